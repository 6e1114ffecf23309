import { refuse } from '../../refusal.ts'
import { fold } from '../../roster/folding.ts'
import { TimesSeen, type WrittenTimes } from '../../time/written-times.ts'
import type { Entry } from '../intake/entry.ts'
import type { Files } from '../intake/files.ts'
import { kept } from '../intake/kept.ts'
import { isTable, rawRows, type TableRow } from '../intake/tables.ts'
import { askAboutEncoding, askAboutTimes, timesOf } from './asking.ts'
import { nothingSaid } from './learning-grades.ts'
import { attendances, type Joining, meetingKey, mostJoinings } from './meeting.ts'
import type { Author, Draft, Reading, Recognition, Source } from './source.ts'
import { tableEntries } from './table-files.ts'
import { headerIn, isLogHeader, type Part, sectionOf, summaryOf } from './teams-attendance-sections.ts'

/** Attendance reports of Microsoft Teams meetings: the log of 2020, the list of 2021, and the reports in numbered sections since. */
export const teamsAttendance: Source = {
  id: 'teams-attendance',
  title: 'Teams attendance reports',
  looksLike:
    'The attendance report (CSV) of a Teams meeting, one file for each meeting; any number of them in a folder.',
  steps: [
    'Open the meeting in your Teams calendar as its organizer or co-organizer and choose Attendance.',
    'Choose the meeting if it repeats, then Download.',
    'Do so for each meeting of the cohort and drop all files here at once.',
  ],
  platform: 'teams',
  grain: 'events',
  scope: 'space',
  usesMapping: false,
  recognise,
  questions,
  read,
  grades: nothingSaid,
}

const mostLookedAt = 50

async function recognise(files: Files): Promise<Recognition> {
  for (const entry of tableEntries(files).slice(0, mostLookedAt)) {
    const report = (await isTable(entry)) ? await reportOf(entry, 'windows-1252', 200) : null
    if (report && isAttendance(report))
      return { is: `${entry.name} lists who was in a Teams meeting and when they came and left.` }
  }
  return { isNot: 'it has no list of who joined a Teams meeting' }
}

/** A table of one meeting with its participants, as the file has it. */
type Report = Readonly<{ title: string | null; start: string | null; lists: readonly List[] }>
type List = Readonly<{ section: number | null; parts: ReadonlyMap<Part, number>; rows: readonly TableRow[] }>

/** Lists of other programs may also have names and joinings; only Teams numbers its sections, or has these columns together. */
function isAttendance({ lists, start }: Report): boolean {
  return lists.some(({ section, parts }) => {
    if (isLogHeader(parts)) return true
    return section !== null
      ? parts.has('first')
      : parts.has('first') && (parts.has('upn') || (start !== null && parts.has('role')))
  })
}

async function reportOf(entry: Entry, encoding: Reading['answers']['encoding'], most: number): Promise<Report | null> {
  const lists: (List & { rows: TableRow[] })[] = []
  let section: number | null = null
  let title: string | null = null
  let start: string | null = null
  let count = 0
  for await (const piece of rawRows(entry, { encoding })) {
    for (const row of piece) {
      if (++count > most) {
        if (most >= mostJoinings)
          refuse('import-too-large', { file: entry.name, because: 'a meeting has no more than 200,000 joinings' })
        return lists.length > 0 ? { title, start, lists } : null
      }
      const list = lists.at(-1)
      if ('cells' in row) {
        const next = sectionOf(row.cells)
        const found = headerIn(row.cells, section, lists)
        const says = list ? null : summaryOf(row.cells, section)
        if (next !== null) section = next
        if (next !== null) continue
        if (found) lists.push({ section, parts: found, rows: [] })
        else if (says === 'title') title ??= row.cells[1]?.trim() || null
        else if (says === 'start') start ??= row.cells[1]?.trim() || null
        else if (list && list.section === section) list.rows.push(row)
      } else if (list) list.rows.push(row)
    }
  }
  return lists.length > 0 ? { title, start, lists } : null
}

async function questions(files: Files, reading: Reading) {
  const encoding = await askAboutEncoding(tableEntries(files), reading)
  if (encoding.length > 0) return encoding
  const reports = await reportsIn(files, reading)
  const isUtc = reports.every(({ report }) => isInUtc(report))
  const answers = isUtc ? { ...reading.answers, zone: 'UTC' } : reading.answers
  return askAboutTimes(timesSeen(reports), { ...reading, answers })
}

function timesSeen(reports: readonly { report: Report }[]): TimesSeen {
  const seen = new TimesSeen()
  for (const { report } of reports) {
    if (report.start !== null) seen.see(report.start)
    for (const { parts, rows } of report.lists)
      for (const row of rows) if ('cells' in row) seen.see(timeIn(row.cells, parts))
  }
  return seen
}

/** Reports of live events write their times in UTC and number their participants. */
function isInUtc({ lists }: Report): boolean {
  return lists.some(({ parts }) => parts.has('participant'))
}

async function reportsIn(files: Files, reading: Reading): Promise<{ entry: Entry; report: Report }[]> {
  const found: { entry: Entry; report: Report }[] = []
  for (const entry of tableEntries(files)) {
    const report = (await isTable(entry)) ? await reportOf(entry, reading.answers.encoding, mostJoinings) : null
    if (report && isAttendance(report)) found.push({ entry, report })
  }
  return found
}

function timeIn(cells: readonly string[], parts: ReadonlyMap<Part, number>): string {
  return cells[parts.get('first') ?? parts.get('time') ?? parts.get('happened') ?? -1]?.trim() ?? ''
}

async function* read(files: Files, reading: Reading): AsyncGenerator<Draft[]> {
  const reports = await reportsIn(files, reading)
  const seen = timesSeen(reports)
  for (const { entry, report } of reports) {
    const zoned = isInUtc(report) ? { ...reading, zone: 'UTC' } : reading
    const times = timesOf(seen, zoned)
    const startedAt = startOf(report, timesOf(seen, zoned))
    const drafts = attendances(new AttendanceRows(report, startedAt, times, entry.name).all())
    for (let from = 0; from < drafts.length; from += 500) yield drafts.slice(from, from + 500)
    yield times.notes(entry.name).map((text) => ({ type: 'problem', text }))
  }
  const known = new Set(reports.map(({ entry }) => entry.name))
  for (const entry of files.entries)
    if (!known.has(entry.name))
      yield [{ type: 'problem', text: `${entry.name} is no attendance report and was left out.` }]
}

/** When the meeting began: as the report says, else with its first joining. */
function startOf({ start, lists }: Report, times: WrittenTimes): number {
  const said = start === null ? null : times.read(start)
  if (said && 'at' in said) return said.at
  let first = Number.POSITIVE_INFINITY
  for (const { parts, rows } of lists)
    for (const row of rows) {
      const at = 'cells' in row ? times.read(timeIn(row.cells, parts)) : null
      if (at && 'at' in at) first = Math.min(first, at.at)
    }
  return Number.isFinite(first) ? first : 0
}

/** Turns the rows of one report into joinings. */
class AttendanceRows {
  readonly #lists: readonly List[]
  readonly #times: WrittenTimes
  readonly #file: string
  readonly #title: string | null
  readonly #meeting: string
  readonly #byEmail = new Map<string, Author>()

  constructor({ title, lists }: Report, startedAt: number, times: WrittenTimes, file: string) {
    this.#lists = lists
    this.#times = times
    this.#file = file
    this.#title = title && kept(title.slice(0, 200))
    this.#meeting = meetingKey('teams', title && fold(title), startedAt)
  }

  /** The participants come first and each joining once more behind them, which is how a later section's rows become "joined again". */
  all(): (Joining | Draft)[] {
    return this.#lists.flatMap(({ rows, parts }) => rows.map((row) => this.#row(row, parts)))
  }

  /** The list of joinings has no user principal names, which the list of participants has beside the e-mail. */
  #known(author: Author | null, upn: string): Author | null {
    if (!author?.email) return author
    if (upn === '') return this.#byEmail.get(fold(author.email)) ?? author
    this.#byEmail.set(fold(author.email), author)
    return author
  }

  #row(row: TableRow, parts: ReadonlyMap<Part, number>): Joining | Draft {
    const rejected = (reason: string): Draft => ({ type: 'rejected', file: this.#file, line: row.line, reason })
    if ('reason' in row) return rejected(row.reason)
    const cell = (part: Part) => row.cells[parts.get(part) ?? -1]?.trim() ?? ''
    if (isLogHeader(parts) && isLeaving(row.cells)) return { type: 'ignored', reason: 'left the meeting' }
    const author = this.#known(attendee(cell), cell('upn'))
    if (!author) return rejected('it names no person')
    const at = this.#times.read(timeIn(row.cells, parts))
    if ('reason' in at) return rejected(at.reason)
    return { type: 'joining', author, at: at.at, meeting: this.#meeting, title: this.#title }
  }
}

/** The word stands alone in its cell, whichever that is. */
function isLeaving(cells: readonly string[]): boolean {
  return cells.some((cell) =>
    /^\s?(?:left|leave|(?:hat )?verlassen|parti|a quitté|quitté|salió|abandonó|ha salido|verlaten|vertrokken)\s?$/i.test(
      cell,
    ),
  )
}

const outside =
  /\((?:guest|gast|invité|invitée|invitado|invitada|unverified|nicht überprüft|non vérifié|no verificado|niet geverifieerd|external|extern|externe|externo)\)$/i

/** Somebody by user principal name, else e-mail; who was not signed in has only a name. Organizers run the meeting. */
function attendee(cell: (part: Part) => string): Author | null {
  const name = cell('name')
  const email = [cell('email'), cell('upn')].find((text) => text.includes('@')) ?? null
  const id = cell('upn') || cell('email')
  if (name === '' && id === '') return null
  const isOutside = outside.test(name) || id.includes('#EXT#')
  return {
    key: kept(id === '' ? `name:${fold(name)}` : fold(id)),
    name: kept(name.replace(outside, '').trim() || id),
    email: email && kept(email),
    handle: null,
    aliases: [],
    kind: isOutside ? 'guest' : 'person',
    isStaff: /^(?:co-?|mit)?organi/i.test(cell('role')),
  }
}
