import { describe, expect, it } from 'vitest'
import type { SurveyResults } from '../../../src/contract/survey.ts'
import type { PersonRecord } from '../../../src/core/roster/roster.repo.ts'
import { personasFrom } from '../../../src/core/survey/personas.ts'
import { from, region, results, wave } from './disclosed-results.ts'
import { anAnswer } from './simulated.ts'

function person(id: number, more: Partial<PersonRecord> = {}): PersonRecord {
  return {
    id: id as PersonRecord['id'],
    rows: [id as PersonRecord['id']],
    accounts: [],
    standing: 'roster',
    kind: 'person',
    acts: 0,
    firstSeenOn: null,
    name: `Person ${id}`,
    email: `p${id}@example.org`,
    joinsOn: null,
    leavesOn: null,
    importId: null,
    attributes: {},
    aliases: [],
    roles: [],
    joinEventOn: null,
    contributions: 0,
    firstContributionOn: null,
    firstActOn: null,
    lastSeenOn: null,
    ...more,
  }
}

const sizes = ({ segments }: SurveyResults) => Object.fromEntries(segments.map(({ value, n }) => [value, n]))

describe('results by segment', () => {
  it('are shown with n where all segments are large enough', () => {
    const found = results([...from('North', 6), ...from('south ', 5), ...from('East', 7), ...from('West', 5)])
    expect(sizes(found)).toEqual({ North: 6, South: 5, East: 7, West: 5 })
    expect(found.segments[0]?.currencies[0]).toMatchObject({ id: 'c1', score: 50, n: 6, low: null })
    expect(found.suppressed).toEqual([])
    expect(found.segmentBy).toEqual([{ id: 'region', label: 'Region' }])
  })

  it('hide the next smallest beside the only small one, and say why without who', () => {
    const found = results([...from('North', 9), ...from('South', 6), ...from('East', 8), ...from('West', 2)])
    expect(sizes(found)).toEqual({ North: 9, South: null, East: 8, West: null })
    expect(found.segments[1]).toEqual({
      value: 'South',
      n: null,
      isSuppressed: true,
      currencies: [1, 2, 3].map((at) => ({ id: `c${at}`, label: `Currency ${at}`, suppressed: true })),
      minutes: null,
    })
    expect(found.suppressed).toEqual([
      { what: 'Region: 1 answer to choose from', why: 'fewer than 5 people answered each' },
      {
        what: 'Region: 1 answer to choose from',
        why: 'what is suppressed could be found by subtracting them from the whole',
      },
    ])
    expect(JSON.stringify(found.suppressed)).not.toMatch(/North|South|East|West/)
  })

  it('count who gave no answer, or one that was not offered, as segments too', () => {
    const found = results([...from('North', 9), ...from('South', 8), ...from('', 1), ...from('Atlantis', 1)])
    // One and one together are fewer than five, so South is hidden with them.
    expect(sizes(found)).toEqual({
      North: 9,
      South: null,
      East: null,
      West: null,
      'Another answer': null,
      'No answer': null,
    })
    expect(JSON.stringify(found)).not.toContain('Atlantis')
  })

  it('hide a currency within a segment where too few gave points, and another segment with it', () => {
    const some = from('North', 3, { points: {} })
    const found = results([...from('North', 4), ...some, ...from('South', 8), ...from('East', 9)])
    const cell = (value: string) => found.segments.find((one) => one.value === value)?.currencies[0]
    expect(sizes(found)).toMatchObject({ North: 7, South: 8, East: 9 })
    expect([cell('North'), cell('South')]).toEqual([0, 1].map(() => expect.objectContaining({ suppressed: true })))
    expect(cell('East')).toMatchObject({ n: 9 })
    expect(found.suppressed.map(({ what }) => what)).toContain('6 numbers within Region')
  })

  it('are refused by something that was not asked', () => {
    expect(() => results([], { by: 'team' })).toThrow('It can be read by: region.')
  })

  it('can be read by an attribute of the roster where answers name people', () => {
    const people = Array.from({ length: 10 }, (_, at) =>
      person(at + 1, { attributes: { Team: at < 5 ? 'Blue' : 'Red' } }),
    )
    const answers = people.map(({ email }) => from('North', 1, { email })[0] ?? anAnswer())
    const found = results(answers, { wave: { ...wave, asksWho: true }, people, by: 'team' })
    expect(found.by).toBe('Team')
    expect(found.missing.filter(({ by }) => by === 'Team')).toEqual([
      { by: 'Team', value: 'Blue', answered: null, invited: 5 },
      { by: 'Team', value: 'Red', answered: null, invited: 5 },
    ])
    expect(() => results(answers, { people, by: 'team' })).toThrow('It can be read by: region.')
    expect(sizes(found)).toEqual({ Blue: 5, Red: 5 })
  })
})

describe('a wave below its threshold', () => {
  it('shows nothing but how many answered', () => {
    const found = results(from('North', 4, { minutes: 30, words: 'hello' }))
    expect(found).toMatchObject({
      n: 4,
      headline: 'Fewer than 5 people have answered, so nothing is shown yet.',
      comments: [],
    })
    expect(found.currencies.every((one) => 'suppressed' in one)).toBe(true)
    expect(found.minutes).toEqual({ suppressed: true })
    expect(found.suppressed).toEqual([{ what: 'Everything', why: 'fewer than 5 people answered' }])
    expect(sizes(found)).toEqual({ North: null, South: null, East: null, West: null })
  })

  it('says that nobody answered, without an error', () => {
    expect(results([], { by: null })).toMatchObject({
      n: 0,
      headline: 'Nobody has answered yet.',
      suppressed: [],
      minutes: null,
    })
  })
})

describe('words', () => {
  const said = (count: number) =>
    Array.from({ length: count }, (_, at) => from('North', 1, { words: `word ${at}`, stoppers: '  ' })[0] ?? anAnswer())

  it('are shown from ten respondents on, in an order that does not depend on that of the answers', () => {
    expect(results(said(9)).comments).toEqual([])
    expect(results(said(9)).suppressed.at(-1)).toEqual({ what: 'Comments', why: 'fewer than 10 people answered' })
    const [shown, ...others] = results(said(12)).comments
    expect(others).toEqual([])
    expect(shown?.question).toBe('words')
    expect([...(shown?.words ?? [])].sort()).toEqual(
      said(12)
        .map(({ words }) => words)
        .sort(),
    )
    expect(shown?.words).not.toEqual([...(shown?.words ?? [])].sort())
    expect(results(said(12).reverse()).comments).toEqual([shown])
    expect(results(said(12), { wave: { ...wave, threshold: 15 } }).comments).toEqual([])
  })
})

describe('the response', () => {
  const people = [
    ...Array.from({ length: 12 }, (_, at) => person(at + 1)),
    person(20, { joinsOn: '2026-02-02' }),
    person(21, { leavesOn: '2026-01-31' }),
    person(22, { roles: [{ role: 'facilitator', from: null, until: null }] }),
    person(23, { roles: [{ role: 'bot', from: null, until: null }] }),
  ]

  it('is of the participants on the day the wave opened, with the Wilson interval', () => {
    const { response, missing } = results(from('North', 6), { people })
    expect(response?.invited).toBe(12)
    expect(response).toMatchObject({ rate: 0.5, low: expect.closeTo(0.2538, 4), high: expect.closeTo(0.7462, 4) })
    expect(missing).toEqual([])
    expect(results(from('North', 6)).response).toBeNull()
    expect(results(from('North', 60), { people }).response?.rate).toBe(1)
    expect(results([], { people, wave: { ...wave, status: 'draft', openedAt: null } }).response).toBeNull()
  })

  it('counts from the first day of the cohort when the wave opened before it', () => {
    const early = { ...wave, openedAt: '2025-11-01T08:00:00Z' }
    const joining = [person(1, { joinsOn: '2026-01-05' }), person(2)]
    expect(results(from('North', 1), { wave: early, people: joining }).response?.invited).toBe(2)
  })

  it('counts people once where they are named, by e-mail, then alias or name, and says who is missing by role', () => {
    const asking = { ...wave, asksWho: true }
    const named = [
      { email: 'P1@example.org' },
      { email: 'p1@example.org ' },
      { email: 'someone@else.org', name: 'person 2' },
      { name: 'Bo' },
      { email: 'p4@example.org' },
      { email: 'p5@example.org' },
      { email: 'stranger@example.org' },
      { name: 'Twin' },
    ].flatMap((who) => from('North', 1, who))
    const known = people.map((one) => {
      if (one.id === 3) return { ...one, aliases: ['Bo'] }
      return one.id === 6 || one.id === 7 ? { ...one, aliases: ['Twin'] } : one
    })
    const { response, missing, n } = results(named, { wave: asking, people: known })
    expect(n).toBe(8)
    expect(response).toMatchObject({ invited: 12, rate: 5 / 12 })
    expect(missing).toEqual([
      { by: 'Role', value: 'participant', answered: 5, invited: 12 },
      { by: 'Role', value: 'facilitator', answered: null, invited: null },
    ])
  })
})

describe('personas', () => {
  it('are drafted from the segments that are shown, with what counts for them and their minutes', () => {
    const found = results([
      ...from('North', 10, { minutes: 45, points: { c1: 10, c2: 60, c3: 30 } }),
      ...from('South', 6, { minutes: 30 }),
      ...from('East', 2),
    ])
    const drafts = personasFrom(found, wave, new Set())
    expect(drafts.map(({ body }) => body.segment)).toEqual(['Region: North'])
    expect(drafts[0]?.body).toMatchObject({ title: 'North', currencies: ['c2', 'c3', 'c1'], minutes: null })
    expect(drafts[0]?.body.wants).toBe('I gain number 2.\nI gain number 3.\nI gain number 1.')
    expect(personasFrom(found, wave, new Set(['Region: North']))).toEqual([])
  })

  it('hold texts of any length', () => {
    const long = 'x'.repeat(10_000)
    const wordy = {
      ...wave,
      segments: [{ ...region, label: long }],
      currencies: wave.currencies.map((one) => ({ ...one, statement: long })),
    }
    const [draft] = personasFrom({ ...results(from('North', 6), { wave: wordy }), title: long }, wordy, new Set())
    expect(Object.values(draft?.body ?? {}).every((value) => typeof value !== 'string' || value.length <= 10_000)).toBe(
      true,
    )
  })

  it('are one for everybody when the results are not divided, and none below the threshold', () => {
    expect(personasFrom(results(from('North', 6), { by: null }), wave, new Set())).toHaveLength(1)
    expect(personasFrom(results(from('North', 4), { by: null }), wave, new Set())).toEqual([])
  })
})
