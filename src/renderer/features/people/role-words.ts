import type { Role } from '../../../contract/roster.ts'

/** Roles as they are read and chosen. */
export const roleWords: Record<Role, string> = {
  participant: 'Participant',
  facilitator: 'Facilitator',
  staff: 'Staff',
  bot: 'Bot',
}

export const roleChoices = (Object.keys(roleWords) as Role[]).map((role) => ({ value: role, label: roleWords[role] }))
