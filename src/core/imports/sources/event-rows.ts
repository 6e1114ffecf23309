import { hash } from 'node:crypto'
import type { EventMapping } from '../../../contract/imports.ts'
import { noText, textFacts } from '../../classification/text-facts.ts'
import { fold } from '../../roster/folding.ts'
import type { WrittenTimes } from '../../time/written-times.ts'
import { foldHeader } from '../intake/columns.ts'
import { kept } from '../intake/kept.ts'
import { saysNothing } from '../intake/nothing.ts'
import type { EventColumns } from './event-mapping.ts'
import { type EventWord, eventWordOf } from './event-words.ts'
import type { Author, AuthorKind, Draft, EventDraft } from './source.ts'

const mostRemembered = 50_000
const mostWords = 1_000_000

/** Turns the rows of one table into events by a mapping of its columns. */
export class EventRows {
  readonly #columns: EventColumns
  readonly #file: string
  readonly #times: WrittenTimes
  readonly #keys: string
  readonly #authors = new Map<string, Author>()
  readonly #words = new Map<string, EventWord | null>()

  constructor(columns: EventColumns, mapping: EventMapping, times: WrittenTimes, file: string) {
    this.#columns = columns
    this.#file = file
    this.#times = times
    this.#keys = `events:${foldHeader(mapping.id ?? '')}:`
  }

  draftOf(cells: readonly string[], line: number): Draft {
    const columns = this.#columns
    const reading = this.#times.read(cellAt(cells, columns.at))
    if ('reason' in reading) return this.#rejected(line, reading.reason)
    const person = cellAt(cells, columns.person)
    if (person === '' || isNobody(person)) return this.#rejected(line, 'it names no person')
    const kind = cellAt(cells, columns.kind)
    const word = columns.kind < 0 ? 'message' : this.#word(kind)
    if (word === null) return { type: 'ignored', reason: `unknown kind "${kind.slice(0, 40)}"` }
    const author = this.#author(person, valueAt(cells, columns.email))
    const id = valueAt(cells, columns.id)
    const inThread = valueAt(cells, columns.thread)
    const replyTo = valueAt(cells, columns.replyTo)
    const channel = valueAt(cells, columns.channel)
    const key = id === '' ? fingerprint(reading.at, author.key, kind, inThread, replyTo, channel) : this.#keys + id
    const thread = `events:${inThread || replyTo || id || key}`
    const isMessage = word === 'message'
    return {
      type: 'event',
      author,
      kind: isMessage ? (replyTo === '' ? 'post' : 'reply') : word,
      at: reading.at,
      key,
      thread,
      parent: replyTo !== '' ? this.#keys + replyTo : isMessage && inThread !== '' ? thread : null,
      channel: channel === '' ? null : channel,
      ...(columns.words < 0 ? noText : contentOf(cellAt(cells, columns.words))),
      hasArtefact: word === 'artefact',
    }
  }

  #rejected(line: number, reason: string): Draft {
    return { type: 'rejected', file: this.#file, line, reason }
  }

  #word(text: string): EventWord | null {
    const known = this.#words.get(text)
    if (known !== undefined) return known
    const word = eventWordOf(text)
    if (this.#words.size >= mostRemembered) this.#words.clear()
    this.#words.set(kept(text), word)
    return word
  }

  /** One object for one person, so that whoever reads on knows them at once. */
  #author(text: string, email: string): Author {
    const known = this.#authors.get(text)
    if (known && (email === '' || known.email !== null)) return known
    const own = kept(text)
    const name = own.replace(/^(\d{1,30})\.0{1,9}$/, '$1')
    const author: Author = {
      key: fold(name),
      name,
      email: isEmail(email) ? kept(email) : isEmail(name) ? name : null,
      handle: null,
      aliases: [],
      kind: kindOf(name),
      isStaff: false,
    }
    if (this.#authors.size >= mostRemembered) this.#authors.clear()
    this.#authors.set(own, author)
    return author
  }
}

/** A cell without blanks around it; nothing where the table has no such column. */
function cellAt(cells: readonly string[], position: number): string {
  const cell = position < 0 ? undefined : cells[position]
  if (cell === undefined || cell === '') return ''
  return isInk(cell.charCodeAt(0)) && isInk(cell.charCodeAt(cell.length - 1)) ? cell : cell.trim()
}

/** A cell of a column where words like NULL say that there is nothing. */
function valueAt(cells: readonly string[], position: number): string {
  const cell = cellAt(cells, position)
  return saysNothing(cell) ? '' : cell
}

function isInk(code: number): boolean {
  return code > 32 && code < 160
}

/** Without a number of its own, a row is what it says: the same row again is the same event. */
function fingerprint(...said: (string | number)[]): string {
  return `events:#${hash('sha256', JSON.stringify(said), 'base64url').slice(0, 24)}`
}

/** A count as written; of a text its words, and what it says. */
function contentOf(cell: string): Pick<EventDraft, 'words' | 'signals'> {
  if (saysNothing(cell)) return noText
  if (/^\d{1,7}(?:\.0{1,3})?$/.test(cell)) return { words: Math.min(Number(cell), mostWords), signals: null }
  const { words, signals } = textFacts(cell)
  return { words: Math.min(words, mostWords), signals }
}

/** NA and the like may be somebody's name; these are nobody's. */
const nobody = new Set(['null', 'NULL', '\\N', 'NaN', 'nan', '-'])

function isNobody(person: string): boolean {
  return person.length <= 4 && nobody.has(person)
}

const kinds = new Map<string, AuthorKind>([
  ...['[deleted]', 'deleted', 'deleted user', 'deleteduser', 'deactivated user', 'ghost'].map(
    (name) => [name, 'deleted'] as const,
  ),
  ...['unknown', 'unknown user', 'anonymous', 'anonym', '[unknown]'].map((name) => [name, 'unknown'] as const),
])

function kindOf(name: string): AuthorKind {
  return /\[bot\]$/i.test(name) ? 'bot' : (kinds.get(name.toLowerCase()) ?? 'person')
}

function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@]{1,64}@[^\s@.]{1,64}(?:\.[^\s@.]{1,64}){1,9}$/.test(text)
}
