import { describe, expect, it } from 'vitest'
import { speaksAsProxy } from '../../../src/contract/audience.ts'
import { entryKinds } from '../../../src/contract/entry-kinds.ts'
import { coverageOf } from '../../../src/core/audience/coverage.ts'
import { startersOf } from '../../../src/core/entries/starters.ts'
import { openTestStudio } from '../../builders/studio.ts'

const piece = (body: Record<string, unknown>) => entryKinds.evidence.body.parse(body)
const groups = ['Store managers', 'Night staff']

describe('coverage of the audience by evidence', () => {
  it('names the groups that nothing speaks for', () => {
    const coverage = coverageOf({
      named: groups,
      surveyed: [],
      evidence: [piece({ covers: ['store  MANAGERS'], n: 6 })],
    })
    expect(coverage.sentence).toBe('Nothing speaks for Night staff.')
    expect(coverage.groups.map(({ name, standing, people }) => [name, standing, people])).toEqual([
      ['Store managers', 'heard', 6],
      ['Night staff', 'silent', null],
    ])
  })

  it('does not take a proxy for the group itself', () => {
    const evidence = [piece({ source: 'association', covers: groups, n: 400 }), piece({ covers: ['Store managers'] })]
    const coverage = coverageOf({ named: groups, surveyed: [], evidence })
    expect(coverage.sentence).toBe('Every group is known of, but only proxies speak for Night staff.')
    expect(coverage.groups).toMatchObject([
      { name: 'Store managers', standing: 'heard', pieces: 2, proxies: 1, people: null },
      { name: 'Night staff', standing: 'proxy', pieces: 1, proxies: 1, people: null },
    ])
  })

  it('knows of groups from surveys and from evidence, each once, in the designer’s spelling', () => {
    const evidence = [piece({ covers: ['night staff', 'Temps'] }), piece({ covers: [' '] })]
    const coverage = coverageOf({ named: groups, surveyed: ['North', 'NIGHT STAFF'], evidence })
    expect(coverage.groups.map(({ name, from }) => [name, from])).toEqual([
      ['Store managers', 'designer'],
      ['Night staff', 'designer'],
      ['North', 'survey'],
      ['Temps', 'evidence'],
    ])
    expect(coverage.unassigned).toBe(1)
    expect(coverage.sentence).toBe('Nothing speaks for Store managers and North.')
  })

  it('says what to do while nothing is known, and is content when all were asked', () => {
    expect(coverageOf({ named: [], surveyed: [], evidence: [] }).sentence).toMatch(/Nothing is known yet/)
    expect(coverageOf({ named: [], surveyed: [], evidence: [piece({})] }).sentence).toMatch(/^Say which groups/)
    expect(coverageOf({ named: groups, surveyed: [], evidence: [piece({ covers: groups })] }).sentence).toBe(
      'All 2 groups were asked themselves.',
    )
  })

  it('stays a sentence with fifty groups of long names', () => {
    const many = Array.from({ length: 50 }, (_, at) => `${at}${'ü'.repeat(9_000)}`)
    const { sentence } = coverageOf({ named: many, surveyed: [], evidence: [] })
    expect(sentence.length).toBeLessThan(300)
    expect(sentence).toContain('47 more groups')
  })
})

describe('a proxy', () => {
  it('is any source that is never a member, and any other that the designer marks', () => {
    expect(speaksAsProxy(piece({ source: 'published-writing' }))).toBe(true)
    expect(speaksAsProxy(piece({ source: 'interview', isProxy: true }))).toBe(true)
    expect(speaksAsProxy(piece({ source: 'interview' }))).toBe(false)
  })
})

describe('the evidence register', () => {
  it('tells who is missing from what is written in the design', async () => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    await client.entries.savePage({ cohortId, page: { kind: 'audience', body: { groups } } })
    await client.entries.add({ cohortId, drafts: [{ kind: 'evidence', body: { covers: ['Night staff'], n: 5 } }] })
    expect((await client.audience.coverage({ cohortId })).sentence).toBe('Nothing speaks for Store managers.')
    await client.history.undo()
    expect((await client.audience.coverage({ cohortId })).sentence).toBe(
      'Nothing speaks yet for Store managers and Night staff.',
    )
  })

  it('marks its ready-made proxies as proxies', () => {
    const starters = startersOf('evidence')
    expect(starters.length).toBeGreaterThan(5)
    for (const { group, body } of starters) expect(body.isProxy).toBe(group.includes('proxies'))
  })
})
