import type { EventMapping, ImportRequest, TableShape } from '../../contract/imports.ts'
import type { Answers, Question } from '../../contract/sources.ts'
import type { WordLists } from '../classification/word-lists.ts'
import { refuse } from '../refusal.ts'
import type { Upload } from '../uploads/uploads.ts'
import { noAnswers } from './answers.ts'
import { Reader } from './reading/reader.ts'
import { listed } from './sources/event-mapping.ts'
import type { Source } from './sources/source.ts'
import { sourceOf } from './sources/sources.ts'
import type { Watch } from './taking.ts'

/** Files that were recognised, with a reader that waits to read them once. */
export type Opening = Readonly<{
  reader: Reader
  source: Source
  because: string
  mapping: EventMapping | null
  table: TableShape | null
  /** As given now, else as remembered for this source. */
  answers: Answers
  /** What neither the files nor the answers tell. */
  questions: readonly Question[]
  sizeBytes: number
}>

/** In whose zone times without one are, what was answered for a source before, and what texts are read with. */
type Manner = Readonly<{
  zone: string
  remembered: (source: Source) => Promise<Answers>
  wordLists: () => Promise<WordLists>
}>

type Asked = Pick<ImportRequest, 'source' | 'mapping' | 'answers'>

/**
 * Opens the upload, finds out what it is and what has to be asked, and lets `act` read it; closed whatever happens. A table that needs a mapping goes to
 * `asked`. Refused when nothing recognises it, or when it is not what the caller said.
 */
export function withOpened<Result>(
  upload: Upload,
  request: Asked,
  { zone, remembered, wordLists }: Manner,
  watch: Watch,
  act: { opened: (opening: Opening) => Promise<Result>; asked: (table: TableShape) => Promise<Result> },
): Promise<Result> {
  return Reader.lend(upload.name, watch.signal, async (reader) => {
    const claim = { source: request.source, mapping: request.mapping, answers: request.answers ?? noAnswers }
    const { found, sizeBytes } = await reader.ask({ do: 'look', upload, claim, wordLists: await wordLists() }, 'found')
    if (found.is === 'table') return act.asked(found.table)
    const source = sourceOf(found.id)
    const answers = together(request.answers, await remembered(source))
    const manner = { zone: answers.zone ?? zone, dayZone: zone, answers }
    const { questions } = await reader.ask({ do: 'question', manner }, 'questions')
    reader.onBytes = (done) =>
      watch.report({ phase: 'reading', done: Math.min(done, sizeBytes), total: sizeBytes, unit: 'bytes' })
    const { because, mapping, table } = found
    return act.opened({ reader, source, because, mapping, table, answers, questions, sizeBytes })
  })
}

/** For those who can't ask back: a table that needs a mapping is refused. */
export function refuseUnmapped(table: TableShape): never {
  refuse('import-mapping-needed', { file: table.file, columns: listed(table.columns.map((column) => column.name)) })
}

/** For those who can't ask back: times without a zone are the cohort's, which is said; everything else has to be answered. */
export function refuseUnanswered({ questions, source }: Opening, file: string): void {
  for (const { about, samples } of questions)
    if (about !== 'zone') refuse(unanswered[about], { file, source: source.title, sample: samples[0] ?? '' })
}

const unanswered = {
  dates: 'import-dates-unsure',
  encoding: 'import-encoding-unsure',
  window: 'import-window-unsure',
} as const

function together(given: Answers | null, before: Answers): Answers {
  if (!given) return before
  return {
    zone: given.zone ?? before.zone,
    dates: given.dates ?? before.dates,
    encoding: given.encoding ?? before.encoding,
    window: given.window,
  }
}
