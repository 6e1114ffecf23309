import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { Refusal } from '../refusal.ts'
import type { Handle } from './connection.ts'
import { asRefusal } from './sqlite-errors.ts'

export type Backup = Readonly<{ file: string; sizeBytes: number; at: number }>

/** How many backups are kept beside a workspace; the oldest go first. */
const kept = 12

/** The folder that holds a workspace's backups: "Name backups" beside "Name.cohort". */
function backupFolder(file: string): string {
  return join(dirname(file), `${basename(file).replace(/\.[^.]*$/, '')} backups`)
}

/** Newest first. */
export function listBackups(file: string): Backup[] {
  try {
    return readdirSync(backupFolder(file))
      .filter((name) => name.endsWith('.cohort'))
      .map((name) => {
        const path = join(backupFolder(file), name)
        const stat = statSync(path)
        return { file: path, sizeBytes: stat.size, at: stat.mtimeMs }
      })
      .sort((a, b) => b.at - a.at)
  } catch {
    return []
  }
}

/** Writes a verified copy into the backup folder and lets the oldest go. */
export async function backUp(handle: Handle, file: string, reason: string, at: number): Promise<Backup> {
  const folder = backupFolder(file)
  const stamp = new Date(at).toISOString().replace(/[:.]/g, '-')
  const backup = await copyTo(handle, join(folder, `${stamp} ${reason}.cohort`), at)
  for (const old of listBackups(file).slice(kept)) rmSync(old.file, { force: true })
  return backup
}

/** Copies the database page by page to `target`, checks the copy, and only then gives it its name. Never replaces a file. */
export async function copyTo(handle: Handle, target: string, at: number): Promise<Backup> {
  const partial = `${target}.part`
  try {
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
    await handle.backup(partial)
    verify(partial)
    renameSync(partial, target)
    return { file: target, sizeBytes: statSync(target).size, at }
  } catch (error) {
    rmSync(partial, { force: true })
    throw asRefusal(error, target)
  } finally {
    for (const left of ['-wal', '-shm', '-journal']) rmSync(`${partial}${left}`, { force: true })
  }
}

function verify(file: string): void {
  const copy = new Database(file, { readonly: true })
  try {
    const result = copy.pragma('integrity_check', { simple: true })
    if (result !== 'ok')
      throw new Refusal('workspace-damaged', { file, remedy: 'The copy failed its check, so it was not kept.' })
  } finally {
    copy.close()
  }
}
