import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

type Totals = { passed: number; failed: number; skipped: number }
type TotalsScript = { unitTotals: (report: object) => Totals; endToEndTotals: (report: object) => Totals }

const script = join(import.meta.dirname, '..', '..', 'scripts', 'totals.mjs')
const { unitTotals, endToEndTotals } = (await import(script)) as TotalsScript

const counts = {
  numPassedTests: 3,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [] as object[],
}

describe('the totals of the unit tests', () => {
  it('are the reporter’s', () => {
    expect(unitTotals(counts)).toEqual({ passed: 3, failed: 1, skipped: 3 })
  })

  it('count a file that failed to load as a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ]
    expect(unitTotals({ ...counts, testResults }).failed).toBe(2)
  })

  it('are a failure when there was no test at all', () => {
    const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }
    expect(unitTotals(none)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe('the totals of the end-to-end specs', () => {
  it('count an error outside any test as a failure', () => {
    const stats = { expected: 4, flaky: 1, unexpected: 2, skipped: 3 }
    expect(endToEndTotals({ stats, errors: [{ message: 'a spec can’t be loaded' }] })).toEqual({
      passed: 5,
      failed: 3,
      skipped: 3,
    })
  })

  it('are a failure when there was no test at all', () => {
    expect(endToEndTotals({ stats: { expected: 0, flaky: 0, unexpected: 0, skipped: 0 }, errors: [] }).failed).toBe(1)
  })
})
