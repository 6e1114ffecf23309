import { shortDay } from '../../engagement/wording.ts'
import { type BriefSection, points, table, titled } from './section.ts'

const often = {
  day: 'every day',
  weekday: 'every working day',
  week: 'every week',
  'two-weeks': 'every two weeks',
  month: 'every month',
  once: 'once',
} as const

export const nudgeSection: BriefSection = ({ calendar, entries }) => {
  const used = calendar.balance.filter(({ principle, total }) => principle !== null && total > 0)
  const scheduled = calendar.weeks.flatMap(({ number, items }) =>
    items.filter(({ kind }) => kind === 'nudge').map((item) => ({ week: number, ...item })),
  )
  return [
    ...titled('The calendar', [
      ...table(
        'Nudges, week by week',
        ['Week#', 'Day', 'Nudge', 'Principle', 'Channel', 'Status'],
        scheduled.map(({ week, on, title, principle, channel, status }) => [
          String(week),
          shortDay(on),
          title,
          principle ?? 'none of the seven',
          channel,
          status ?? '',
        ]),
      ),
      ...(used.length === 0
        ? []
        : [
            {
              kind: 'note' as const,
              text: `Principles: ${used.map(({ principle, total }) => `${principle} ${total}`).join(', ')}.`,
            },
          ]),
    ]),
    ...titled(
      'What comes again and again',
      points(
        entries('rhythm').map(
          ({ title, every, at, channel }) =>
            `${title || 'Untitled'}: ${often[every]}${at ? ` at ${at}` : ''}${channel ? `, ${channel}` : ''}`,
        ),
      ),
    ),
    ...titled(
      'Export days',
      points(entries('exportDay').map(({ title, platform, every }) => `${title || platform}: ${often[every]}`)),
    ),
    ...titled(
      'What we expect of each nudge',
      table(
        'Hypotheses',
        ['Nudge', 'We expect', 'Seen in'],
        entries('nudge')
          .filter(({ hypothesis }) => hypothesis.trim() !== '')
          .map(({ title, hypothesis, measure }) => [title, hypothesis, measure]),
      ),
    ),
  ]
}
