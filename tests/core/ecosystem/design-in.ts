import type { CohortDraft } from '../../../src/contract/cohorts.ts'
import type { Entry, EntryDraft, Page } from '../../../src/contract/entries.ts'
import type { EntryBody, EntryKind } from '../../../src/contract/entry-kinds.ts'
import type { PageBody, PageKind } from '../../../src/contract/page-kinds.ts'
import { openTestStudio } from '../../builders/studio.ts'

/** A cohort in a real workspace, with short ways to write its design. */
export async function openDesign(draft: Partial<CohortDraft> = {}) {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort(draft)
  return {
    ...studio,
    cohortId,
    add: async <Kind extends EntryKind>(kind: Kind, body: Partial<EntryBody<Kind>>): Promise<Entry<Kind>> => {
      const drafts = [{ kind, body }] as unknown as EntryDraft[]
      const [added] = await studio.client.entries.add({ cohortId, drafts })
      if (!added) throw new Error('nothing was added')
      return added as unknown as Entry<Kind>
    },
    write: async <Kind extends PageKind>(kind: Kind, part: Partial<PageBody<Kind>>): Promise<void> => {
      const { body } = await studio.client.entries.page({ cohortId, kind })
      await studio.client.entries.savePage({ cohortId, page: { kind, body: { ...body, ...part } } as unknown as Page })
    },
  }
}
