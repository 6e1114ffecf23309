import type { PersonId } from '../../contract/scalars.ts'
import { once } from './once.ts'
import type { MemberActs, WindowFacts } from './window-facts.ts'

/** The ladder of engagement, lowest first. Everybody stands on the highest level that something they did in the window reaches. */
const levels = ['absent', 'watching', 'reacting', 'commenting', 'producing', 'curating'] as const
export type Level = (typeof levels)[number]

/** How many different people somebody answers who keeps the conversation of others going. */
const answeredByCurators = 3

/** Where everybody of the population stands. Source: Li, Open Leadership, the engagement pyramid; the rules are the studio's. */
export const levelsOf = once((facts: WindowFacts): ReadonlyMap<PersonId, Level> => {
  const answered = new Map<PersonId, Set<PersonId>>()
  for (const { fromId, toId } of facts.ties) answered.set(fromId, (answered.get(fromId) ?? new Set()).add(toId))
  return new Map(
    facts.members.map((member) => [member.personId, levelOf(member, answered.get(member.personId)?.size ?? 0)]),
  )
})

/** How many of the population stand on a level. */
export function countOn(level: Level, facts: WindowFacts): number {
  let count = 0
  for (const one of levelsOf(facts).values()) if (one === level) count++
  return count
}

/** People counted in both windows by where they stand now against the window before. */
export function movesBetween(now: WindowFacts, before: WindowFacts): { up: number; held: number; down: number } {
  const earlier = levelsOf(before)
  const moves = { up: 0, held: 0, down: 0 }
  for (const [personId, level] of levelsOf(now)) {
    const was = earlier.get(personId)
    if (was === undefined) continue
    const steps = levels.indexOf(level) - levels.indexOf(was)
    moves[steps > 0 ? 'up' : steps < 0 ? 'down' : 'held']++
  }
  return moves
}

function levelOf({ contributions, made, reactions, presences }: MemberActs, answered: number): Level {
  if (contributions > 0) {
    if (answered >= answeredByCurators) return 'curating'
    return made > 0 ? 'producing' : 'commenting'
  }
  if (reactions > 0) return 'reacting'
  return presences > 0 ? 'watching' : 'absent'
}
