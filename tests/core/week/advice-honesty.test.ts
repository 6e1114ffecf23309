import { describe, expect, test } from 'vitest'
import type { EntryDraft } from '../../../src/contract/entries.ts'
import { advice, firstOf, host, type Lived, members, momentOf, mondayOf, until, upTo, writing } from './lived-cohort.ts'

const talk = (...design: EntryDraft[]): Lived => ({
  people: [host, ...members(4)],
  acts: writing([0, 1], upTo(6)),
  covers: until(6),
  design,
})
const nudge = (body: object): EntryDraft => ({
  kind: 'nudge',
  body: { title: 'Only this week', on: momentOf(3, 3).slice(0, 10), ...body },
})
const badge = (endsOn: string | null): EntryDraft => ({ kind: 'badge', body: { title: 'Pathfinder', endsOn } })

describe('scarcity that isn’t true', () => {
  const scarce = nudge({ principle: 'scarcity' })

  test('is told from the week before its day until it is true', async () => {
    const [one] = await advice('scarcity-untrue', 2, talk(scarce, badge(null)))
    expect(one?.act).toEqual({ kind: 'go', label: 'Look at the nudge', screen: 'nudges' })
    expect(one?.evidence.map(({ says }) => says)).toContain('The badge “Pathfinder” has no last day.')
    expect(await advice('scarcity-untrue', 1, talk(scarce))).toEqual([])
    expect(await advice('scarcity-untrue', 2, talk(scarce, badge('2026-04-10')))).toEqual([])
    expect(await advice('scarcity-untrue', 2, talk(nudge({ principle: 'unity' })))).toEqual([])
  })

  test('is told when the badge ended before the nudge goes out', async () => {
    const [one] = await advice('scarcity-untrue', 3, talk(scarce, badge('2026-01-20')))
    expect(one?.why).toContain('nothing in the design ends after its day')
    expect(await advice('scarcity-untrue', 3, talk(scarce, badge('2026-01-21')))).toEqual([])
  })

  test('that was sent is told in its week only', async () => {
    const sent = nudge({ principle: 'scarcity', status: 'sent', sentOn: momentOf(3, 3).slice(0, 10) })
    expect(await advice('scarcity-untrue', 3, talk(sent))).toHaveLength(1)
    expect(await advice('scarcity-untrue', 4, talk(sent))).toEqual([])
  })
})

describe('a nudge that members can’t read about', () => {
  const ready = { status: 'ready', disclosure: 'We ask.' }

  test('is told when it is ready for this week or the next', async () => {
    const [one] = await advice('nudge-undisclosed', 2, talk(nudge(ready)))
    expect(one?.act).toMatchObject({ kind: 'go', screen: 'community' })
    expect(await advice('nudge-undisclosed', 1, talk(nudge(ready)))).toEqual([])
    expect(await advice('nudge-undisclosed', 2, talk(nudge({ ...ready, status: 'planned' })))).toEqual([])
  })

  test('is told after it was sent, while members read older words', async () => {
    const sent = { ...ready, status: 'sent', sentOn: momentOf(3, 3).slice(0, 10), isDisclosed: true }
    const [one] = await advice('nudge-undisclosed', 5, talk(nudge({ ...sent, disclosedText: 'Older words.' })))
    expect(one?.title).toBe('A nudge was sent that members can’t read about')
    expect(await advice('nudge-undisclosed', 5, talk(nudge({ ...sent, disclosedText: 'We ask.' })))).toEqual([])
  })
})

describe('a gap in the data', () => {
  test('is told of a week that no import covers, once it is over', async () => {
    const lived: Lived = { people: members(3), acts: writing([0, 1], [1, 2, 3]), covers: until(3) }
    const [one] = await advice('data-gap', 4, lived, mondayOf(5))
    expect(one).toMatchObject({ subject: '2026-W05', act: { kind: 'go', screen: 'imports' } })
    expect(await advice('data-gap', 4, lived, momentOf(4, 7).slice(0, 10))).toEqual([])
    expect(await advice('data-gap', 3, lived, mondayOf(4))).toEqual([])
  })

  test('is told of the last week of the data once a whole week has passed since', async () => {
    const lived: Lived = { people: members(3), acts: writing([0, 1], [1, 2, 3]), covers: until(3) }
    const [one] = await advice('data-gap', 3, lived, mondayOf(6))
    expect(one?.why).toContain('2 weeks of the cohort have passed since 25 January')
    expect(await advice('data-gap', 2, lived, mondayOf(6))).toEqual([])
  })

  test('is told of one of two platforms that ends before the other', async () => {
    const forum = writing([1], [1, 2, 3]).map((act) => ({ ...act, on: 'discourse-csv' as const }))
    const lived: Lived = { people: members(3), acts: [...writing([0], upTo(5)), ...forum], covers: until(5) }
    const [one] = await advice('data-gap', 4, lived)
    expect(one?.why).toContain('The data from Discourse ends on 20 January')
    expect(await advice('data-gap', 3, lived)).toEqual([])
  })

  test('is told of a week without a single act that the imports reach over', async () => {
    const lived: Lived = { people: members(3), acts: writing([0, 1], [1, 2, 4]), covers: until(4) }
    const [one] = await advice('data-gap', 3, lived)
    expect(one?.title).toBe('A week without a single message')
    const acts = [...lived.acts, { who: 2, at: momentOf(3, 2), kind: 'reaction' as const }]
    expect(await advice('data-gap', 3, { ...lived, acts })).toEqual([])
  })

  test('is not told outside the cohort', async () => {
    const lived: Lived = { people: members(3), acts: writing([0, 1], upTo(14)), covers: until(14) }
    expect(await advice('data-gap', 15, lived)).toEqual([])
    expect(await advice('data-gap', 0, lived)).toEqual([])
  })
})

describe('a rule that was written at design time', () => {
  const measure = (measureId: string | null, decisionRule = 'Below a quarter we ring five of them.'): EntryDraft => ({
    kind: 'plannedMeasure',
    body: { title: 'Who writes', measureId, decisionRule },
  })
  const wrote = (before: number, now: number, ...design: EntryDraft[]): Lived => ({
    people: [...members(20), host],
    acts: [...writing(firstOf(before), upTo(4)), ...writing(firstOf(now), [5, 6, 7, 8]), ...writing([20], upTo(8))],
    covers: until(8),
    design,
  })

  test('asks for its decision, in its own words, when the measure has clearly changed', async () => {
    const [one] = await advice('decision-rule', 8, wrote(14, 5, measure('contribution-rate')))
    expect(one?.why).toContain('a clear fall, 5 of 20 in the last four weeks after 14 of 20 in the four weeks before')
    expect(one?.why).toContain('“Below a quarter we ring five of them.”')
    expect(one?.evidence[0]).toMatchObject({ entryId: expect.any(Number) })
    expect(one?.evidence.slice(1).map(({ says }) => says)).toEqual([
      'The last four weeks: 25% (5 of 20 people, 95% interval 11% to 47%).',
      'The four weeks before: 70% (14 of 20 people, 95% interval 48% to 85%).',
      'Of 20 and 20: difference −45 points, 95% interval −66 to −14.',
    ])
  })

  test('asks for nothing without a clear change, without words, or about a measure of the business', async () => {
    expect(await advice('decision-rule', 8, wrote(14, 12, measure('contribution-rate')))).toEqual([])
    expect(await advice('decision-rule', 8, wrote(14, 5, measure('contribution-rate', ' ')))).toEqual([])
    expect(await advice('decision-rule', 8, wrote(14, 5, measure(null)))).toEqual([])
    expect(await advice('decision-rule', 7, wrote(14, 5, measure('contribution-rate')))).toEqual([])
  })

  test('asks after seven weeks beyond all before, where a measure has no interval', async () => {
    const shares = (...ofHost: number[]): Lived => ({
      people: [host, ...members(3)],
      acts: ofHost.flatMap((times, at) => [...writing([0], [at + 1], times), ...writing([1], [at + 1], 10)]),
      covers: until(ofHost.length),
      design: [measure('facilitator-share')],
    })
    const [one] = await advice('decision-rule', 10, shares(10, 9, 8, 7, 6, 5, 4, 3, 2, 1))
    expect(one?.why).toContain('each of the last 7 weeks that have a value lay below every one of the 3 before')
    expect(await advice('decision-rule', 9, shares(10, 9, 8, 7, 6, 5, 4, 3, 2, 1))).toEqual([])
    expect(await advice('decision-rule', 10, shares(10, 9, 7, 7, 6, 5, 4, 3, 2, 1))).toEqual([])
  })
})
