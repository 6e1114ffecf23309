import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openZip } from '../../imports/intake/zip.ts'
import { Refusal, refuse } from '../../refusal.ts'
import { isOffice } from './opened-files.ts'
import { type Sheet, sheetOf } from './sheet.ts'

const largestUnpacked = 64 * 1024 ** 2
const mostParts = 2000
const mostRows = 100_001

/**
 * Reads the first sheet of a workbook that holds anything; of another Office file or a zip it says what it is. The zip is judged before the parser sees
 * it: size, number of parts, passwords, shared bytes. Dates become `YYYY-MM-DD HH:MM:SS` as the workbook shows them. `scratch` is a folder for the one
 * temporary file, which is removed.
 */
export async function readOffice(bytes: Buffer, file: string, scratch: string): Promise<Sheet | 'document' | 'zip'> {
  const parts = await partsOf(bytes, file, scratch)
  if (!isOffice(parts)) return 'zip'
  if (!parts.some(({ name }) => name.startsWith('xl/'))) return 'document'
  const unpacked = parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  if (parts.length > mostParts || unpacked > largestUnpacked)
    refuse('import-too-large', { file, because: 'it unpacks to far more than any table of answers' })
  const { readXlsx } = await import('hucre/xlsx')
  try {
    const book = await readXlsx(new Uint8Array(bytes), { maxRows: mostRows })
    const sheet = book.sheets.find(({ rows }) => rows.some((row) => row.some((cell) => textOf(cell) !== '')))
    return sheetOf(
      file,
      (sheet?.rows ?? []).map((row, at) => ({ line: at + 1, cells: Array.from(row, textOf) })),
    )
  } catch (error) {
    if (error instanceof Refusal) throw error
    refuse('import-damaged', { file, because: 'it is not a workbook that can be read' })
  }
}

async function partsOf(bytes: Buffer, file: string, scratch: string): Promise<{ name: string; sizeBytes: number }[]> {
  mkdirSync(scratch, { recursive: true, mode: 0o700 })
  const folder = mkdtempSync(join(scratch, 'workbook-'))
  try {
    const path = join(folder, 'book.zip')
    writeFileSync(path, bytes, { mode: 0o600 })
    const { entries, close } = await openZip(path, file)
    close()
    return entries.map(({ name, sizeBytes }) => ({ name, sizeBytes }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 19).replace('T', ' ')
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : ''
}
