import { counted } from '../../wording/numbers.ts'
import { type Check, finding } from '../check.ts'

const gentle = new Set(['overdue', 'not-disclosed'])

export const nudgeChecks: readonly Check[] = [
  {
    id: 'calendar',
    area: 'Nudges',
    title: 'Nudge calendar',
    why: 'A cohort that is left alone goes quiet; one that is pushed every day turns away.',
    place: ['nudges'],
    look: ({ calendar, entries }) => {
      const nudges = entries('nudge')
      const quiet = calendar.weeks.filter(
        ({ isInCohort, items }) => isInCohort && !items.some(({ kind }) => kind === 'nudge' || kind === 'rhythm'),
      )
      const conflicts = calendar.warnings.filter(({ rule }) => !gentle.has(rule) && rule !== 'quiet-week')
      return finding(
        nudges.length > 0,
        `${counted(nudges.length, { one: 'nudge', many: 'nudges' })}; no week is empty, and nothing conflicts.`,
        [
          ...(nudges.length === 0 ? ['No nudge is planned.'] : []),
          ...(nudges.length > 0 && quiet.length > 0
            ? [`${counted(quiet.length, { one: 'week has', many: 'weeks have' })} neither a nudge nor a rhythm event.`]
            : []),
          ...(conflicts.length > 0
            ? [`${counted(conflicts.length, { one: 'warning', many: 'warnings' })} in the calendar.`]
            : []),
        ],
      )
    },
  },
  {
    id: 'ethics',
    area: 'Nudges',
    title: 'Ethics and disclosure',
    why: 'Members may know how they are nudged; what can’t be told shouldn’t be done.',
    place: ['nudges'],
    look: ({ entries }) => {
      const nudges = entries('nudge')
      const unchecked = nudges.filter(({ ethics }) => Object.values(ethics).some(({ answer }) => answer === 'open'))
      const untold = nudges.filter(({ disclosure }) => disclosure.trim() === '')
      return finding(
        nudges.length > Math.max(unchecked.length, untold.length),
        'Every nudge is checked and can be disclosed.',
        [
          ...(nudges.length === 0 ? ['There is no nudge to check.'] : []),
          ...(unchecked.length > 0
            ? [`${counted(unchecked.length, { one: 'nudge has', many: 'nudges have' })} an open ethics question.`]
            : []),
          ...(untold.length > 0
            ? [`${counted(untold.length, { one: 'nudge has', many: 'nudges have' })} no disclosure text.`]
            : []),
        ],
      )
    },
  },
  {
    id: 'export-days',
    area: 'Nudges',
    title: 'Export days',
    why: 'Platforms forget; what wasn’t exported in time can’t be reviewed.',
    place: ['nudges', 'exports'],
    look: ({ entries }) =>
      finding(
        entries('exportDay').length > 0,
        `${counted(entries('exportDay').length, { one: 'export is', many: 'exports are' })} in the calendar.`,
        entries('exportDay').length === 0 ? ['No export day is set.'] : [],
      ),
  },
]
