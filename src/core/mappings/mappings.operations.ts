import type { SavedMapping } from '../../contract/mappings.ts'
import type { MappingId } from '../../contract/scalars.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import type { Reader } from '../db/connection.ts'
import { noAnswers } from '../imports/answers.ts'
import { operations } from '../operation.ts'
import { refuse } from '../refusal.ts'
import {
  deleteMapping,
  findMapping,
  findMappingCalled,
  insertMapping,
  listMappings,
  renameMapping,
  updateMapping,
} from './mappings.repo.ts'
import { areSameColumns } from './same-columns.ts'
import { tryMapping } from './trial.ts'

const feature = operations.mappings

export const mappings = feature.router({
  list: feature.list.handler(({ context: { studio } }) => listMappings(studio.workspace.read)),

  offered: feature.offered.handler(async ({ input: { columns }, context: { studio } }) => {
    const all = await listMappings(studio.workspace.read)
    return all
      .filter((saved) => areSameColumns(saved.columns, columns))
      .sort((a, b) => b.savedAt.localeCompare(a.savedAt))
  }),

  tryOut: feature.tryOut.handler(async ({ input, context: { studio }, signal }) => {
    const cohort = await requireCohort(studio.workspace.read, input.cohortId)
    return tryMapping(studio.uploads.get(input.uploadId), cohort, input, signal ?? new AbortController().signal)
  }),

  save: feature.save.handler(async ({ input, context: { studio } }) => {
    const draft = { ...input, answers: input.answers ?? noAnswers }
    const now = studio.ports.clock.now()
    const id = await studio.workspace.edit(`keep the mapping “${input.name}”`, now, async (db) => {
      const before = await findMappingCalled(db, input.name)
      if (before === null) return insertMapping(db, draft, now)
      await updateMapping(db, before.id, draft, now)
      return before.id
    })
    return requireMapping(studio.workspace.read, id)
  }),

  rename: feature.rename.handler(async ({ input: { mappingId, name }, context: { studio } }) => {
    await studio.workspace.edit(`rename a mapping to “${name}”`, studio.ports.clock.now(), async (db) => {
      await requireMapping(db, mappingId)
      const called = await findMappingCalled(db, name)
      if (called !== null && called.id !== mappingId) refuse('mapping-name-taken', { name: called.name })
      await renameMapping(db, mappingId, name)
    })
    return requireMapping(studio.workspace.read, mappingId)
  }),

  remove: feature.remove.handler(async ({ input: { mappingId }, context: { studio } }) => {
    const { name } = await requireMapping(studio.workspace.read, mappingId)
    await studio.workspace.edit(`remove the mapping “${name}”`, studio.ports.clock.now(), (db) =>
      deleteMapping(db, mappingId),
    )
  }),
})

async function requireMapping(db: Reader, id: MappingId): Promise<SavedMapping> {
  return (await findMapping(db, id)) ?? refuse('mapping-not-found')
}
