import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { refuse } from '../../refusal.ts'
import type { Upload } from '../../uploads/uploads.ts'
import type { Entry } from './entry.ts'
import { readFailure } from './failures.ts'
import { folderEntries, oneFile } from './folder.ts'
import { largestUpload } from './limits.ts'
import { openZip } from './zip.ts'

/** What was handed over, as a list of files sorted by name; nothing is unpacked. */
export type Files = Readonly<{
  /** What people call the upload. */
  label: string
  entries: readonly Entry[]
  /** A file by itself, neither folder nor zip. */
  isSingle: boolean
  sizeBytes: number
  close: () => void
}>

/** Looks at a file, folder or zip. Refused when it is empty, damaged, protected, or larger than any real export. */
export async function openFiles(upload: Upload): Promise<Files> {
  const { entries, isSingle, close } = await look(upload)
  const sizeBytes = entries.reduce((sum, entry) => sum + entry.sizeBytes, 0)
  const files = { label: upload.name, entries: [...entries].sort(byName), isSingle, sizeBytes, close }
  try {
    if (sizeBytes === 0) refuse('import-empty', { file: upload.name })
    if (sizeBytes > largestUpload.bytes)
      refuse('import-too-large', { file: upload.name, because: 'it holds more than 2 GB' })
    if (entries.length > largestUpload.entries) tooManyFiles(upload.name)
    return files
  } catch (error) {
    close()
    throw error
  }
}

type Found = Readonly<{ entries: Entry[]; isSingle: boolean; close: () => void }>

async function look(upload: Upload): Promise<Found> {
  const [first, ...others] = upload.paths
  if (others.length === 0) return lookAt(first, upload.name)
  const found: Found[] = []
  for (const path of upload.paths) found.push(await lookAt(path, basename(path)))
  const entries = found.flatMap((part, index) =>
    part.isSingle ? part.entries : part.entries.map((entry) => ({ ...entry, name: `${index + 1}/${entry.name}` })),
  )
  return { entries: distinct(entries), isSingle: false, close: () => closeAll(found) }
}

function closeAll(parts: readonly Found[]): void {
  for (const part of parts) part.close()
}

async function lookAt(path: string, name: string): Promise<Found> {
  try {
    if (statSync(path).isDirectory()) {
      const { entries, isComplete } = folderEntries(path, largestUpload.entries)
      if (!isComplete) tooManyFiles(name)
      return { entries: withoutWrapper(entries), isSingle: false, close: nothingToClose }
    }
    if (!looksZipped(path)) return { entries: [oneFile(path, name)], isSingle: true, close: nothingToClose }
    const { entries, close } = await openZip(path, name)
    return { entries: withoutWrapper(entries), isSingle: false, close }
  } catch (error) {
    throw readFailure(error, name)
  }
}

/** Files of the same name from different folders stay two. */
function distinct(entries: readonly Entry[]): Entry[] {
  const seen = new Map<string, number>()
  return entries.map((entry) => {
    const times = seen.get(entry.name) ?? 0
    seen.set(entry.name, times + 1)
    return times === 0 ? entry : { ...entry, name: `${times + 1}/${entry.name}` }
  })
}

function tooManyFiles(file: string): never {
  refuse('import-too-large', {
    file,
    because: `it holds more than ${largestUpload.entries.toLocaleString('en')} files`,
  })
}

function looksZipped(path: string): boolean {
  const descriptor = openSync(path, 'r')
  try {
    const head = Buffer.alloc(4)
    readSync(descriptor, head, 0, 4, 0)
    return ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].includes(head.toString('latin1'))
  } finally {
    closeSync(descriptor)
  }
}

/** People zip a folder or its contents; both are the same export. A lone folder of days is a channel, not a wrapper. */
function withoutWrapper(entries: readonly Entry[]): Entry[] {
  const top = entries[0]?.name.split('/', 1)[0] ?? ''
  const isWrapped = entries.every((entry) => entry.name.startsWith(`${top}/`))
  if (!isWrapped || entries.every((entry) => /^[^/]+\/\d{4}-\d{2}-\d{2}\.json$/.test(entry.name))) return [...entries]
  return entries.map((entry) => ({ ...entry, name: entry.name.slice(top.length + 1) }))
}

function byName(a: Entry, b: Entry): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0
}

function nothingToClose(): void {}
