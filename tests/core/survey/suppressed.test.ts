import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visibleCells } from '../../../src/core/survey/disclose.ts'
import { from, results, wave } from './disclosed-results.ts'

describe('what is suppressed', () => {
  const answered = fc.record({
    region: fc.constantFrom('North', 'South', 'East', 'West', '', 'Elsewhere'),
    gave: fc.boolean(),
    minutes: fc.option(fc.integer({ min: 0, max: 300 })),
  })
  const askedOf = fc.record({
    answers: fc.array(answered, { maxLength: 60 }),
    threshold: fc.integer({ min: 3, max: 20 }),
  })

  it('leaves no cell below the threshold, and none that subtraction would bring back', () => {
    fc.assert(
      fc.property(askedOf, ({ answers, threshold }) => {
        const given = answers.flatMap(({ region, gave, minutes }) =>
          from(region, 1, { minutes, ...(gave ? {} : { points: {} }) }),
        )
        const { n, currencies, segments, minutes } = results(given, { wave: { ...wave, threshold } })
        const isSafe = (cell: number) => cell === 0 || cell >= threshold
        const shown = segments.flatMap((segment) => segment.n ?? [])
        expect(shown.every((size) => size >= threshold)).toBe(true)
        expect(isSafe(n - total(shown)) || shown.length === 0).toBe(true)
        for (const [at, currency] of currencies.entries()) {
          const whole = 'n' in currency ? currency.n : null
          const cells = segments.flatMap((segment) => {
            const cell = segment.currencies[at]
            return cell && 'n' in cell ? [cell.n] : []
          })
          expect([...cells, ...(whole === null ? [] : [whole])].every((cell) => cell >= threshold)).toBe(true)
          if (whole === null) expect(cells).toEqual([])
          else if (cells.length > 0) expect(isSafe(whole - total(cells))).toBe(true)
        }
        const known = segments.flatMap((segment) =>
          segment.minutes && 'n' in segment.minutes ? [segment.minutes.n] : [],
        )
        const all = minutes && 'n' in minutes ? minutes.n : 0
        expect(known.every((cell) => cell >= threshold)).toBe(true)
        if (known.length > 0) expect(isSafe(all - total(known))).toBe(true)
        for (const segment of segments)
          if (segment.isSuppressed) expect(JSON.stringify(segment)).not.toMatch(/"(n|score|median)":\d/)
      }),
      { numRuns: 1000 },
    )
  })

  it('is at least two cells that count the threshold together, or everything', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 12 }), fc.integer({ min: 3, max: 20 }), (counts, threshold) => {
        const seen = visibleCells(counts, threshold)
        const hidden = counts.filter((count, at) => count > 0 && !seen[at])
        const isSomethingSeen = seen.includes(true)
        expect(counts.every((count, at) => !seen[at] || count >= threshold)).toBe(true)
        if (isSomethingSeen && hidden.length > 0) {
          expect(hidden.length).toBeGreaterThanOrEqual(2)
          expect(total(hidden)).toBeGreaterThanOrEqual(threshold)
        }
        if (counts.every((count) => count === 0 || count >= threshold)) expect(hidden).toEqual([])
      }),
      { numRuns: 10_000 },
    )
  })
})

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
