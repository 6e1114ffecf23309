import type { Role, RoleAssignment } from '../../contract/roster.ts'
import type { Window } from '../../contract/scalars.ts'
import { refuse } from '../refusal.ts'

/** The role that somebody holds on a day; who holds no other is a participant. */
export function roleOn(roles: readonly RoleAssignment[], day: string): Role {
  return (
    roles.find((held) => (held.from ?? day) <= day && (held.until === null || day < held.until))?.role ?? 'participant'
  )
}

/** Whether the role is held on at least one day of the window. */
export function heldDuring(roles: readonly RoleAssignment[], window: Window, role: Role): boolean {
  if (window.to <= window.from) return false
  const changes = roles
    .flatMap((held) => [held.from, held.until])
    .filter((day) => day !== null && day > window.from && day < window.to)
  return [window.from, ...changes].some((day) => day !== null && roleOn(roles, day) === role)
}

/**
 * The assignments after somebody takes a role from a day on; null replaces all that was before. What runs on that day ends there. Refused when a
 * later change is known already. A participant needs no assignment.
 */
export function withRole(roles: readonly RoleAssignment[], role: Role, from: string | null): RoleAssignment[] {
  const taken: RoleAssignment[] = role === 'participant' ? [] : [{ role, from, until: null }]
  if (from === null) return taken
  if (roles.some((held) => held.from !== null && held.from > from)) refuse('role-dates')
  if (roleOn(roles, from) === role && roles.every((held) => held.until === null || held.until <= from))
    return [...roles]
  const earlier = roles
    .filter((held) => held.from === null || held.from < from)
    .map((held) => (held.until === null || held.until > from ? { ...held, until: from } : held))
  return [...earlier, ...taken]
}
