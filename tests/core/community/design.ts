import type { Entry, EntryDraft } from '../../../src/contract/entries.ts'
import type { EntryKind } from '../../../src/contract/entry-kinds.ts'
import type { CohortId } from '../../../src/contract/scalars.ts'
import type { TestStudio } from '../../builders/studio.ts'

/** Writes entries down through the operations, as every screen does. */
export async function write<Kind extends EntryKind>(
  client: TestStudio['client'],
  cohortId: CohortId,
  ...drafts: EntryDraft<Kind>[]
): Promise<Entry<Kind>[]> {
  const added = await client.entries.add({ cohortId, drafts: drafts as EntryDraft[] })
  return added as unknown as Entry<Kind>[]
}

/** Somebody by name only, for a holder, host or owner. */
export function named(name: string) {
  return { personId: null, name }
}
