import type { EventMapping, ImportRequest, TableShape } from '../../contract/imports.ts'
import { Refusal, refuse } from '../refusal.ts'
import type { Upload } from '../uploads/uploads.ts'
import { noAnswers } from './answers.ts'
import { type Files, openFiles } from './intake/files.ts'
import { watched } from './intake/watched.ts'
import { listed } from './sources/event-mapping.ts'
import type { Recognition, Source } from './sources/source.ts'
import { sourceOf, sources } from './sources/sources.ts'
import type { Opened, Watch } from './taking.ts'

/** What the files turned out to be: something to read, or a table whose columns have to be named first. */
export type Opening = Opened & Readonly<{ table: TableShape | null }>

type Choice = Readonly<{ source: Source; found: Extract<Recognition, { is: string }> }> | Readonly<{ asks: TableShape }>

/**
 * Opens the upload, finds out what it is, and lets `act` read it; closed whatever happens. `asked` gets a table that needs a mapping. Refused when nothing
 * recognises it, or when it is not what the caller said.
 */
export async function withOpened<Result>(
  upload: Upload,
  request: Pick<ImportRequest, 'source' | 'mapping'>,
  watch: Watch,
  act: { opened: (opening: Opening) => Promise<Result>; asked: (table: TableShape) => Promise<Result> },
): Promise<Result> {
  const files = await openFiles(upload)
  try {
    const choice = await choose(files, request)
    if ('asks' in choice) return await act.asked(choice.asks)
    const { source, found } = choice
    return await act.opened({
      source,
      because: found.is,
      mapping: found.mapping ?? null,
      table: found.table ?? null,
      files: counted(files, watch),
    })
  } finally {
    files.close()
  }
}

/** For those who can't ask back: a table that needs a mapping is refused. */
export function refuseUnmapped(table: TableShape): never {
  refuse('import-mapping-needed', { file: table.file, columns: listed(table.columns.map((column) => column.name)) })
}

async function choose(files: Files, { source, mapping }: Pick<ImportRequest, 'source' | 'mapping'>): Promise<Choice> {
  if (source !== null) return chooseNamed(files, sourceOf(source), mapping)
  let hint: string | undefined
  for (const candidate of sources) {
    if (mapping !== null && !candidate.usesMapping) continue
    const found = await recognise(candidate, files, mapping)
    if ('is' in found) return { source: candidate, found }
    if ('asks' in found) return found
    hint ??= found.hint
  }
  refuse('import-unrecognised', { file: files.label, ...hintFor(files, hint) })
}

async function chooseNamed(files: Files, source: Source, mapping: EventMapping | null): Promise<Choice> {
  const found = await recognise(source, files, mapping)
  if ('is' in found) return { source, found }
  if ('asks' in found) return found
  refuse('import-wrong-source', { file: files.label, source: source.title, because: found.isNot })
}

/** A file that one source can't even begin to read may still be another's. */
async function recognise(source: Source, files: Files, mapping: EventMapping | null): Promise<Recognition> {
  try {
    return await source.recognise(files, mapping, noAnswers)
  } catch (error) {
    const isAnothers =
      error instanceof Refusal &&
      error.refused.code === 'import-encoding' &&
      files.entries.some((entry) => /\.json$/i.test(entry.name))
    if (isAnothers) return { isNot: 'it is not written in UTF-8' }
    throw error
  }
}

function hintFor(files: Files, hint: string | undefined): { hint?: string } {
  if (hint !== undefined) return { hint }
  if (files.entries.some((entry) => entry.name === '[Content_Types].xml'))
    return { hint: 'It is a workbook or document; save the sheet as CSV and import that.' }
  if (files.isSingle && /\.zip$/i.test(files.label))
    return { hint: 'It is called a zip but is none; download the export again.' }
  return {}
}

function counted(files: Files, { report }: Watch) {
  let done = 0
  return watched(files, (count) => {
    done += count
    report({ phase: 'reading', done: Math.min(done, files.sizeBytes), total: files.sizeBytes, unit: 'bytes' })
  })
}
