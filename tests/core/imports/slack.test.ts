import { describe, expect, test } from 'vitest'
import { fileOf, folderOf, zipOf } from '../../builders/files.ts'
import { ada, ben, slackExport, smallTalk, ts } from '../../builders/slack.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { readyPreview, refusalOf, takeIn } from '../../builders/taking-in.ts'

const at = { ts: ts('2026-02-02T10:00:00Z') }

async function imported(messages: readonly Record<string, unknown>[], users?: readonly object[]) {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort()
  const path = await zipOf(slackExport({ general: messages }, users))
  const preview = await readyPreview(studio, cohortId, path)
  return { studio, cohortId, path, preview, report: await takeIn(studio, cohortId, path) }
}

describe('a Slack export', () => {
  test('is counted message by message and reaction by reaction', async () => {
    const { report, preview, studio, cohortId } = await imported(smallTalk)
    // 10 messages, 2 + 1 + 1 reactions; the topic with its reaction and the tombstone are left out.
    expect(report.events).toEqual({ read: 14, added: 11, duplicate: 0, ignored: 3 })
    expect(report.ignored).toEqual({ 'system message': 2, deleted: 1 })
    expect(preview.kinds).toEqual({ join: 1, post: 5, reply: 2, reaction: 3 })
    expect(report.window).toEqual({ from: '2026-01-05T08:00:00.000Z', to: '2026-01-07T09:00:00.000Z' })
    const people = await studio.client.roster.list({ cohortId })
    expect(people.map((person) => [person.name, person.role, person.contributions])).toEqual([
      ['Ada Field', 'participant', 2],
      ['Ben Oak', 'participant', 2],
      ['Cleo Reed', 'participant', 0],
      ['Helper', 'bot', 1],
      ['poll', 'bot', 1],
      ['U0GONE', 'participant', 1],
    ])
  })

  test('names who is a bot and who could be staff, and makes nobody staff unasked', async () => {
    const { preview, studio, cohortId } = await imported(smallTalk)
    expect(preview.people.bots.sort()).toEqual(['Helper', 'poll'])
    expect(preview.people.staffOffered).toEqual(['Ada Field'])
    expect((await studio.client.roster.find({ cohortId, query: 'Ada Field' })).role).toBe('participant')
  })

  test('makes administrators staff when asked', async () => {
    const studio = await openTestStudio()
    const cohortId = await studio.makeCohort()
    await takeIn(studio, cohortId, folderOf(slackExport({ general: smallTalk })), { acceptRoles: true })
    expect((await studio.client.roster.find({ cohortId, query: 'ada' })).role).toBe('staff')
    expect((await studio.client.roster.find({ cohortId, query: 'ben@example.org' })).role).toBe('participant')
  })

  test.each([
    ['a plain message', { user: 'U0BEN', ...at }, 'post'],
    ['a thread start', { user: 'U0BEN', ...at, thread_ts: at.ts }, 'post'],
    ['a reply', { user: 'U0BEN', ...at, thread_ts: ts('2026-02-01T10:00:00Z') }, 'reply'],
    [
      'a broadcast reply',
      { user: 'U0BEN', ...at, subtype: 'thread_broadcast', thread_ts: ts('2026-02-01T10:00:00Z') },
      'reply',
    ],
    ['an old file share', { user: 'U0BEN', ...at, subtype: 'file_share', file: { id: 'F' } }, 'post'],
    ['a leaving', { user: 'U0BEN', ...at, subtype: 'group_leave' }, 'leave'],
  ])('knows %s', async (_, message, kind) => {
    expect((await imported([message])).preview.kinds).toEqual({ [kind]: 1 })
  })

  test.each([
    ['pinned_item', 'system message'],
    ['channel_archive', 'system message'],
    ['reminder_add', 'system message'],
    ['something_new', 'system message'],
    ['message_changed', 'edit'],
    ['message_deleted', 'deleted'],
  ])('leaves out %s as %s', async (subtype, reason) => {
    const { report } = await imported([
      { user: 'U0BEN', text: 'kept', ts: ts('2026-02-02T09:00:00Z') },
      { user: 'U0BEN', subtype, text: 'x', ...at },
    ])
    expect(report.ignored).toEqual({ [reason]: 1 })
  })

  test('rejects a message without author or time, with its file and place, and goes on', async () => {
    const { report } = await imported([
      { text: 'whose?', ...at },
      { user: 'U0BEN', text: 'mine', ts: ts('2026-02-02T11:00:00Z') },
      { user: 'U0BEN', ts: 'soon' } as never,
    ])
    expect(report.events.added).toBe(1)
    expect(report.rejected.map((row) => row.reason)).toContain('message 1 names neither a person nor a bot')
    expect(report.rejectedCount).toBe(2)
  })

  test('keeps talks between few out, by name', async () => {
    const studio = await openTestStudio()
    const cohortId = await studio.makeCohort()
    const files = {
      ...slackExport({
        general: smallTalk,
        'mpdm-ada--ben-1': [{ user: 'U0BEN', text: 'psst', ...at }],
        D0SECRET99: [{ user: 'U0ADA', ...at }],
      }),
      'dms.json': [{ id: 'D0SECRET99' }],
    }
    const report = await takeIn(
      studio,
      cohortId,
      folderOf({
        ...files,
        'channels.json': [{ id: 'C0', name: 'general' }],
        'mpims.json': [{ id: 'G1', name: 'mpdm-ada--ben-1' }],
      }),
    )
    expect(report.ignored['direct message']).toBe(2)
  })

  test('is the same in a zip, a folder, a wrapping folder and with what macOS leaves behind', async () => {
    const studio = await openTestStudio()
    const cohortId = await studio.makeCohort()
    const files = slackExport({ general: smallTalk })
    const wrapped = Object.fromEntries(
      Object.entries(files)
        .reverse()
        .map(([name, content]) => [`My export/${name}`, content]),
    )
    const first = await takeIn(studio, cohortId, await zipOf(files))
    for (const path of [
      folderOf(files),
      folderOf(wrapped),
      await zipOf({ ...wrapped, '__MACOSX/My export/._users.json': 'x', 'My export/.DS_Store': 'x' }),
    ]) {
      const again = await readyPreview(studio, cohortId, path)
      expect(again.events).toEqual({ ...first.events, added: 0, duplicate: first.events.added })
      expect(again.sameAs?.importId).toBe(first.importId)
      expect(await takeIn(studio, cohortId, path)).toMatchObject({
        importId: null,
        events: { added: 0 },
        people: { added: 0 },
      })
    }
  })

  test('takes ten thousand reactions to one message, and says how many it left out', async () => {
    const users = Array.from({ length: 400 }, (_, index) => `U${index}`)
    const reactions = Array.from({ length: 30 }, (_, index) => ({ name: `x${index}`, users, count: users.length }))
    const message = { user: 'U0ADA', text: 'Hi', ts: ts('2026-01-05T09:00:00Z'), reactions }
    const studio = await openTestStudio()
    const path = folderOf(slackExport({ general: [message] }))
    expect(await takeIn(studio, await studio.makeCohort(), path)).toMatchObject({
      events: { read: 12_001, added: 10_001, ignored: 2_000 },
      ignored: { 'reactions beyond the first 10,000 to one message': 2_000 },
      problems: ['A message in #general has 12,000 reactions; the first 10,000 were taken and 2,000 left out.'],
    })
  })

  test('says that reactions without a date are a proxy', async () => {
    const { preview } = await imported(smallTalk)
    const grades = new Map(preview.unlocks.map(({ measureId, grade }) => [measureId, grade]))
    expect(grades.get('reacting-rate')).toBe('proxy')
    expect(grades.get('contribution-rate')).toBe('exact')
    expect(grades.get('reply-coverage')).toBe('exact')
  })

  test('goes on without a list of people, and rejects a day that is no JSON', async () => {
    const studio = await openTestStudio()
    const cohortId = await studio.makeCohort()
    const { 'users.json': _, ...files } = slackExport({ general: smallTalk })
    const report = await takeIn(studio, cohortId, folderOf({ ...files, 'general/2026-01-09.json': '[{"type": "mess' }))
    expect(report.events.added).toBe(11)
    expect(report.rejected).toEqual([
      { file: 'general/2026-01-09.json', line: null, reason: "the file can't be read: it is not valid JSON" },
    ])
    expect((await studio.client.roster.list({ cohortId })).map((person) => person.name)).toContain('U0ADA')
  })

  test.each([
    ['users.json', [ada, ben], 'one list out of a Slack export'],
    [
      'history.json',
      { ok: true, messages: [{ type: 'message', user: 'U1', ts: '1700000000.000100' }], has_more: false },
      "Slack's programming interface",
    ],
    ['C01.json', { channel_id: 'C01', name: 'general', messages: [] }, 'a dump of single Slack channels'],
    ['2026-01-05.json', [{ type: 'message', user: 'U1', ts: '1700000000.000100' }], 'without the export around them'],
  ])('is not %s alone', async (name, content, words) => {
    const studio = await openTestStudio()
    const { code, sentence } = await refusalOf(takeIn(studio, await studio.makeCohort(), fileOf(name, content)))
    expect(code).toBe('import-unrecognised')
    expect(sentence).toContain(words)
  })

  test('without messages is refused', async () => {
    const studio = await openTestStudio()
    const refusal = await refusalOf(
      takeIn(studio, await studio.makeCohort(), folderOf({ 'users.json': [ada], 'channels.json': [] })),
    )
    expect(refusal.code).toBe('import-no-events')
  })
})
