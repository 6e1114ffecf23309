import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { logicalContent } from '../../builders/logical-content.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { preview, readyPreview, refusalOf, takeIn } from '../../builders/taking-in.ts'

const data = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data')
const isHere = existsSync(data)

/** Counted over the same files with scripts of another language, the chats with Python's json and csv. `people` are those who act and those who belong to a channel that comes in. */
const exports = [
  {
    path: 'discord/chat-analytics-json',
    source: 'discord-json',
    kinds: { post: 5 },
    counts: { read: 14, added: 4, duplicate: 1, ignored: 9 },
    ignored: { 'direct message': 9 },
    people: 2,
  },
  {
    path: 'discord/komodo-csv-sample',
    source: 'discord-csv',
    answers: { zone: 'UTC' },
    kinds: { post: 5977, join: 563 },
    counts: { read: 6550, added: 6477, duplicate: 63, ignored: 10 },
    ignored: { 'system message': 10 },
    people: 726,
  },
  {
    path: 'mattermost/zulip-fixture/export.json',
    source: 'mattermost-export',
    kinds: { post: 11, reply: 1, reaction: 9, join: 8 },
    counts: { read: 29, added: 29, duplicate: 0, ignored: 0 },
    ignored: {},
    people: 5,
  },
  {
    path: 'rocketchat/perceval-api',
    source: 'rocketchat-export',
    kinds: { post: 3, reply: 1, reaction: 2 },
    counts: { read: 7, added: 5, duplicate: 1, ignored: 1 },
    ignored: { edit: 1 },
    people: 2,
  },
  {
    path: 'mbox/perceval/mbox',
    source: 'mbox',
    kinds: { post: 9, reply: 2 },
    counts: { read: 14, added: 9, duplicate: 2, ignored: 0 },
    rejected: 3,
    ignored: {},
    people: 8,
  },
  {
    path: 'mbox/perceval/pipermail',
    source: 'mbox',
    kinds: { post: 3, reply: 5 },
    counts: { read: 8, added: 8, duplicate: 0, ignored: 0 },
    ignored: {},
    people: 4,
  },
  {
    path: 'mbox/perceval/hyperkitty',
    source: 'mbox',
    kinds: { post: 2, reply: 2 },
    counts: { read: 4, added: 4, duplicate: 0, ignored: 0 },
    ignored: {},
    people: 3,
  },
  {
    path: 'mbox/perceval/groupsio/messages.zip',
    source: 'mbox',
    kinds: { post: 49 },
    counts: { read: 49, added: 49, duplicate: 0, ignored: 0 },
    ignored: {},
    people: 3,
  },
] as const

const noExports = [
  ['discord/chat-analytics-json/DM_2A_2M.json', 'which the studio leaves out'],
  ['discord/chat-analytics-json/GC_3A_5M.json', 'which the studio leaves out'],
  ['mattermost/perceval-api', "an answer of Mattermost's programming interface"],
  ['zulip/zulip-import-fixture', 'one part of a Zulip export'],
  ['rocketchat/perceval-api/channel_info.json', 'holds no messages'],
  ['gitter/zulip-fixture/gitter_data.json', 'an archive of Gitter'],
  ['telegram/chat-analytics/DM_2A_7M.json', 'an export of Telegram'],
  ['telegram/chat-analytics/BIG_20A_5475M.json', 'an export of Telegram'],
  ['whatsapp/chat-analytics/2A_5M.txt', 'a chat of WhatsApp'],
  ['whatsapp/chat-analytics/4A_11M.zip', 'a chat of WhatsApp'],
  ['github-api/perceval', "an answer of GitHub's programming interface"],
  ['stackexchange-api/perceval', "an answer of Stack Exchange's programming interface"],
  ['stackexchange-xml/music-meta/Posts.xml', 'a data dump of Stack Exchange'],
] as const

describe.skipIf(!isHere)(`real files of talk${isHere ? '' : ' (skipped: no sample data)'}`, () => {
  test.each(exports)('$path comes in whole, once, and goes out again', async (sample) => {
    const { path, source, kinds, counts, ignored, people: joined } = sample
    const asked = 'answers' in sample ? { answers: sample.answers } : {}
    const rejectedCount = 'rejected' in sample ? sample.rejected : 0
    const studio = await openTestStudio()
    const cohortId = await studio.makeCohort()
    const before = logicalContent(studio.file)
    const seen = await readyPreview(studio, cohortId, join(data, path), asked)
    expect(seen).toMatchObject({ source, kinds, events: counts, ignored, rejectedCount })
    const report = await takeIn(studio, cohortId, join(data, path), asked)
    expect(report).toMatchObject({ events: counts, ignored, rejectedCount, people: { added: joined, matched: 0 } })
    expect(await takeIn(studio, cohortId, join(data, path), asked)).toMatchObject({
      events: { ...counts, added: 0, duplicate: counts.added + counts.duplicate },
      importId: null,
    })
    if (report.importId !== null) await studio.client.imports.undo({ importId: report.importId })
    expect(logicalContent(studio.file)).toEqual(before)
  })

  test('a Discord CSV asks for the zone of its times', async () => {
    const studio = await openTestStudio()
    const path = join(data, 'discord/komodo-csv-sample')
    const answer = await preview(studio, await studio.makeCohort(), path)
    expect(answer).toMatchObject({
      state: 'needs-answers',
      questions: [{ about: 'zone', samples: ['31-Dec-19 12:40 AM', '31-Dec-19 12:41 AM', '31-Dec-19 12:47 AM'] }],
    })
  })

  test.each(noExports)('%s is refused, with what it is: %s', async (path, words) => {
    const studio = await openTestStudio()
    const cohortId = await studio.makeCohort()
    const before = logicalContent(studio.file)
    const { code, sentence } = await refusalOf(takeIn(studio, cohortId, join(data, path)))
    expect(code).toBe('import-unrecognised')
    expect(sentence).toContain(words)
    expect(logicalContent(studio.file)).toEqual(before)
  })
})
