import { fold } from '../../roster/folding.ts'

/**
 * A header or a choice as it is compared with our own words: without markup, case, invisible signs, the kind of quotes and dashes, and what services put
 * around a question (its number, a star for "required").
 */
export function comparable(text: string): string {
  return fold(
    withoutMarkup(text.slice(0, longestCompared))
      .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/g, '')
      .replace(/[‘’‚‛′`´]/g, "'")
      .replace(/[“”„‟″«»]/g, '"')
      .replace(/[‐‑‒–—―]/g, '-')
      .replace(/…/g, '...'),
  ).replace(/(?:\s?\*|\s\(required\))$/, '')
}

/** The same without a number in front, as in "3. Which …" or "Q3: Which …". */
export function withoutNumber(text: string): string {
  return text.replace(/^q?\d{1,3}\s?[.):]\s?(?=\D)/, '')
}

/** Text of a cell that holds HTML: tags go, character references become what they stand for. Text without any stays as it is. */
function withoutMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text
  return text
    .replace(/<br\s?\/?>/gi, ' ')
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hexadecimal, name) => {
      if (name) return named[String(name).toLowerCase()] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
}

const longestCompared = 20_000
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
