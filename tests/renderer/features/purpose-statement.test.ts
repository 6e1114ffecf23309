import { expect, test } from 'vitest'
import { Purpose } from '../../../src/contract/purpose.ts'
import { cutAtWeak, statementParts } from '../../../src/renderer/features/purpose/statement-parts.ts'

const blank = Purpose.parse({ measure: {} })
const reads = (purpose: Purpose) =>
  statementParts(purpose)
    .map(({ text }) => text)
    .join('')

test('a blank purpose shows what is still to be written', () => {
  expect(
    statementParts(blank)
      .filter(({ isOpen }) => isOpen)
      .map(({ text }) => text),
  ).toEqual(['Who', 'what they do today', 'what they will be seen doing'])
})

test('a whole purpose reads as one sentence', () => {
  const purpose = {
    ...blank,
    audience: 'team leads ',
    fromState: 'solving every problem.',
    toState: 'asking first',
    measure: { name: 'decisions taken by the team', unit: '%', baseline: 22, target: 60, dueOn: '2026-06-30' },
  }
  expect(reads(purpose)).toBe(
    'Team leads will go from solving every problem to asking first, seen in decisions taken by the team moving from 22% to 60% by 30 Jun 2026.',
  )
  expect(statementParts(purpose).some(({ isOpen }) => isOpen)).toBe(false)
})

test('a measure without numbers asks for baseline and target', () => {
  const purpose = { ...blank, measure: { ...blank.measure, name: 'sales' } }
  expect(reads(purpose)).toContain('seen in sales moving from a baseline to a target.')
})

test('what people will be seen doing joins the sentence, and the measure follows it', () => {
  const measure = { ...blank.measure, name: 'decisions', baseline: 2, target: 6 }
  expect(reads({ ...blank, toState: 'leads who ask', behaviours: 'wait for an answer.', measure })).toContain(
    'to leads who ask; you will see them wait for an answer, and decisions move from 2 to 6.',
  )
})

test('a text is cut at the weak words in it, whatever their case, and whole where they are gone', () => {
  const weak = (text: string, ...words: string[]) =>
    cutAtWeak(text, words)
      .map((piece) => (piece.isWeak ? `[${piece.text}]` : piece.text))
      .join('')
  expect(weak('Understand and leverage it', 'leverage', 'understand')).toBe('[Understand] and [leverage] it')
  expect(weak('asking first', 'understand', '')).toBe('asking first')
  expect(weak('', 'x')).toBe('')
})
