import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import Database from 'better-sqlite3'
import { refuse } from '../refusal.ts'
import { backUp, listBackups } from './backup.ts'
import { applicationId, openConnection } from './connection.ts'
import { migrate, newestVersion } from './migrate.ts'
import { asRefusal } from './sqlite-errors.ts'
import { Workspace } from './workspace.ts'

/** Makes a new workspace file. Refused when something lies there already, or the folder can't be written. */
export function createWorkspace(file: string): Workspace {
  if (!existsSync(dirname(file))) refuse('folder-not-found', { folder: dirname(file) })
  takePlace(file)
  try {
    // Before the first WAL connection, so that the file's own header carries its format from the first moment on.
    const handle = new Database(file)
    try {
      migrate(handle)
    } finally {
      handle.close()
    }
    return new Workspace(file)
  } catch (error) {
    for (const part of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${part}`, { force: true })
    throw asRefusal(error, file)
  }
}

/** Makes the empty file, for this person's eyes only; from here on it is ours to take away again. */
function takePlace(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') refuse('workspace-exists', { file })
    throw asRefusal(error, file)
  }
}

/** Opens a workspace file. A newer, foreign or damaged file is refused and not one byte of it is changed. An older one is backed up, then brought up to date. */
export async function openWorkspace(file: string, now: number): Promise<Workspace> {
  const version = inspect(file)
  try {
    if (version < newestVersion) {
      const handle = openConnection(file, 'write')
      try {
        await backUp(handle, file, `before format ${newestVersion}`, now)
        migrate(handle)
      } finally {
        handle.close()
      }
    }
    return new Workspace(file)
  } catch (error) {
    throw asRefusal(error, file)
  }
}

/** Reads the header without opening a journal, then checks the pages read-only. Gives the file's format version. */
function inspect(file: string): number {
  const header = readHeader(file)
  if (header.length < 100 || header.toString('latin1', 0, 16) !== 'SQLite format 3\0')
    refuse('workspace-not-a-database', { file })
  const version = header.readUInt32BE(60)
  if (header.readUInt32BE(68) !== applicationId) refuse('workspace-foreign', { file: basename(file) })
  refuseNewer(file, version)
  const checked = quickCheck(file)
  if (checked === 'damaged') {
    const newest = listBackups(file)[0]
    const remedy = newest
      ? `The newest backup is ${newest.file} of ${new Date(newest.at).toISOString().slice(0, 16).replace('T', ' ')} UTC.`
      : 'There is no backup beside it.'
    refuse('workspace-damaged', { file, remedy })
  }
  refuseNewer(file, checked)
  return checked
}

function refuseNewer(file: string, version: number): void {
  if (version > newestVersion) {
    refuse('workspace-newer', { file, version: String(version), supported: String(newestVersion) })
  }
}

function readHeader(file: string): Buffer {
  try {
    if (!statSync(file).isFile()) refuse('workspace-not-a-database', { file })
    const descriptor = openSync(file, 'r')
    try {
      const header = Buffer.alloc(100)
      return header.subarray(0, readSync(descriptor, header, 0, 100, 0))
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    const code = (error as { code?: string }).code
    if (code === 'ENOENT') refuse('workspace-not-found', { file })
    if (code === 'EACCES' || code === 'EPERM') refuse('file-not-readable', { file })
    throw error
  }
}

/** The format version with what a crash left in the journal taken in, or 'damaged'. */
function quickCheck(file: string): number | 'damaged' {
  try {
    const handle = new Database(file, { readonly: true, fileMustExist: true })
    try {
      handle.pragma('cell_size_check = ON')
      if (handle.pragma('quick_check', { simple: true }) !== 'ok') return 'damaged'
      return handle.pragma('user_version', { simple: true }) as number
    } finally {
      handle.close()
    }
  } catch (error) {
    const code = String((error as { code?: unknown }).code)
    if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'damaged'
    throw asRefusal(error, file)
  }
}
