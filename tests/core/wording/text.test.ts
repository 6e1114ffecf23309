import { describe, expect, it } from 'vitest'
import { isBlank, listed, quoted, shortened, startingLarge } from '../../../src/core/wording/text.ts'

describe('words in a sentence', () => {
  it('are listed with an "and" before the last', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c'])
  })

  it('stand on one line, without marks that turn the direction of writing', () => {
    expect(shortened(' one\n\ttwo\u2028 \u202Ethree ')).toBe('one two three')
  })

  it('are cut after 59 whole letters', () => {
    expect(shortened('x'.repeat(60))).toBe('x'.repeat(60))
    expect(shortened('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`)
    expect(shortened('🧑‍🤝‍🧑'.repeat(40))).toBe('🧑‍🤝‍🧑'.repeat(40))
  })

  it('are quoted, or say what stands there when nothing does', () => {
    expect([quoted('Ask first', 'a norm'), quoted(' \n', 'a norm')]).toEqual(['“Ask first”', 'a norm'])
  })

  it('start large, whatever the script', () => {
    expect(['ünder', 'x', '', '5 steps'].map(startingLarge)).toEqual(['Ünder', 'X', '', '5 steps'])
  })

  it('are blank when there are only blanks', () => {
    expect(['', ' \n\t', '.'].map(isBlank)).toEqual([true, true, false])
  })
})
