import { instantOf } from '../../time/instants.ts'
import { columnOf, headerProblems } from '../intake/columns.ts'
import type { Entry } from '../intake/entry.ts'
import type { Files } from '../intake/files.ts'
import { kept } from '../intake/kept.ts'
import { readRows, readTableHead } from '../intake/table.ts'
import { type DiscoursePost, discourseAuthor, draftOfPost, keyAt, postKey, threadKey } from './discourse-post.ts'
import type { Author, Draft, Recognition, Source } from './source.ts'
import { tableEntries } from './table-files.ts'

/** The result of Discourse's Data Explorer, one row a post or a like. */
export const discourseCsv: Source = {
  id: 'discourse-csv',
  title: 'Discourse posts (Data Explorer CSV)',
  looksLike: 'A CSV from a Data Explorer query on a Discourse forum, one row for each post.',
  steps: [],
  platform: 'discourse',
  grain: 'events',
  scope: 'space',
  usesMapping: false,
  recognise,
  read,
  grades: ({ kinds }) => (kinds.has('reaction') ? {} : { 'reacting-rate': 'unavailable' }),
}

const names = {
  event: ['event_id', 'post_id', 'id'],
  kind: ['kind', 'action', 'type'],
  at: ['at', 'created_at', 'posted_at'],
  actor: ['actor_id', 'user_id', 'author_id'],
  username: ['actor', 'username', 'author', 'user'],
  name: ['name', 'actor_name', 'full_name'],
  email: ['email', 'actor_email'],
  topic: ['thread_id', 'topic_id', 'topic'],
  number: ['post_number'],
  replyTo: ['reply_to_post_number'],
  channel: ['channel', 'category', 'category_name'],
  words: ['word_count', 'words'],
  postType: ['post_type'],
  deleted: ['deleted_at'],
  hidden: ['hidden'],
} as const
const staffNames = ['is_staff', 'staff', 'admin', 'moderator', 'is_admin', 'is_moderator']
const likes = new Set(['like', 'likes', 'liked', 'reaction', 'reacted'])
const posts = new Set(['', 'post', 'posts', 'reply', 'topic'])
const needed = ['at', 'actor', 'topic', 'number'] as const

async function recognise(files: Files): Promise<Recognition> {
  const [first] = tableEntries(files)
  if (!first) return { isNot: 'it is no CSV' }
  const { columns } = await readTableHead(first)
  const missing = needed.filter((name) => columnOf(columns, names[name]) < 0)
  if (missing.length === 0) return { is: 'Its columns are those of Discourse posts: author, topic and post number.' }
  return { isNot: `it has no column ${missing.map((name) => `"${names[name][0]}"`).join(' or ')}` }
}

async function* read(files: Files): AsyncGenerator<Draft[]> {
  for (const entry of tableEntries(files)) yield* readTable(entry)
}

async function* readTable(entry: Entry): AsyncGenerator<Draft[]> {
  const head = await readTableHead(entry)
  yield headerProblems(entry.name, head.columns).map((text) => ({ type: 'problem', text }))
  const rows = new PostRows(head.columns)
  for await (const piece of readRows(entry, head)) {
    yield piece.map((row) =>
      'cells' in row
        ? rows.draftOf(row.cells, entry.name, row.line)
        : { type: 'rejected', file: entry.name, line: row.line, reason: row.reason },
    )
  }
}

type Column = keyof typeof names

/** Reads rows by their header, and knows each author once. */
class PostRows {
  readonly #at: ReadonlyMap<Column, number>
  readonly #staff: readonly number[]
  readonly #authors = new Map<number, Author>()

  constructor(columns: readonly string[]) {
    this.#at = new Map((Object.keys(names) as Column[]).map((name) => [name, columnOf(columns, names[name])]))
    this.#staff = staffNames.map((name) => columnOf(columns, [name])).filter((index) => index >= 0)
  }

  draftOf(cells: readonly string[], file: string, line: number): Draft {
    const cell = (column: Column) => cells[this.#at.get(column) ?? -1]?.trim() ?? ''
    const rejected = (reason: string): Draft => ({ type: 'rejected', file, line, reason })
    const kind = cell('kind').toLowerCase()
    const number = wholeNumber(cell('number'))
    const actor = wholeNumber(cell('actor'))
    if (!posts.has(kind) && !likes.has(kind)) return { type: 'ignored', reason: `unknown kind "${kind.slice(0, 40)}"` }
    if (actor === null) return rejected(`"${cell('actor').slice(0, 40)}" is not a user's number`)
    if (cell('topic') === '') return rejected('it names no topic')
    if (number === null || number < 1) return rejected(`"${cell('number').slice(0, 40)}" is not a post number`)
    const author = this.#author(actor, cell, cells)
    if (likes.has(kind))
      return likeOf(
        { author, topic: cell('topic'), number, at: cell('at'), channel: cell('channel') || null, kind },
        rejected,
      )
    const post: DiscoursePost = {
      topic: cell('topic'),
      number,
      replyTo: wholeNumber(cell('replyTo')),
      createdAt: cell('at'),
      author,
      channel: cell('channel') || null,
      words: wholeNumber(cell('words')),
      hasArtefact: false,
      postType: wholeNumber(cell('postType')) ?? 1,
      isDeleted: cell('deleted') !== '',
      isHidden: isYes(cell('hidden')),
    }
    return draftOfPost(post, { file, line, what: 'its time' })
  }

  #author(id: number, cell: (column: Column) => string, cells: readonly string[]): Author {
    const isStaff = this.#staff.some((index) => isYes(cells[index] ?? ''))
    const known = this.#authors.get(id)
    if (known && (known.isStaff || !isStaff)) return known
    const author = discourseAuthor(
      id,
      { username: kept(cell('username')), name: kept(cell('name')), email: kept(cell('email')) },
      isStaff,
    )
    this.#authors.set(id, author)
    return author
  }
}

type Like = Readonly<{
  author: Author
  topic: string
  number: number
  at: string
  channel: string | null
  kind: string
}>

function likeOf(like: Like, rejected: (reason: string) => Draft): Draft {
  const reading = instantOf(like.at, 'UTC')
  if ('reason' in reading) return rejected(`its time: ${reading.reason}`)
  const post = postKey(like.topic, like.number)
  return {
    type: 'event',
    author: like.author,
    kind: 'reaction',
    at: reading.at,
    key: keyAt(`${post}:${like.kind.startsWith('like') ? 'like' : 'reaction'}:${like.author.key}`, reading.at),
    thread: threadKey(like.topic),
    parent: post,
    channel: like.channel,
    words: null,
    hasArtefact: false,
  }
}

function wholeNumber(text: string): number | null {
  return /^-?\d{1,15}(?:\.0+)?$/.test(text) ? Number(text) : null
}

function isYes(text: string): boolean {
  return /^(?:t|true|yes|y|1)$/i.test(text.trim())
}
