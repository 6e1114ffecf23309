import { createHash } from 'node:crypto'
import type { EventMapping } from '../../../contract/imports.ts'
import { refuse } from '../../refusal.ts'
import { fold } from '../../roster/folding.ts'
import { instantOf } from '../../time/instants.ts'
import { foldHeader, headerProblems } from '../intake/columns.ts'
import type { Entry } from '../intake/entry.ts'
import type { Files } from '../intake/files.ts'
import { firstCharacters } from '../intake/json.ts'
import { kept } from '../intake/kept.ts'
import { readRows, readTableHead, type TableHead } from '../intake/table.ts'
import { certainMapping, columnsOf, type EventColumns, listed, tableShape } from './event-mapping.ts'
import { type EventWord, eventWordOf } from './event-words.ts'
import type { Author, Draft, Holdings, Reading, Recognition, Source } from './source.ts'
import { tableEntries } from './table-files.ts'

/** Any table of events, one row each, through a mapping of its columns. */
export const eventsCsv: Source = {
  id: 'events-csv',
  title: 'Table of events (CSV)',
  looksLike: 'Any CSV with one row for each act: when, who, and if possible what and in which conversation.',
  steps: [],
  platform: 'events-csv',
  grain: 'events',
  scope: 'space',
  usesMapping: true,
  recognise,
  read,
  grades,
}

async function recognise(files: Files, mapping: EventMapping | null): Promise<Recognition> {
  const [first] = tableEntries(files)
  if (!first) return { isNot: 'it is no CSV' }
  if (/^(?:[[{<]|%PDF|PK)/.test(await firstCharacters(first, 16))) return { isNot: 'it is no table' }
  const head = await readTableHead(first)
  if (head.columns.join('').includes('\0')) return { isNot: 'it is no text' }
  if (mapping) {
    columnsOf(mapping, head)
    return { is: 'You said which column is which.', table: tableShape(head), mapping }
  }
  if (head.columns.length < 2) return { isNot: 'it has only one column' }
  const table = tableShape(head)
  const certain = certainMapping(table.suggested)
  if (!certain) return { asks: table }
  return { is: `Its columns "${certain.at}" and "${certain.person}" say when and who.`, table, mapping: certain }
}

/** What can't be told apart in the table can't be measured from it. */
function grades({ kinds, mapping }: Holdings) {
  const hasThreads = Boolean(mapping?.thread ?? mapping?.replyTo)
  return {
    ...(hasThreads
      ? {}
      : ({
          'thread-starts': 'unavailable',
          'reply-coverage': 'unavailable',
          'hours-to-first-reply-median': 'unavailable',
        } as const)),
    ...(kinds.has('reaction') ? {} : ({ 'reacting-rate': 'unavailable' } as const)),
  }
}

async function* read(files: Files, { zone, mapping }: Reading): AsyncGenerator<Draft[]> {
  for (const entry of tableEntries(files)) {
    const head = await readTableHead(entry)
    if (!mapping) refuse('import-mapping-needed', { file: entry.name, columns: listed(head.columns) })
    yield headerProblems(entry.name, head.columns).map((text) => ({ type: 'problem', text }))
    yield* readTable(entry, head, new EventRows(columnsOf(mapping, head), mapping, zone, entry.name))
  }
}

async function* readTable(entry: Entry, head: TableHead, rows: EventRows): AsyncGenerator<Draft[]> {
  for await (const piece of readRows(entry, head)) {
    yield piece.map((row) =>
      'cells' in row
        ? rows.draftOf(row.cells, row.line)
        : { type: 'rejected', file: entry.name, line: row.line, reason: row.reason },
    )
  }
}

const mostRemembered = 50_000

/** Turns rows into events by their mapping. */
class EventRows {
  readonly #columns: EventColumns
  readonly #file: string
  readonly #zone: string
  readonly #idSpace: string
  readonly #authors = new Map<string, Author>()
  readonly #words = new Map<string, EventWord | null>()

  constructor(columns: EventColumns, mapping: EventMapping, zone: string, file: string) {
    this.#columns = columns
    this.#file = file
    this.#zone = mapping.timeZone ?? zone
    this.#idSpace = foldHeader(mapping.id ?? '')
  }

  draftOf(cells: readonly string[], line: number): Draft {
    const cell = (field: keyof EventColumns) => cells[this.#columns[field]]?.trim() ?? ''
    const rejected = (reason: string): Draft => ({ type: 'rejected', file: this.#file, line, reason })
    const reading = instantOf(cell('at'), this.#zone)
    if ('reason' in reading) return rejected(reading.reason)
    if (cell('person') === '') return rejected('it names no person')
    const word = this.#columns.kind < 0 ? 'message' : this.#word(cell('kind'))
    if (word === null) return { type: 'ignored', reason: `unknown kind "${cell('kind').slice(0, 40)}"` }
    const author = this.#author(cell('person'))
    const key =
      cell('id') === '' ? this.#fingerprint(reading.at, author.key, cell) : `events:${this.#idSpace}:${cell('id')}`
    const replyTo = cell('replyTo')
    const own = cell('id') || key
    const thread = `events:${cell('thread') || replyTo || own}`
    const isOrdered = word === 'message' && replyTo === '' && cell('thread') !== ''
    return {
      type: 'event',
      author,
      kind: word !== 'message' ? word : replyTo === '' ? 'post' : 'reply',
      at: reading.at,
      key,
      thread,
      parent: isOrdered ? thread : replyTo === '' ? null : `events:${this.#idSpace}:${replyTo}`,
      channel: cell('channel') || null,
      words: null,
      hasArtefact: word === 'artefact',
    }
  }

  /** Without a number of its own, a row is what it says: the same row again is the same event. */
  #fingerprint(at: number, person: string, cell: (field: keyof EventColumns) => string): string {
    const said = [at, person, cell('kind'), cell('thread'), cell('replyTo'), cell('channel')]
    return `events:#${createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 24)}`
  }

  #word(text: string): EventWord | null {
    const known = this.#words.get(text)
    if (known !== undefined) return known
    const word = eventWordOf(text)
    if (this.#words.size >= mostRemembered) this.#words.clear()
    this.#words.set(kept(text), word)
    return word
  }

  #author(text: string): Author {
    const known = this.#authors.get(text)
    if (known) return known
    const own = kept(text)
    const name = own.replace(/^(\d+)\.0+$/, '$1')
    const author: Author = {
      key: fold(name),
      name,
      email: isEmail(name) ? name : null,
      handle: null,
      aliases: [],
      kind: 'person',
      isStaff: false,
    }
    if (this.#authors.size >= mostRemembered) this.#authors.clear()
    this.#authors.set(own, author)
    return author
  }
}

function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text)
}
