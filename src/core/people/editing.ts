import type { CohortId } from '../../contract/scalars.ts'
import { settleActs } from '../classification/settle-acts.ts'
import type { Writer } from '../db/connection.ts'
import type { Studio } from '../studio.ts'
import { rosterKeys } from './candidate.ts'
import { followKeys, listRosterEntries } from './people.repo.ts'
import { settleMatches } from './settle.ts'

/**
 * An edit of people that can be undone. Decisions follow whoever of the roster is called differently afterwards, and whose accounts are whose is said anew.
 */
export function editPeople<Result>(
  { workspace, ports }: Studio,
  cohortId: CohortId,
  label: string,
  act: (db: Writer) => Promise<Result>,
): Promise<Result> {
  return workspace.edit(label, ports.clock.now(), async (db) => {
    const before = rosterKeys(await listRosterEntries(db, cohortId))
    const result = await act(db)
    const after = rosterKeys(await listRosterEntries(db, cohortId))
    const changed = [...before].flatMap(([id, key]) => {
      const now = after.get(id)
      return now === undefined || now === key ? [] : [[key, now] as const]
    })
    await followKeys(db, cohortId, new Map(changed))
    await settleMatches(db, cohortId)
    await settleActs(db, cohortId)
    return result
  })
}
