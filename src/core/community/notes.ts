import type { CommunityNote } from '../../contract/community.ts'
import type { CommunityDesign } from './design.ts'
import { conflictNotes } from './notes/conflict.ts'
import { conversationNotes } from './notes/conversations.ts'
import { decisionNotes } from './notes/decisions.ts'
import { membershipNotes } from './notes/membership.ts'
import { normNotes } from './notes/norms.ts'
import type { NoteRule } from './notes/note.ts'
import { roleNotes } from './notes/roles.ts'
import { safetyNotes } from './notes/safety.ts'

const rules: readonly NoteRule[] = [
  membershipNotes,
  roleNotes,
  decisionNotes,
  conflictNotes,
  normNotes,
  conversationNotes,
  safetyNotes,
]

/** Everything that is unclear or missing in the community's design, part by part. */
export function notesOn(design: CommunityDesign): CommunityNote[] {
  return rules.flatMap((rule) => rule(design))
}
