import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Grade, type Measure, MeasureId } from '../../../src/contract/engagement.ts'
import {
  discloseCells,
  discloseMeasure,
  discloseMeasures,
  mayStateCount,
} from '../../../src/core/engagement/disclose.ts'
import { printMeasure } from '../../../src/core/engagement/print.ts'
import { wilson } from '../../../src/core/engagement/wilson.ts'

const window = { from: '2026-01-05', to: '2026-01-12' }

function rate(numerator: number, denominator: number, id: MeasureId = 'contribution-rate'): Measure {
  const ends = wilson(numerator, denominator)
  return {
    id,
    window,
    value: denominator > 0 ? numerator / denominator : null,
    numerator,
    denominator,
    low: ends?.low ?? null,
    high: ends?.high ?? null,
    grade: 'exact',
  }
}

function plain(
  id: MeasureId,
  value: number | null,
  denominator: number | null = null,
  grade: Grade = 'exact',
): Measure {
  return { id, window, value, numerator: null, denominator, low: null, high: null, grade }
}

const toStakeholder = (measure: Measure, population: number | null) =>
  discloseMeasure(measure, { audience: 'stakeholder', population })

test('ten people or more are printed in percent, fewer as a count', () => {
  expect(printMeasure(rate(12, 25), 25)).toEqual({
    text: '48%',
    company: '12 of 25 people, 95% interval 30% to 67%',
    reason: null,
  })
  expect(printMeasure(rate(7, 9), 9)).toEqual({
    text: '7 of 9',
    company: 'people; too few for a percentage',
    reason: null,
  })
})

test('no number below ten people is ever printed in percent', () => {
  for (let n = 1; n < 10; n++) {
    for (let k = 0; k <= n; k++) {
      const { text, company } = printMeasure(rate(k, n), n)
      expect(`${text} ${company}`).not.toContain('%')
    }
  }
})

test('what is neither none nor all is never printed as 0% or 100%', () => {
  expect(printMeasure(rate(1, 400), 400).text).toBe('under 1%')
  expect(printMeasure(rate(399, 400), 400).text).toBe('over 99%')
  expect(printMeasure(rate(400, 400), 400).text).toBe('100%')
})

test('what is undefined is a dash with its reason, and not available is another reason', () => {
  expect(printMeasure(rate(0, 0, 'reply-coverage'), 12)).toEqual({
    text: '—',
    company: 'no threads',
    reason: 'no threads',
  })
  expect(printMeasure(plain('gini', null, 12), 12).reason).toBe('no contributions')
  expect(printMeasure(plain('gini', null, null, 'unavailable'), null).reason).toBe('not available from the imports')
})

test('hours from two days on are printed in days', () => {
  expect(printMeasure(plain('hours-to-first-reply-median', 5.25, 12), 20)).toMatchObject({
    text: '5.3 h',
    company: 'median of 12 replied threads',
  })
  expect(printMeasure(plain('hours-to-first-reply-median', 74.4, 1), 20)).toMatchObject({
    text: '3.1 days',
    company: 'median of 1 replied thread',
  })
})

test('the most active tenth is named by its number', () => {
  const share: Measure = { ...rate(58, 100, 'top-tenth-share'), low: null, high: null }
  expect(printMeasure(share, 24).company).toBe('58 of 100 contributions by the 3 most active of 24 people')
})

test('a stakeholder reads nothing about fewer than five people', () => {
  const disclosed = toStakeholder(rate(2, 4), 4)
  expect(disclosed).toEqual({
    text: 'suppressed',
    company: 'fewer than 5 people or cases',
    reason: 'fewer than 5 people or cases',
    isSuppressed: true,
  })
  expect(toStakeholder(plain('contributions', 40), 4).isSuppressed).toBe(true)
  expect(toStakeholder(plain('contributions', 40), null).isSuppressed).toBe(true)
})

test('the people who run a cohort read their own numbers whole', () => {
  expect(discloseMeasure(rate(2, 4), { audience: 'facilitator', population: 4 })).toMatchObject({
    text: '2 of 4',
    isSuppressed: false,
  })
})

test('nobody or everybody of fewer than ten people is suppressed, of ten it is not', () => {
  expect(toStakeholder(rate(0, 9), 9).isSuppressed).toBe(true)
  expect(toStakeholder(rate(9, 9), 9).isSuppressed).toBe(true)
  expect(toStakeholder(rate(8, 9), 9).isSuppressed).toBe(false)
  expect(toStakeholder(rate(0, 10), 10)).toMatchObject({ text: '0%', isSuppressed: false })
})

test('what would tell the same is suppressed with it', () => {
  // Nobody of 7 contributed: neither a count of 0, nor a missing median, nor a missing index may say so.
  expect(toStakeholder(plain('contributions', 0), 7).isSuppressed).toBe(true)
  expect(toStakeholder(plain('contributions-median', null, 0), 7).isSuppressed).toBe(true)
  expect(toStakeholder(plain('gini', null, 7), 7).isSuppressed).toBe(true)
  // All 7 contributed: the median would name 7 contributors.
  expect(toStakeholder(plain('contributions-median', 3, 7), 7).isSuppressed).toBe(true)
})

test('not available, zero and suppressed are three different things', () => {
  const texts = [
    plain('contributions', null, null, 'unavailable'),
    plain('contributions', 0),
    plain('contributions', 30),
  ].map((measure, at) => toStakeholder(measure, at === 2 ? 3 : 24).text)
  expect(texts).toEqual(['—', '0', 'suppressed'])
})

test('the share of the most active tenth needs more than one person in that tenth', () => {
  const share: Measure = { ...rate(58, 100, 'top-tenth-share'), low: null, high: null }
  expect(toStakeholder(share, 10).isSuppressed).toBe(true)
  expect(toStakeholder(share, 11).isSuppressed).toBe(false)
})

test('all measures of a window take their population from the contribution rate', () => {
  const disclosed = discloseMeasures([rate(2, 4), plain('contributions', 40)], 'stakeholder')
  expect(disclosed.get('contributions')?.isSuppressed).toBe(true)
})

test('a suppressed number never shows its value, numerator or denominator', () => {
  const measure = fc
    .record({
      id: fc.constantFrom(...MeasureId.options),
      denominator: fc.integer({ min: 100, max: 104 }),
      numerator: fc.integer({ min: 60, max: 90 }),
    })
    .map(({ id, numerator, denominator }) => rate(numerator, denominator, id))
  fc.assert(
    fc.property(measure, fc.integer({ min: 0, max: 4 }), (one, population) => {
      const { text, company, isSuppressed } = toStakeholder(one, population)
      expect(isSuppressed).toBe(true)
      for (const part of [one.numerator, one.denominator, Math.round((one.value ?? 0) * 100)])
        expect(`${text} ${company}`).not.toContain(String(part))
    }),
  )
})

const cells = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 })
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

test('no cell of one to four people is shown, and what is hidden can’t be worked out from the total', () => {
  fc.assert(
    fc.property(cells, (counts) => {
      const shown = discloseCells(counts, 'stakeholder')
      const hidden = counts.filter((_, at) => shown[at] === null)
      for (const [at, cell] of shown.entries()) {
        if (cell === null) continue
        expect(cell).toBe(counts[at])
        expect(cell === 0 || cell >= 5).toBe(true)
      }
      if (hidden.length === 0) return
      const isAllHidden = hidden.length === counts.length
      expect(isAllHidden || (hidden.filter((count) => count > 0).length >= 2 && total(hidden) >= 5)).toBe(true)
    }),
    { numRuns: 10_000 },
  )
})

test('a breakdown hides no more than it must', () => {
  expect(discloseCells([12, 7, 9], 'stakeholder')).toEqual([12, 7, 9])
  expect(discloseCells([12, 0, 9], 'stakeholder')).toEqual([12, 0, 9])
  expect(discloseCells([12, 3, 9], 'stakeholder')).toEqual([12, null, null])
  expect(discloseCells([12, 3, 9, 2], 'stakeholder')).toEqual([12, null, 9, null])
  expect(discloseCells([12, 1, 9, 2], 'stakeholder')).toEqual([12, null, null, null])
  expect(discloseCells([4, 5], 'stakeholder')).toEqual([null, null])
  expect(discloseCells([3, 1], 'facilitator')).toEqual([3, 1])
})

test('a count of people is said of a group of five or more, and never of all or none of fewer than ten', () => {
  const said = (count: number, of: number) => mayStateCount(count, of, 'stakeholder')
  expect([said(2, 24), said(0, 24), said(3, 9), said(0, 9), said(9, 9), said(2, 4)]).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ])
  expect(mayStateCount(0, 2, 'facilitator')).toBe(true)
})
