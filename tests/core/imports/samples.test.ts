import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openTestStudio, resultOf } from '../../builders/studio.ts'

const data = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data')
const isHere = existsSync(data)

describe.skipIf(!isHere)(`real exports${isHere ? '' : ' (skipped: no sample data)'}`, () => {
  test.each([
    ['slack/zulip-test-slack-importer/test_slack_importer.zip'],
    ['slack/slackdump-export/source_export.zip'],
    ['slack/slackdump-export/source_export_dir'],
    ['discourse/perceval-api'],
    ['discourse/perceval-api/discourse_topic_1148.json'],
    ['event-log/yammer-events-sample/yammer_events.csv'],
    ['slack/slackdump-export/export'],
    ['slack/slackdump-export/source_dump_dir'],
    ['slack/slackdump-export/source_dump.zip'],
    ['slack/slackdump-export/converter'],
    ['slack/slackdump-export/messages/bot_message.json'],
    ['slack/zulip-test-slack-importer/user_data.json'],
    ['slack/perceval-slack-api'],
    ['slack/perceval-slack-api/slack_history.json'],
    ['slack/perceval-slack-api/slack_error.json'],
    ['slack/perceval-slack-api/slack_members1.json'],
    ['discourse/perceval-api/discourse_topics.json'],
    ['discourse/perceval-api/discourse_post.json'],
  ])('%s', async (path) => {
    const studio = await openTestStudio()
    const cohortId = await studio.makeCohort()
    const point = () => ({ cohortId, uploadId: studio.point(join(data, path)) })
    try {
      const preview = await resultOf(studio.client.imports.preview(point()))
      console.log(path, preview.state === "ready" ? JSON.stringify([preview.preview.kinds, preview.preview.people.bots, preview.preview.people.staffOffered, preview.preview.problems, preview.preview.channels]).slice(0,500) : preview.state)
      const report = await resultOf(studio.client.imports.commit(point()))
      console.log(JSON.stringify(report))
      console.log(JSON.stringify((await resultOf(studio.client.imports.commit(point()))).events))
      console.log(JSON.stringify(await studio.client.imports.undo({ importId: report.importId! })))
    } catch (e) { console.log(path, e instanceof Error ? e.message : e) }
  })
})
