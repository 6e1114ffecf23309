import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import type { WorkspaceId } from '../../contract/scalars.ts'
import type { WorkspaceSummary } from '../../contract/workspaces.ts'
import type { Places } from '../ports.ts'

/** The ending of workspace files. */
export const workspaceEnding = '.cohort'

const Remembered = z.array(z.object({ file: z.string(), openedAt: z.number() }))
type Remembered = z.infer<typeof Remembered>

/** How many workspaces are remembered. */
const kept = 20

/** The name a page uses for a workspace file: the same for the same path, and it says nothing about it. */
export function workspaceId(file: string): WorkspaceId {
  return createHash('sha256').update(file).digest('hex').slice(0, 24) as WorkspaceId
}

export function workspaceName(file: string): string {
  return basename(file).replace(/\.[^.]+$/, '')
}

/** Workspaces opened before, newest first, then those in the library folder that were never opened here. */
export function listWorkspaces(places: Places): WorkspaceSummary[] {
  const remembered = readRemembered(places)
  const known = new Set(remembered.map((one) => one.file))
  const found = filesIn(places.library)
    .filter((file) => !known.has(file))
    .map((file) => ({ file, openedAt: null }))
  return [...remembered, ...found].map(({ file, openedAt }) => ({
    id: workspaceId(file),
    name: workspaceName(file),
    folder: dirname(file),
    openedAt: openedAt === null ? null : new Date(openedAt).toISOString(),
    isMissing: !existsSync(file),
  }))
}

/** The file behind an id that `listWorkspaces` gave out; null when there is none. */
export function workspaceFile(places: Places, id: WorkspaceId): string | null {
  const files = [...readRemembered(places).map((one) => one.file), ...filesIn(places.library)]
  return files.find((file) => workspaceId(file) === id) ?? null
}

export function remember(places: Places, file: string, now: number): void {
  write(places, [{ file, openedAt: now }, ...readRemembered(places).filter((one) => one.file !== file)].slice(0, kept))
}

export function forget(places: Places, id: WorkspaceId): void {
  write(
    places,
    readRemembered(places).filter((one) => workspaceId(one.file) !== id),
  )
}

/** A file in the library folder for a name a person typed: made safe for every file system, and not taken yet. */
export function freeFile(places: Places, name: string): string {
  mkdirSync(places.library, { recursive: true, mode: 0o700 })
  const safe = safeFileName(name)
  for (let number = 1; ; number++) {
    const file = join(places.library, `${number === 1 ? safe : `${safe} ${number}`}${workspaceEnding}`)
    if (!existsSync(file)) return file
  }
}

function safeFileName(name: string): string {
  const cleaned = name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '')
    .slice(0, 80)
  return cleaned === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(cleaned) ? `Workspace ${cleaned}`.trim() : cleaned
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(workspaceEnding))
      .map((name) => join(folder, name))
      .sort()
  } catch {
    return []
  }
}

function readRemembered(places: Places): Remembered {
  try {
    return Remembered.parse(JSON.parse(readFileSync(join(places.state, 'recent.json'), 'utf8')))
  } catch {
    return []
  }
}

function write(places: Places, list: Remembered): void {
  mkdirSync(places.state, { recursive: true, mode: 0o700 })
  const file = join(places.state, 'recent.json')
  writeFileSync(`${file}.part`, JSON.stringify(list, null, 2), { mode: 0o600 })
  renameSync(`${file}.part`, file)
}
