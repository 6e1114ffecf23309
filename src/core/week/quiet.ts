import type { WeekView } from '../../contract/week.ts'
import type { Week } from '../engagement/weeks.ts'
import { roleOn } from '../roster/roles.ts'
import { addDays } from '../time/days.ts'
import { isWhole } from './looking-back.ts'
import type { WeekFacts } from './week-facts.ts'

const quietWeeks = 2
const weeksBefore = 4
const fewestActive = 3

/**
 * Participants who contributed in at least three of four weeks and then in neither of the last two; those who left are not quiet but gone. Weeks in which nobody
 * at all wrote make nobody quiet and are passed over. Empty unless imports cover the week to its end. After the "lost regulars" of forum analytics.
 */
export function quietIn({ facts, weeks, window }: WeekFacts): WeekView['quiet'] {
  const told = weeks.filter((week) => isWhole(week) && somebodyWrote(week))
  const last = told.slice(-quietWeeks)
  if (last.length < quietWeeks || last.at(-1) !== weeks.at(-1)) return []
  const before = told.slice(-quietWeeks - weeksBefore, -quietWeeks)
  const since = last[0]?.window.from ?? window.from
  return facts.people
    .filter((person) => roleOn(person.roles, addDays(window.to, -1)) === 'participant')
    .filter(({ leavesOn }) => leavesOn === null || leavesOn >= window.to)
    .flatMap(({ id, name, days }) => {
      const contributed = days.filter(({ contributions }) => contributions > 0).map(({ day }) => day)
      const lastOn = contributed.at(-1)
      if (lastOn === undefined || lastOn >= since) return []
      const activeWeeks = before.filter((week) =>
        contributed.some((day) => day >= week.window.from && day < week.window.to),
      ).length
      return activeWeeks >= fewestActive ? [{ personId: id, name, lastOn, activeWeeks }] : []
    })
    .sort((one, other) => other.activeWeeks - one.activeWeeks || one.name.localeCompare(other.name, 'en'))
}

function somebodyWrote({ pair }: Week): boolean {
  return pair.now.contributions.all > 0
}
