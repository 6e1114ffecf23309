import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { logicalContent } from '../../builders/logical-content.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { readyPreview, refusalOf, takeIn } from '../../builders/taking-in.ts'

const data = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data')
const isHere = existsSync(data)

/** Counted by hand with a script of another language over the same files. */
const exports = [
  {
    path: 'slack/zulip-test-slack-importer/test_slack_importer.zip',
    source: 'slack-export',
    kinds: { post: 80, reply: 2, reaction: 1, join: 8 },
    read: 93,
    added: 91,
    ignored: 2,
    people: 5,
  },
  {
    path: 'slack/slackdump-export/source_export.zip',
    source: 'slack-export',
    kinds: { post: 10, reply: 4, join: 1 },
    read: 16,
    added: 15,
    ignored: 1,
    people: 4,
  },
  {
    path: 'slack/slackdump-export/source_export_dir',
    source: 'slack-export',
    kinds: { post: 10, reply: 4, join: 1 },
    read: 16,
    added: 15,
    ignored: 1,
    people: 4,
  },
  {
    path: 'discourse/perceval-api',
    source: 'discourse-json',
    kinds: { post: 5, reply: 24 },
    read: 29,
    added: 27,
    ignored: 0,
    people: 15,
  },
  {
    path: 'discourse/perceval-api/discourse_topic_1148.json',
    source: 'discourse-json',
    kinds: { post: 1, reply: 19 },
    read: 20,
    added: 20,
    ignored: 0,
    people: 10,
  },
  {
    path: 'event-log/yammer-events-sample/yammer_events.csv',
    source: 'events-csv',
    kinds: { view: 56, reaction: 21, post: 12 },
    read: 100,
    added: 89,
    ignored: 11,
    people: 13,
  },
] as const

const noExports = [
  ['slack/slackdump-export/export', 'import-no-events'],
  ['slack/slackdump-export/source_dump_dir', 'import-unrecognised'],
  ['slack/slackdump-export/source_dump.zip', 'import-unrecognised'],
  ['slack/slackdump-export/converter', 'import-unrecognised'],
  ['slack/slackdump-export/messages', 'import-unrecognised'],
  ['slack/zulip-test-slack-importer/user_data.json', 'import-unrecognised'],
  ['slack/perceval-slack-api', 'import-unrecognised'],
  ['slack/perceval-slack-api/slack_history.json', 'import-unrecognised'],
  ['slack/perceval-slack-api/slack_error.json', 'import-unrecognised'],
  ['discourse/perceval-api/discourse_topics.json', 'import-unrecognised'],
  ['discourse/perceval-api/discourse_topics_empty.json', 'import-unrecognised'],
] as const

describe.skipIf(!isHere)(`real files${isHere ? '' : ' (skipped: no sample data)'}`, () => {
  test.each(exports)(
    '$path comes in whole, once, and goes out again',
    async ({ path, source, kinds, read, added, ignored, people }) => {
      const studio = await openTestStudio()
      const cohortId = await studio.makeCohort()
      const before = logicalContent(studio.file)
      expect(await readyPreview(studio, cohortId, join(data, path))).toMatchObject({
        source,
        kinds,
        events: { read, added, ignored },
        people: { added: people },
      })
      const report = await takeIn(studio, cohortId, join(data, path))
      expect(report).toMatchObject({
        events: { read, added, ignored },
        rejectedCount: 0,
        people: { added: people, matched: 0 },
      })
      const after = logicalContent(studio.file)
      expect(await takeIn(studio, cohortId, join(data, path))).toMatchObject({
        events: { read, added: 0, duplicate: read - ignored },
        importId: null,
        people: { added: 0, matched: people },
      })
      expect(logicalContent(studio.file)).toEqual(after)
      if (report.importId !== null) await studio.client.imports.undo({ importId: report.importId })
      expect(logicalContent(studio.file)).toEqual(before)
    },
  )

  test.each(noExports)('%s is refused with %s and changes nothing', async (path, code) => {
    const studio = await openTestStudio()
    const cohortId = await studio.makeCohort()
    const before = logicalContent(studio.file)
    expect(await refusalOf(takeIn(studio, cohortId, join(data, path)))).toMatchObject({ code })
    expect(logicalContent(studio.file)).toEqual(before)
  })
})
