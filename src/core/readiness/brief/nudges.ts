import { principleWords } from '../../../contract/nudges.ts'
import { shortDay } from '../../wording/days.ts'
import { counted } from '../../wording/numbers.ts'
import { type BriefSection, dated, measureNamed, nameOf, points, table, titled } from './section.ts'

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
          principle ? principleWords[principle].name : 'none of the seven',
          channel,
          status ?? '',
        ]),
      ),
      ...(used.length === 0
        ? []
        : [
            {
              kind: 'note' as const,
              text: `Principles: ${used.map(({ principle, total }) => `${principle ? principleWords[principle].name : ''} ${total}`).join(', ')}.`,
            },
          ]),
    ]),
    ...titled(
      'What comes again and again',
      points(
        entries('rhythm').map(
          ({ title, every, at, minutes, channel, owner }) =>
            `${title || 'Untitled'}: ${often[every]}${at ? ` at ${at}` : ''}, ${counted(minutes, { one: 'minute', many: 'minutes' })}${after(channel)}${after(nameOf(owner))}`,
        ),
      ),
    ),
    ...titled(
      'Export days',
      points(
        entries('exportDay').map(
          ({ title, platform, fromOn, every, owner }) =>
            `${title || platform}: ${every === 'once' ? `on ${dated(fromOn) || 'a day to be set'}` : `${often[every]}${fromOn ? ` from ${dated(fromOn)}` : ''}`}${title ? after(platform) : ''}${after(nameOf(owner))}`,
        ),
      ),
    ),
    ...titled(
      'What we expect of each nudge',
      table(
        'Hypotheses',
        ['Nudge', 'We expect', 'Seen in'],
        entries('nudge')
          .filter(({ hypothesis }) => hypothesis.trim() !== '')
          .map(({ title, hypothesis, measure }) => [title, hypothesis, measureNamed(measure)]),
      ),
    ),
  ]
}

function after(words: string): string {
  return words.trim() === '' ? '' : `, ${words.trim()}`
}
