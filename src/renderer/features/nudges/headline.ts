import type { Calendar, CalendarItem, CalendarWarning } from '../../../contract/nudges.ts'
import { counted, listed } from '../../ui/wording.ts'
import { longDay } from './calendar-days.ts'
import { itemTitle, statusWords } from './nudge-words.ts'

type Rule = CalendarWarning['rule']

/** What the headline says of a rule, the gravest first. `weeks` is "week 3" or "weeks 3 and 5". */
const remarks: readonly (readonly [Rule, (found: Found) => string])[] = [
  ['too-many-asks', ({ weeks, isOneWeek }) => `${weeks} ${isOneWeek ? 'asks' : 'ask'} for too much`],
  ['scarcity-not-real', ({ count }) => `${count === 1 ? 'one claims' : `${count} claim`} a scarcity that isn’t real`],
  ['too-many-nudges', ({ weeks, isOneWeek }) => `${weeks} ${isOneWeek ? 'is' : 'are'} crowded`],
  ['overdue', ({ count }) => `${count === 1 ? 'one is' : `${count} are`} overdue`],
  ['holiday', ({ count }) => `${count === 1 ? 'one falls' : `${count} fall`} on a holiday`],
  ['outside-cohort', ({ count }) => `${count === 1 ? 'one lies' : `${count} lie`} outside the cohort’s dates`],
  ['no-gap', ({ weeks }) => `${weeks} asks twice without a day between`],
  ['same-channel', ({ weeks }) => `two share a channel and a day in ${weeks}`],
  ['same-principle', () => 'one principle comes three times in a row'],
  ['not-disclosed', ({ count }) => `${count === 1 ? 'one is' : `${count} are`} ready but not disclosed`],
  ['placeholders', ({ count }) => `${count === 1 ? 'one has' : `${count} have`} gaps to fill in`],
  ['quiet-week', ({ weeks, isOneWeek }) => `${weeks} ${isOneWeek ? 'is' : 'are'} quiet`],
]

type Found = Readonly<{ count: number; weeks: string; isOneWeek: boolean }>

/** The answer of the calendar in one sentence, e.g. "18 nudges over 6 weeks; week 3 asks for too much." */
export function headlineOf(calendar: Calendar): string {
  const scheduled = nudgesOf(calendar).length
  const total = scheduled + calendar.unscheduled.length
  const weeks = calendar.weeks.filter(({ isInCohort }) => isInCohort).length
  if (total === 0) return 'No nudge is planned yet.'
  if (scheduled === 0) return `${counted(total, 'nudge')}, ${total === 1 ? 'without a day' : 'none with a day'} yet.`
  const start = `${counted(total, 'nudge')} over ${counted(weeks, 'week')}`
  return `${start}; ${remarkOf(calendar.warnings) ?? 'nothing to mend'}.`
}

/** One supporting line: how far the nudges are, and which comes next. */
export function supportOf(calendar: Calendar, today: string): string {
  const nudges = nudgesOf(calendar)
  if (nudges.length + calendar.unscheduled.length === 0) {
    return 'A nudge is one message at one time with one reason behind it, and members can read that it will come.'
  }
  const inStatus = (Object.keys(statusWords) as (keyof typeof statusWords)[]).flatMap((status) => {
    const count = nudges.filter((nudge) => nudge.status === status).length
    return count === 0 ? [] : [`${count} ${statusWords[status].word.toLowerCase()}`]
  })
  const undated = calendar.unscheduled.length
  const parts = [...inStatus, ...(undated > 0 ? [`${undated} without a day`] : [])]
  const next = nudges.find(({ on, status }) => on >= today && (status === 'planned' || status === 'ready'))
  const comes = next ? ` Next: “${itemTitle(next, 60)}” on ${longDay(next.on)}.` : ''
  return `${sentence(listed(parts))}.${comes}`
}

export function nudgesOf(calendar: Calendar): CalendarItem[] {
  return calendar.weeks.flatMap(({ items }) => items.filter(({ kind }) => kind === 'nudge'))
}

function remarkOf(warnings: readonly CalendarWarning[]): string | null {
  for (const [rule, says] of remarks) {
    const found = warnings.filter((warning) => warning.rule === rule)
    if (found.length === 0) continue
    const numbers = [...new Set(found.flatMap(({ week }) => (week === null ? [] : [week])))].sort((a, b) => a - b)
    const shown = numbers.length > 4 ? [`${numbers.length} of the weeks`] : numbers.map(String)
    const isOneWeek = numbers.length === 1
    const weeks = numbers.length > 4 ? `${numbers.length} weeks` : `${isOneWeek ? 'week' : 'weeks'} ${listed(shown)}`
    const cards = new Set(found.flatMap(({ keys }) => keys)).size
    return says({ count: cards || found.length, weeks: numbers.length === 0 ? 'a week' : weeks, isOneWeek })
  }
  return null
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
