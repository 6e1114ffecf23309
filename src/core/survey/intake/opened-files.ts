import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Entry } from '../../imports/intake/entry.ts'
import { readFailure } from '../../imports/intake/failures.ts'
import { folderEntries, oneFile } from '../../imports/intake/folder.ts'
import { openZip } from '../../imports/intake/zip.ts'
import { refuse } from '../../refusal.ts'
import type { Upload } from '../../uploads/uploads.ts'

/** The files that may hold answers, each with a name of its own. An Office file is one file, although it is a zip. */
export type OpenedFiles = Readonly<{ files: readonly Entry[]; close: () => void }>

const mostFiles = 20_000

/** Looks at what was handed over: files, folders and zips, also several at once. Refused when there is nothing, or more than any survey has. */
export async function openAnswerFiles(upload: Upload): Promise<OpenedFiles> {
  const files: Entry[] = []
  const zips: { close: () => void }[] = []
  const close = () => {
    for (const zip of zips) zip.close()
  }
  try {
    for (const { path, name } of placesOf(upload)) {
      const zip = isZipped(path) ? await openZip(path, name) : null
      if (zip) zips.push(zip)
      if (!zip || isOffice(zip.entries)) files.push(oneFile(path, name))
      else files.push(...zip.entries)
      if (files.length > mostFiles) tooMany(upload.name)
    }
    if (files.length === 0) refuse('import-empty', { file: upload.name })
    return { files: distinct(files), close }
  } catch (error) {
    close()
    throw readFailure(error, upload.name)
  }
}

/** Whether a zip is a workbook or a document of an office program. */
export function isOffice(entries: readonly Pick<Entry, 'name'>[]): boolean {
  return entries.some(({ name }) => name === '[Content_Types].xml')
}

type Place = Readonly<{ path: string; name: string }>

function placesOf({ name, paths }: Upload): Place[] {
  return paths.flatMap((path): Place[] => {
    try {
      if (!statSync(path).isDirectory()) return [{ path, name: paths.length === 1 ? name : basename(path) }]
    } catch (error) {
      throw readFailure(error, name)
    }
    const { entries, isComplete } = folderEntries(path, mostFiles)
    if (!isComplete) tooMany(name)
    return entries
      .map((entry) => ({ path: join(path, entry.name), name: entry.name }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  })
}

function isZipped(path: string): boolean {
  const descriptor = openSync(path, 'r')
  try {
    const head = Buffer.alloc(4)
    readSync(descriptor, head, 0, 4, 0)
    return ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].includes(head.toString('latin1'))
  } finally {
    closeSync(descriptor)
  }
}

/** Files of the same name from different folders stay two. */
function distinct(files: readonly Entry[]): Entry[] {
  const seen = new Map<string, number>()
  return files.map((file) => {
    const times = (seen.get(file.name) ?? 0) + 1
    seen.set(file.name, times)
    return times === 1 ? file : { ...file, name: `${times}/${file.name}` }
  })
}

function tooMany(file: string): never {
  refuse('import-too-large', { file, because: `it holds more than ${mostFiles.toLocaleString('en')} files` })
}
