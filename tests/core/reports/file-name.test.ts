import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeFileName } from '../../../src/core/reports/file-name.ts'

test.each([
  ['Spring leaders', 'Spring leaders'],
  ['A/B: "the" <best>?', 'A B the best'],
  ['../../etc/passwd', 'etc passwd'],
  ['con', 'Cohort con'],
  ['COM1.old', 'Cohort COM1.old'],
  ['  dots... ', 'dots'],
  ['\u0000\u202E', 'Cohort'],
  ['Frühling 🌱', 'Frühling 🌱'],
])('%j becomes %j', (name, safe) => {
  expect(safeFileName(name)).toBe(safe)
})

test('any name becomes one that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
      const safe = safeFileName(name)
      expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(90)
      expect(safe).toMatch(/^[^\\/:*?"<>|\p{C}]+$/u)
      expect(safe).not.toMatch(/^[\s.]|[\s.]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
    }),
  )
})
