import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { teamsAttendance } from '../../../src/core/imports/sources/teams-attendance.ts'
import { fileOf, folderOf } from '../../builders/files.ts'
import { damage, damaged, holdsForAny } from '../../builders/holds-for.ts'
import { readSource } from '../../builders/read-source.ts'
import { readsAny } from '../../builders/reads-any.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { readyPreview, takeIn } from '../../builders/taking-in.ts'

const tabbed = (...rows: readonly string[]) => `${rows.join('\r\n')}\r\n`.replaceAll(' | ', '\t')

const report = tabbed(
  '1. Summary',
  'Meeting title | Weekly, call',
  'Attended participants | 4',
  'Start time | 11/26/25, 4:16:54 PM',
  'End time | 11/26/25, 5:18:08 PM',
  'Meeting duration | 1h 1m 14s',
  'Average attendance time | 1m 13s',
  '',
  '2. Participants',
  'Name | First Join | Last Leave | In-Meeting Duration | Email | Participant ID (UPN) | Role',
  'Ada Field | 11/26/25, 4:16:55 PM | 11/26/25, 5:18:08 PM | 1h 1m | ada.field@example.org | ada@example.org | Organizer',
  'Oak, Ben | 11/26/25, 4:17:00 PM | 11/26/25, 5:18:05 PM | 1h 1m | ben@example.org | ben@example.org | Presenter',
  'Cleo (Unverified) | 11/26/25, 4:20:00 PM | 11/26/25, 4:30:00 PM | 10m |  |  | Presenter',
  'Dora | 11/26/25, 4:21:00 PM | 11/26/25, 4:30:00 PM | 10m | dora@else.example | dora_else.example#EXT#@example.org | Attendee',
  'Eve | soon | later | 10m | eve@example.org | eve@example.org | Attendee',
  '',
  '3. In-Meeting Activities',
  'Name | Join Time | Leave Time | Duration | Email | Role',
  'Ada Field | 11/26/25, 4:16:55 PM | 11/26/25, 4:40:00 PM | 23m | ada.field@example.org | Organizer',
  'Ada Field | 11/26/25, 4:50:00 PM | 11/26/25, 5:18:08 PM | 28m | ada.field@example.org | Organizer',
  'Oak, Ben | 11/26/25, 4:17:00 PM | 11/26/25, 5:18:05 PM | 1h 1m | ben@example.org | Presenter',
  'Cleo (Unverified) | 11/26/25, 4:20:00 PM | 11/26/25, 4:30:00 PM | 10m |  | Presenter',
  'Dora | 11/26/25, 4:21:00 PM | 11/26/25, 4:30:00 PM | 10m | dora@else.example | Attendee',
  '',
  '4. Engagement',
  'Name | Reactions',
  'Ada Field | 3',
)
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

describe('a report in sections', () => {
  test('gives one attendance for each person, whatever its encoding', async () => {
    const be = Buffer.concat([Buffer.from([0xfe, 0xff]), iconv.encode(report, 'utf16-be')])
    for (const bytes of [utf16(report), be, Buffer.from(`\uFEFF${report}`), Buffer.from(report)]) {
      const found = await readSource(teamsAttendance, fileOf('x.csv', bytes), { zone: 'Europe/Berlin' })
      expect(found).toMatchObject({
        read: 10,
        kinds: { attend: 4 },
        ignored: { 'joined the same meeting again': 5 },
        rejected: [{ line: 15, reason: '"soon" is not a time that can be read' }],
      })
      expect(found.events[0]).toMatchObject({
        at: Date.parse('2025-11-26T15:16:55Z'),
        channel: 'Weekly, call',
        thread: `teams:meeting:weekly, call:${Date.parse('2025-11-26T15:16:54Z') / 1000}`,
        parent: null,
        author: { key: 'ada@example.org', email: 'ada.field@example.org', isStaff: true, kind: 'person' },
      })
    }
  })

  test('tells who is from outside and keeps names with commas', async () => {
    const { authors } = await readSource(teamsAttendance, fileOf('x.csv', utf16(report)))
    expect([...authors.values()].map(({ name, kind, isStaff }) => [name, kind, isStaff])).toEqual([
      ['Ada Field', 'person', true],
      ['Oak, Ben', 'person', false],
      ['Cleo', 'guest', false],
      ['Dora', 'guest', false],
    ])
  })

  test('asks for the zone, and for the order of day and month where no date tells', async () => {
    const about = async (text: string) =>
      (await readSource(teamsAttendance, fileOf('x.csv', text))).questions.map((question) => question.about)
    expect(await about(report)).toEqual(['zone'])
    expect(await about(report.replaceAll('11/26/25', '11/06/25'))).toEqual(['zone', 'dates'])
  })

  test('is read in the order answered', async () => {
    const path = fileOf('x.csv', report.replaceAll('11/26/25', '11/06/25'))
    const at = async (dates: 'dmy' | 'mdy') =>
      new Date((await readSource(teamsAttendance, path, { answers: { dates } })).events[0]?.at ?? 0).toISOString()
    expect(await at('dmy')).toBe('2025-06-11T16:16:55.000Z')
    expect(await at('mdy')).toBe('2025-11-06T16:16:55.000Z')
  })
})

describe('a report in another language', () => {
  test.each([
    [
      'German',
      [
        '1. Zusammenfassung',
        'Besprechungstitel | Wochenruf',
        'Teilnehmer | 1',
        'Startzeit | 26.11.25, 16:16:54',
        '',
        '2. Teilnehmer',
        'Name | Erster Beitritt | Letztes Verlassen | Dauer der Besprechung | E-Mail | Teilnehmer-ID (UPN) | Rolle',
        'Ada | 26.11.25, 16:16:55 | 26.11.25, 17:00:00 | 43 Min. | ada@example.org | ada@example.org | Organisator',
        '',
        '3. Aktivitäten in der Besprechung',
        'Name | Beitreten | Verlassen | Dauer | E-Mail | Rolle',
        'Ada | 26.11.25, 16:16:55 | 26.11.25, 17:00:00 | 43 Min. | ada@example.org | Organisator',
      ],
    ],
    [
      'French',
      [
        '1. Résumé',
        'Titre de la réunion | Appel',
        'Heure de début | 26/11/25 16:16:54',
        '2. Participants',
        'Nom | Première participation | Dernier départ | Durée | E-mail | ID de participant (UPN) | Rôle',
        'Ada | 26/11/25 16:16:55 | 26/11/25 17:00:00 | 43 min | ada@example.org | ada@example.org | Organisateur',
      ],
    ],
    [
      'a language whose words are not known',
      [
        '1. Podsumowanie',
        'Tytuł spotkania | Rozmowa',
        'Uczestnicy | 1',
        'Godzina rozpoczęcia | 26.11.2025, 16:16:54',
        'Czas trwania | 43 min 5 s',
        '',
        '2. Uczestnicy',
        'Imię i nazwisko | Pierwsze dołączenie | Ostatnie opuszczenie | Czas | Adres | Identyfikator | Rola',
        'Ada | 26.11.2025, 16:16:55 | 26.11.2025, 17:00:00 | 43 min | ada@example.org | ada@example.org | Organizator',
        '',
        '3. Działania',
        'Imię i nazwisko | Dołączenie | Opuszczenie | Czas | Adres | Rola',
        'Ada | 26.11.2025, 16:16:55 | 26.11.2025, 17:00:00 | 43 min | ada@example.org | Organizator',
      ],
    ],
  ])('comes in alike: %s', async (_, rows) => {
    const { events, rejected } = await readSource(teamsAttendance, fileOf('x.csv', utf16(tabbed(...rows))))
    expect(rejected).toEqual([])
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({
      at: Date.parse('2025-11-26T16:16:55Z'),
      channel: rows[1]?.split(' | ')[1],
      author: { key: 'ada@example.org', isStaff: true },
    })
    expect(events[0]?.thread).toContain(`:${Date.parse('2025-11-26T16:16:54Z') / 1000}`)
  })
})

describe('older reports', () => {
  test('of 2020 are a log: the first joining counts, in whatever order the rows stand', async () => {
    const log = tabbed(
      'Full Name | User Action | Timestamp',
      'Ada Field | Joined before | 5/14/2020, 9:30:00 AM',
      'Ben Oak | Left | 5/14/2020, 9:50:00 AM',
      'Ben Oak | Joined | 5/14/2020, 9:52:00 AM',
      'Ben Oak | Joined | 5/14/2020, 9:40:00 AM',
      'Cleo Reed (Guest) | Joined | 5/14/2020, 9:41:00 AM',
    )
    const found = await readSource(teamsAttendance, fileOf('meetingAttendanceList.csv', utf16(log)))
    expect(found).toMatchObject({
      read: 5,
      kinds: { attend: 3 },
      ignored: { 'left the meeting': 1, 'joined the same meeting again': 1 },
    })
    expect(found.events.map(({ author, at }) => [author.name, new Date(at).toISOString()])).toEqual([
      ['Ada Field', '2020-05-14T09:30:00.000Z'],
      ['Ben Oak', '2020-05-14T09:40:00.000Z'],
      ['Cleo Reed', '2020-05-14T09:41:00.000Z'],
    ])
    expect(new Set(found.events.map((event) => event.thread)).size).toBe(1)
  })

  test('of 2021 have a summary without numbers', async () => {
    const list = tabbed(
      'Meeting Summary',
      'Total Number of Participants | 2',
      'Meeting Title | Kick-off',
      'Meeting Start Time | 4/29/2021, 9:58:19 AM',
      'Meeting End Time | 4/29/2021, 10:58:19 AM',
      '',
      'Full Name | Join Time | Leave Time | Duration | Email | Role | Participant ID (UPN)',
      'Ada | 4/29/2021, 9:58:19 AM | 4/29/2021, 10:10:00 AM | 12m | ada@example.org | Organizer | ada@example.org',
      'Ada | 4/29/2021, 10:11:00 AM | 4/29/2021, 10:58:00 AM | 47m | ada@example.org | Organizer | ada@example.org',
      'Ben | 4/29/2021, 9:59:00 AM | 4/29/2021, 10:58:00 AM | 59m | ben@example.org | Attendee | ben@example.org',
    )
    const { kinds, ignored, events } = await readSource(teamsAttendance, fileOf('x.csv', utf16(list)))
    expect({ kinds, ignored }).toEqual({ kinds: { attend: 2 }, ignored: { 'joined the same meeting again': 1 } })
    expect(events[1]?.channel).toBe('Kick-off')
  })

  test('of live events are in UTC, so nothing is asked', async () => {
    const log = [
      'SessionId,ParticipantId,FullName,UserAgent,UtcEventTimestamp,Action,Role',
      's,ada@example.org,Ada,x,4/29/2021 9:58:19 AM,Joined,Attendee',
      's,ada@example.org,Ada,x,4/29/2021 10:58:19 AM,Left,Attendee',
    ].join('\n')
    const found = await readSource(teamsAttendance, fileOf('x.csv', log), { zone: 'Asia/Kathmandu' })
    expect(found).toMatchObject({ questions: [], kinds: { attend: 1 }, ignored: { 'left the meeting': 1 } })
    expect(found.events[0]?.at).toBe(Date.parse('2021-04-29T09:58:19Z'))
  })
})

test.each([
  ['a table of events', 'name,action,timestamp\nAda,Joined,2026-01-05 10:00\n'],
  ['a roster', 'Name,Email,Role,Joined\nAda,ada@example.org,member,2026-01-05\n'],
  ['a Zoom list', 'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\nAda,,1,2,3,No\n'],
])('%s is no attendance report', async (_, text) => {
  expect((await readSource(teamsAttendance, fileOf('x.csv', text))).found).toHaveProperty('isNot')
})

test('a folder of reports comes in, a meeting twice counts once, and no measure of contributions is claimed', async () => {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort()
  const path = folderOf({ 'a.csv': utf16(report), 'b.csv': report, 'notes.csv': 'a,b\n1,2\n' })
  const said = { zone: 'Europe/Berlin' }
  const found = await readyPreview(studio, cohortId, path, { answers: said })
  expect(found).toMatchObject({ source: 'teams-attendance', events: { read: 20, added: 4, duplicate: 4, ignored: 10 } })
  expect(found.problems).toContain('notes.csv is no attendance report and was left out.')
  expect(found.unlocks.filter(({ grade }) => grade !== 'unavailable')).toEqual([
    { measureId: 'present-rate', title: 'Present', grade: 'proxy' },
  ])
  expect(found.people.staffOffered).toEqual(['Ada Field'])
  expect((await takeIn(studio, cohortId, path, { answers: said })).rejectedCount).toBe(2)
})

const joining = fc.record({
  name: fc.oneof(fc.constantFrom('Ada', 'Ben (Guest)', '__proto__', ''), fc.string({ maxLength: 6 })),
  at: fc.constantFrom('11/26/25, 4:16:55 PM', '11/26/25, 4:20:00 PM', '3/30/25, 2:30:00 AM', '', '31/31/25, 4:00 PM'),
  email: fc.constantFrom('ada@example.org', 'ben@example.org', ''),
})

const anyReport = fc.tuple(fc.array(joining, { minLength: 1, maxLength: 12 }), damage, fc.boolean())

function written([people, hits, isWide]: typeof anyReport extends fc.Arbitrary<infer Report> ? Report : never): string {
  const lines = people.map(({ name, at, email }) =>
    [name.replace(/[\t\r\n"]/g, ' '), at, at, '1m', email, email, 'x'].join('\t'),
  )
  const text = [...report.split('\r\n').slice(0, 11), ...lines].join('\r\n')
  return fileOf('x.csv', damaged(isWide ? utf16(text) : Buffer.from(text), hits))
}

const answers = { zone: 'Europe/Berlin', dates: 'mdy' } as const

test('any report, whole or damaged, is read the same each time or refused', async () => {
  await readsAny(teamsAttendance, anyReport, written, answers)
}, 60_000)

test('any report, whole or damaged, adds up, comes in once and goes out again', async () => {
  await holdsForAny(anyReport, written, { runs: 18, asked: { answers } })
}, 240_000)
