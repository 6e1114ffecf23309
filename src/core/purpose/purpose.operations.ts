import type { Purpose, PurposeView } from '../../contract/purpose.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import type { Writer } from '../db/connection.ts'
import { operations } from '../operation.ts'
import { notesOn } from './notes.ts'
import { findPurpose, savePurpose } from './purpose.repo.ts'
import { blankPurpose, statementOf } from './statement.ts'

const feature = operations.purpose

export const purpose = feature.router({
  get: feature.get.handler(async ({ context: { studio }, input }) => {
    await requireCohort(studio.workspace.read, input.cohortId)
    return viewOf((await findPurpose(studio.workspace.read, input.cohortId)) ?? blankPurpose)
  }),

  save: feature.save.handler(async ({ context: { studio }, input }) => {
    await requireCohort(studio.workspace.read, input.cohortId)
    const save = (db: Writer) => savePurpose(db, input.cohortId, input.purpose)
    await studio.workspace.edit('edit the purpose', studio.ports.clock.now(), save, { continues: 10_000 })
    return viewOf(input.purpose)
  }),
})

function viewOf(written: Purpose): PurposeView {
  return { purpose: written, statement: statementOf(written), notes: notesOn(written) }
}
