import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { Refusal } from '../refusal.ts'
import type { Handle } from './connection.ts'
import { asRefusal } from './sqlite-errors.ts'

export type Backup = Readonly<{ file: string; sizeBytes: number; at: number }>

/** How many backups are kept beside a workspace; the oldest go first. */
const kept = 12

const atOnce = 1024 ** 2

/** Where SQLite's file header notes the journal form, the change counter, the schema's number, and who wrote last. */
const headerNotes = [
  [18, 20],
  [24, 28],
  [40, 44],
  [92, 100],
] as const

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

/** Those of a workspace's backups whose bytes hold one of the texts, in UTF-8. */
export async function backupsWith(file: string, texts: readonly string[]): Promise<Backup[]> {
  const found: Backup[] = []
  for (const backup of listBackups(file)) if (await holdsAny(backup.file, texts)) found.push(backup)
  return found
}

async function holdsAny(file: string, texts: readonly string[]): Promise<boolean> {
  const wanted = texts.map((text) => Buffer.from(text)).filter((bytes) => bytes.length > 0)
  const overlap = Math.max(0, ...wanted.map((bytes) => bytes.length)) - 1
  const piece = Buffer.alloc(atOnce + Math.max(0, overlap))
  const source = await open(file)
  try {
    for (let place = 0; ; place += atOnce) {
      const { bytesRead } = await source.read(piece, 0, piece.length, place)
      const read = piece.subarray(0, bytesRead)
      if (wanted.some((bytes) => read.includes(bytes))) return true
      if (bytesRead < piece.length) return false
    }
  } finally {
    await source.close()
  }
}

/** Lets go of those of a workspace's backups that have these names, and of copies that were never finished. */
export function dropBackups(file: string, names: readonly string[]): void {
  for (const backup of listBackups(file))
    if (names.includes(basename(backup.file))) rmSync(backup.file, { force: true })
  const folder = backupFolder(file)
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder))
    if (/\.cohort(?:\.part)?(?:-wal|-shm|-journal)$|\.part$/.test(name)) rmSync(join(folder, name), { force: true })
}

/** Writes a verified copy into the backup folder and lets the oldest go. */
export async function backUp(handle: Handle, file: string, reason: string, at: number): Promise<Backup> {
  const folder = backupFolder(file)
  const stamp = new Date(at).toISOString().replace(/[:.]/g, '-')
  const backup = await copyTo(handle, join(folder, `${stamp} ${reason}.cohort`), at)
  for (const old of listBackups(file).slice(kept)) rmSync(old.file, { force: true })
  return backup
}

/**
 * Whether a backup is what the file holds now, byte for byte but for the header's counters and journal form. Everything committed is first taken into
 * the file itself; when a reader stands in the way of that, or anything can't be read, the answer is no.
 */
async function isPresent(handle: Handle, file: string, backup: Backup): Promise<boolean> {
  const [state] = handle.pragma('wal_checkpoint(PASSIVE)') as { busy: number; log: number; checkpointed: number }[]
  if (state?.busy !== 0 || state.log !== state.checkpointed) return false
  try {
    return statSync(file).size === backup.sizeBytes && (await holdTheSame(file, backup.file))
  } catch {
    return false
  }
}

async function holdTheSame(one: string, other: string): Promise<boolean> {
  const [left, right] = [await open(one), await open(other)]
  try {
    const [ours, theirs] = [Buffer.alloc(atOnce), Buffer.alloc(atOnce)]
    for (let place = 0; ; place += atOnce) {
      const { bytesRead } = await left.read(ours, 0, atOnce, place)
      if ((await right.read(theirs, 0, atOnce, place)).bytesRead !== bytesRead) return false
      if (place === 0) for (const [from, to] of headerNotes) for (const bytes of [ours, theirs]) bytes.fill(0, from, to)
      if (ours.compare(theirs, 0, bytesRead, 0, bytesRead) !== 0) return false
      if (bytesRead < atOnce) return true
    }
  } finally {
    await left.close()
    await right.close()
  }
}

/** The newest backup when it is the present state, otherwise a new one: whoever repeats an import doesn't push older states out. */
export async function ensureBackup(handle: Handle, file: string, reason: string, at: number): Promise<Backup> {
  const [newest] = listBackups(file)
  return newest && (await isPresent(handle, file, newest)) ? newest : backUp(handle, file, reason, at)
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
