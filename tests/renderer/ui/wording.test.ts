import { expect, test } from 'vitest'
import { counted, listed, size } from '../../../src/renderer/ui/wording.ts'

test('one thing is singular, none and many are plural', () => {
  expect(counted(1, 'reply', 'replies')).toBe('1 reply')
  expect(counted(0, 'import')).toBe('0 imports')
  expect(counted(1382, 'message')).toBe('1,382 messages')
})

test('the last of several words is joined by and', () => {
  expect(listed([])).toBe('')
  expect(listed(['a'])).toBe('a')
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c')
})

test('sizes are written in the largest unit that leaves at least one', () => {
  expect(size(1)).toBe('1 byte')
  expect(size(999)).toBe('999 bytes')
  expect(size(1000)).toBe('1 kB')
  expect(size(3_400_000)).toBe('3.4 MB')
  expect(size(12_000_000)).toBe('12 MB')
  expect(size(5_000_000_000_000)).toBe('5000 GB')
})
