import { type FileHandle, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { asRefusal } from '../db/sqlite-errors.ts'
import { Refusal } from '../refusal.ts'

/**
 * Writes a file that people asked for so that it is never seen half-written: the bytes go to a hidden file in the same folder, reach the disk, and only then
 * take the name, in one step. A file that was there stays whole until that moment. Readable by its owner only.
 * Refused when the folder doesn't exist or may not be written, the disk is full, or another program holds the file.
 */
export async function writeExport(file: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(file).catch(() => file)
  const folder = dirname(target)
  const partial = join(folder, `${prefix}${process.pid}-${next()}${suffix}`)
  try {
    await sweepPartials(folder)
    await writeThrough(partial, bytes)
    await renameOver(partial, target)
    await flushFolder(folder)
  } catch (error) {
    await rm(partial, { force: true })
    throw refusalFor(error, file, folder)
  }
}

/**
 * Refuses, as `writeExport` would, a place that can't be written to: for exports that are remembered as made, which has to wait until they can be. Leaves
 * nothing behind.
 */
export async function checkExport(file: string): Promise<void> {
  const target = await realpath(file).catch(() => file)
  const folder = dirname(target)
  const trial = join(folder, `${prefix}${process.pid}-${next()}${suffix}`)
  try {
    const isFolder = await stat(target).then(
      (found) => found.isDirectory(),
      () => false,
    )
    if (isFolder) throw new Refusal('file-not-writable', { file })
    await closing(await open(trial, 'wx', 0o600), async () => {})
  } catch (error) {
    throw refusalFor(error, file, folder)
  } finally {
    await rm(trial, { force: true }).catch(() => {})
  }
}

/** Removes what a process that died while it wrote an export left in a folder. */
export async function sweepPartials(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const owner = leftBy(name)
    if (owner !== null && !isAlive(owner)) await rm(join(folder, name), { force: true })
  }
}

const prefix = '.cohort-studio-'
const suffix = '.part'

let written = 0
function next(): number {
  written += 1
  return written
}

function leftBy(name: string): number | null {
  if (!name.startsWith(prefix) || !name.endsWith(suffix)) return null
  const owner = Number.parseInt(name.slice(prefix.length), 10)
  return Number.isSafeInteger(owner) && owner > 0 ? owner : null
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  await closing(await open(path, 'wx', 0o600), async (handle) => {
    await handle.writeFile(bytes)
    await handle.sync()
  })
}

/** On Windows a virus scanner or an indexer may hold a fresh file for a moment; Word holds it for as long as it is open. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to)
    } catch (error) {
      if (process.platform !== 'win32' || !heldByOthers.has(codeOf(error)) || attempt === 6) throw error
      await pause(50 * attempt)
    }
  }
}

async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  await closing(await open(folder, 'r'), (handle) => handle.sync())
}

async function closing(handle: FileHandle, act: (handle: FileHandle) => Promise<void>): Promise<void> {
  try {
    await act(handle)
  } finally {
    await handle.close()
  }
}

const heldByOthers = new Set(['EBUSY', 'EPERM', 'EACCES'])
const notAFile = new Set(['EISDIR', 'ENOTEMPTY', 'EEXIST', 'ENAMETOOLONG', 'EINVAL'])

function refusalFor(error: unknown, file: string, folder: string): unknown {
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Refusal('file-not-found', { file: folder })
  if (process.platform === 'win32' && heldByOthers.has(code))
    return new Refusal('file-in-use', { file: basename(file) })
  if (notAFile.has(code)) return new Refusal('file-not-writable', { file })
  return asRefusal(error, file)
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? '')
}
