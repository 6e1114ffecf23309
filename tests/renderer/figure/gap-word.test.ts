import { expect, test } from 'vitest'
import { gapWordOf } from '../../../src/renderer/figure/gap-word.ts'

const table = (...cells: string[]) => ({ table: { columns: [], rows: cells.map((cell) => ['W1', cell]) } })

test('a gap is called by what the table says of it: held back, not known, or both', () => {
  expect(gapWordOf(table('3', 'suppressed'))).toBe('suppressed')
  expect(gapWordOf(table('3', '—'))).toBe('no data')
  expect(gapWordOf(table('suppressed', '—'))).toBe('suppressed or no data')
  expect(gapWordOf(table('3'))).toBe('no data')
})
