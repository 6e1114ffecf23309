import { refuse } from '../../refusal.ts'
import { fold } from '../../roster/folding.ts'
import { TimesSeen, type WrittenTimes } from '../../time/written-times.ts'
import { columnOf } from '../intake/columns.ts'
import type { Entry } from '../intake/entry.ts'
import type { Files } from '../intake/files.ts'
import { kept } from '../intake/kept.ts'
import { isTable, rawRows, type TableRow } from '../intake/tables.ts'
import { askAboutEncoding, askAboutTimes, timesOf } from './asking.ts'
import { nothingSaid } from './learning-grades.ts'
import { attendances, type Joining, meetingKey, mostJoinings } from './meeting.ts'
import type { Author, Draft, Reading, Recognition, Source } from './source.ts'
import { tableEntries } from './table-files.ts'
import { type Part, type Places, placesIn } from './zoom-columns.ts'

/** Lists of participants of Zoom meetings and webinars, with or without the lines about the meeting above. */
export const zoomParticipants: Source = {
  id: 'zoom-participants',
  title: 'Zoom participants',
  looksLike: 'The participants report (CSV) of a Zoom meeting or webinar; any number of them in a folder.',
  steps: [
    'Sign in at zoom.us as the host, and open Reports, then Usage.',
    'Click the number of participants of a meeting of your cohort.',
    'Choose "Export with meeting data", leave "Show unique users" off, and export.',
    'Do so for each meeting of the cohort and drop all files here at once.',
  ],
  platform: 'zoom',
  grain: 'events',
  scope: 'space',
  usesMapping: false,
  recognise,
  questions,
  read,
  grades: nothingSaid,
}

/** In the lines about a meeting the host's e-mail stands under another name than in its rows. */
const hosts = ['User Email', 'Host Email', 'Email']

const mostLookedAt = 50

async function recognise(files: Files): Promise<Recognition> {
  let hint: string | undefined
  for (const entry of tableEntries(files).slice(0, mostLookedAt)) {
    const report = (await isTable(entry)) ? await reportOf(entry, 'windows-1252', 200) : null
    if (!report) continue
    if (report.lists.some(({ places }) => places.join >= 0) || report.meeting?.start)
      return {
        is: `${entry.name} lists who was in a Zoom meeting, with their original names and when they came and left.`,
      }
    hint =
      'It is a Zoom list of unique users, without times. Export it again with "Show unique users" switched off, or with meeting data.'
  }
  return { isNot: 'it has no list of participants of a Zoom meeting', ...(hint === undefined ? {} : { hint }) }
}

type Meeting = Readonly<{ topic: string | null; id: string | null; start: string | null; host: string | null }>
type List = Readonly<{ places: Places; rows: readonly TableRow[]; isHosts: boolean }>
type Report = Readonly<{ meeting: Meeting | null; lists: readonly List[] }>

/**
 * A file's lists: their headers and rows, and what the lines above say of the meeting. Webinars stack lists of hosts, panelists and attendees. Null when
 * it is no Zoom list.
 */
async function reportOf(entry: Entry, encoding: Reading['answers']['encoding'], most: number): Promise<Report | null> {
  const lists: (List & { rows: TableRow[] })[] = []
  let meeting: Meeting | null = null
  let about: readonly string[] | null = null
  let section = ''
  let count = 0
  for await (const piece of rawRows(entry, { encoding })) {
    for (const row of piece) {
      if (++count > most) {
        if (most < mostJoinings) return finished(meeting, lists)
        refuse('import-too-large', { file: entry.name, because: 'a meeting has no more than 200,000 joinings' })
      }
      if (!('cells' in row)) {
        lists.at(-1)?.rows.push(row)
        continue
      }
      if (row.cells.every((cell) => cell.trim() === '')) continue
      const places = placesIn(row.cells)
      if (isList(row.cells, places)) lists.push({ places, rows: [], isHosts: /host/i.test(section) })
      else if (isAlone(row.cells)) section = row.cells[0] ?? ''
      else if (isAboutMeeting(places)) about = row.cells
      else if (about) {
        meeting ??= meetingOf(about, row.cells)
        about = null
      } else lists.at(-1)?.rows.push(row)
    }
  }
  return finished(meeting, lists)
}

function finished(meeting: Meeting | null, lists: readonly List[]): Report | null {
  return lists.length > 0 ? { meeting, lists } : null
}

/** The name with the original one is Zoom's own; a plain name needs Zoom's other columns beside it. */
function isList(cells: readonly string[], places: Places): boolean {
  if (places.name < 0) return false
  const isOwn = /original\s?name\)?$/i.test(cells[places.name]?.trim() ?? '')
  const hasOwn =
    places.guest >= 0 ||
    places.waiting >= 0 ||
    columnOf(cells, ['Recording Consent', 'RecordingConsent', 'Recording disclaimer response']) >= 0
  const hasDuration = cells.some((cell) =>
    /^(?:total )?(?:duration|time in session) ?\((?:minutes|mins)\)$/i.test(cell.trim()),
  )
  return isOwn || (places.join >= 0 && places.leave >= 0 && (hasOwn || hasDuration) && places.email >= 0)
}

function isAboutMeeting({ topic, meeting, start, name }: Places): boolean {
  return name < 0 && topic >= 0 && (meeting >= 0 || start >= 0)
}

/** A title above a list stands alone in its row. */
function isAlone([first = '', ...others]: readonly string[]): boolean {
  return (
    /report|details|attendees?|panelists?|hosts?|participants/i.test(first) &&
    others.every((cell) => cell.trim() === '')
  )
}

function meetingOf(header: readonly string[], cells: readonly string[]): Meeting {
  const places = placesIn(header)
  const cell = (index: number) => cells[index]?.trim() || null
  return {
    topic: cell(places.topic),
    id: cell(places.meeting),
    start: cell(places.start),
    host: cell(columnOf(header, hosts)),
  }
}

async function questions(files: Files, reading: Reading) {
  const encoding = await askAboutEncoding(tableEntries(files), reading)
  return encoding.length > 0 ? encoding : askAboutTimes(timesSeen(await reportsIn(files, reading)), reading)
}

type Found = Readonly<{ entry: Entry; report: Report }>

async function reportsIn(files: Files, reading: Reading): Promise<Found[]> {
  const found: Found[] = []
  for (const entry of tableEntries(files)) {
    const report = (await isTable(entry)) ? await reportOf(entry, reading.answers.encoding, mostJoinings) : null
    if (report) found.push({ entry, report })
  }
  return found
}

function timesSeen(reports: readonly Found[]): TimesSeen {
  const seen = new TimesSeen()
  for (const { report } of reports) {
    if (report.meeting?.start) seen.see(report.meeting.start)
    for (const { places, rows } of report.lists)
      for (const row of rows) if ('cells' in row) seen.see(row.cells[places.join]?.trim() ?? '')
  }
  return seen
}

async function* read(files: Files, reading: Reading): AsyncGenerator<Draft[]> {
  const reports = await reportsIn(files, reading)
  const seen = timesSeen(reports)
  for (const { entry, report } of reports) {
    const times = timesOf(seen, reading)
    const rows = new ParticipantRows(report, times, timesOf(seen, reading), entry.name)
    const drafts = attendances(rows.all())
    for (let from = 0; from < drafts.length; from += 500) yield drafts.slice(from, from + 500)
    const notes = [...rows.notes, ...times.notes(entry.name)]
    yield notes.map((text) => ({ type: 'problem', text }))
  }
  const known = new Set(reports.map(({ entry }) => entry.name))
  for (const entry of files.entries)
    if (!known.has(entry.name))
      yield [{ type: 'problem', text: `${entry.name} is no list of participants and was left out.` }]
}

/** Turns the rows of one report into joinings. */
class ParticipantRows {
  readonly notes: string[] = []
  readonly #report: Report
  readonly #times: WrittenTimes
  readonly #startTimes: WrittenTimes
  readonly #file: string
  readonly #startedAt: number | null

  constructor(report: Report, times: WrittenTimes, startTimes: WrittenTimes, file: string) {
    this.#report = report
    this.#times = times
    this.#startTimes = startTimes
    this.#file = file
    this.#startedAt = this.#startOf(report.meeting?.start ?? '')
    if (report.lists.every(({ places }) => places.join < 0))
      this.notes.push(
        `${file} lists each person once and has no times, so everybody was there from the meeting's beginning.`,
      )
  }

  all(): (Joining | Draft)[] {
    const first = this.#startedAt ?? this.#firstJoining()
    return this.#report.lists.flatMap((list) => list.rows.map((row) => this.#row(row, list, first)))
  }

  #row(row: TableRow, { places, isHosts }: List, startedAt: number): Joining | Draft {
    const rejected = (reason: string): Draft => ({ type: 'rejected', file: this.#file, line: row.line, reason })
    if ('reason' in row) return rejected(row.reason)
    const cell = (part: Part) => row.cells[places[part]]?.trim() ?? ''
    if (/^no$/i.test(cell('attended'))) return { type: 'ignored', reason: 'registered and did not come' }
    if (/^(?:yes|true|y)$/i.test(cell('waiting'))) return { type: 'ignored', reason: 'in the waiting room' }
    if (cell('name') === '' && !cell('email').includes('@')) return rejected('it names no person')
    const joined = places.join < 0 ? null : this.#times.read(cell('join'))
    if (joined && 'reason' in joined) return rejected(joined.reason)
    if (!joined && this.#startedAt === null) return rejected('it has no time of joining')
    const { meeting } = this.#report
    const own = this.#startOf(cell('start'))
    const topic = cell('topic') || meeting?.topic || null
    return {
      type: 'joining',
      author: participant(cell, isHosts, cell('host') || meeting?.host || null),
      at: joined?.at ?? startedAt,
      meeting: meetingKey(
        'zoom',
        (cell('meeting') || meeting?.id || topic)?.replace(/\s/g, '') ?? null,
        own ?? startedAt,
      ),
      title: topic && kept(topic.slice(0, 200)),
    }
  }

  #firstJoining(): number {
    let first = Number.POSITIVE_INFINITY
    for (const { places, rows } of this.#report.lists)
      for (const row of rows) {
        const at = 'cells' in row ? this.#startTimes.read(row.cells[places.join] ?? '') : null
        if (at && 'at' in at) first = Math.min(first, at.at)
      }
    return Number.isFinite(first) ? first : 0
  }

  #startOf(text: string): number | null {
    const start = text === '' ? null : this.#startTimes.read(text)
    return start && 'at' in start ? start.at : null
  }
}

/** `Nick (Real Name)`: the name shown, and the account's in brackets. Pronouns in brackets are no name. */
const shownAndOriginal = /^(.{1,200}?)\s*\(([^()]{1,200})\)$/

/** Somebody by e-mail; who has none is known by name only. `Guest` is Zoom's word for somebody outside the host's account. */
function participant(cell: (part: Part) => string, isHost: boolean, host: string | null): Author {
  const [, shown, original] = shownAndOriginal.exec(cell('name').slice(0, 400)) ?? []
  const isReal = shown !== undefined && original !== undefined && !/\/|^(?:host|guest|me|co-host)$/i.test(original)
  const name = isReal ? original : (shown ?? cell('name'))
  const email = cell('email').includes('@') ? cell('email') : null
  return {
    key: kept(email === null ? `name:${fold(cell('name'))}` : fold(email)),
    name: kept(name || (email ?? '')),
    email: email && kept(email),
    handle: null,
    aliases: isReal ? [kept(shown)] : [],
    kind: /^(?:yes|true|y)$/i.test(cell('guest')) ? 'guest' : 'person',
    isStaff: isHost || (email !== null && host !== null && fold(host) === fold(email)),
  }
}
