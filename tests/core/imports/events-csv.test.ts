import { describe, expect, test } from 'vitest'
import { fileOf, zipOf } from '../../builders/files.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { preview, readyPreview, refusalOf, takeIn } from '../../builders/taking-in.ts'

const csv = (...lines: string[]) => fileOf('events.csv', `${lines.join('\n')}\n`)
const fresh = async () => {
  const studio = await openTestStudio()
  return { studio, cohortId: await studio.makeCohort() }
}

describe('a table of events', () => {
  test('with telling headers is read without a question', async () => {
    const { studio, cohortId } = await fresh()
    const path = csv(
      'user_id,occurred_at,event_name',
      '10522.0,2026-01-05 11:02:39.000,login',
      '10522.0,2026-01-05 11:03:28.000,like_message',
      '7,2026-01-06 09:00:00.000,send_message',
      '7,2026-01-06 09:00:01.000,search_run',
    )
    const found = await readyPreview(studio, cohortId, path)
    expect(found).toMatchObject({
      source: 'events-csv',
      mapping: { at: 'occurred_at', person: 'user_id', kind: 'event_name' },
      kinds: { view: 1, reaction: 1, post: 1 },
    })
    const report = await takeIn(studio, cohortId, path)
    expect(report).toMatchObject({
      events: { read: 4, added: 3, ignored: 1 },
      ignored: { 'unknown kind "search_run"': 1 },
      people: { added: 2 },
    })
    expect(report.window?.from).toBe('2026-01-05T10:02:39.000Z')
    expect((await studio.client.roster.list({ cohortId })).map((person) => person.name)).toEqual(['10522', '7'])
  })

  test('with other headers asks which column is which, and is not taken in before', async () => {
    const { studio, cohortId } = await fresh()
    const path = csv('kiedy;kto;co', '2026-01-05 10:00;Ada;post', '2026-01-05 11:00;Ben;reply')
    const answer = await preview(studio, cohortId, path)
    expect(answer).toMatchObject({
      state: 'needs-mapping',
      table: { delimiter: ';', columns: [{ name: 'kiedy' }, { name: 'kto', samples: ['Ada', 'Ben'] }, { name: 'co' }] },
    })
    expect(await refusalOf(takeIn(studio, cohortId, path))).toMatchObject({
      code: 'import-mapping-needed',
      sentence: expect.stringContaining('kiedy, kto, co'),
    })
    expect(
      (await takeIn(studio, cohortId, path, { mapping: { at: 'kiedy', person: 'KTO', kind: 'co' } })).events.added,
    ).toBe(2)
    expect((await refusalOf(takeIn(studio, cohortId, path, { mapping: { at: 'when', person: 'kto' } }))).code).toBe(
      'import-mapping-column',
    )
  })

  test('keeps the rows around a broken one, and names its line', async () => {
    const { studio, cohortId } = await fresh()
    const report = await takeIn(
      studio,
      cohortId,
      csv(
        'at,person,kind',
        '2026-01-05 10:00,Ada,post',
        '2026-01-05,Ada',
        'soon,Ada,post',
        '2026-01-05 12:00,,post',
        '2026-02-30 12:00,Ada,post',
        '2026-01-05 13:00,Ben,post',
      ),
    )
    expect(report.events).toMatchObject({ read: 6, added: 2 })
    expect(report.rejected).toEqual([
      { file: 'events.csv', line: 3, reason: 'it has 2 cells where the header has 3' },
      { file: 'events.csv', line: 4, reason: '"soon" is not a time that can be read' },
      { file: 'events.csv', line: 5, reason: 'it names no person' },
      { file: 'events.csv', line: 6, reason: expect.stringContaining('exists') },
    ])
    const [stored] = await studio.client.imports.list({ cohortId })
    expect(await studio.client.imports.rejected({ importId: stored?.id ?? (0 as never) })).toEqual(report.rejected)
  })

  test('without kinds makes the earliest row of a thread its start, whatever the order of the rows', async () => {
    const { studio, cohortId } = await fresh()
    const path = csv(
      'at,person,thread',
      '2026-01-07 10:00,Cleo,t1',
      '2026-01-06 10:00,Ben,t1',
      '2026-01-05 10:00,Ada,t1',
      '2026-01-05 10:00,Ada,',
      '2026-01-08 10:00,Ben,t2',
    )
    expect((await readyPreview(studio, cohortId, path)).kinds).toEqual({ post: 3, reply: 2 })
    await takeIn(studio, cohortId, path)
    const threads = await studio.studio.workspace.read
      .selectFrom('thread')
      .innerJoin('person', 'person.id', 'thread.person_id')
      .select(['thread', 'name'])
      .orderBy('thread')
      .execute()
    expect(threads).toEqual([
      { thread: expect.stringMatching(/^events:events:#/), name: 'Ada' },
      { thread: 'events:t1', name: 'Ada' },
      { thread: 'events:t2', name: 'Ben' },
    ])
  })

  test('with answers but no threads finds the thread of an answer to an answer', async () => {
    const { studio, cohortId } = await fresh()
    await takeIn(
      studio,
      cohortId,
      csv(
        'id,at,person,reply_to',
        '4,2026-01-05 13:00,Ada,3',
        '1,2026-01-05 10:00,Ada,',
        '2,2026-01-05 11:00,Ben,1',
        '3,2026-01-05 12:00,Cleo,2',
      ),
    )
    const events = await studio.studio.workspace.read
      .selectFrom('event')
      .select(['source_key', 'kind', 'thread'])
      .orderBy('at')
      .execute()
    expect(events.map((event) => event.kind)).toEqual(['post', 'reply', 'reply', 'reply'])
    expect(new Set(events.map((event) => event.thread))).toEqual(new Set(['events:1']))
  })

  test('obeys an explicit post or reply', async () => {
    const { studio, cohortId } = await fresh()
    const found = await readyPreview(
      studio,
      cohortId,
      csv(
        'at,person,kind,thread',
        '2026-01-05 10:00,Ada,reply,t1',
        '2026-01-05 11:00,Ben,post,t1',
        '2026-01-05 12:00,Ben,message,t1',
      ),
    )
    expect(found.kinds).toMatchObject({ reply: 1 })
  })

  test('counts identical rows once', async () => {
    const { studio, cohortId } = await fresh()
    const row = '2026-01-05 10:00,Ada,post'
    expect(
      (await takeIn(studio, cohortId, csv('at,person,kind', row, row, '2026-01-05T09:00:00Z,ada,post'))).events,
    ).toEqual({ read: 3, added: 1, duplicate: 2, ignored: 0 })
  })

  test('says what it cannot tell: threads without a thread column, reactions without any', async () => {
    const { studio, cohortId } = await fresh()
    const grades = async (header: string, ...rows: string[]) => {
      const { unlocks } = await readyPreview(studio, cohortId, csv(header, ...rows))
      return unlocks.filter((one) => one.grade === 'unavailable').map((one) => one.measureId)
    }
    const missing = ['reacting-rate', 'thread-starts', 'reply-coverage', 'hours-to-first-reply-median']
    expect(await grades('at,person', '2026-01-05 10:00,Ada')).toEqual(expect.arrayContaining(missing))
    const found = await grades('at,person,kind,thread', '2026-01-05 10:00,Ada,like,t')
    expect(found.filter((measure) => missing.includes(measure))).toEqual([])
  })

  test('is read in UTF-16, with a byte order mark, tabs, semicolons, and line ends of any kind', async () => {
    const { studio, cohortId } = await fresh()
    const text = 'at\tperson\r\n2026-01-05 10:00\tJürgen 🌱\r\n'
    for (const bytes of [
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
      Buffer.from(`\uFEFF${text}`),
      Buffer.from(text.replaceAll('\r\n', '\r').replaceAll('\t', ';')),
    ]) {
      const found = await readyPreview(studio, cohortId, fileOf('events.csv', bytes))
      expect(found.firstRows).toEqual([
        { at: '2026-01-05T09:00:00.000Z', person: 'Jürgen 🌱', kind: 'post', channel: null, isReply: false },
      ])
    }
  })

  test('whose quote never closes counts up to there', async () => {
    const { studio, cohortId } = await fresh()
    const report = await takeIn(
      studio,
      cohortId,
      csv('at,person', '2026-01-05 10:00,Ada', '2026-01-05 11:00,"Ben', '2026-01-05 12:00,Cleo'),
    )
    expect(report.events).toMatchObject({ read: 2, added: 1 })
    expect(report.rejected).toEqual([{ file: 'events.csv', line: 3, reason: expect.stringContaining('never closed') }])
  })

  test('with nothing readable, nothing at all, or only a header is refused', async () => {
    const { studio, cohortId } = await fresh()
    const code = async (path: string) => (await refusalOf(takeIn(studio, cohortId, path))).code
    expect(await code(fileOf('empty.csv', ''))).toBe('import-empty')
    expect(await code(csv('at,person'))).toBe('import-no-events')
    expect(await code(csv('at,person', 'soon,Ada'))).toBe('import-no-events')
    expect(await code(fileOf('notes.txt', 'Just a note.'))).toBe('import-unrecognised')
    expect(await code(fileOf('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])))).toMatch(
      /^import-(?:unrecognised|encoding)$/,
    )
    expect(await studio.client.imports.list({ cohortId })).toEqual([])
  })

  test('that is no table at all is refused by what it is', async () => {
    const { studio, cohortId } = await fresh()
    const told = async (name: string, bytes: string) =>
      (await refusalOf(takeIn(studio, cohortId, fileOf(name, Buffer.from(bytes, 'latin1'))))).sentence
    const remedy = 'export the table as CSV and import that.'
    expect(await told('guide.pdf', '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')).toContain(`It is a PDF; ${remedy}`)
    expect(await told('people.csv', '\xd0\xcf\x11\xe0\xa1\xb1')).toContain(`It is an old Excel or Word file; ${remedy}`)
    expect(await told('export.zip', 'This is not a zip.')).toContain(
      'It is called a zip but is none; download the export again.',
    )
  })

  test('named __proto__ is a column like any other', async () => {
    const { studio, cohortId } = await fresh()
    const found = await readyPreview(
      studio,
      cohortId,
      csv('at,person,__proto__,constructor,at', '2026-01-05 10:00,__proto__,x,y,z'),
    )
    expect(found.people.sample).toMatchObject([{ name: '__proto__', matchedTo: null, events: 1 }])
    expect(found.problems).toEqual(['events.csv has the column "at" more than once; the first is read.'])
  })

  test('over the limits is refused', async () => {
    const { studio, cohortId } = await fresh()
    const wide = csv(`at,person${',x'.repeat(1200)}`, `2026-01-05 10:00,Ada${',x'.repeat(1200)}`)
    const long = csv('at,person', `2026-01-05 10:00,${'x'.repeat(1_100_000)}`)
    for (const path of [wide, long])
      expect((await refusalOf(takeIn(studio, cohortId, path))).code).toBe('import-too-large')
  })

  test('may come as several tables in a zip', async () => {
    const { studio, cohortId } = await fresh()
    const path = await zipOf({
      'jan.csv': 'at,person\n2026-01-05 10:00,Ada\n',
      'feb.csv': 'at,person\n2026-02-05 10:00,Ada\n',
    })
    expect((await takeIn(studio, cohortId, path)).events.added).toBe(2)
  })
})
