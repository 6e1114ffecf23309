import { MeasureId } from '../../../contract/engagement.ts'
import { noText, textFacts } from '../../classification/text-facts.ts'
import { instantOf } from '../../time/instants.ts'
import { columnOf, headerProblems } from '../intake/columns.ts'
import type { Files } from '../intake/files.ts'
import { readJson } from '../intake/json.ts'
import { isTable, openTable, type Table } from '../intake/tables.ts'
import { likeOf } from './discourse-csv.ts'
import { discourseAuthor, draftOfPost } from './discourse-post.ts'
import { fieldsOf, idOf, textOf } from './json-values.ts'
import type { Author, Draft, Reading, Recognition, Source } from './source.ts'
import { tableEntries } from './table-files.ts'

/**
 * What a Discourse forum gives somebody of their own: their posts, likes and the days they came. Of everybody else it knows nothing, so it tells no measure of the
 * group; it fills in what one person did.
 */
export const discourseArchive: Source = {
  id: 'discourse-archive',
  title: 'Discourse archive of one person',
  looksLike: 'The zip “user_archive-…” that somebody downloads from their own profile on a Discourse forum.',
  steps: [
    'On the forum, open your own profile and choose Activity, then Download my data.',
    'Discourse sends you a message with a zip. Bring it as it is; its name tells whose it is.',
    'It holds your own posts only. For a group, an administrator’s Data Explorer query tells more.',
  ],
  platform: 'discourse',
  grain: 'events',
  scope: 'space',
  usesMapping: false,
  holdsTexts: true,
  recognise,
  read,
  grades: () => Object.fromEntries(MeasureId.options.map((id) => [id, 'unavailable'])),
}

const posts = {
  title: ['topic_title'],
  categories: ['categories'],
  isPrivate: ['is_pm'],
  text: ['post_raw', 'post'],
  cooked: ['post_cooked'],
  url: ['url'],
  at: ['created_at'],
} as const
const likes = {
  topic: ['topic_id'],
  number: ['post_number'],
  at: ['created_at'],
  deleted: ['deleted_at'],
} as const
const visits = { day: ['visited_at'] } as const

type Names = Readonly<Record<string, readonly string[]>>
type Cell = (column: string) => string

async function recognise(files: Files): Promise<Recognition> {
  for (const entry of tableEntries(files).slice(0, 20)) {
    if (!(await isTable(entry))) continue
    const { columns } = await openTable(entry)
    if ([posts.title, posts.isPrivate, posts.url, posts.at].every((names) => columnOf(columns, names) >= 0))
      return { is: `${entry.name} has the columns of the posts that a Discourse forum gives somebody of their own.` }
  }
  return { isNot: 'it has no column "topic_title" or "is_pm"' }
}

async function* read(files: Files, reading: Reading): AsyncGenerator<Draft[]> {
  const owner = await ownerOf(files)
  yield [
    {
      type: 'problem',
      text: `It holds what ${owner.kind === 'unknown' ? 'one person' : owner.name} did, deleted posts included, and nothing of others.`,
    },
  ]
  for (const entry of tableEntries(files)) {
    if (!(await isTable(entry))) continue
    const table = await openTable(entry, reading.answers)
    const has = (names: readonly string[]) => columnOf(table.columns, names) >= 0
    const name = entry.name.split('/').at(-1) ?? ''
    if (has(posts.title) && has(posts.url)) yield* rowsOf(table, posts, (cell) => postOf(cell, owner))
    else if (/^likes/i.test(name) && has(likes.topic) && has(likes.number))
      yield* rowsOf(table, likes, (cell) => givenLike(cell, owner))
    else if (/^visits/i.test(name) && has(visits.day))
      yield* rowsOf(table, visits, (cell) => visitOf(cell, owner, reading.zone))
  }
}

type Outcome = Draft | Readonly<{ reason: string }>

async function* rowsOf(table: Table, names: Names, outcome: (cell: Cell) => Outcome): AsyncGenerator<Draft[]> {
  yield headerProblems(table.file, table.columns).map((text) => ({ type: 'problem', text }))
  const at = new Map(Object.entries(names).map(([name, aliases]) => [name, columnOf(table.columns, aliases)]))
  for await (const piece of table.rows()) {
    yield piece.map((row): Draft => {
      const rejected = (reason: string): Draft => ({ type: 'rejected', file: table.file, line: row.line, reason })
      if (!('cells' in row)) return rejected(row.reason)
      const found = outcome((column) => row.cells[at.get(column) ?? -1]?.trim() ?? '')
      return 'type' in found ? found : rejected(found.reason)
    })
  }
}

function postOf(cell: Cell, author: Author): Outcome {
  const place = /\/t\/(?:[^/]{0,300}\/)?(\d{1,15})\/(\d{1,9})(?:[/?#]|$)/.exec(cell('url').slice(0, 2000))
  if (!place?.[1]) return { reason: `"${cell('url').slice(0, 40)}" is not the address of a post` }
  // The forum writes yes in its own language; a topic without a category is private too.
  if (/^(?:yes|true|t|1|ja|oui|s[ií]|sim|tak|kyllä|да|是|はい)$/i.test(cell('isPrivate')) || cell('categories') === '-')
    return { type: 'ignored', reason: 'private message' }
  const draft = draftOfPost(
    {
      topic: place[1],
      number: Number(place[2]),
      replyTo: null,
      createdAt: cell('at'),
      author,
      channel: cell('categories') || null,
      ...textFacts(cell('text')),
      hasArtefact: /\]\(upload:\/\//.test(cell('text')) || /(?:href|src)="[^"]{0,500}\/uploads\//.test(cell('cooked')),
      postType: 1,
      isDeleted: false,
      isHidden: false,
    },
    { file: '', line: null, what: 'its time' },
  )
  return draft.type === 'rejected' ? { reason: draft.reason } : draft
}

function givenLike(cell: Cell, author: Author): Outcome {
  if (cell('deleted') !== '') return { type: 'ignored', reason: 'deleted' }
  const number = /^\d{1,9}$/.test(cell('number')) ? Number(cell('number')) : 0
  if (!/^\d{1,15}$/.test(cell('topic')) || number < 1) return { reason: 'it names no post' }
  const like = likeOf(
    { author, topic: cell('topic'), number, at: cell('at'), channel: null, kind: 'like' },
    (reason) => ({
      type: 'rejected',
      file: '',
      line: null,
      reason,
    }),
  )
  return like.type === 'rejected' ? { reason: like.reason } : like
}

/** A day on which the person came, as presence at its beginning. */
function visitOf(cell: Cell, author: Author, zone: string): Outcome {
  const day = cell('day').slice(0, 10)
  const reading = instantOf(day, zone)
  if ('reason' in reading) return { reason: reading.reason }
  return {
    type: 'event',
    author,
    kind: 'view',
    at: reading.at,
    key: `discourse:visit:${author.key}:${day}`,
    thread: null,
    parent: null,
    channel: null,
    ...noText,
    hasArtefact: false,
  }
}

/** Whose archive it is: as their settings say, else the name of the file, else nobody knows. */
async function ownerOf(files: Files): Promise<Author> {
  const settings = files.entries.find((entry) => /(?:^|\/)preferences\.json$/i.test(entry.name))
  const reading = settings ? await readJson(settings) : null
  const whole = reading && 'value' in reading ? fieldsOf(reading.value) : null
  const user = fieldsOf(whole?.user) ?? whole
  const id = idOf(user?.id)
  const username = textOf(user?.username) ?? usernameIn(files)
  if (id !== null && /^-?\d{1,15}$/.test(id))
    return discourseAuthor(Number(id), { username, name: textOf(user?.name), email: textOf(user?.email) }, false)
  return {
    key: username === null ? 'archive' : `@${username.toLowerCase()}`,
    name: username ?? 'Somebody unknown',
    email: null,
    handle: username,
    aliases: username === null ? [] : [username],
    kind: username === null ? 'unknown' : 'person',
    isStaff: false,
  }
}

function usernameIn(files: Files): string | null {
  const named = [files.label, ...files.entries.slice(0, 20).map((entry) => entry.name)]
  for (const name of named) {
    const username = /user[-_]archive-([^/]{1,80}?)-\d{6}-\d{6}/i.exec(name)?.[1]
    if (username) return username
  }
  return null
}
