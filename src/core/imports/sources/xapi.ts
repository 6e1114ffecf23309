import type { Entry } from '../intake/entry.ts'
import type { Files } from '../intake/files.ts'
import { asFarAsSent } from './learning-grades.ts'
import { type LearningRecord, learningRecords, mentions, recordEntries, recordsBegin } from './learning-records.ts'
import { field, isRecord, textField } from './record-fields.ts'
import type { Draft, Recognition, Source } from './source.ts'
import { draftsOfStatement, voidedBy } from './xapi-statement.ts'

/** Statements of the Experience API, as learning record stores export them. */
export const xapi: Source = {
  id: 'xapi',
  title: 'xAPI statements',
  looksLike:
    'JSON from a learning record store: a list, one statement a line, or pages with "statements"; also zipped (.gz).',
  steps: [
    'Open your learning record store (for example Learning Locker, Veracity, SCORM Cloud, or the one of your platform) as an administrator.',
    "Filter the statements by your cohort's course or group and its dates.",
    'Export them as JSON. If you get several pages, put them all into one folder and drop the folder here.',
  ],
  platform: 'xapi',
  grain: 'events',
  scope: 'space',
  usesMapping: false,
  recognise,
  read,
  grades: asFarAsSent,
}

const mostLookedAt = 50

async function recognise(files: Files): Promise<Recognition> {
  for (const entry of recordEntries(files).slice(0, mostLookedAt)) {
    if (isXapi(await recordsBegin(entry)))
      return { is: `${entry.name} holds statements of who (actor) did (verb) what (object).` }
  }
  return { isNot: 'it holds no statements with actor, verb and object' }
}

function isXapi(start: string): boolean {
  return (
    /^[[{]/.test(start) &&
    /"actor"\s*:\s*\{/.test(start) &&
    /"verb"\s*:\s*\{/.test(start) &&
    /"object"\s*:\s*\{/.test(start)
  )
}

async function* read(files: Files): AsyncGenerator<Draft[]> {
  const entries = recordEntries(files)
  const voided = await voidedIn(entries)
  for (const entry of entries) {
    if (!isXapi(await recordsBegin(entry)) && !files.isSingle) {
      yield [{ type: 'problem', text: `${entry.name} holds no statements and was left out.` }]
      continue
    }
    yield* readEntry(entry, voided)
  }
}

async function* readEntry(entry: Entry, voided: ReadonlySet<string>): AsyncGenerator<Draft[]> {
  if (/"more"\s*:\s*"[^"]/.test(await recordsBegin(entry)))
    yield [{ type: 'problem', text: `${entry.name} is one page of several; bring the others too.` }]
  for await (const piece of learningRecords(entry, 'statements'))
    yield piece.flatMap((record) => draftsOf(record, entry.name, voided))
}

function draftsOf(record: LearningRecord, file: string, voided: ReadonlySet<string>): Draft[] {
  const { line, number } = record
  if ('reason' in record) return [{ type: 'rejected', file, line, reason: record.reason }]
  if (isPageWithout(record.value)) return [{ type: 'problem', text: `${file} is a page without statements.` }]
  return draftsOfStatement(record.value, voided, { file, line, number })
}

/** An answer of the store that says nothing but where more is. */
function isPageWithout(value: unknown): boolean {
  return isRecord(value) && textField(value, 'more') !== null && field(value, 'verb') === null
}

/** Statements taken back by others, wherever those stand; looked for only where there is a sign of one. */
async function voidedIn(entries: readonly Entry[]): Promise<ReadonlySet<string>> {
  const voided = new Set<string>()
  for (const entry of entries) {
    if (!(await mentions(entry, 'verbs/voided'))) continue
    for await (const piece of learningRecords(entry, 'statements'))
      for (const record of piece) {
        const id = 'value' in record ? voidedBy(record.value) : null
        if (id !== null) voided.add(id.toLowerCase())
      }
  }
  return voided
}
