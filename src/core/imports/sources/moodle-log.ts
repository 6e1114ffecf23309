import type { TimesSeen } from '../../time/written-times.ts'
import { headerProblems } from '../intake/columns.ts'
import type { Files } from '../intake/files.ts'
import { isTable, openTable, type Table } from '../intake/tables.ts'
import { askAboutEncoding, askAboutTimes, timesOf } from './asking.ts'
import { type LogColumns, logColumns, timesOfLogs } from './moodle-log-columns.ts'
import { LogRows } from './moodle-log-rows.ts'
import type { Draft, Reading, Recognition, Source } from './source.ts'
import { tableEntries } from './table-files.ts'

/** Moodle's log of a course or site, as downloaded from its report page, or an extract of the same from the database. */
export const moodleLog: Source = {
  id: 'moodle-log',
  title: 'Moodle log',
  looksLike: 'The logs report of a Moodle course, downloaded as CSV or Excel: time, person, event and its description.',
  steps: [
    'Open the course in Moodle as a teacher: Reports, then Logs.',
    'Choose all participants, all days and all activities, and get the logs.',
    'Download the table as CSV below it, and drop it here. Moodle forgets logs after a while, so do it regularly.',
  ],
  platform: 'moodle',
  grain: 'events',
  scope: 'space',
  usesMapping: false,
  recognise,
  questions,
  read,
  grades: () => ({
    'present-rate': 'exact',
    'reacting-rate': 'unavailable',
    'reply-coverage': 'proxy',
    'hours-to-first-reply-median': 'proxy',
  }),
}

type Log = Readonly<{ table: Table; columns: LogColumns }>

async function recognise(files: Files): Promise<Recognition> {
  const [log] = await logsIn(files, null, 20)
  if (!log) return { isNot: "it has no columns for the time, the event and its description as Moodle's log has" }
  return log.columns.user >= 0
    ? { is: `${log.table.file} has the columns of Moodle's log table: eventname, userid, timecreated.` }
    : { is: `${log.table.file} has the columns of a Moodle log: when, who, in what, and what happened.` }
}

async function questions(files: Files, reading: Reading) {
  const encoding = await askAboutEncoding(tableEntries(files), reading)
  return encoding.length > 0 ? encoding : askAboutTimes(await timesIn(files, reading), reading)
}

async function* read(files: Files, reading: Reading): AsyncGenerator<Draft[]> {
  const seen = await timesIn(files, reading)
  const logs = await logsIn(files, reading.answers.encoding)
  for (const { table, columns } of logs) {
    yield headerProblems(table.file, table.columns.slice(columns.time === 0 ? 0 : 1)).map((text) => ({
      type: 'problem',
      text,
    }))
    const times = timesOf(seen, reading)
    const rows = new LogRows(columns, times, table.file)
    for await (const piece of table.rows())
      yield piece.map((row) =>
        'cells' in row ? rows.draftOf(row) : { type: 'rejected', file: table.file, line: row.line, reason: row.reason },
      )
    yield times.notes(table.file).map((text) => ({ type: 'problem', text }))
  }
  const read = new Set(logs.map(({ table }) => table.file))
  for (const entry of files.entries)
    if (!read.has(entry.name)) yield [{ type: 'problem', text: `${entry.name} is no log and was left out.` }]
}

async function timesIn(files: Files, reading: Reading): Promise<TimesSeen> {
  return timesOfLogs(await logsIn(files, reading.answers.encoding))
}

async function logsIn(
  files: Files,
  encoding: Reading['answers']['encoding'],
  most = Number.POSITIVE_INFINITY,
): Promise<Log[]> {
  const logs: Log[] = []
  for (const entry of tableEntries(files).slice(0, most)) {
    if (!(await isTable(entry))) continue
    const table = await openTable(entry, { encoding })
    const columns = logColumns(table)
    if (columns) logs.push({ table, columns })
  }
  return logs
}
