import type { RejectedRow } from '../../../contract/roster.ts'
import type { UploadId } from '../../../contract/scalars.ts'
import type { AnswerMapping, AnswersReport, SurveyAnswer, Wave } from '../../../contract/survey.ts'
import { encodingOf } from '../../imports/intake/encoding.ts'
import type { Entry } from '../../imports/intake/entry.ts'
import { Refusal, refuse } from '../../refusal.ts'
import type { Studio } from '../../studio.ts'
import { type AnswerReading, answerFromJson, answersInText, holdsAnswerText } from './answer-file.ts'
import { openAnswerFiles } from './opened-files.ts'
import { csvSheet, type Sheet } from './sheet.ts'
import { type TableAnswers, tableAnswers } from './table-answers.ts'
import { readOffice } from './workbook.ts'

/** What files of answers hold. Every row that was met is in `answers` or in `rejected`. */
export type Understood = Readonly<
  Pick<AnswersReport, 'files' | 'rejected' | 'columns' | 'unmapped'> & {
    answers: readonly Readonly<{ answer: SurveyAnswer; file: string; line: number | null }>[]
    /** Single cells that were not used although their row was. */
    leftOut: readonly RejectedRow[]
  }
>

/**
 * Reads the files of an upload as answers to `wave`: answer files of the page and texts pasted from it, tables of form services (CSV or workbook), in any
 * number and mixture. `mapping` says what columns of a table answer, by their label, where that is not known; `zone` is the cohort's, for times without
 * one. A file that can't be used is a rejected row and the others come in; one by itself is refused, except a table that a mapping could explain.
 */
export async function readAnswers(
  studio: Studio,
  uploadId: UploadId,
  wave: Wave,
  mapping: AnswerMapping | undefined,
  zone: string,
): Promise<Understood> {
  const upload = studio.uploads.get(uploadId)
  const { files, close } = await openAnswerFiles(upload)
  try {
    const gathered = new Gathered()
    for (const file of files) {
      const content = await contentOf(file, studio.ports.places.scratch)
      if ('reason' in content && content.refusal && files.length === 1) throw content.refusal
      gathered.take(file.name, content, wave, mapping, zone)
    }
    const [only] = gathered.rejected
    if (files.length === 1 && only && gathered.isUseless)
      refuse('answers-unreadable', { file: only.file, because: only.reason })
    const said = mapping ? Object.keys(mapping) : []
    if (said.length > 0 && !gathered.isMapped && gathered.columns.length > 0) {
      const columns = gathered.columns.map(({ column }) => column).join(', ')
      refuse('import-mapping-column', { file: upload.name, column: said[0] ?? '', columns })
    }
    return gathered
  } finally {
    close()
  }
}

type Content = Readonly<
  { sheet: Sheet } | { answerText: string; isJson: boolean } | { reason: string; refusal?: Refusal }
>

/** Answers of one page are small; what is larger is something else. */
const largestAnswer = 1024 ** 2
const largestText = 16 * 1024 ** 2
const largestWorkbook = 20 * 1024 ** 2

async function contentOf(file: Entry, scratch: string): Promise<Content> {
  try {
    if (file.sizeBytes === 0) return { reason: 'it is empty' }
    const head = await firstBytes(file, 4096)
    const start = head
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trimStart()
    if (head.toString('latin1', 0, 2) === 'PK') {
      if (file.sizeBytes > largestWorkbook) return { reason: 'a workbook of answers may have 20 MB at most' }
      const sheet = await readOffice(await firstBytes(file, largestWorkbook), file.name, scratch)
      if (sheet === 'zip') return { reason: 'it is a zip inside of another; unpack it first' }
      return sheet === 'document' ? { reason: byHand } : { sheet }
    }
    if (/^<(?:!doctype|html|\?xml)/i.test(start)) return { reason: isForm }
    if (start.startsWith('{') && encodingOf(head) === 'UTF-8') {
      if (file.sizeBytes > largestAnswer) return { reason: 'it is far larger than any answer file' }
      return { answerText: (await firstBytes(file, largestAnswer)).toString('utf8'), isJson: true }
    }
    if (file.sizeBytes <= largestText && encodingOf(head) === 'UTF-8') {
      const text = (await firstBytes(file, largestText)).toString('utf8')
      if (holdsAnswerText(text)) return { answerText: text, isJson: false }
    }
    return { sheet: await csvSheet(file) }
  } catch (error) {
    if (error instanceof Refusal) return { reason: error.message, refusal: error }
    throw error
  }
}

const byHand =
  'it is a document; type what stands on it into the web page form, once for each person, and take in the files that it saves'
const isForm =
  'it is a web page, perhaps the form itself; ask for the small file that the form saves, whose name ends in .cohort-answer.json'

async function firstBytes(file: Entry, most: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of file.open()) {
    pieces.push(piece)
    bytes += piece.length
    if (bytes >= most) break
  }
  return Buffer.concat(pieces).subarray(0, most)
}

/** Everything that was read so far. */
class Gathered implements Understood {
  readonly files: AnswersReport['files'] = []
  readonly answers: { answer: SurveyAnswer; file: string; line: number | null }[] = []
  readonly rejected: RejectedRow[] = []
  readonly leftOut: RejectedRow[] = []
  readonly columns: AnswersReport['columns'] = []
  readonly unmapped: string[] = []
  isMapped = false

  /** Nothing came of what was read, and no mapping would help. */
  get isUseless(): boolean {
    return this.answers.length === 0 && this.rejected.length === 1 && this.columns.length === 0
  }

  take(file: string, content: Content, wave: Wave, mapping: AnswerMapping | undefined, zone: string): void {
    if ('reason' in content) this.rejected.push({ file, line: null, reason: content.reason })
    else if ('sheet' in content) this.#table(file, tableAnswers(content.sheet, wave, mapping, zone))
    else {
      const { answerText, isJson } = content
      this.files.push({ file, source: 'answer-file', because: isJson ? 'The page of the survey saved it.' : pasted })
      const readings = isJson ? [answerFromJson(answerText, wave)] : answersInText(answerText, wave)
      for (const reading of readings) this.#answer(file, reading)
    }
  }

  #answer(file: string, reading: AnswerReading): void {
    if ('reason' in reading) this.rejected.push({ file, line: null, reason: reading.reason })
    else this.answers.push({ answer: reading.answer, file, line: null })
  }

  #table(file: string, table: TableAnswers): void {
    this.files.push({ file, ...table.source })
    for (const { answer, line } of table.answers) this.answers.push({ answer, file, line })
    this.rejected.push(...table.rejected)
    this.leftOut.push(...table.leftOut)
    this.isMapped ||= table.isMapped
    for (const column of table.columns)
      if (!this.columns.some((known) => known.column === column.column)) this.columns.push(column)
    for (const target of table.unmapped) if (!this.unmapped.includes(target)) this.unmapped.push(target)
  }
}

const pasted = 'It holds answers that the page of the survey gave as text.'
