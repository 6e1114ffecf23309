import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceBetween, partsBetween, wordsChanged } from '../../../src/core/purpose/difference.ts'
import { blankPurpose } from '../../../src/core/purpose/statement.ts'
import { whole } from './written-purpose.ts'

const text = (parts: ReturnType<typeof partsBetween>, ...changes: string[]) =>
  parts
    .filter(({ change }) => changes.includes(change))
    .map((part) => part.text)
    .join('')

describe('the difference between two wordings', () => {
  it('holds the old text and the new one, whatever they are', () => {
    const wordings = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.lorem({ maxCount: 30 }),
      fc.constantFrom('a b c', 'a  c', ' b ', ''),
    )
    fc.assert(
      fc.property(wordings, wordings, (before, after) => {
        const parts = partsBetween(before, after)
        expect(text(parts, 'same', 'removed')).toBe(before)
        expect(text(parts, 'same', 'added')).toBe(after)
      }),
    )
  })

  it('shows a rewritten phrase as one, with what stayed around it', () => {
    expect(partsBetween('they wait for help quietly', 'they ask each other for help')).toEqual([
      { text: 'they ', change: 'same' },
      { text: 'wait', change: 'removed' },
      { text: 'ask each other', change: 'added' },
      { text: ' for help', change: 'same' },
      { text: ' quietly', change: 'removed' },
    ])
  })

  it('tells words apart where no spaces are', () => {
    const parts = partsBetween('先に質問する', '先に提案する')
    expect(text(parts, 'same')).toContain('先に')
    expect(text(parts, 'removed')).toBe('質問')
  })

  it('takes long texts that share nothing as written anew', () => {
    const before = Array.from({ length: 1600 }, (_, at) => `a${at}`).join(' ')
    const after = Array.from({ length: 1600 }, (_, at) => `b${at}`).join(' ')
    expect(partsBetween(before, after).map(({ change }) => change)).toEqual(['removed', 'added'])
  })

  it('lists the fields that differ, numbers and days in words', () => {
    const measure = { ...whole.measure, target: 70, dueOn: '2026-07-31' }
    expect(differenceBetween(whole, whole)).toEqual([])
    expect(differenceBetween(whole, { ...whole, audience: 'team leads', measure })).toEqual([
      {
        field: 'audience',
        parts: [
          { text: 'new ', change: 'removed' },
          { text: 'team leads', change: 'same' },
        ],
      },
      {
        field: 'target',
        parts: [
          { text: '60', change: 'removed' },
          { text: '70', change: 'added' },
          { text: '%', change: 'same' },
        ],
      },
      {
        field: 'dueOn',
        parts: [
          { text: '30 June', change: 'removed' },
          { text: '31 July', change: 'added' },
          { text: ' 2026', change: 'same' },
        ],
      },
    ])
  })

  it('counts words, not spaces and signs', () => {
    expect(wordsChanged(blankPurpose, { ...blankPurpose, audience: 'new team leads.' })).toEqual({
      added: 3,
      removed: 0,
    })
    expect(wordsChanged(whole, { ...whole, toState: `${whole.toState}.` })).toEqual({ added: 0, removed: 0 })
  })
})
