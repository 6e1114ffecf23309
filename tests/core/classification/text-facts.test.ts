import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { languageOf, signal } from '../../../src/core/classification/signals.ts'
import {
  countWords,
  noText,
  reactionSignals,
  readWith,
  signalsOf,
  textFacts,
} from '../../../src/core/classification/text-facts.ts'
import { givenWordLists } from '../../../src/core/classification/word-lists.ts'

const told = (text: string) =>
  Object.entries(signal)
    .filter(([, bit]) => signalsOf(text) & bit)
    .map(([name]) => name)
    .sort()

describe('what a text says', () => {
  it.each([
    ['Is the room open?', ['question']],
    ['It is open (really?) today', ['question']],
    ['see https://example.org/?q=1&r', ['link']],
    ['mail me at file:///home or a?b', []],
    ['<https://example.org|the page>', ['link']],
    ['<a href="https://example.org">the page</a>', ['link']],
    ['run `npm test?` now', ['code']],
    ['```\nwhy?\n``` is all', ['code']],
    ['```\nhow do I, why?', ['code']],
    ['> can you help?\nno', []],
    ['&gt; can you help?\nno', []],
    ['<blockquote><p>can you help?</p></blockquote> no', []],
    ['[quote="ada"]can you help?[/quote]\nno', []],
    ['A ` alone? yes', ['question']],
    ['', []],
  ])('is read off its structure: %j', (text, signals) => {
    expect(told(text)).toEqual(signals)
  })

  it.each([
    ['en', 'Does anyone know where this is, and can you show me', ['need', 'opening']],
    ['en', 'Thank you so much for that, it was what we had to see', ['thanks']],
    ['en', 'I do not know what this is, but have a look at the notes', ['offer']],
    ['de', 'Weiß jemand, wo das ist und wie man es macht', ['need', 'opening']],
    ['de', 'Vielen Dank für die Hilfe, das war der Fehler', ['thanks']],
    ['de', 'Du kannst das mit der App machen, die ist nicht schwer', ['offer']],
    ['fr', 'Quelqu’un sait où est la salle pour ce soir, et qui a les clés', ['need']],
    ['fr', 'Merci beaucoup pour votre aide et les notes', ['thanks']],
    ['fr', 'Vous pouvez regarder dans les notes sur la page', ['offer']],
    ['es', '¿Alguien sabe cómo se abre la puerta de la sala', ['need', 'opening']],
    ['es', 'Muchas gracias por la ayuda con el texto', ['thanks']],
    ['es', 'Aquí tienes el texto de la reunión, es muy corto', ['offer']],
  ])('is read off its words in %s: %j', (language, text, signals) => {
    expect(told(text)).toEqual(signals)
    expect(languageOf(signalsOf(text))).toBe(language)
  })

  it('is the same in capitals, without accents and with accents of their own', () => {
    const text = 'Weiß jemand, wie das geht? Où est la clé, s’il vous plaît'
    for (const form of [text.toUpperCase().replaceAll('ẞ', 'ß').replaceAll('SS', 'ß'), text.normalize('NFD')])
      expect(signalsOf(form)).toBe(signalsOf(text))
    expect(signalsOf('¿Alguien sabe como?')).toBe(signalsOf('¿Alguien sabe cómo?'))
  })

  it('doesn’t take phrases across sentences, within words, or openings in the middle', () => {
    expect(told('I can. You come')).toEqual([])
    expect(told('party at ten')).toEqual([])
    expect(told('that tells how to open it')).toEqual([])
  })

  it('takes thanks for an answer still to come as none', () => {
    expect(told('Thanks in advance')).toEqual(['advance'])
    expect(told('Where is it? Thanks!')).toEqual(['advance', 'opening', 'question'])
    expect(told('Thanks! And where is it?')).toEqual(['question', 'thanks'])
    expect(told('no thanks')).toEqual(['advance'])
  })

  it('guesses no language from a word or two, or where two are as likely', () => {
    for (const text of ['the', 'ok', 'xyz abc', '', 'the and der die']) expect(languageOf(signalsOf(text))).toBeNull()
  })

  it('looks at the first 4,000 characters', () => {
    expect(signalsOf(`${'x '.repeat(1_990)}why? `)).toBe(signal.question)
    expect(signalsOf(`${'x '.repeat(2_000)}why?`)).toBe(0)
    const hostile = ['?', '<', '<blockquote ', '`', '[quote', 'how do ', '<a href=', '𝒳', 'é', '\u0301', '\n>']
    for (const piece of hostile) {
      const text = piece.repeat(Math.ceil(10_000_000 / piece.length))
      expect(textFacts(text).signals).toBe(signalsOf(text.slice(0, 4_000)))
    }
  })

  it('never fails, and counts words as before', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('`', '<a', '>', '[quote', '?', '\n>', 'ty '),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        const { words, signals } = textFacts(text)
        expect(words).toBe(countWords(text))
        expect(words).toBe(text.split(/\s+/).filter(Boolean).length)
        expect(Number.isInteger(signals) && signals >= 0 && signals < 2_048).toBe(true)
      }),
    )
  })
})

describe('word lists', () => {
  afterEach(() => readWith(givenWordLists))

  it('that are edited are what later texts are read with', () => {
    const { en } = givenWordLists
    readWith({ ...givenWordLists, en: { ...en, thanks: ['much obliged', ''], needs: [] } })
    expect(told('Much OBLIGED, Ben')).toEqual(['thanks'])
    expect(told('thank you')).toEqual([])
    expect(told('we need help')).toEqual([])
  })

  it('have each phrase once, with words in it', () => {
    for (const lists of Object.values(givenWordLists))
      for (const sort of ['openings', 'needs', 'thanks', 'advance', 'offers'] as const) {
        expect(new Set(lists[sort]).size).toBe(lists[sort].length)
        for (const phrase of lists[sort]) expect(countWords(phrase)).toBeGreaterThan(0)
      }
  })
})

it('a reaction thanks where its emoji does, whatever the skin', () => {
  for (const name of ['pray', ':pray:', 'pray::skin-tone-3', '🙏', '🙏🏽', 'Thank_You'])
    expect(reactionSignals(name)).toBe(signal.thanks)
  for (const name of ['tada', 'heart', '', '👍']) expect(reactionSignals(name)).toBeNull()
  expect(noText).toEqual({ words: null, signals: null })
})
