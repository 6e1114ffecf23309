import { dayOfMonth } from '../wording/days.ts'
import { listed } from '../wording/text.ts'
import type { Term } from './role-terms.ts'
import { roleInSentence } from './words.ts'

type RoleWithTerms = Readonly<{ title: string; needed: number; terms: readonly Term[] }>
type Load = Readonly<{ name: string; roles: readonly string[]; from: string; until: string }>

/** So many roles at the same time are more than most people carry beside their work. A rule of thumb of ours. */
const mostRoles = 2

/** Who holds more than two roles on one day, with the roles of the fullest day. Roles that nobody is needed for, like "member", don't count. */
export function overloads(roles: readonly RoleWithTerms[]): string[] {
  return loadsOf(roles).map(
    ({ name, roles: held, from, until }) =>
      `${name} holds ${held.length} roles at the same time ${from === until ? `on ${dayOfMonth(from)}` : `from ${dayOfMonth(from)} to ${dayOfMonth(until)}`}: ${listed(held)}.`,
  )
}

function loadsOf(roles: readonly RoleWithTerms[]): Load[] {
  const byPerson = new Map<string, { role: string; term: Term }[]>()
  for (const { title, needed, terms } of roles) {
    if (needed === 0) continue
    for (const term of terms) {
      const held = byPerson.get(term.key) ?? []
      held.push({ role: roleInSentence(title), term })
      byPerson.set(term.key, held)
    }
  }
  return [...byPerson.values()].flatMap((held) => fullest(held) ?? [])
}

/** The days with the most roles: nothing can grow but where a term begins. */
function fullest(held: readonly Readonly<{ role: string; term: Term }>[]): Load | null {
  let most: Load | null = null
  for (const { term } of held) {
    const on = held.filter((other) => other.term.from <= term.from && term.from <= other.term.until)
    const roles = [...new Set(on.map(({ role }) => role))]
    if (roles.length <= Math.max(mostRoles, most?.roles.length ?? 0)) continue
    const until = on.map((other) => other.term.until).sort()[0] ?? term.until
    most = { name: term.name, roles, from: term.from, until }
  }
  return most
}
