import { copyFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { OpenWorkspace } from '../../contract/workspaces.ts'
import { listBackups } from '../db/backup.ts'
import { asRefusal } from '../db/sqlite-errors.ts'
import { makeDemo } from '../demo/make-demo.ts'
import { operations } from '../operation.ts'
import { progressing } from '../progressing.ts'
import { refuse } from '../refusal.ts'
import type { Studio } from '../studio.ts'
import {
  forget,
  freeFile,
  listWorkspaces,
  remember,
  workspaceEnding,
  workspaceFile,
  workspaceId,
  workspaceName,
} from './recent.ts'

const feature = operations.workspaces

export const workspaces = feature.router({
  host: feature.host.handler(({ context: { studio } }) => ({
    version: studio.ports.version,
    kind: studio.ports.kind,
    hasFileDialogs: studio.ports.dialogs !== null,
    library: studio.ports.places.library,
  })),

  current: feature.current.handler(({ context: { studio } }) => (studio.current ? opened(studio) : null)),

  recent: feature.recent.handler(({ context: { studio } }) => listWorkspaces(studio.ports.places)),

  create: feature.create.handler(async ({ context: { studio }, input }) => {
    const { dialogs, places } = studio.ports
    if (!input.choosePlace) return made(studio, freeFile(places, input.name))
    if (!dialogs) refuse('dialogs-unavailable')
    const chosen = await dialogs.saveWorkspace(`${input.name}${workspaceEnding}`)
    return chosen === null ? null : made(studio, chosen)
  }),

  open: feature.open.handler(async ({ context: { studio }, input }) => {
    const file = workspaceFile(studio.ports.places, input.id) ?? refuse('workspace-not-found', { file: 'that place' })
    return open(studio, file)
  }),

  choose: feature.choose.handler(async ({ context: { studio } }) => {
    if (!studio.ports.dialogs) refuse('dialogs-unavailable')
    const file = await studio.ports.dialogs.openWorkspace()
    return file === null ? null : open(studio, file)
  }),

  bringIn: feature.bringIn.handler(async ({ context: { studio }, input }) => {
    const upload = studio.uploads.get(input.uploadId)
    const file = freeFile(studio.ports.places, workspaceName(upload.name))
    try {
      copyFileSync(upload.paths[0], file)
      return await open(studio, file)
    } catch (error) {
      rmSync(file, { force: true })
      throw asRefusal(error, file)
    } finally {
      studio.uploads.discard(input.uploadId)
    }
  }),

  forget: feature.forget.handler(({ context: { studio }, input }) => forget(studio.ports.places, input.id)),

  close: feature.close.handler(({ context: { studio } }) => studio.closeWorkspace()),

  createDemo: feature.createDemo.handler(({ context: { studio }, input, signal }) =>
    progressing(signal, async (report, stop) => {
      const before = studio.current?.file ?? null
      const file = freeFile(studio.ports.places, 'Demo')
      studio.create(file)
      try {
        const cohortId = await makeDemo(studio, input.seed, report, stop)
        remember(studio.ports.places, file, studio.ports.clock.now())
        return { workspace: opened(studio), cohortId }
      } catch (error) {
        const isStillOpen = studio.current?.file === file
        if (isStillOpen) studio.closeWorkspace()
        for (const part of ['', '-wal', '-shm']) rmSync(`${file}${part}`, { force: true })
        if (isStillOpen && before) await studio.open(before)
        throw error
      }
    }),
  ),

  check: feature.check.handler(({ context: { studio } }) => {
    const problems = studio.workspace.problems()
    return { isSound: problems.length === 0, problems }
  }),

  backup: feature.backup.handler(async ({ context: { studio } }) => {
    const backup = await studio.workspace.backUp('by hand', studio.ports.clock.now())
    return { file: backup.file, sizeBytes: backup.sizeBytes, at: new Date(backup.at).toISOString() }
  }),
})

function made(studio: Studio, file: string): OpenWorkspace {
  studio.create(file)
  remember(studio.ports.places, file, studio.ports.clock.now())
  return opened(studio)
}

async function open(studio: Studio, file: string): Promise<OpenWorkspace> {
  await studio.open(file)
  remember(studio.ports.places, file, studio.ports.clock.now())
  return opened(studio)
}

function opened(studio: Studio): OpenWorkspace {
  const workspace = studio.workspace
  const newest = listBackups(workspace.file)[0]
  return {
    id: workspaceId(workspace.file),
    name: workspaceName(workspace.file),
    folder: dirname(workspace.file),
    sizeBytes: workspace.sizeBytes(),
    lastBackupAt: newest ? new Date(newest.at).toISOString() : null,
  }
}
