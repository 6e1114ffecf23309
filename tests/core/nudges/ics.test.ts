import { describe, expect, it } from 'vitest'
import type { CohortId } from '../../../src/contract/scalars.ts'
import { openTestStudio, type TestStudio, testNow } from '../../builders/studio.ts'
import { linesOf, readCalendar } from './read-calendar.ts'
import { openCalendar } from './written-calendar.ts'

async function exported(client: TestStudio['client'], cohortId: CohortId) {
  const { fileName, bytes } = await client.nudges.exportIcs({ cohortId })
  const text = await bytes.text()
  return { fileName, text, events: readCalendar(text) }
}

describe('the calendar file', () => {
  it('holds an event for each nudge and each occurrence, with times in UTC and days as dates', async () => {
    const { client, cohortId, add, nudge } = await openCalendar()
    const timed = await nudge({ title: 'A tap', on: '2026-01-06', at: '09:30', minutes: 20, channel: '#general' })
    const whole = await nudge({ title: 'Any time', on: '2026-01-07' })
    await nudge({ title: 'No day yet' })
    const [practice, holiday] = await add(
      { kind: 'rhythm', body: { title: 'Practice', fromOn: '2026-02-04', at: '15:00', minutes: 90 } },
      { kind: 'holiday', body: { title: 'Carnival', fromOn: '2026-02-16', untilOn: '2026-02-17' } },
    )
    const { events, fileName } = await exported(client, cohortId)
    expect(fileName).toBe('Spring leaders – calendar.ics')
    expect(events).toEqual([
      {
        uid: `${timed.uid}@cohort-studio`,
        title: 'A tap',
        starts: '2026-01-06T08:30:00Z',
        ends: '2026-01-06T08:50:00Z',
        sequence: 0,
        status: 'CONFIRMED',
        description: '',
        location: '#general',
        alarms: 1,
      },
      expect.objectContaining({
        uid: `${whole.uid}@cohort-studio`,
        starts: '2026-01-07',
        ends: '2026-01-08',
        alarms: 1,
      }),
      expect.objectContaining({
        uid: `${practice?.uid}-20260204@cohort-studio`,
        starts: '2026-02-04T14:00:00Z',
        ends: '2026-02-04T15:30:00Z',
        alarms: 0,
      }),
      expect.objectContaining({ uid: `${practice?.uid}-20260211@cohort-studio`, starts: '2026-02-11T14:00:00Z' }),
      expect.objectContaining({
        uid: `${holiday?.uid}@cohort-studio`,
        title: 'Carnival',
        starts: '2026-02-16',
        ends: '2026-02-18',
      }),
    ])
  })

  it('is identical but for its stamp when it is exported again', async () => {
    const { studio, client, cohortId, add, nudge } = await openCalendar()
    const { id } = await nudge({ title: 'A', on: '2026-01-06', at: '09:30' })
    await add({ kind: 'exportDay', body: { title: 'Slack', steps: 'Take it.' } })
    await exported(client, cohortId)
    await client.entries.remove({ cohortId, ids: [id] })
    const first = await exported(client, cohortId)
    Object.assign(studio.ports.clock, { now: () => testNow + 3_600_000 })
    const second = await exported(client, cohortId)
    const stamps = (text: string) => [...new Set(text.match(/^DTSTAMP:.*$/gm))]
    expect(stamps(first.text)).toEqual(['DTSTAMP:20260503T090000Z'])
    expect(stamps(second.text)).toEqual(['DTSTAMP:20260503T100000Z'])
    expect(second.text.replaceAll('20260503T100000Z', '20260503T090000Z')).toBe(first.text)
  })

  it('raises the number of an event only when what it tells has changed', async () => {
    const { client, cohortId, nudge, read } = await openCalendar()
    const moved = await nudge({ title: 'Moved', on: '2026-01-06' })
    const still = await nudge({ title: 'Still', on: '2026-01-07' })
    const numbers = async () =>
      Object.fromEntries((await exported(client, cohortId)).events.map(({ title, sequence }) => [title, sequence]))
    expect(await numbers()).toEqual({ Moved: 0, Still: 0 })
    await client.nudges.schedule({ cohortId, id: moved.id, on: '2026-01-08' })
    expect(await numbers()).toEqual({ Moved: 1, Still: 0 })
    await client.nudges.schedule({ cohortId, id: moved.id, on: '2026-01-09' })
    await client.nudges.schedule({ cohortId, id: moved.id, on: '2026-01-08' })
    const { body } = await read(still.id)
    await client.entries.save({ cohortId, id: still.id, entry: { kind: 'nudge', body: { ...body, outcome: 'Good.' } } })
    expect(await numbers()).toEqual({ Moved: 1, Still: 0 })
  })

  it('raises it again when the change is undone, because calendar programs were told', async () => {
    const { client, cohortId, nudge } = await openCalendar()
    const { id } = await nudge({ on: '2026-01-06' })
    await exported(client, cohortId)
    await client.nudges.schedule({ cohortId, id, on: '2026-01-08' })
    await exported(client, cohortId)
    await client.history.undo()
    expect((await exported(client, cohortId)).events).toMatchObject([{ starts: '2026-01-06', sequence: 2 }])
  })

  it('calls off once what is no longer there', async () => {
    const { client, cohortId, nudge } = await openCalendar()
    const gone = await nudge({ title: 'Gone', on: '2026-01-06', at: '10:00' })
    const kept = await nudge({ title: 'Kept', on: '2026-01-07' })
    await exported(client, cohortId)
    await client.entries.remove({ cohortId, ids: [gone.id] })
    expect((await exported(client, cohortId)).events).toMatchObject([
      { title: 'Kept', status: 'CONFIRMED', sequence: 0 },
      { title: 'Gone', status: 'CANCELLED', sequence: 1, starts: '2026-01-06T09:00:00Z' },
    ])
    await client.nudges.schedule({ cohortId, id: kept.id, on: '2026-01-08' })
    expect((await exported(client, cohortId)).events).toMatchObject([{ title: 'Kept', sequence: 1 }])
    expect((await exported(client, cohortId)).events).toHaveLength(1)
  })

  it('tells of what comes back with a higher number than its calling off', async () => {
    const { client, cohortId, nudge } = await openCalendar()
    const { id, uid } = await nudge({ title: 'Back', on: '2026-01-06' })
    await exported(client, cohortId)
    await client.entries.remove({ cohortId, ids: [id] })
    await exported(client, cohortId)
    await client.history.undo()
    expect((await exported(client, cohortId)).events).toMatchObject([
      { uid: `${uid}@cohort-studio`, status: 'CONFIRMED', sequence: 2 },
    ])
  })

  it('calls off the one occurrence that is left out, and no other', async () => {
    const { client, cohortId, add } = await openCalendar()
    const body = { title: 'Practice', fromOn: '2026-01-07' }
    const [entry] = await add({ kind: 'rhythm', body })
    if (!entry) throw new Error('nothing was added')
    await exported(client, cohortId)
    const without = { kind: 'rhythm' as const, body: { ...body, exceptOn: ['2026-01-21'] } }
    await client.entries.save({ cohortId, id: entry.id, entry: without })
    const { events } = await exported(client, cohortId)
    expect(events.filter(({ status }) => status === 'CANCELLED').map(({ uid }) => uid)).toEqual([
      `${entry.uid}-20260121@cohort-studio`,
    ])
    expect(events.filter(({ sequence }) => sequence > 0)).toHaveLength(1)
  })

  it('lets no title and no text become a property', async () => {
    const { client, cohortId, nudge } = await openCalendar()
    const hostile =
      'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:evil\rATTACH:https://example.org\u2028BEGIN:VALARM\u0000\\;,":'
    await nudge({ title: hostile, on: '2026-01-06', text: hostile, channel: hostile, audience: hostile })
    const { text, events } = await exported(client, cohortId)
    expect(events).toHaveLength(1)
    expect(text.match(/^BEGIN:VEVENT$/gm)).toHaveLength(1)
    expect(text.match(/^BEGIN:VALARM$/gm)).toHaveLength(1)
    expect(text).not.toMatch(/^(ATTACH|UID:evil)/m)
    expect(events[0]?.title).toBe('x END:VEVENT BEGIN:VEVENT UID:evil ATTACH:https://example.org BEGIN:VALARM\\;,":')
  })

  it('keeps lines within 75 octets and characters whole', async () => {
    const { client, cohortId, nudge } = await openCalendar()
    const text = '👩‍👩‍👧 héllo שלום '.repeat(500).slice(0, 9_999)
    await nudge({ title: text, on: '2026-01-06', text })
    const { text: file, events } = await exported(client, cohortId)
    expect(Math.max(...linesOf(file).map((line) => Buffer.byteLength(line)))).toBe(75)
    expect(file).not.toContain('\uFFFD')
    expect(events[0]?.title).toBe(text.replace(/\s+/g, ' ').trim())
  })

  it.each([
    ['Europe/Berlin', '2026-03-27', '09:00', ['2026-03-27T08:00:00Z', '2026-03-28T08:00:00Z', '2026-03-29T07:00:00Z']],
    ['Europe/Berlin', '2026-03-28', '02:30', ['2026-03-28T01:30:00Z', '2026-03-29T01:30:00Z', '2026-03-30T00:30:00Z']],
    ['Europe/Berlin', '2026-10-24', '02:30', ['2026-10-24T00:30:00Z', '2026-10-25T00:30:00Z', '2026-10-26T01:30:00Z']],
    [
      'America/New_York',
      '2026-03-07',
      '18:00',
      ['2026-03-07T23:00:00Z', '2026-03-08T22:00:00Z', '2026-03-09T22:00:00Z'],
    ],
    [
      'America/New_York',
      '2026-10-31',
      '18:00',
      ['2026-10-31T22:00:00Z', '2026-11-01T23:00:00Z', '2026-11-02T23:00:00Z'],
    ],
    ['Asia/Kolkata', '2026-03-28', '09:00', ['2026-03-28T03:30:00Z', '2026-03-29T03:30:00Z', '2026-03-30T03:30:00Z']],
    [
      'Australia/Lord_Howe',
      '2026-04-04',
      '09:00',
      ['2026-04-03T22:00:00Z', '2026-04-04T22:30:00Z', '2026-04-05T22:30:00Z'],
    ],
    [
      'Australia/Lord_Howe',
      '2026-10-03',
      '09:00',
      ['2026-10-02T22:30:00Z', '2026-10-03T22:00:00Z', '2026-10-04T22:00:00Z'],
    ],
  ] as const)('keeps the hour of the clock in %s from %s on at %s', async (timeZone, fromOn, at, moments) => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort({ timeZone, startsOn: '2026-01-01', endsOn: '2026-12-31' })
    const untilOn = new Date(Date.parse(fromOn) + 2 * 86_400_000).toISOString().slice(0, 10)
    const body = { fromOn, untilOn, at, every: 'day' as const, minutes: 60 }
    await client.entries.add({ cohortId, drafts: [{ kind: 'rhythm', body }] })
    const { events } = await exported(client, cohortId)
    expect(events.map(({ starts }) => starts)).toEqual(moments)
    for (const { starts, ends } of events) expect(Date.parse(ends) - Date.parse(starts)).toBe(3_600_000)
  })

  it('moves with the time zone of the cohort', async () => {
    const { client, cohortId, nudge } = await openCalendar()
    await nudge({ on: '2026-01-06', at: '09:00' })
    await exported(client, cohortId)
    const { cohort } = await client.cohorts.overview({ cohortId })
    await client.cohorts.update({ cohortId, cohort: { ...cohort, timeZone: 'Asia/Tokyo' } })
    expect((await exported(client, cohortId)).events).toMatchObject([{ starts: '2026-01-06T00:00:00Z', sequence: 1 }])
  })

  it('holds 500 nudges', async () => {
    const { client, cohortId } = await openCalendar()
    const drafts = Array.from({ length: 500 }, (_, index) => ({
      kind: 'nudge' as const,
      body: { title: `Nudge ${index}`, on: '2026-01-06', at: '09:00', text: 'word '.repeat(100) },
    }))
    await client.entries.add({ cohortId, drafts })
    const { events } = await exported(client, cohortId)
    expect(new Set(events.map(({ title }) => title)).size).toBe(500)
    await client.entries.remove({
      cohortId,
      ids: (await client.entries.list({ cohortId, kinds: ['nudge'] })).slice(0, 499).map(({ id }) => id),
    })
    const after = (await exported(client, cohortId)).events
    expect(after.filter(({ status }) => status === 'CANCELLED')).toHaveLength(499)
  })

  it('remembers what it told when the workspace is closed and opened again', async () => {
    const { client, studio, cohortId, nudge } = await openCalendar()
    const { id } = await nudge({ on: '2026-01-06' })
    await exported(client, cohortId)
    const { file } = studio.workspace
    studio.closeWorkspace()
    await studio.open(file)
    await client.nudges.schedule({ cohortId, id, on: '2026-01-07' })
    expect((await exported(client, cohortId)).events).toMatchObject([{ starts: '2026-01-07', sequence: 1 }])
  })

  it('keeps two cohorts apart', async () => {
    const { client, studio, cohortId, nudge } = await openCalendar()
    await nudge({ title: 'Mine', on: '2026-01-06' })
    const { cohort } = await client.cohorts.overview({ cohortId })
    const other = await client.cohorts.create({ ...cohort, name: 'Other' })
    await exported(client, cohortId)
    expect((await exported(client, other.id)).events).toEqual([])
    expect((await exported(client, cohortId)).events).toMatchObject([{ title: 'Mine', sequence: 0 }])
    expect(studio.workspace.problems()).toEqual([])
  })

  it('is a calendar without events while nothing has a day', async () => {
    const { client, cohortId } = await openCalendar()
    const { text, events } = await exported(client, cohortId)
    expect(events).toEqual([])
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n[\s\S]*END:VCALENDAR\r\n$/)
  })
})
