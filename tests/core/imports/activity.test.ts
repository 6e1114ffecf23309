import { describe, expect, test } from 'vitest'
import { fileOf, folderOf } from '../../builders/files.ts'
import { logicalContent } from '../../builders/logical-content.ts'
import { slackExport, smallTalk } from '../../builders/slack.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { takeIn } from '../../builders/taking-in.ts'

describe('the day tables after an import', () => {
  test('hold what a count of the events holds', async () => {
    const studio = await openTestStudio()
    const cohortId = await studio.makeCohort()
    await takeIn(studio, cohortId, folderOf(slackExport({ general: smallTalk })))
    await takeIn(
      studio,
      cohortId,
      fileOf(
        'e.csv',
        'at,person,kind,thread\n2026-01-05 23:30,Ada Field,view,\n2026-01-05 23:30,Ada Field,artefact,\n2026-03-29 00:10,Zoe,post,a\n2026-03-29 23:50,Ben Oak,reply,a\n2026-03-29 23:55,Ben Oak,reply,a\n2026-03-30 00:05,Zoe,reply,a\n',
      ),
    )
    const db = studio.studio.workspace.read
    const events = await db.selectFrom('event').selectAll().execute()
    const days = await db.selectFrom('activity_day').selectAll().execute()
    const count = (person: number, day: string, ...kinds: string[]) =>
      events.filter((event) => event.person_id === person && event.day === day && kinds.includes(event.kind)).length
    const acts = ['post', 'reply', 'artefact', 'reaction', 'view', 'attend']
    expect(days).toHaveLength(
      new Set(events.filter((event) => acts.includes(event.kind)).map((event) => `${event.person_id} ${event.day}`))
        .size,
    )
    for (const row of days) {
      const counted = {
        posts: count(row.person_id, row.day, 'post'),
        replies: count(row.person_id, row.day, 'reply'),
        artefacts: count(row.person_id, row.day, 'artefact'),
        reactions: count(row.person_id, row.day, 'reaction'),
        presences: count(row.person_id, row.day, 'view', 'attend'),
      }
      expect(row).toMatchObject(counted)
    }
    expect(await db.selectFrom('thread').select(['thread', 'day']).where('thread', '=', 'events:a').execute()).toEqual([
      { thread: 'events:a', day: '2026-03-29' },
    ])
    const repliers = await db
      .selectFrom('thread_reply')
      .innerJoin('person', 'person.id', 'thread_reply.person_id')
      .select(['name', 'first_at', 'replies'])
      .where('thread', '=', 'events:a')
      .orderBy('name')
      .execute()
    expect(repliers).toEqual([
      { name: 'Ben Oak', first_at: Date.parse('2026-03-29T21:50:00Z'), replies: 2 },
      { name: 'Zoe', first_at: Date.parse('2026-03-29T22:05:00Z'), replies: 1 },
    ])
  })

  test('follow the cohort into another time zone and back', async () => {
    const studio = await openTestStudio()
    const cohortId = await studio.makeCohort()
    const rows = Array.from(
      { length: 400 },
      (_, index) => `${new Date(Date.UTC(2025, 9, 20) + index * 9 * 3_600_000).toISOString()},Ada`,
    )
    await takeIn(studio, cohortId, fileOf('e.csv', `at,person\n${rows.join('\n')}\n`))
    const berlin = logicalContent(studio.file)
    const cohort = (await studio.client.cohorts.overview({ cohortId })).cohort
    await studio.client.cohorts.update({ cohortId, cohort: { ...cohort, timeZone: 'America/St_Johns' } })
    const events = await studio.studio.workspace.read.selectFrom('event').select(['at', 'day']).execute()
    for (const { at, day } of events)
      expect(day).toBe(new Date(at).toLocaleDateString('sv', { timeZone: 'America/St_Johns' }))
    await studio.client.cohorts.update({ cohortId, cohort })
    expect(logicalContent(studio.file)).toEqual(berlin)
  })
})
