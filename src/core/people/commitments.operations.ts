import type { CommitmentId } from '../../contract/commitments.ts'
import type { CohortId } from '../../contract/scalars.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import type { Reader } from '../db/connection.ts'
import { operations } from '../operation.ts'
import { refuse } from '../refusal.ts'
import { deleteCommitment, insertCommitment, listCommitments, updateCommitment } from './commitments.repo.ts'
import { commitmentsOf } from './commitments.ts'
import { requirePerson } from './require-person.ts'

const feature = operations.commitments
/** Edits of one commitment that follow each other within this many milliseconds are one step of the history. */
const continues = 10_000

export const commitments = feature.router({
  list: feature.list.handler(async ({ context: { studio }, input: { cohortId } }) => {
    const { timeZone } = await requireCohort(studio.workspace.read, cohortId)
    return commitmentsOf(studio.workspace.read, cohortId, studio.ports.clock.today(timeZone))
  }),

  add: feature.add.handler(async ({ context: { studio }, input: { cohortId, personId, commitment } }) => {
    const { id, name } = await requirePerson(studio.workspace.read, cohortId, personId)
    return studio.workspace.edit(`add a commitment of ${name}`, studio.ports.clock.now(), (db) =>
      insertCommitment(db, cohortId, id, commitment),
    )
  }),

  save: feature.save.handler(async ({ context: { studio }, input: { cohortId, id, commitment } }) => {
    await requireCommitment(studio.workspace.read, cohortId, id)
    const edit = { continues, subject: `commitment ${id}` }
    const act = (db: Parameters<typeof updateCommitment>[0]) => updateCommitment(db, cohortId, id, commitment)
    await studio.workspace.edit('edit a commitment', studio.ports.clock.now(), act, edit)
  }),

  remove: feature.remove.handler(async ({ context: { studio }, input: { cohortId, id } }) => {
    await requireCommitment(studio.workspace.read, cohortId, id)
    await studio.workspace.edit('remove a commitment', studio.ports.clock.now(), (db) =>
      deleteCommitment(db, cohortId, id),
    )
  }),
})

async function requireCommitment(db: Reader, cohortId: CohortId, id: CommitmentId): Promise<void> {
  if (!(await listCommitments(db, cohortId)).some((one) => one.id === id)) refuse('entry-not-found')
}
