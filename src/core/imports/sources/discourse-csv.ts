import { noText } from '../../classification/text-facts.ts'
import { instantOf } from '../../time/instants.ts'
import { columnOf, headerProblems } from '../intake/columns.ts'
import type { Files } from '../intake/files.ts'
import { kept } from '../intake/kept.ts'
import { isTable, openTable } from '../intake/tables.ts'
import { type DiscoursePost, discourseAuthor, draftOfPost, keyAt, postKey, threadKey } from './discourse-post.ts'
import { writingOf } from './report-source.ts'
import type { Author, Draft, Reading, Recognition, Source } from './source.ts'
import { tableEntries } from './table-files.ts'

/** The result of Discourse's Data Explorer, one row a post or a like. */
export const discourseCsv: Source = {
  id: 'discourse-csv',
  title: 'Discourse posts (Data Explorer CSV)',
  looksLike: 'A CSV from a Data Explorer query on a Discourse forum, one row for each post.',
  steps: [
    'As an administrator of the forum, install the Data Explorer plugin and add a query.',
    'Let it give created_at, user_id, username, topic_id and post_number of posts, and if possible reply_to_post_number, category and a second select for likes.',
    'Run it and choose CSV. It gives 10,000 rows at most, so run it for some weeks at a time.',
  ],
  platform: 'discourse',
  grain: 'events',
  scope: 'space',
  usesMapping: false,
  recognise,
  questions: async (files, { answers }) => {
    const [first] = tableEntries(files)
    return first ? writingOf(first, answers) : []
  },
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
  if (!first || !(await isTable(first))) return { isNot: 'it is no CSV' }
  const { columns } = await openTable(first)
  const missing = lackingForPosts(columns)
  if (missing.length === 0) return { is: 'Its columns are those of Discourse posts: author, topic and post number.' }
  return { isNot: `it has no column ${missing.map((name) => `"${name}"`).join(' or ')}` }
}

async function* read(files: Files, { answers }: Reading): AsyncGenerator<Draft[]> {
  for (const entry of tableEntries(files)) {
    const table = await openTable(entry, answers)
    yield headerProblems(entry.name, table.columns).map((text) => ({ type: 'problem', text }))
    const posts = new PostRows(table.columns)
    for await (const piece of table.rows()) {
      yield piece.map((row) =>
        'cells' in row
          ? posts.draftOf(row.cells, entry.name, row.line)
          : { type: 'rejected', file: entry.name, line: row.line, reason: row.reason },
      )
    }
  }
}

/** Whether a header row is that of posts; the columns that it lacks, by their first names. */
export function lackingForPosts(columns: readonly string[]): string[] {
  return needed.filter((name) => columnOf(columns, names[name]) < 0).map((name) => names[name][0])
}

type Column = keyof typeof names

/** Reads rows by their header, and knows each author once. */
export class PostRows {
  readonly #at: ReadonlyMap<Column, number>
  readonly #staff: readonly number[]
  readonly #authors = new Map<number, Author>()

  constructor(columns: readonly string[]) {
    this.#at = new Map((Object.keys(names) as Column[]).map((name) => [name, columnOf(columns, names[name])]))
    this.#staff = staffNames.map((name) => columnOf(columns, [name])).filter((index) => index >= 0)
  }

  draftOf(cells: readonly string[], file: string, line: number | null): Draft {
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
      signals: null,
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

export type Like = Readonly<{
  author: Author
  topic: string
  number: number
  at: string
  channel: string | null
  kind: string
}>

/** The event of a like; `rejected` says what becomes of one without a time. */
export function likeOf(like: Like, rejected: (reason: string) => Draft): Draft {
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
    ...noText,
    hasArtefact: false,
  }
}

function wholeNumber(text: string): number | null {
  return /^-?\d{1,15}(?:\.0+)?$/.test(text) ? Number(text) : null
}

function isYes(text: string): boolean {
  return /^(?:t|true|yes|y|1)$/i.test(text.trim())
}
