import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { SourceId } from '../../../src/contract/sources.ts'
import { sourceOf } from '../../../src/core/imports/sources/sources.ts'
import { logicalContent } from '../../builders/logical-content.ts'
import { readSource } from '../../builders/read-source.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { readyPreview, takeIn } from '../../builders/taking-in.ts'

const data = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data')
const isHere = existsSync(data)

type Kinds = Readonly<Record<string, number>>
type Counted = readonly [path: string, rows: number, kinds: Kinds, ignored: Kinds, people: number, distinct?: number]

const again = 'joined the same meeting again'
const outside = 'outside any course'
const nobody = 'nobody signed in'
const running = 'running the course'
const changed = 'changed or taken back'
const nameless = 'names no person'

const teams = 'teams-attendance/dvaneynde-utf16'
const edify = 'moodle-log/edify-dev/Moodle Module'
const edx = 'edx-tracking/edx-analytics-pipeline'

/** Counted with a script of another language over the same files: rows, acts by kind, rows left out by reason, people, and acts that differ where not all do. */
const counted: Readonly<Partial<Record<SourceId, readonly Counted[]>>> = {
  'teams-attendance': [
    [`${teams}/IDL-14-11-22.csv`, 14, { attend: 7 }, { [again]: 7 }, 7],
    [`${teams}/IDL-15-11-22.csv`, 16, { attend: 8 }, { [again]: 8 }, 8],
    [`${teams}/IDL-16-11-22.csv`, 16, { attend: 8 }, { [again]: 8 }, 8],
    [`${teams}/utf8/IDL-16-11-22.csv`, 16, { attend: 8 }, { [again]: 8 }, 8],
    [teams, 92, { attend: 46 }, { [again]: 46 }, 11, 23],
  ],
  'zoom-participants': [['zoom/zoomclass/participants_heroes_full.csv', 31, { attend: 27 }, { [again]: 4 }, 27]],
  'moodle-log': [
    [
      `${edify} 1 F20.csv`,
      11_712,
      { view: 6120, join: 39, leave: 3 },
      { [nameless]: 2747, [running]: 2721, [changed]: 12, 'done by the system': 70 },
      40,
    ],
    [
      `${edify} 2 F17.csv`,
      4005,
      { view: 3256, artefact: 1, post: 1 },
      { [nameless]: 290, [running]: 454, [changed]: 3 },
      23,
    ],
    [`${edify} 3 SP18.csv`, 724, { view: 466 }, { [nameless]: 148, [running]: 110 }, 7],
    [`${edify} 5 SP17.csv`, 2657, { view: 1760 }, { [nameless]: 587, [running]: 310 }, 13],
    ['moodle-log/ad1529-example', 20, { view: 7 }, { [nobody]: 13 }, 2],
  ],
  'edx-tracking': [
    [`${edx}/answer_dist_acceptance_tracking.log`, 693, { join: 9, view: 504 }, { [outside]: 173, [nobody]: 7 }, 10],
    [`${edx}/enrollment_trends_tracking.log`, 15, { join: 9, leave: 6 }, {}, 7],
    [`${edx}/event_export_tracking.log`, 15, { join: 4, view: 10 }, { [outside]: 1 }, 2, 12],
    [`${edx}/lms_courseware_link_clicked_acceptance_tracking.log`, 20, {}, { [nobody]: 20 }, 0],
    [`${edx}/location_by_course_tracking.log`, 74, { leave: 2, view: 35 }, { [outside]: 36, [nobody]: 1 }, 3],
    [
      `${edx}/module_engagement_acceptance_tracking_20150413.log`,
      68,
      { view: 30, post: 1, reply: 2 },
      { [outside]: 34, [running]: 1 },
      2,
    ],
    [
      `${edx}/module_engagement_acceptance_tracking_20150416.log`,
      126,
      { join: 4, view: 97, post: 3, reply: 9 },
      { [outside]: 13 },
      3,
      107,
    ],
    [`${edx}/obfuscation_tracking.log`, 17, { view: 13 }, { [running]: 2, [nobody]: 2 }, 4],
    [
      `${edx}/problem_response_tracking.log`,
      846,
      { join: 13, view: 287 },
      { [outside]: 538, [changed]: 3, [running]: 2, [nobody]: 3 },
      8,
    ],
    [
      `${edx}/student_engagement_acceptance_tracking.log`,
      226,
      { join: 13, leave: 1, view: 137, post: 8, reply: 19 },
      { [outside]: 47, [running]: 1 },
      7,
      169,
    ],
    [`${edx}/student_forum_activity.log`, 13, { post: 4, reaction: 6, reply: 2 }, { [changed]: 1 }, 4],
    [`${edx}/tags_dist_acceptance_tracking.log`, 117, { view: 100 }, { [outside]: 17 }, 5],
    [
      `${edx}/user_activity_tracking.log`,
      207,
      { join: 4, view: 138 },
      { [outside]: 9, [nobody]: 9, [running]: 47 },
      11,
    ],
    [`${edx}/video_timeline.log`, 18, { view: 18 }, {}, 3],
  ],
  xapi: [['xapi/ralph-statements/statements.json.gz', 22_000, { view: 22_000 }, {}, 1452]],
  caliper: [['caliper/event-routing-backends-dev', 21, { view: 17, join: 3, leave: 1 }, {}, 1, 17]],
}

const rows = (Object.keys(counted) as SourceId[]).flatMap((id) =>
  (counted[id] ?? []).map(([path, read, kinds, ignored, people, distinct]) => ({
    id,
    path,
    read,
    kinds,
    ignored,
    people,
    distinct,
  })),
)
const answers = { zone: 'Europe/Berlin' }

describe.skipIf(!isHere)(`real files${isHere ? '' : ' (skipped: no sample data)'}`, () => {
  test.each(rows)(
    '$id: every row of $path is accounted for',
    async ({ id, path, read, kinds, ignored, people, distinct }) => {
      const found = await readSource(sourceOf(id), join(data, path), { answers })
      expect(found).toMatchObject({ read, rejected: [] })
      expect({ kinds: found.kinds, ignored: found.ignored }).toEqual({ kinds, ignored })
      expect(found.authors.size).toBe(people)
      expect(new Set(found.events.map(({ key }) => key)).size).toBe(distinct ?? found.events.length)
    },
    60_000,
  )

  test.each([
    [teams, 'teams-attendance', 23],
    ['zoom/zoomclass/participants_heroes_full.csv', 'zoom-participants', 27],
    [`${edify} 3 SP18.csv`, 'moodle-log', 466],
    [`${edx}/student_forum_activity.log`, 'edx-tracking', 12],
    ['caliper/event-routing-backends-dev', 'caliper', 17],
    ['xapi/ralph-statements/statements.json.gz', 'xapi', 22_000],
  ] as const)(
    '%s is known for what it is, comes in once, and goes out again',
    async (path, source, added) => {
      const studio = await openTestStudio()
      const cohortId = await studio.makeCohort()
      const before = logicalContent(studio.file)
      expect(await readyPreview(studio, cohortId, join(data, path), { answers })).toMatchObject({
        source,
        events: { added },
      })
      const report = await takeIn(studio, cohortId, join(data, path), { answers })
      expect(report).toMatchObject({ events: { added }, rejectedCount: 0 })
      expect(await takeIn(studio, cohortId, join(data, path), { answers })).toMatchObject({
        events: { added: 0 },
        importId: null,
      })
      if (report.importId !== null) await studio.client.imports.undo({ importId: report.importId })
      expect(logicalContent(studio.file)).toEqual(before)
    },
    240_000,
  )
})
