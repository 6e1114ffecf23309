import type { CohortId } from '../../contract/scalars.ts'
import type { Writer } from '../db/connection.ts'
import { matchPeople } from './matching.ts'
import { listCandidates, listDecisions, replaceLinks } from './people.repo.ts'

/**
 * Says anew whose accounts are whose. Called in the transaction that changed people, accounts or decisions: an import, its undo, an edit of the roster,
 * an undo or redo. What it writes depends only on what is there.
 */
export async function settleMatches(db: Writer, cohortId: CohortId): Promise<void> {
  const { links } = matchPeople(await listCandidates(db, cohortId), await listDecisions(db, cohortId))
  await replaceLinks(db, cohortId, links)
}
