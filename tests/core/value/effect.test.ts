import { describe, expect, it } from 'vitest'
import type { Cohort } from '../../../src/contract/cohorts.ts'
import type { Entry } from '../../../src/contract/entries.ts'
import type { EntryBody } from '../../../src/contract/entry-kinds.ts'
import type { EntryId } from '../../../src/contract/scalars.ts'
import type { BusinessPoint } from '../../../src/contract/value.ts'
import { bodyOf } from '../../../src/core/entries/entries.repo.ts'
import { differenceOf } from '../../../src/core/value/difference.ts'
import { effectOf } from '../../../src/core/value/effect.ts'

const cohort = { name: 'Spring', startsOn: '2026-01-05' } as Cohort
const months = ['2025-10-01', '2025-11-01', '2025-12-01', '2026-02-01', '2026-03-01', '2026-04-01'] as const

function points(group: BusinessPoint['group'], values: readonly number[]): BusinessPoint[] {
  return values.map((value, at) => ({ on: months[at] ?? '', group, value }))
}

function measure(body: Partial<EntryBody<'businessMeasure'>>): Entry<'businessMeasure'> {
  const all = { title: 'Complaints', unit: 'a month', comparisonGroup: 'Site B', ...body }
  return { id: 1 as EntryId, kind: 'businessMeasure', uid: 'u', originUid: null, body: bodyOf('businessMeasure', all) }
}

const falling = points('ours', [20, 21, 19, 10, 11, 9])
const steady = points('comparison', [20, 19, 21, 20, 21, 19])

describe('the difference between before and after', () => {
  it('equals Welch’s interval as R gives it', () => {
    // t.test(c(10,11,9), c(20,21,19)): −10, 95 % −12.26696 to −7.733042, df 4
    const found = differenceOf({ before: [20, 21, 19], after: [10, 11, 9] }, null)
    expect(found?.value).toBeCloseTo(-10, 10)
    expect(found?.low).toBeCloseTo(-12.26696, 4)
    expect(found?.high).toBeCloseTo(-7.733042, 4)
  })

  it('takes the change of the comparison group off', () => {
    const found = differenceOf(
      { before: [20, 21, 19], after: [10, 11, 9] },
      { before: [20, 19, 21], after: [15, 16, 14] },
    )
    expect(found?.value).toBeCloseTo(-5, 10)
    expect((found?.high ?? 0) - (found?.low ?? 0)).toBeGreaterThan(4.6)
  })

  it('has no interval with a single value on a side, and nothing at all without one', () => {
    expect(differenceOf({ before: [20], after: [10, 11] }, null)).toEqual({ value: -9.5, low: null, high: null })
    expect(differenceOf({ before: [], after: [10] }, null)).toBeNull()
  })

  it('has no interval where nothing varies, because a variance of 0 is no certainty', () => {
    expect(differenceOf({ before: [4, 4, 4], after: [4, 4, 4] }, null)).toEqual({ value: 0, low: null, high: null })
  })
})

describe('the tier of a claim', () => {
  it.each([
    ['A', 'by-lot', [...falling, ...steady]],
    ['B', 'matched', [...falling, ...steady]],
    ['C', 'at-hand', [...falling, ...steady]],
    ['C', 'none', falling],
    ['C', 'by-lot', falling],
    ['E', 'matched', falling.slice(2)],
    ['E', 'none', []],
  ] as const)('is %s with a comparison “%s”', (tier, comparison, all) => {
    expect(effectOf(measure({ comparison, points: [...all] }), cohort).tier).toBe(tier)
  })

  it('is D where participants estimate and the values are too few for an interval', () => {
    const body = {
      points: points('ours', [20]).concat({ on: '2026-02-01', group: 'ours', value: 10 }),
      attributed: 50,
      confidence: 80,
    }
    const { tier, claim } = effectOf(measure(body), cohort)
    expect(tier).toBe('D')
    expect(claim).toContain('participants put −4 a month of that down to Spring')
  })
})

describe('a claim', () => {
  it('names a cause only where groups were drawn by lot and the interval leaves out none', () => {
    const drawn = effectOf(measure({ comparison: 'by-lot', points: [...falling, ...steady] }), cohort).claim
    expect(drawn).toMatch(/drawn by lot, so the difference can be put down to Spring\.$/)
    const level = points('ours', [20, 21, 19, 20, 21, 19])
    const unclear = effectOf(measure({ comparison: 'by-lot', points: [...level, ...steady] }), cohort).claim
    expect(unclear).toMatch(/no clear difference\.$/)
    for (const comparison of ['none', 'at-hand', 'matched'] as const) {
      const { claim } = effectOf(measure({ comparison, points: [...falling, ...steady] }), cohort)
      expect(claim).not.toContain('can be put down')
      expect(claim).toMatch(comparison === 'none' ? /nothing here says that the cohort did it/ : /association/)
    }
  })

  it('says what it lacks instead of a number', () => {
    const { claim, difference } = effectOf(measure({ points: falling.slice(0, 3) }), cohort)
    expect(difference).toBeNull()
    expect(claim).toBe('Complaints needs values before 5 January 2026 and from that day on.')
  })

  it('stands beside what speaks against it', () => {
    const { cautions } = effectOf(measure({ comparison: 'matched', points: falling }), cohort)
    expect(cautions).toContain('The comparison group has no values yet, so only your own before and after can be told.')
    expect(effectOf(measure({ points: falling }), cohort).cautions[0]).toMatch(/^Nobody is compared with/)
  })
})
