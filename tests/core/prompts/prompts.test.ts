import { describe, expect, it } from 'vitest'
import patterns from '../../../resources/prompt-patterns.json' with { type: 'json' }
import type { CurrencyResult } from '../../../src/contract/survey.ts'
import { startersOf } from '../../../src/core/entries/starters.ts'
import { leadingCurrencies } from '../../../src/core/prompts/leading.ts'
import { intentPhrase, variantsOf } from '../../../src/core/prompts/variants.ts'
import { openTestStudio } from '../../builders/studio.ts'

const named = (...ids: string[]) => ids.map((id) => ({ id, label: id, statement: '' }))

describe('the intent in a prompt', () => {
  it.each([
    ['Use the new price list with a customer.', 'use the new price list with a customer'],
    ['How might you  generate more\nrevenue?', 'generate more revenue'],
    ['to give feedback', 'give feedback'],
    ['GDPR-proof one form', 'GDPR-proof one form'],
    ['Tomorrow', 'tomorrow'],
    ['together with a colleague', 'together with a colleague'],
    ['  ', ''],
  ])('%j reads as %j', (written, phrase) => {
    expect(intentPhrase(written)).toBe(phrase)
  })
})

describe('variants by currency', () => {
  it('ask the same thing in the words of each currency', () => {
    expect(variantsOf('Use our product with a client.', named('money', 'helping-others'))).toEqual([
      { currency: 'money', text: 'How might you use our product with a client so that it brings in more?' },
      { currency: 'helping-others', text: 'How might you use our product with a client to make a positive impact?' },
    ])
  })

  it('have other words on the next turn and come round again', () => {
    const turns = [0, 1, 2, patterns.money.length].map((turn) => variantsOf('sell', named('money'), turn)[0]?.text)
    expect(new Set(turns.slice(0, 3)).size).toBe(3)
    expect(turns[3]).toBe(turns[0])
  })

  it('name a currency of the designer’s own, also one called like a property of every object', () => {
    expect(variantsOf('share a draft', [{ id: 'constructor', label: 'Calm Fridays' }])).toEqual([
      { currency: 'constructor', text: 'Thinking of “Calm Fridays”: how might you share a draft?' },
    ])
  })

  it('leave the place open while there is no intent, and keep replacement signs as they are', () => {
    expect(variantsOf('', named('fun'))[0]?.text).toContain('{intent}')
    expect(variantsOf('earn $& and $1', named('money'))[0]?.text).toContain('earn $& and $1')
  })

  it('fit a text field whatever was written', () => {
    for (const { text } of variantsOf('ü'.repeat(10_000), named('money', 'own')))
      expect(text.length).toBeLessThanOrEqual(10_000)
  })

  it('have patterns that all leave a place for the intent and end as a question or request', () => {
    expect(Object.keys(patterns)).toHaveLength(12)
    for (const text of Object.values(patterns).flat()) {
      expect(text).toContain('{intent}')
      expect(text).toMatch(/[?.]$/)
    }
  })
})

describe('the leading currencies', () => {
  const result = (id: string, score: number, rank: [number, number]): CurrencyResult => ({
    id,
    label: id,
    score,
    low: score - 0.1,
    high: score + 0.1,
    n: 27,
    rank,
  })
  const currencies = named('a', 'b', 'c', 'd', 'e')

  it('are the three highest scores, and what ties with the third is said', () => {
    const answers = {
      n: 27,
      currencies: [
        result('d', 0.1, [3, 4]),
        result('a', 0.5, [1, 1]),
        result('c', 0.12, [3, 4]),
        result('b', 0.3, [2, 2]),
        result('e', -0.4, [5, 5]),
      ],
    }
    const { leading, because, currencies: ordered } = leadingCurrencies(currencies, answers)
    expect(leading).toEqual(['a', 'b', 'c'])
    expect(because).toBe('“a”, “b” and “c” score highest in 27 answers; “d” can’t be told apart from “c”.')
    expect(ordered.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('are said to be unsure while too few answered for intervals', () => {
    const few = { n: 6, currencies: [{ ...result('a', 0.5, [1, 1]), low: null, high: null }] }
    expect(leadingCurrencies(currencies, few).because).toBe(
      '“a” scores highest, but 6 answers are too few to be sure of the order.',
    )
  })

  it('are none without answers, and none when all is suppressed', () => {
    expect(leadingCurrencies(currencies, null)).toMatchObject({ leading: [], because: /^No survey answers/ })
    const hidden = currencies.map(({ id, label }) => ({ id, label, suppressed: true as const }))
    const { leading, because, currencies: offered } = leadingCurrencies(currencies, { n: 2, currencies: hidden })
    expect(leading).toEqual([])
    expect(because).toMatch(/^Too few answers/)
    expect(offered).toHaveLength(5)
  })
})

describe('ready-made prompts', () => {
  it('serve a purpose, have plain words, and variants only for starter currencies', () => {
    const starters = startersOf('prompt')
    expect(starters.length).toBeGreaterThanOrEqual(9)
    for (const { body } of starters) {
      expect(body.plain).not.toBe('')
      expect(body.serves).not.toEqual([])
      for (const { currency } of body.variants ?? []) expect(Object.keys(patterns)).toContain(currency)
    }
  })
})

describe('the currencies of a cohort', () => {
  it('can be written for without any survey', async () => {
    const { client, makeCohort } = await openTestStudio()
    const offered = await client.prompts.currencies({ cohortId: await makeCohort() })
    expect(offered.leading).toEqual([])
    expect(offered.currencies.map(({ id }) => id).toSorted()).toEqual(Object.keys(patterns).toSorted())
  })
})
