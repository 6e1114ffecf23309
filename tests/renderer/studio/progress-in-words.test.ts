import { expect, test } from 'vitest'
import { progressInWords, shareOf } from '../../../src/renderer/studio/progress-in-words.ts'

test('progress says what happens and how far it has come', () => {
  expect(
    progressInWords({ type: 'progress', phase: 'reading', done: 3_400_000, total: 12_000_000, unit: 'bytes' }),
  ).toBe('Reading · 3.4 MB of 12 MB')
  expect(progressInWords({ type: 'progress', phase: 'writing', done: 1200, total: null, unit: 'events' })).toBe(
    'Writing · 1,200 events',
  )
  expect(progressInWords(null)).toBe('Getting ready')
})

test('the share is unknown without a total and never more than all', () => {
  expect(shareOf(null)).toBeNull()
  expect(shareOf({ type: 'progress', phase: 'reading', done: 5, total: null, unit: 'steps' })).toBeNull()
  expect(shareOf({ type: 'progress', phase: 'reading', done: 5, total: 4, unit: 'steps' })).toBe(1)
})
