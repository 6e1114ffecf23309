import { dayOfMonth } from '../wording/days.ts'
import { roleInSentence } from './words.ts'

type CountedWeek = Readonly<{ week: number; days: readonly Readonly<{ day: string; held: number }>[] }>

/** Days in a row on which the same, too small number of people hold a role. `isWhole…`: it begins or ends with its week. */
type Gap = {
  held: number
  fromDay: string
  toDay: string
  fromWeek: number
  toWeek: number
  beginsWeek: boolean
  endsWeek: boolean
}

/** Sentences up to which every gap is told. */
const mostSentences = 3

/** "Nobody is curator from week 4 on." Whole weeks are told as weeks, anything else by its dates; null where the role is always held. */
export function gapsInWords(title: string, needed: number, weeks: readonly CountedWeek[]): string | null {
  const gaps = gapsOf(needed, weeks)
  if (gaps.length === 0) return null
  const lastWeek = weeks.at(-1)?.week ?? 0
  const said = gaps.slice(0, mostSentences).map((gap) => `${lack(title, needed, gap.held)} ${when(gap, lastWeek)}.`)
  const more = gaps.length - said.length
  return [...said, ...(more > 0 ? [`There ${more === 1 ? 'is one more gap' : `are ${more} more gaps`}.`] : [])].join(
    ' ',
  )
}

function gapsOf(needed: number, weeks: readonly CountedWeek[]): Gap[] {
  const gaps: Gap[] = []
  let open: Gap | null = null
  for (const { week, days } of weeks) {
    for (const [at, { day, held }] of days.entries()) {
      const endsWeek = at === days.length - 1
      if (held >= needed) open = null
      else if (open && open.held === held) Object.assign(open, { toDay: day, toWeek: week, endsWeek })
      else {
        open = { held, fromDay: day, toDay: day, fromWeek: week, toWeek: week, beginsWeek: at === 0, endsWeek }
        gaps.push(open)
      }
    }
  }
  return gaps
}

function lack(title: string, needed: number, held: number): string {
  const role = roleInSentence(title)
  return held === 0
    ? `Nobody is ${role}`
    : `Only ${held} of ${needed} people needed as ${role} ${held === 1 ? 'is' : 'are'} there`
}

function when({ held, fromDay, toDay, fromWeek, toWeek, beginsWeek, endsWeek }: Gap, lastWeek: number): string {
  const toTheEnd = toWeek === lastWeek && endsWeek
  if (beginsWeek && endsWeek) {
    if (fromWeek === 1 && toTheEnd) return held === 0 ? 'in any week' : 'in every week'
    if (toTheEnd && fromWeek < lastWeek) return `from week ${fromWeek} on`
    return fromWeek === toWeek ? `in week ${fromWeek}` : `in weeks ${fromWeek} to ${toWeek}`
  }
  const weeks = fromWeek === toWeek ? `week ${fromWeek}` : `weeks ${fromWeek} to ${toWeek}`
  if (toTheEnd && fromWeek < lastWeek) return `from ${dayOfMonth(fromDay)} on (from week ${fromWeek})`
  return fromDay === toDay
    ? `on ${dayOfMonth(fromDay)} (${weeks})`
    : `from ${dayOfMonth(fromDay)} to ${dayOfMonth(toDay)} (${weeks})`
}
