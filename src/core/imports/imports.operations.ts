import type { ImportPreview, ImportReport, PreviewAnswer } from '../../contract/imports.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import { rebuildActivity } from '../engagement/activity.repo.ts'
import { operations } from '../operation.ts'
import { progressing } from '../progressing.ts'
import { refuse } from '../refusal.ts'
import { commitImport } from './commit.ts'
import { findImport, listImports, rejectedRows } from './imports.repo.ts'
import { refuseUnmapped, withOpened } from './opening.ts'
import { previewImport } from './preview.ts'
import { sourceOf, sources } from './sources/sources.ts'
import { settleThreads } from './threads.repo.ts'
import { removeImport } from './undo.repo.ts'

const feature = operations.imports

export const imports = feature.router({
  sources: feature.sources.handler(() =>
    sources.map(({ id, title, platform, grain, looksLike, steps }) => ({
      id,
      title,
      platform,
      grain,
      looksLike,
      steps: [...steps],
    })),
  ),

  preview: feature.preview.handler(({ context: { studio }, input, signal: callerSignal }) =>
    progressing(callerSignal, async (report, signal): Promise<PreviewAnswer> => {
      const db = studio.workspace.read
      const cohort = await requireCohort(db, input.cohortId)
      const upload = studio.uploads.get(input.uploadId)
      const watch = { report, signal }
      return withOpened<PreviewAnswer>(upload, input, watch, {
        opened: async (opening) => {
          const preview: ImportPreview = await previewImport(db, cohort, opening, upload.name, watch)
          return { state: 'ready', preview }
        },
        asked: async (table) => ({ state: 'needs-mapping', label: upload.name, table }),
      })
    }),
  ),

  commit: feature.commit.handler(({ context: { studio }, input, signal: callerSignal }) =>
    progressing(callerSignal, async (report, signal): Promise<ImportReport> => {
      const { workspace } = studio
      const cohort = await requireCohort(workspace.read, input.cohortId)
      const upload = studio.uploads.get(input.uploadId)
      const request = { label: upload.name, acceptRoles: input.acceptRoles, now: studio.ports.clock.now() }
      const watch = { report, signal }
      return withOpened(upload, input, watch, {
        opened: (opening) => commitImport(workspace, cohort, opening, request, watch),
        asked: async (table) => refuseUnmapped(table),
      })
    }),
  ),

  list: feature.list.handler(async ({ context: { studio }, input }) => {
    await requireCohort(studio.workspace.read, input.cohortId)
    const stored = await listImports(studio.workspace.read, input.cohortId)
    return stored.map(({ cohortId: _, ...record }) => ({ ...record, sourceTitle: sourceOf(record.source).title }))
  }),

  rejected: feature.rejected.handler(({ context: { studio }, input }) =>
    rejectedRows(studio.workspace.read, input.importId),
  ),

  undo: feature.undo.handler(async ({ context: { studio }, input: { importId } }) => {
    const at = studio.ports.clock.now()
    return studio.workspace.write(async ({ db }) => {
      const found = (await findImport(db, importId)) ?? refuse('import-not-found', { import: String(importId) })
      if (found.undoneAt !== null) refuse('import-undo-done', { import: String(importId) })
      const { platform } = sourceOf(found.source)
      const platformSources = sources.filter((source) => source.platform === platform).map((source) => source.id)
      const undone = await removeImport(db, { id: importId, cohortId: found.cohortId, platformSources, at })
      await settleThreads(db, found.cohortId)
      await rebuildActivity(db, found.cohortId)
      return undone
    })
  }),
})
