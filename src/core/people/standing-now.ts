import type { Level } from '../../contract/people.ts'
import type { PersonId, Window } from '../../contract/scalars.ts'
import type { Facts } from '../engagement/facts.ts'
import { levelsOf } from '../engagement/levels.ts'
import { factsIn } from '../engagement/window-facts.ts'
import { addDays, localDay } from '../time/days.ts'

const weeksOfNow = 4

/** The last four weeks that the data reaches, and the four before them; null without data. */
export function recentWindows({ lastEventAt, cohort }: Facts): Readonly<{ now: Window; before: Window }> | null {
  if (lastEventAt === null) return null
  const to = addDays(localDay(lastEventAt, cohort.timeZone), 1)
  const from = addDays(to, -7 * weeksOfNow)
  return { now: { from, to }, before: { from: addDays(from, -7 * weeksOfNow), to: from } }
}

/** Where everybody who is counted stood in a window; nobody where no import tells of it. */
export function standingIn(facts: Facts, window: Window): ReadonlyMap<PersonId, Level> {
  const within = factsIn(facts, window)
  return within.imports.length === 0 ? new Map() : levelsOf(within)
}

/** The facts as far as they bear on where one person stands: themselves and whom they answered. */
export function factsAround(facts: Facts, personId: PersonId): Facts {
  const ties = facts.ties.filter(({ fromId }) => fromId === personId)
  const around = new Set([personId, ...ties.map(({ toId }) => toId)])
  return {
    ...facts,
    people: facts.people.filter(({ id }) => around.has(id)),
    threads: facts.threads.filter((thread) => thread.personId === personId),
    ties,
  }
}
