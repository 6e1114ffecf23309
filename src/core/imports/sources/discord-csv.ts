import type { Question } from '../../../contract/sources.ts'
import type { WrittenTimes } from '../../time/written-times.ts'
import { TimesSeen } from '../../time/written-times.ts'
import { columnOf } from '../intake/columns.ts'
import type { Entry } from '../intake/entry.ts'
import type { Files } from '../intake/files.ts'
import { firstCharacters } from '../intake/json.ts'
import { openTable, type Table } from '../intake/tables.ts'
import { askAboutEncoding, askAboutTimes, timesOf } from './asking.ts'
import { channelIn, type DiscordColumns, DiscordRows } from './discord-row.ts'
import type { Draft, Reading, Recognition, Source } from './source.ts'

const mostLookedAt = 50

/** Channels of a Discord server as DiscordChatExporter writes them in CSV, one file for each channel, day or part. */
export const discordCsv: Source = {
  id: 'discord-csv',
  title: 'Discord channels (CSV)',
  looksLike:
    'CSV files of DiscordChatExporter with AuthorID, Author, Date, Content, Attachments and Reactions; the channel is told by the name of the file or folder.',
  steps: [
    'Discord has no export of its own; a server administrator uses the free program DiscordChatExporter.',
    'Better choose JSON there: CSV leaves out who is a bot, what answers what, and who reacted.',
    'Otherwise export each channel of your cohort as CSV, with its name in the file name.',
    'Drop the folder with all files here.',
  ],
  platform: 'discord',
  grain: 'events',
  scope: 'space',
  usesMapping: false,
  holdsTexts: true,
  hasUndatedReactions: true,
  recognise,
  questions,
  read,
  grades: () => ({
    'reacting-rate': 'unavailable',
    'thread-starts': 'unavailable',
    'reply-coverage': 'unavailable',
    'hours-to-first-reply-median': 'unavailable',
  }),
}

async function recognise(files: Files): Promise<Recognition> {
  for (const entry of csvEntries(files).slice(0, mostLookedAt)) {
    if (!(await mayBe(entry))) continue
    const table = await openTable(entry)
    const columns = columnsOf(table)
    if (columns)
      return {
        is: `${entry.name} has the columns ${table.columns.filter((name) => name !== '').join(', ')} of DiscordChatExporter.`,
      }
  }
  return { isNot: 'it has no columns Author, Date, Content, Attachments and Reactions' }
}

/** Cheap, because any file may be asked. */
async function mayBe(entry: Entry): Promise<boolean> {
  return /^"?author(?: ?id)?"?[;,\t|]/i.test(await firstCharacters(entry, 64))
}

async function questions(files: Files, reading: Reading): Promise<readonly Question[]> {
  const tables = await tablesIn(files, reading)
  const encodings = await askAboutEncoding(
    tables.map(({ entry }) => entry),
    reading,
  )
  return encodings.length > 0 ? encodings : askAboutTimes(await timesSeen(tables), reading)
}

async function* read(files: Files, reading: Reading): AsyncGenerator<Draft[]> {
  const tables = await tablesIn(files, reading)
  const known = new Set(tables.map(({ entry }) => entry))
  yield csvEntries(files)
    .filter((entry) => !known.has(entry))
    .map((entry) => ({ type: 'problem', text: `${entry.name} is no table of Discord messages and was left out.` }))
  const times = timesOf(await timesSeen(tables), reading)
  const rows = new DiscordRows(times)
  for (const { entry, table, columns } of tables) yield* readTable(entry, table, columns, rows)
  yield notes(times, rows)
}

async function* readTable(
  entry: Entry,
  table: Table,
  columns: DiscordColumns,
  rows: DiscordRows,
): AsyncGenerator<Draft[]> {
  const channel = channelIn(entry.name)
  rows.begin()
  for await (const piece of table.rows())
    yield piece.map((row) =>
      'cells' in row
        ? rows.draftOf(row.cells, row.line, columns, channel, entry.name)
        : { type: 'rejected', file: entry.name, line: row.line, reason: row.reason },
    )
}

function notes(times: WrittenTimes, { hasReactions }: DiscordRows): Draft[] {
  const texts = [
    ...times.notes('these files'),
    'This kind of export doesn’t say who is a bot. Mark bots under People, or export as JSON.',
  ]
  if (hasReactions) texts.push('Reactions are only counted in it, without names, so they are left out.')
  return texts.map((text) => ({ type: 'problem', text }))
}

type Found = Readonly<{ entry: Entry; table: Table; columns: DiscordColumns }>

async function tablesIn(files: Files, { answers }: Reading): Promise<Found[]> {
  const found: Found[] = []
  for (const entry of csvEntries(files)) {
    if (!(await mayBe(entry))) continue
    const table = await openTable(entry, { encoding: answers.encoding })
    const columns = columnsOf(table)
    if (columns) found.push({ entry, table, columns })
  }
  return found
}

/** What the times leave open. The first rows tell it, but for the order of day and month, which any row may tell. */
async function timesSeen(tables: readonly Found[]): Promise<TimesSeen> {
  const seen = new TimesSeen()
  for (const { table, columns } of tables) for (const row of table.sample) seen.see(row[columns.date] ?? '')
  for (const { table, columns } of tables) {
    if (seen.order !== 'unsure') break
    for await (const piece of table.rows())
      for (const row of piece) if ('cells' in row) seen.see(row.cells[columns.date] ?? '')
  }
  return seen
}

function columnsOf({ columns }: Table): DiscordColumns | null {
  const found = {
    authorId: columnOf(columns, ['AuthorID', 'Author ID']),
    author: columnOf(columns, ['Author']),
    date: columnOf(columns, ['Date']),
    content: columnOf(columns, ['Content']),
    attachments: columnOf(columns, ['Attachments']),
    reactions: columnOf(columns, ['Reactions']),
  }
  const { authorId: _, ...needed } = found
  return Object.values(needed).every((place) => place >= 0) ? found : null
}

function csvEntries(files: Files): readonly Entry[] {
  return files.isSingle
    ? files.entries
    : files.entries.filter((entry) => /\.(?:csv|txt)$/i.test(entry.name) && entry.sizeBytes > 0)
}
