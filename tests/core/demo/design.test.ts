import { describe, expect, test } from 'vitest'
import { type EntryKind, entryKinds } from '../../../src/contract/entry-kinds.ts'
import { ethicsQuestions, placeholder, principleWords } from '../../../src/contract/nudges.ts'
import { pageKinds } from '../../../src/contract/page-kinds.ts'
import { measureRules } from '../../../src/core/engagement/measures.ts'
import { library } from '../../../src/core/nudges/library.ts'
import { servingKinds } from '../../../src/core/purpose/serving.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { demoIn } from './demo-in.ts'

const kinds = Object.keys(entryKinds) as EntryKind[]

describe('the design of the demo cohort', () => {
  test('holds entries of every kind, each with a title', async () => {
    const { client, cohortId } = await demo()
    const entries = await client.entries.list({ cohortId, kinds })
    expect(kinds.filter((kind) => !entries.some((entry) => entry.kind === kind))).toEqual([])
    expect(entries.filter(({ body }) => body.title.trim() === '')).toEqual([])
  })

  test('has every page written, with no field left blank', async () => {
    const { client, cohortId } = await demo()
    for (const kind of Object.keys(pageKinds) as (keyof typeof pageKinds)[]) {
      const { body } = await client.entries.page({ cohortId, kind })
      const blank = Object.entries(body).filter(([, value]) => value === '' || value === null || value === 'unknown')
      expect({ kind, blank }).toEqual({ kind, blank: [] })
    }
  })

  test('leaves no name of the data in what people read', async () => {
    const { client, cohortId } = await demo()
    const entries = await client.entries.list({ cohortId, kinds })
    expect(JSON.stringify(entries)).not.toMatch(/\[\[|\]\]|"ref:|"cast"|undefined/)
  })

  test('says of all but two of its parts which purpose they serve', async () => {
    const { client, cohortId } = await demo()
    const { items } = await client.purpose.map({ cohortId })
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(servingKinds))
    const orphans = items.filter(({ serves }) => serves.length === 0)
    expect(orphans.map(({ kind }) => kind).sort()).toEqual(['recognition', 'rhythm'])
  })

  test('is ready but for the two orphans, one warning in the calendar and the role without a holder', async () => {
    const { client, cohortId } = await demo()
    const { checks } = await client.readiness.get({ cohortId })
    expect(checks.filter(({ state }) => state !== 'ready').map(({ id, state }) => `${id} ${state}`)).toEqual([
      'orphans started',
      'calendar started',
      'roles started',
    ])
  })

  test('names people of the cohort, who are those that the roster has', async () => {
    const { client, cohortId } = await demo()
    const people = new Map((await client.roster.list({ cohortId })).map(({ id, name }) => [id as number, name]))
    const found = [...JSON.stringify(await client.entries.list({ cohortId, kinds })).matchAll(named)]
    expect(found.length).toBeGreaterThan(60)
    for (const [, id, name] of found) expect(people.get(Number(id))).toBe(name)
  })

  test('keeps the purpose as it was wished for and as it was signed off, on the days of the story', async () => {
    const { client, cohortId } = await demo()
    const versions = await client.purpose.versions({ cohortId })
    expect(versions.map(({ name, keptAt, isCurrent }) => [name, keptAt.slice(0, 10), isCurrent])).toEqual([
      ['Signed off', '2025-11-25', true],
      ['As it was wished for', '2025-10-14', false],
    ])
    expect(versions[0]?.signedOff).toEqual({ by: 'Henrike Dorn, head of field service', on: '2025-11-25' })
  })
})

describe('the nudges of the demo cohort', () => {
  test('use all seven principles and nothing that the library and the glossary do not have', async () => {
    const { client, cohortId } = await demo()
    const nudges = await nudgesOf({ client, cohortId })
    expect(new Set(nudges.flatMap(({ principle }) => principle ?? []))).toEqual(new Set(Object.keys(principleWords)))
    const strategies = new Map(library.map((strategy) => [strategy.id, strategy.principle]))
    for (const { strategyId, principle } of nudges)
      if (strategyId !== null) expect(strategies.get(strategyId)).toBe(principle)
    const measures = new Set<string>(measureRules.map(({ definition }) => definition.id))
    for (const { measure } of nudges) expect(measures.has(measure) || measure.includes(' ')).toBe(true)
  })

  test('are checked, disclosed in the words that members read, and free of gaps', async () => {
    const { client, cohortId } = await demo()
    for (const nudge of await nudgesOf({ client, cohortId })) {
      for (const question of ethicsQuestions) expect(nudge.ethics[question].answer).not.toBe('open')
      expect(`${nudge.text} ${nudge.disclosure}`).not.toMatch(placeholder)
      expect(nudge.isDisclosed).toBe(nudge.status !== 'planned')
      expect(nudge.disclosedText).toBe(nudge.isDisclosed ? nudge.disclosure : '')
    }
  })

  test('were sent on their day and reviewed, but for two that were only sent and one that never was', async () => {
    const { client, cohortId } = await demo()
    const nudges = await nudgesOf({ client, cohortId })
    const counts = (status: string) => nudges.filter((nudge) => nudge.status === status).length
    expect([counts('reviewed'), counts('sent'), counts('ready'), counts('planned')]).toEqual([21, 2, 0, 1])
    for (const { status, on, sentOn, outcome } of nudges) {
      expect(sentOn).toBe(status === 'planned' ? null : on)
      expect(outcome !== '').toBe(status === 'reviewed')
    }
  })

  test('give the calendar two warnings: one nudge was never sent, and one card falls on a holiday', async () => {
    const { client, cohortId } = await demo()
    const { warnings, weeks } = await client.nudges.calendar({ cohortId })
    expect(warnings.map(({ rule }) => rule)).toEqual(['overdue', 'holiday'])
    const inCohort = weeks.filter(({ isInCohort }) => isInCohort)
    expect(inCohort).toHaveLength(14)
    for (const { load } of inCohort) expect(load.minutes).toBeLessThanOrEqual(75)
  })
})

describe('the design around the space', () => {
  test('scores each platform on every criterion, and links platforms that exist', async () => {
    const { client, cohortId } = await demo()
    for (const { scored, criteria } of await client.ecosystem.ranking({ cohortId })) expect(scored).toBe(criteria)
    const { links, notes } = await client.ecosystem.linkMap({ cohortId })
    expect(links).toHaveLength(4)
    expect(notes).toEqual([])
  })

  test('has one conversation that waits to be tied off, and a topic for each', async () => {
    const { client, cohortId } = await demo()
    const states = await client.community.conversationStates({ cohortId })
    expect(states.map(({ state }) => state)).toEqual(['tied-off', 'tied-off', 'tied-off', 'to-tie-off'])
    const topics = new Set((await client.entries.list({ cohortId, kinds: ['topic'] })).map(({ uid }) => uid))
    for (const { body } of await client.entries.list({ cohortId, kinds: ['conversation'] }))
      expect('topicUid' in body && topics.has(body.topicUid)).toBe(true)
  })

  test('knows every conflict about time and reward as a risk', async () => {
    const { client, cohortId } = await demo()
    const conflicts = await client.ecosystem.timeConflicts({ cohortId })
    expect(conflicts.map(({ riskId }) => riskId === null)).toEqual([false, false])
  })

  test('has the role of curator as its one gap, and nobody carries more roles than two', async () => {
    const { client, cohortId } = await demo()
    const gaps = (await client.community.roleGaps({ cohortId })).filter(({ says }) => says !== null)
    expect(gaps.map(({ title, says }) => [title, says])).toEqual([['Curator', 'Nobody is curator from week 11 on.']])
    const notes = (await client.community.notes({ cohortId })).filter(({ part }) => part === 'roles')
    expect(notes.map(({ says }) => says).filter((says) => says.includes('at the same time'))).toEqual([])
  })

  test('keeps six circles of four, in which regions and jobs are mixed', async () => {
    const { client, cohortId } = await demo()
    const [grouping] = await client.entries.list({ cohortId, kinds: ['grouping'] })
    if (grouping?.kind !== 'grouping') throw new Error('a grouping is kept')
    expect(grouping.body.groups.map(({ members }) => members.length)).toEqual([4, 4, 4, 4, 4, 4])
    expect(grouping.body.request.balance.map(({ attribute }) => attribute)).toEqual(['Region', 'Job'])
  })

  test('is in the brief, with what the survey found and measures by their names', async () => {
    const { client, cohortId } = await demo()
    const text = JSON.stringify((await client.readiness.brief({ cohortId })).blocks)
    expect(text).toContain('count most for the 20 who answered')
    expect(text).toContain('Share of facilitators and staff')
    expect(text).not.toContain('facilitator-share')
    expect(text).toContain('14 Oct 2025')
  })
})

const named = /"personId":(\d+),"name":"([^"]+)"/g
async function demo() {
  return demoIn(await openTestStudio(), 7)
}

async function nudgesOf({ client, cohortId }: Pick<Awaited<ReturnType<typeof demo>>, 'client' | 'cohortId'>) {
  const entries = await client.entries.list({ cohortId, kinds: ['nudge'] })
  return entries.flatMap((entry) => (entry.kind === 'nudge' ? [entry.body] : []))
}
