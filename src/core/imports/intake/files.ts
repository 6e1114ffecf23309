import { closeSync, readSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { refuse } from '../../refusal.ts'
import type { Upload } from '../../uploads/uploads.ts'
import { beginningBytes, beginningOf } from './beginnings.ts'
import type { Entry } from './entry.ts'
import { readFailure } from './failures.ts'
import { folderEntries, oneFile } from './folder.ts'
import { largestUpload } from './limits.ts'
import { openRegular } from './regular-file.ts'
import { openZip } from './zip.ts'

/** What was handed over, as a list of files sorted by name; nothing is unpacked. */
export type Files = Readonly<{
  /** What people call the upload. */
  label: string
  entries: readonly Entry[]
  /** A file by itself, neither folder nor zip. A workbook is one, although it is a zip. */
  isSingle: boolean
  sizeBytes: number
  close: () => void
}>

/** Looks at a file, folder or zip. Refused when it is empty, damaged, protected, no file at all, or larger than any real export. */
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
  try {
    for (const path of upload.paths) found.push(await lookAt(path, basename(path)))
  } catch (error) {
    closeAll(found)
    throw error
  }
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
    return statSync(path).isDirectory() ? lookIntoFolder(path, name) : await lookAtFile(path, name)
  } catch (error) {
    throw readFailure(error, name)
  }
}

function lookIntoFolder(path: string, name: string): Found {
  const { entries, isComplete } = folderEntries(path, largestUpload.entries)
  if (!isComplete) tooManyFiles(name)
  return { entries: withoutWrapper(entries), isSingle: false, close: nothingToClose }
}

async function lookAtFile(path: string, name: string): Promise<Found> {
  const beginning = beginningOf(firstBytes(path, name))
  if (typeof beginning === 'object')
    refuse('import-unrecognised', { file: name, hint: `It is ${beginning.archive}: unpack it and import the folder.` })
  const alone: Found = { entries: [oneFile(path, name)], isSingle: true, close: nothingToClose }
  if (beginning !== 'zip') return alone
  const { entries, close } = await openZip(path, name)
  if (entries.some((entry) => entry.name === 'xl/workbook.xml')) {
    close()
    return alone
  }
  if (entries.length > 0 && entries.every((entry) => /\.(?:zip|7z|rar|tar|tgz|tar\.gz)$/i.test(entry.name))) {
    close()
    const hint = 'It is a zip of zips: unpack it and import what is inside.'
    refuse('import-unrecognised', { file: name, hint })
  }
  return { entries: withoutWrapper(entries), isSingle: false, close }
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

function firstBytes(path: string, name: string): Buffer {
  const descriptor = openRegular(path, name)
  try {
    const head = Buffer.alloc(beginningBytes)
    return head.subarray(0, readSync(descriptor, head, 0, beginningBytes, 0))
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
