import type { CommunityNote, CommunityPart } from '../../../contract/community.ts'
import type { EntryId } from '../../../contract/scalars.ts'
import type { CommunityDesign } from '../design.ts'

/** A rule reads the design and says what is unclear or missing in one part of it. */
export type NoteRule = (design: CommunityDesign) => CommunityNote[]

type About = Readonly<{ field?: string; entryId?: EntryId }>

export function note(part: CommunityPart, says: string, mend: string, { field, entryId }: About = {}): CommunityNote {
  return { part, field: field ?? null, entryId: entryId ?? null, says, mend }
}
