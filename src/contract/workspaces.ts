import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { operation } from './operation.ts'
import { progressThen } from './progress.ts'
import { CohortId, Instant, UploadId, WorkspaceId } from './scalars.ts'

export const WorkspaceSummary = z.object({
  id: WorkspaceId,
  name: z.string(),
  /** Where the file lies, for the person to read. */
  folder: z.string(),
  openedAt: Instant.nullable(),
  isMissing: z.boolean(),
})
export type WorkspaceSummary = z.infer<typeof WorkspaceSummary>

export const OpenWorkspace = z.object({
  id: WorkspaceId,
  name: z.string(),
  folder: z.string(),
  sizeBytes: z.number(),
  lastBackupAt: Instant.nullable(),
})
export type OpenWorkspace = z.infer<typeof OpenWorkspace>

export const workspaces = {
  /** What this host can do and where it keeps workspaces. */
  host: operation.output(
    z.object({
      version: z.string(),
      kind: z.enum(['desktop', 'browser', 'terminal']),
      hasFileDialogs: z.boolean(),
      library: z.string(),
    }),
  ),
  current: operation.output(OpenWorkspace.nullable()),
  /** Workspaces opened before and those in the library folder, newest first. */
  recent: operation.output(z.array(WorkspaceSummary)),
  /** Makes a workspace in the library folder, or where the person chooses when the host has file dialogs. Null: the person cancelled. */
  create: operation
    .input(z.object({ name: z.string().trim().min(1).max(80), choosePlace: z.boolean().default(false) }))
    .output(OpenWorkspace.nullable()),
  open: operation.input(z.object({ id: WorkspaceId })).output(OpenWorkspace),
  /** Lets the person choose a file in the host's dialog. Null: the person cancelled. */
  choose: operation.output(OpenWorkspace.nullable()),
  /** Takes an uploaded workspace file into the library folder as a copy and opens it. */
  bringIn: operation.input(z.object({ uploadId: UploadId })).output(OpenWorkspace),
  forget: operation.input(z.object({ id: WorkspaceId })).output(z.void()),
  close: operation.output(z.void()),
  /** Makes a workspace with the demo cohort in the library folder and opens it. */
  createDemo: operation
    .input(
      z.object({
        seed: z
          .number()
          .int()
          .min(1)
          .max(2 ** 31)
          .default(7),
      }),
    )
    .output(eventIterator(progressThen(z.object({ workspace: OpenWorkspace, cohortId: CohortId })))),
  /** Full integrity check of the open workspace. */
  check: operation.output(z.object({ isSound: z.boolean(), problems: z.array(z.string()) })),
  /** Writes a verified copy beside the workspace. */
  backup: operation.output(z.object({ file: z.string(), sizeBytes: z.number(), at: Instant })),
}
