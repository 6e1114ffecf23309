import { noText, textFacts } from '../../classification/text-facts.ts'
import type { InstantReading } from '../../time/instants.ts'
import { TimesSeen, type WrittenTimes } from '../../time/written-times.ts'
import { columnOf, headerProblems } from '../intake/columns.ts'
import type { Entry } from '../intake/entry.ts'
import type { Files } from '../intake/files.ts'
import { isTable, openTable } from '../intake/tables.ts'
import { askAboutEncoding, askAboutTimes, timesOf } from './asking.ts'
import { learningRecords, recordsBegin } from './learning-records.ts'
import { discussionThread, moodleAuthor, saidKey } from './moodle-keys.ts'
import { idField, isRecord } from './record-fields.ts'
import type { Draft, EventDraft, Reading, Recognition, Source } from './source.ts'
import { tableEntries } from './table-files.ts'

/** The posts of a Moodle forum, as Moodle's own forum export gives them. */
export const moodleForum: Source = {
  id: 'moodle-forum',
  title: 'Moodle forum export',
  looksLike: 'The file that a forum gives under Export: CSV, Excel or JSON, one row for each post.',
  steps: [
    'Open the forum in Moodle as a teacher and choose Export in its menu.',
    'Leave the people and discussions open; choose CSV (or Excel) and, if you are asked, no human-readable dates.',
    "Do so for each of the cohort's forums and drop the files here.",
  ],
  platform: 'moodle',
  grain: 'events',
  scope: 'space',
  usesMapping: false,
  holdsTexts: true,
  recognise,
  questions,
  read,
  grades: () => ({ 'reacting-rate': 'unavailable' }),
}

const columns = ['id', 'discussion', 'parent', 'userid', 'created'] as const
const others = ['userfullname', 'subject', 'message', 'attachment', 'deleted', 'privatereplyto', 'wordcount'] as const
type Column = (typeof columns)[number] | (typeof others)[number]
type Post = Readonly<{ line: number | null; number: number; cell: (column: Column) => string }>
type Unread = Readonly<{ line: number | null; reason: string }>

const mostText = 100_000

async function recognise(files: Files): Promise<Recognition> {
  for (const entry of files.entries.slice(0, 50)) {
    if (await isForum(entry, files))
      return { is: `${entry.name} has the columns of a Moodle forum export: discussion, parent, userid, created.` }
  }
  return { isNot: 'it has no columns "discussion", "parent", "userid" and "created"' }
}

async function isForum(entry: Entry, files: Files): Promise<boolean> {
  if (isJson(entry)) {
    const start = await recordsBegin(entry)
    return (
      /^[[{]/.test(start) && columns.every((name) => start.includes(`"${name}"`)) && start.includes('"userfullname"')
    )
  }
  if (!tableEntries(files).includes(entry) || !(await isTable(entry))) return false
  return isHeader((await openTable(entry, { hasHeader: isHeader })).columns)
}

function isHeader(cells: readonly string[]): boolean {
  return columns.every((name) => columnOf(cells, [name]) >= 0)
}

function isJson(entry: Entry): boolean {
  return /\.json(?:\.gz)?$/i.test(entry.name)
}

async function questions(files: Files, reading: Reading) {
  const entries = await forums(files)
  const encoding = await askAboutEncoding(
    entries.filter((entry) => !isJson(entry)),
    reading,
  )
  return encoding.length > 0 ? encoding : askAboutTimes(await timesIn(entries, reading), reading)
}

async function forums(files: Files): Promise<Entry[]> {
  const found: Entry[] = []
  for (const entry of files.entries) if (await isForum(entry, files)) found.push(entry)
  return found
}

async function timesIn(entries: readonly Entry[], reading: Reading): Promise<TimesSeen> {
  const seen = new TimesSeen()
  for (const entry of entries)
    for await (const piece of postsOf(entry, reading))
      for (const post of piece) if ('cell' in post) seen.see(post.cell('created'))
  return seen
}

async function* read(files: Files, reading: Reading): AsyncGenerator<Draft[]> {
  const entries = await forums(files)
  const seen = await timesIn(entries, reading)
  const keys = await keysOf(entries, reading, timesOf(seen, reading))
  for (const entry of files.entries) {
    if (!entries.includes(entry))
      yield [{ type: 'problem', text: `${entry.name} is no forum export and was left out.` }]
    else yield* readForum(entry, reading, new PostDrafts(keys, timesOf(seen, reading)))
  }
}

async function* readForum(entry: Entry, reading: Reading, posts: PostDrafts): AsyncGenerator<Draft[]> {
  if (!isJson(entry)) {
    const table = await openTable(entry, { encoding: reading.answers.encoding, hasHeader: isHeader })
    yield headerProblems(entry.name, table.columns).map((text) => ({ type: 'problem', text }))
  }
  for await (const piece of postsOf(entry, reading))
    yield piece.map((post) =>
      'cell' in post
        ? posts.draftOf(post, entry.name)
        : { type: 'rejected', file: entry.name, line: post.line, reason: post.reason },
    )
  yield posts.notes(entry.name)
}

/** Posts answer one another by number; the key needs the other's time, which may stand anywhere in the files. */
async function keysOf(entries: readonly Entry[], reading: Reading, times: WrittenTimes): Promise<Map<string, string>> {
  const keys = new Map<string, string>()
  for (const entry of entries)
    for await (const piece of postsOf(entry, reading))
      for (const post of piece) {
        if (!('cell' in post)) continue
        const at = createdAt(post, times)
        if ('at' in at) keys.set(post.cell('id'), keyOf(post, at.at))
      }
  return keys
}

async function* postsOf(entry: Entry, reading: Reading): AsyncGenerator<(Post | Unread)[]> {
  if (isJson(entry)) yield* jsonPosts(entry)
  else {
    const table = await openTable(entry, { encoding: reading.answers.encoding, hasHeader: isHeader })
    const places = new Map<Column, number>(
      [...columns, ...others].map((name) => [name, columnOf(table.columns, [name])]),
    )
    let number = 0
    for await (const rows of table.rows())
      yield rows.map((row) =>
        'cells' in row
          ? { line: row.line, number: ++number, cell: (column) => row.cells[places.get(column) ?? -1]?.trim() ?? '' }
          : row,
      )
  }
}

async function* jsonPosts(entry: Entry): AsyncGenerator<(Post | Unread)[]> {
  for await (const piece of learningRecords(entry, 'posts'))
    yield piece.map((record) => {
      if ('reason' in record) return record
      const { line, number, value } = record
      if (!isRecord(value)) return { line, reason: `post ${number} is no object` }
      return { line, number, cell: (column) => idField(value, column) ?? '' }
    })
}

function createdAt(post: Post, times: WrittenTimes): InstantReading {
  return times.read(post.cell('created'))
}

function keyOf(post: Post, at: number): string {
  return saidKey(isStart(post) ? { discussion: post.cell('discussion') } : { post: post.cell('id') }, at)
}

function isStart(post: Post): boolean {
  return isNothing(post.cell('parent'))
}

/** How Moodle writes that there is nobody or nothing. */
function isNothing(cell: string): boolean {
  return cell === '' || cell === '0' || cell === '-' || cell === 'false'
}

class PostDrafts {
  readonly #keys: ReadonlyMap<string, string>
  readonly #times: WrittenTimes

  constructor(keys: ReadonlyMap<string, string>, times: WrittenTimes) {
    this.#keys = keys
    this.#times = times
  }

  draftOf(post: Post, file: string): Draft {
    const { cell, line } = post
    const rejected = (reason: string): Draft => ({
      type: 'rejected',
      file,
      line,
      reason: line === null ? `post ${post.number}: ${reason}` : reason,
    })
    if (!isNothing(cell('deleted'))) return { type: 'ignored', reason: 'deleted' }
    if (!isNothing(cell('privatereplyto'))) return { type: 'ignored', reason: 'private reply' }
    for (const column of ['id', 'discussion', 'userid'] as const)
      if (!/^\d{1,15}$/.test(cell(column))) return rejected(`"${cell(column).slice(0, 40)}" is no number (${column})`)
    const at = createdAt(post, this.#times)
    if ('reason' in at) return rejected(at.reason)
    const words = cell('wordcount')
    return {
      type: 'event',
      author: moodleAuthor(cell('userid'), cell('userfullname')),
      kind: isStart(post) ? 'post' : 'reply',
      at: at.at,
      key: keyOf(post, at.at),
      thread: discussionThread(cell('discussion')),
      parent: isStart(post) ? null : (this.#keys.get(cell('parent')) ?? `moodle:post:${cell('parent').slice(0, 20)}`),
      channel: null,
      ...contentOf(cell('message')),
      ...(/^\d{1,9}$/.test(words) ? { words: Number(words) } : {}),
      hasArtefact: !isNothing(cell('attachment')),
    }
  }

  notes(file: string): Draft[] {
    return this.#times.notes(file).map((text) => ({ type: 'problem', text }))
  }
}

function contentOf(message: string): Pick<EventDraft, 'words' | 'signals'> {
  const text = message.slice(0, mostText)
  return text === '' ? noText : textFacts(text.replace(/<[^<>]{0,500}>/g, ' '), text)
}
