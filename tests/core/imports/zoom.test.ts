import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { zoomParticipants } from '../../../src/core/imports/sources/zoom-participants.ts'
import { fileOf } from '../../builders/files.ts'
import { damage, damaged, holdsForAny } from '../../builders/holds-for.ts'
import { readSource } from '../../builders/read-source.ts'
import { readsAny } from '../../builders/reads-any.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { refusalOf, takeIn } from '../../builders/taking-in.ts'

const preamble = [
  'Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants',
  '123 456 789,Weekly call,11/19/2021 10:00:00 AM,11/19/2021 12:00:00 PM,ada@example.org,120,4',
]
const header =
  'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent,In Waiting Room'
const rows = [
  'Ada (Ada Field),ada@example.org,11/19/2021 9:54:15 AM,11/19/2021 12:01:59 PM,128,No,Y,No',
  'Benny (he/him),ben@example.org,11/19/2021 10:30:00 AM,11/19/2021 10:40:00 AM,10,Yes,NA,No',
  'Benny (he/him),ben@example.org,11/19/2021 10:05:00 AM,11/19/2021 10:20:00 AM,15,Yes,NA,No',
  'iPhone,,11/19/2021 10:05:00 AM,11/19/2021 10:20:00 AM,15,Yes,NA,No',
  'iPhone,,11/19/2021 10:00:00 AM,11/19/2021 10:05:00 AM,5,Yes,NA,Yes',
  ',,11/19/2021 10:00:00 AM,11/19/2021 10:05:00 AM,5,Yes,NA,No',
  'Cleo,cleo@example.org,sometime,,5,Yes,NA,No',
]
const list = (...lines: readonly string[]) => `${lines.join('\n')}\n`

describe('a list with the lines about its meeting', () => {
  test('gives one attendance for each person, at the first joining', async () => {
    for (const gap of ['', ',,,,,,']) {
      const found = await readSource(zoomParticipants, fileOf('x.csv', list(...preamble, gap, header, ...rows)))
      expect(found).toMatchObject({
        read: 7,
        kinds: { attend: 3 },
        ignored: { 'joined the same meeting again': 1, 'in the waiting room': 1 },
        rejected: [{ line: 10, reason: 'it names no person' }, { line: 11 }],
      })
      expect(found.questions.map((question) => question.about)).toEqual(['zone'])
      expect(found.events.map((event) => new Date(event.at).toISOString().slice(11, 16))).toEqual([
        '09:54',
        '10:05',
        '10:05',
      ])
      expect(found.events[0]).toMatchObject({
        thread: `zoom:meeting:123456789:${Date.parse('2021-11-19T10:00:00Z') / 1000}`,
        channel: 'Weekly call',
      })
    }
  })

  test('knows shown and original names, guests, the host, and people without e-mail', async () => {
    const { authors } = await readSource(zoomParticipants, fileOf('x.csv', list(...preamble, '', header, ...rows)))
    expect([...authors.values()]).toMatchObject([
      { key: 'ada@example.org', name: 'Ada Field', aliases: ['Ada'], kind: 'person', isStaff: true },
      { key: 'ben@example.org', name: 'Benny', aliases: [], kind: 'guest', isStaff: false },
      { key: 'name:iphone', name: 'iPhone', email: null, kind: 'guest' },
    ])
  })
})

test('a list by itself is a meeting that began with its first joining', async () => {
  const { events, kinds } = await readSource(zoomParticipants, fileOf('x.csv', list(header, ...rows.slice(0, 3))))
  expect(kinds).toEqual({ attend: 2 })
  expect(events[0]).toMatchObject({
    channel: null,
    thread: `zoom:meeting::${Date.parse('2021-11-19T09:54:15Z') / 1000}`,
  })
})

test('the columns of newer and older lists are the same by other names', async () => {
  const text = list(
    'Topic,ID,Host,Duration (minutes),Start time,End time,Participants',
    'Weekly call,123,Ada Field,60,2026-01-25 16:00:00,2026-01-25 17:00:00,2',
    '',
    'Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,Recording disclaimer response,In waiting room',
    'Ada Field,ada@example.org,2026-01-25 16:00:00,2026-01-25 17:00:00,60,No,OK,No',
  )
  expect(await readSource(zoomParticipants, fileOf('x.csv', text))).toMatchObject({
    kinds: { attend: 1 },
    rejected: [],
  })
})

test('one table of many meetings keeps them apart', async () => {
  const text = list(
    'Topic,MeetingID,User_Name,User_Email_1,Start_Time,End_Time,NameOriginalName,User_Email_2,Join_Time,Leave_Time,Guest,InWaitingRoom',
    'One,1,Ada,ada@example.org,13/06/2023 00:00,13/06/2023 00:21,Ben Oak,ben@example.org,13/06/2023 00:01,13/06/2023 00:21,No,No',
    'One,1,Ada,ada@example.org,20/06/2023 00:00,20/06/2023 00:21,Ben Oak,ben@example.org,20/06/2023 00:01,20/06/2023 00:21,No,No',
    'Two,2,Ada,ada@example.org,13/06/2023 00:00,13/06/2023 00:21,Ada,ada@example.org,13/06/2023 00:01,13/06/2023 00:21,No,No',
  )
  const { events } = await readSource(zoomParticipants, fileOf('x.csv', text))
  expect(new Set(events.map((event) => event.thread)).size).toBe(3)
  expect(events.map(({ author }) => author.isStaff)).toEqual([false, false, true])
})

test('a webinar stacks its lists; who registered and stayed away was not there', async () => {
  const text = list(
    'Attendee Report',
    'Topic,Webinar ID,Actual Start Time,Actual Duration (minutes)',
    'Open day,999,"Jan 25, 2026 04:00 PM",60',
    'Host Details',
    'Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest',
    'Yes,Ada Field,ada@example.org,"Jan 25, 2026 04:00:01 PM","Jan 25, 2026 05:00:00 PM",60,No',
    'Attendee Details',
    'Attended,User Name (Original Name),First Name,Last Name,Email,Registration Time,Approval Status,Join Time,Leave Time,Time in Session (minutes),Is Guest',
    'Yes,Ben Oak,Ben,Oak,ben@example.org,"Jan 20, 2026 04:00:01 PM",approved,"Jan 25, 2026 04:05:01 PM","Jan 25, 2026 05:00:00 PM",55,Yes',
    'No,Cleo Reed,Cleo,Reed,cleo@example.org,"Jan 20, 2026 04:00:01 PM",approved,--,--,--,--',
  )
  const found = await readSource(zoomParticipants, fileOf('x.csv', text))
  expect(found).toMatchObject({ kinds: { attend: 2 }, ignored: { 'registered and did not come': 1 }, rejected: [] })
  expect(found.events.map(({ author }) => [author.name, author.isStaff])).toEqual([
    ['Ada Field', true],
    ['Ben Oak', false],
  ])
})

test('unique users have no times: with the meeting they were there from its beginning, without it the list is refused', async () => {
  const short = ['Name (Original Name),User Email,Total Duration (Minutes),Guest', 'Ada Field,ada@example.org,60,No']
  const found = await readSource(zoomParticipants, fileOf('x.csv', list(...preamble, '', ...short)))
  expect(found).toMatchObject({
    kinds: { attend: 1 },
    problems: [expect.stringContaining('lists each person once'), expect.anything()].slice(0, found.problems.length),
  })
  expect(found.events[0]?.at).toBe(Date.parse('2021-11-19T10:00:00Z'))
  const studio = await openTestStudio()
  const refusal = await refusalOf(
    takeIn(studio, await studio.makeCohort(), fileOf('x.csv', list(...short)), { source: 'zoom-participants' }),
  )
  expect(refusal.code).toBe('import-wrong-source')
})

test.each([
  ['a roster', 'Name,Email,Role\nAda,ada@example.org,member\n'],
  ['a table of events', 'name,email,joined,left\nAda,a@b.cd,2026-01-05 10:00,2026-01-05 11:00\n'],
])('%s is no list of participants', async (_, text) => {
  expect((await readSource(zoomParticipants, fileOf('x.csv', text))).found).toHaveProperty('isNot')
})

const row = fc.record({
  name: fc.oneof(fc.constantFrom('Ada (Ada Field)', 'iPhone', '((', ''), fc.string({ maxLength: 8 })),
  email: fc.constantFrom('ada@example.org', 'BEN@example.org', '', 'none'),
  at: fc.constantFrom('11/19/2021 9:54:15 AM', '11/19/2021 12:00:00 PM', '', '19/19/2021 1:00 PM'),
  waits: fc.constantFrom('Yes', 'No', ''),
})

const anyList = fc.tuple(fc.array(row, { minLength: 1, maxLength: 12 }), damage, fc.boolean())

function written([people, hits, hasMeeting]: typeof anyList extends fc.Arbitrary<infer List> ? List : never): string {
  const lines = people.map(
    ({ name, email, at, waits }) => `"${name.replaceAll('"', '""')}",${email},${at},${at},1,Yes,Y,${waits}`,
  )
  return fileOf(
    'x.csv',
    damaged(Buffer.from(list(...(hasMeeting ? preamble : []), header, rows[0] ?? '', ...lines)), hits),
  )
}

const answers = { zone: 'Europe/Berlin', dates: 'mdy' } as const

test('any list, whole or damaged, is read the same each time or refused', async () => {
  await readsAny(zoomParticipants, anyList, written, answers)
}, 60_000)

test('any list, whole or damaged, adds up, comes in once and goes out again', async () => {
  await holdsForAny(anyList, written, { runs: 18, asked: { answers } })
}, 240_000)
