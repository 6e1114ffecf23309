import type { Cohort } from '../../contract/cohorts.ts'
import type { ImportReport, PreviewAnswer } from '../../contract/imports.ts'
import { wordListsInForce } from '../classification/word-lists.repo.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import type { Reader } from '../db/connection.ts'
import { rebuildActivity } from '../engagement/activity.repo.ts'
import { operations } from '../operation.ts'
import { settleMatches } from '../people/settle.ts'
import { progressing } from '../progressing.ts'
import { refuse } from '../refusal.ts'
import { settleAccounts } from './accounts.repo.ts'
import { affectedBy } from './affected.repo.ts'
import { rememberedAnswers } from './answers.repo.ts'
import { commitImport } from './commit.ts'
import { findImport, listImports, rejectedRows } from './imports.repo.ts'
import { refuseUnanswered, refuseUnmapped, withOpened } from './opening.ts'
import { previewImport } from './preview.ts'
import type { Source } from './sources/source.ts'
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
      return withOpened<PreviewAnswer>(upload, input, manner(db, cohort), watch, {
        opened: async (opening) => {
          const { source, because, questions } = opening
          const asked = { label: upload.name, source: source.id, sourceTitle: source.title, because }
          if (questions.length > 0) return { state: 'needs-answers', ...asked, questions: [...questions] }
          const wanted = { label: upload.name, channels: input.channels }
          return { state: 'ready', preview: await previewImport(db, cohort, opening, wanted, watch) }
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
      const { acceptRoles, channels } = input
      const request = { label: upload.name, acceptRoles, channels, now: studio.ports.clock.now() }
      const watch = { report, signal }
      return withOpened(upload, input, manner(workspace.read, cohort), watch, {
        opened: (opening) => {
          refuseUnanswered(opening, upload.name)
          return commitImport(workspace, cohort, opening, request, watch)
        },
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

  affected: feature.affected.handler(async ({ context: { studio }, input: { importId } }) => {
    if (!(await findImport(studio.workspace.read, importId))) refuse('import-not-found', { import: String(importId) })
    return affectedBy(studio.workspace.read, importId)
  }),

  undo: feature.undo.handler(async ({ context: { studio }, input: { importId } }) => {
    const at = studio.ports.clock.now()
    return studio.workspace.write(async ({ db }) => {
      const found = (await findImport(db, importId)) ?? refuse('import-not-found', { import: String(importId) })
      if (found.undoneAt !== null) refuse('import-undo-done', { import: String(importId) })
      const undone = await removeImport(db, { id: importId, cohortId: found.cohortId, at })
      await settleThreads(db, found.cohortId)
      await settleAccounts(db, found.cohortId)
      await settleMatches(db, found.cohortId)
      await rebuildActivity(db, found.cohortId)
      return undone
    })
  }),
})

/** In whose time days are counted, what was answered for a source before, and what texts are read with. */
function manner(db: Reader, { id, timeZone }: Cohort) {
  return {
    zone: timeZone,
    remembered: (source: Source) => rememberedAnswers(db, id, source.id),
    wordLists: () => wordListsInForce(db),
  }
}
