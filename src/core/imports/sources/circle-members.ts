import { columnOf } from '../intake/columns.ts'
import type { Entry } from '../intake/entry.ts'
import type { Files } from '../intake/files.ts'
import { firstCharacters, readJson } from '../intake/json.ts'
import { kept } from '../intake/kept.ts'
import type { Table } from '../intake/tables.ts'
import { SinceBeginning } from './all-time.ts'
import { type Fields, fieldsOf, idOf, itemsOf, textOf } from './json-values.ts'
import { SaidOnce, saidTwice } from './report-rows.ts'
import { reportSource } from './report-source.ts'
import { type Days, daysAnswered } from './report-windows.ts'
import type { Author, Draft, Reading, Source, TotalDraft } from './source.ts'

const columns = {
  email: ['Email', 'Member_Email', 'Email address'],
  id: ['user_id', 'User ID', 'id', 'Member ID'],
  name: ['Name', 'Full name', 'Member name'],
  first: ['First name'],
  last: ['Last name'],
  created: ['created_at', 'Created', 'Joined', 'Joined at', 'Join date', 'Member since'],
  seen: ['last_seen_at', 'Last seen', 'Last active'],
  posts: ['posts_count', 'Posts', 'Number of posts'],
  comments: ['comments_count', 'Comments', 'Number of comments'],
} as const

const note =
  'Circle counts since somebody joined. Such totals can’t be given to weeks or quarters; who is a member comes from it.'

/** The table that Circle exports of its members. */
const table = reportSource({
  id: 'circle-members',
  title: 'Circle members (CSV or JSON)',
  looksLike: 'A CSV of a Circle community’s members, or member records as its Admin API gives them.',
  steps: [
    'As an administrator of the community, open Manage members.',
    'Choose the menu beside the list, then Export to CSV; Circle sends you the file by e-mail.',
  ],
  platform: 'circle',
  scope: 'space',
  grades: () => ({}),
  shape: {
    columns,
    needed: ['email', 'posts', 'comments'],
    counts: { posts: ['posts'], replies: ['comments'] },
  },
  is: 'Its columns are those of Circle’s members: e-mail, posts and comments.',
  asks: async (one, name, reading) =>
    reading.answers.window || (await daysOfTable(one, reading))
      ? []
      : [{ about: 'window', samples: [name], suggested: null }],
  open: async (one, _name, reading) => {
    const days = (await daysOfTable(one, reading)) ?? daysAnswered(reading.answers)
    return {
      problems: [note],
      subjectOf: (cell) => {
        const name = cell('name') || [cell('first'), cell('last')].filter((part) => part !== '').join(' ')
        const author = circleAuthor(cell('id') || null, cell('email') || null, name || null, false)
        if (author === null) return { rejected: 'it names nobody' }
        if (days === null) return { rejected: 'nothing tells of which days its numbers are' }
        return { of: 'person', author, channel: null, ...days }
      },
    }
  },
})

/** Circle's members with what each wrote since they joined. */
export const circleMembers: Source = {
  ...table,
  recognise: async (files, mapping, answers) => {
    for (const entry of jsonEntries(files).slice(0, 20)) {
      const start = await firstCharacters(entry, 64 * 1024)
      if (/"posts_count"\s*:/.test(start) && /"comments_count"\s*:/.test(start))
        return { is: `${entry.name} holds members as Circle gives them.` }
    }
    return table.recognise(files, mapping, answers)
  },
  questions: async (files, reading) => {
    const records = await recordsIn(files)
    if (records.length === 0) return (await table.questions?.(files, reading)) ?? []
    return reading.answers.window || daysOfRecords(records, reading)
      ? []
      : [{ about: 'window', samples: [files.label], suggested: null }]
  },
  read: readMembers,
}

async function* readMembers(files: Files, reading: Reading): AsyncGenerator<Draft[]> {
  const records = await recordsIn(files)
  const days = daysOfRecords(records, reading) ?? daysAnswered(reading.answers)
  const said = new SaidOnce()
  if (records.length === 0) yield* table.read(files, reading) as AsyncGenerator<Draft[]>
  else yield [{ type: 'problem', text: note }]
  for (let from = 0; from < records.length; from += 500)
    yield records.slice(from, from + 500).map((record) => draftOf(record, days, said))
}

type Member = Readonly<{ file: string; reason: string } | { file: string; fields: Fields | null }>

function draftOf(record: Member, days: Days | null, said: SaidOnce): Draft {
  const rejected = (reason: string): Draft => ({ type: 'rejected', file: record.file, line: null, reason })
  if ('reason' in record) return rejected(`the file can't be read: ${record.reason}`)
  const { fields } = record
  if (fields === null) return rejected('it is no member')
  const roles = fieldsOf(fields.roles)
  const isStaff = roles !== null && (roles.admin === true || roles.moderator === true)
  const name = textOf(fields.name) ?? [textOf(fields.first_name), textOf(fields.last_name)].filter(Boolean).join(' ')
  const author = circleAuthor(idOf(fields.user_id) ?? idOf(fields.id), textOf(fields.email), name || null, isStaff)
  if (author === null) return rejected('it names nobody')
  if (days === null) return rejected('nothing tells of which days its numbers are')
  const [posts, replies] = [countOf(fields.posts_count), countOf(fields.comments_count)]
  if (posts === null || replies === null) return rejected('its posts or comments are not a count')
  const draft: TotalDraft = { type: 'total', of: 'person', author, channel: null, ...days, counts: { posts, replies } }
  return said.contradicts(draft) ? rejected(saidTwice) : draft
}

function circleAuthor(id: string | null, email: string | null, name: string | null, isStaff: boolean): Author | null {
  const key = id ?? email?.toLowerCase() ?? null
  if (key === null) return null
  return {
    key: kept(key),
    name: kept(name ?? email?.split('@', 1)[0] ?? key),
    email: email === null ? null : kept(email),
    handle: null,
    aliases: [],
    kind: 'person',
    isStaff,
  }
}

/** The member records of all JSON files: pages with `records`, lists, or one by itself. */
async function recordsIn(files: Files): Promise<Member[]> {
  const found: Member[] = []
  for (const entry of jsonEntries(files)) {
    if (!/^[[{]/.test(await firstCharacters(entry, 16))) continue
    const reading = await readJson(entry)
    if ('reason' in reading) {
      found.push({ file: entry.name, reason: reading.reason })
      continue
    }
    const page = fieldsOf(reading.value)
    const items = page ? ('records' in page ? itemsOf(page.records) : [page]) : itemsOf(reading.value)
    for (const item of items) found.push({ file: entry.name, fields: fieldsOf(item) })
  }
  return found
}

function jsonEntries(files: Files): Entry[] {
  return files.isSingle ? [...files.entries] : files.entries.filter((entry) => /\.json$/i.test(entry.name))
}

function daysOfRecords(records: readonly Member[], { zone }: Pick<Reading, 'zone'>): Days | null {
  const since = new SinceBeginning(zone)
  for (const record of records) {
    if (!('fields' in record) || record.fields === null) continue
    since.came(textOf(record.fields.created_at) ?? '')
    since.seen(textOf(record.fields.last_seen_at) ?? '')
  }
  return since.days(null)
}

async function daysOfTable(one: Table, { zone }: Pick<Reading, 'zone'>): Promise<Days | null> {
  const since = new SinceBeginning(zone)
  const [came, seen] = [columnOf(one.columns, columns.created), columnOf(one.columns, columns.seen)]
  for await (const piece of one.rows()) {
    for (const row of piece) {
      if (!('cells' in row)) continue
      since.came(row.cells[came] ?? '')
      since.seen(row.cells[seen] ?? '')
    }
  }
  return since.days(null)
}

function countOf(value: unknown): number | null {
  if (value === null || value === undefined) return 0
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null
}
