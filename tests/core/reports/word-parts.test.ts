import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Tone } from '../../../src/contract/figures.ts'
import { ink, toneColours } from '../../../src/core/reports/palette.ts'
import { page } from '../../../src/core/reports/word-styles.ts'
import { columnWidths } from '../../../src/core/reports/word-table.ts'
import { wordLine, wordText } from '../../../src/core/reports/word-text.ts'

test('any text becomes one that XML can hold, and text that can be held stays as it is', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
      (text) => {
        expect(wordText(text)).toMatch(/^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u)
      },
    ),
  )
  const plain = 'Ünïcödé 🧑🏽‍🚀 مرحبا “quoted” – <b>&amp;</b>\tand\nmore'
  expect(wordText(plain)).toBe(plain)
})

test('what XML forbids is shown as a replacement, and turned directions are taken out', () => {
  expect(wordText('a\u0000b\uFFFEc\uD800d')).toBe('a\uFFFDb\uFFFDc\uFFFDd')
  expect(wordText('abc\u202Edef\u202C')).toBe('abcdef')
  expect(wordLine(' two\n lines ')).toBe('two lines')
})

test('columns of any table stay within the text and each keeps some room', () => {
  const cell = fc.string({ maxLength: 200 })
  fc.assert(
    fc.property(
      fc.array(fc.record({ title: cell, isNumber: fc.boolean() }), { minLength: 1, maxLength: 7 }),
      fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 5 }),
      (columns, rows) => {
        const widths = columnWidths(columns, rows)
        expect(widths).toHaveLength(columns.length)
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(page.textWidth)
        for (const width of widths) expect(width).toBeGreaterThanOrEqual(80)
      },
    ),
  )
})

test('text on paper stands out at 7:1, and every tone has a colour', () => {
  for (const colour of [ink.text, ink.muted, ink.heading]) expect(contrastOnWhite(colour)).toBeGreaterThanOrEqual(7)
  for (const tone of Tone.options) expect(toneColours[tone]).toMatch(/^[0-9A-F]{6}$/)
})

/** WCAG's formula. */
function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
