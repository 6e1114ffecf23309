import { describe, expect, test } from 'vitest'
import type { CohortId, ImportId } from '../../../src/contract/scalars.ts'
import { fileOf, folderOf } from '../../builders/files.ts'
import { logicalContent } from '../../builders/logical-content.ts'
import { openTestStudio, type TestStudio } from '../../builders/studio.ts'
import { readyPreview, refusalOf, takeIn } from '../../builders/taking-in.ts'

const fresh = async () => {
  const studio = await openTestStudio()
  return { studio, cohortId: await studio.makeCohort() }
}

const members = (days: string, rows: readonly string[]) =>
  fileOf(
    `Acme Member Analytics ${days}.csv`,
    ['Name,User ID,Email,Days active,Messages posted,Messages posted in channels,Reactions added', ...rows].join('\n'),
  )
/** Ada 6 messages, Ben none but a reaction, Cleo nothing; Zed and Yan are nobody of the cohort. */
const rows = [
  'Ada Field,U0ADA,ada@example.org,9,20,6,2',
  'Ben Oak,U0BEN,ben@example.org,4,0,0,1',
  'Cleo Reed,U0CLEO,cleo@example.org,0,0,0,0',
  'Zed Ash,U0ZED,zed@example.org,9,90,80,0',
  'Yan Birch,U0YAN,yan@example.org,9,90,0,0',
]
const roster = fileOf_('roster.csv', [
  'name,email',
  'Ada Field,ada@example.org',
  'Ben Oak,ben@example.org',
  'Cleo Reed,cleo@example.org',
  'Dana Elm,dana@example.org',
])

function fileOf_(name: string, lines: readonly string[]) {
  return () => fileOf(name, lines.join('\n'))
}

async function withRoster() {
  const { studio, cohortId } = await fresh()
  await studio.client.roster.commit({ cohortId, uploadId: studio.point(roster()) })
  return { studio, cohortId }
}

const stated = (studio: TestStudio, cohortId: CohortId) => studio.client.totals.list({ cohortId })

/** Slack's analytics of a day: how many messages each wrote. */
const day = (date: string, messages: Readonly<Record<string, number>>) =>
  Object.entries(messages)
    .map(([user, count]) =>
      JSON.stringify({
        date,
        user_id: user,
        email_address: `${user}@example.org`,
        is_active: true,
        channel_messages_posted_count: count,
        messages_posted_count: 50,
        reactions_added_count: 0,
      }),
    )
    .join('\n')
const days = (all: Readonly<Record<string, Readonly<Record<string, number>>>>) =>
  folderOf(
    Object.fromEntries(Object.entries(all).map(([date, messages]) => [`member-${date}.json`, day(date, messages)])),
  )

describe('the totals of a window', () => {
  test('are stated for the cohort’s people only, by the definitions used everywhere', async () => {
    const { studio, cohortId } = await withRoster()
    await takeIn(studio, cohortId, members('Prior 30 Days - Apr 17, 2026', rows))
    const { windows, rest } = await stated(studio, cohortId)
    expect(rest).toEqual([])
    expect(windows).toMatchObject([
      {
        source: 'slack-members',
        scope: 'organisation',
        window: { from: '2026-03-19', to: '2026-04-18' },
        isFromDays: false,
        people: { counted: 3, notInReport: 1, others: 2 },
        persons: [
          { words: 'messages', value: 6, by: 1 },
          { words: 'reactions given', value: 3, by: 2 },
          { words: 'days on which they opened Slack', value: 13, by: 2 },
        ],
      },
    ])
    const measures = new Map(windows[0]?.measures.map((measure) => [measure.id, measure]))
    expect(measures.get('contribution-rate')).toMatchObject({
      numerator: 1,
      denominator: 3,
      grade: 'proxy',
      text: '1 of 3',
    })
    expect(measures.get('contribution-rate')?.low).toBeCloseTo(0.0615, 3)
    expect(measures.get('reacting-rate')).toMatchObject({ numerator: 1, denominator: 3 })
    expect(measures.get('contributions')?.value).toBe(6)
    expect(measures.get('absence-factor')?.value).toBe(1)
    expect(measures.get('gini')?.value).toBe(1)
    expect([...measures.keys()]).not.toContain('reply-coverage')
    expect([...measures.keys()]).not.toContain('new-contributors')
  })

  test('leave the measures of events and who they are about as they were', async () => {
    const { studio, cohortId } = await withRoster()
    await takeIn(
      studio,
      cohortId,
      fileOf(
        'events.csv',
        'at,person,kind,thread\n2026-04-01T10:00:00Z,ada@example.org,post,t1\n2026-04-02T10:00:00Z,ben@example.org,reaction,t1\n',
      ),
    )
    const asked = { cohortId, from: '2026-03-30', to: '2026-04-20', by: 'total' } as const
    const before = await studio.client.engagement.measures(asked)
    await takeIn(studio, cohortId, members('Prior 30 Days - Apr 17, 2026', rows))
    expect(await studio.client.engagement.measures(asked)).toEqual(before)
  })

  test('come in once, and are the same in every file that holds them', async () => {
    const { studio, cohortId } = await fresh()
    await takeIn(studio, cohortId, members('Prior 30 Days - Apr 17, 2026', rows))
    const after = logicalContent(studio.file)
    expect(await takeIn(studio, cohortId, members('Mar 19, 2026 - Apr 17, 2026', rows))).toMatchObject({
      importId: null,
      events: { read: 5, added: 0, duplicate: 5 },
    })
    expect(logicalContent(studio.file)).toEqual(after)
  })

  test('with other numbers are refused, in the preview already', async () => {
    const { studio, cohortId } = await fresh()
    await takeIn(studio, cohortId, members('Prior 30 Days - Apr 17, 2026', rows))
    const after = logicalContent(studio.file)
    const other = members('Prior 30 Days - Apr 17, 2026', ['Ada Field,U0ADA,ada@example.org,9,20,7,2'])
    for (const act of [readyPreview(studio, cohortId, other), takeIn(studio, cohortId, other)])
      expect(await refusalOf(act)).toMatchObject({ code: 'import-totals-differ' })
    expect(logicalContent(studio.file)).toEqual(after)
  })

  test('that overlap others are refused with both windows; those that follow come in', async () => {
    const { studio, cohortId } = await fresh()
    await takeIn(studio, cohortId, members('Prior 30 Days - Apr 17, 2026', rows))
    const rolling = members('Prior 30 Days - Apr 18, 2026', rows)
    const refusal = await refusalOf(takeIn(studio, cohortId, rolling))
    expect(refusal).toMatchObject({ code: 'import-window-overlaps' })
    expect(refusal.sentence).toContain('20 March to 18 April 2026')
    expect(refusal.sentence).toContain('19 March to 17 April 2026')
    await takeIn(studio, cohortId, members('Prior 7 Days - Apr 24, 2026', rows))
    expect((await stated(studio, cohortId)).windows.map(({ window }) => window.from)).toEqual([
      '2026-04-18',
      '2026-03-19',
    ])
  })

  test('of two overlapping files brought together are refused too', async () => {
    const { studio, cohortId } = await fresh()
    const header =
      'Report Refresh Date,User Principal Name,Team Chat Message Count,Private Chat Message Count,Report Period'
    const path = folderOf({
      'd7.csv': `${header}\n2026-04-17,ada@example.org,1,0,7\n`,
      'd30.csv': `${header}\n2026-04-17,ada@example.org,4,0,30\n`,
    })
    expect(await refusalOf(takeIn(studio, cohortId, path))).toMatchObject({ code: 'import-window-overlaps' })
  })
})

describe('totals of single days', () => {
  const week = ['2026-04-13', '2026-04-14', '2026-04-15', '2026-04-16', '2026-04-17', '2026-04-18', '2026-04-19']

  test('make a week when all of its days are there', async () => {
    const { studio, cohortId } = await withRoster()
    await takeIn(studio, cohortId, days(Object.fromEntries(week.map((date) => [date, { ada: 2, ben: 0 }]))))
    const { windows, rest } = await stated(studio, cohortId)
    expect(rest).toEqual([])
    expect(windows).toMatchObject([
      {
        isFromDays: true,
        window: { from: '2026-04-13', to: '2026-04-20' },
        persons: [
          { words: 'messages in channels', value: 14, by: 1 },
          { words: 'reactions given', value: 0 },
          { words: 'days on which they opened Slack', value: 14, by: 2 },
        ],
      },
    ])
    expect(windows[0]?.measures.find(({ id }) => id === 'contribution-rate')).toMatchObject({
      numerator: 1,
      denominator: 2,
    })
  })

  test('are only counted while one is missing', async () => {
    const { studio, cohortId } = await withRoster()
    await takeIn(studio, cohortId, days(Object.fromEntries(week.slice(1).map((date) => [date, { ada: 2 }]))))
    expect(await stated(studio, cohortId)).toMatchObject({
      windows: [],
      rest: [{ source: 'slack-getfile', looseDays: 6 }],
    })
  })

  test('of people are never added up', async () => {
    const { studio, cohortId } = await fresh()
    const rows = week.map((date) => `2026-04-19,${date},4,0,0,0,0,7`)
    await takeIn(
      studio,
      cohortId,
      fileOf(
        'counts.csv',
        [
          'Report Refresh Date,Report Date,Team Chat Messages,Private Chat Messages,Calls,Meetings,Other Actions,Report Period',
          ...rows,
        ].join('\n'),
      ),
    )
    expect((await stated(studio, cohortId)).windows).toMatchObject([{ isFromDays: true, everybody: [], people: null }])
  })
})

test('undoing an import leaves the totals that a later one holds too, in any order', async () => {
  const first = days({ '2026-04-13': { ada: 1 }, '2026-04-14': { ada: 2 } })
  const second = days({ '2026-04-14': { ada: 2 }, '2026-04-15': { ada: 3, ben: 1 } })
  const content = async (...order: readonly string[]) => {
    const { studio, cohortId } = await fresh()
    const before = logicalContent(studio.file, { byMeaning: true })
    const ids: (ImportId | null)[] = []
    for (const path of order) ids.push((await takeIn(studio, cohortId, path)).importId)
    const undo = (at: number) => {
      const importId = ids[at]
      if (!importId) throw new Error('nothing was imported')
      return studio.client.imports.undo({ importId })
    }
    return { undo, before, now: () => logicalContent(studio.file, { byMeaning: true }) }
  }
  const both = await content(first, second)
  await both.undo(0)
  expect(both.now()).toEqual((await content(second)).now())
  await both.undo(1)
  expect(both.now()).toEqual(both.before)
  const other = await content(first, second)
  await other.undo(1)
  expect(other.now()).toEqual((await content(first)).now())
})
