import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { onTestFinished } from 'vitest'
import { ZipFile } from 'yazl'

/** File names with their content; a value that is no text is written as JSON. */
export type FileTree = Readonly<Record<string, unknown>>

/** A folder of its own for one test, gone when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cohort-studio-files-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes the files into a new folder and gives its path. */
export function folderOf(files: FileTree): string {
  const folder = join(temporaryFolder(), 'export')
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytesOf(content))
  }
  return folder
}

/** Zips the files in the order given and gives the zip's path. */
export async function zipOf(files: FileTree, name = 'export.zip'): Promise<string> {
  const path = join(temporaryFolder(), name)
  const zip = new ZipFile()
  for (const [entry, content] of Object.entries(files)) zip.addBuffer(bytesOf(content), entry)
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
  return path
}

/** Writes one file and gives its path. */
export function fileOf(name: string, content: unknown): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, bytesOf(content))
  return path
}

function bytesOf(content: unknown): Buffer {
  if (Buffer.isBuffer(content)) return content
  return Buffer.from(typeof content === 'string' ? content : JSON.stringify(content))
}
