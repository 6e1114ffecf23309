/** A name's words without case, diacritics and marks, and a key that is the same whatever their order: "Field, Ádá" is "Ada Field". */
export function spellingOf(name: string): { words: readonly string[]; key: string } {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  return { words, key: words.toSorted().join(' ') }
}

/** A name's words run together as handles do it, first name first or last. */
export function runTogether(words: readonly string[]): string[] {
  const [first = '', ...others] = words
  return [...new Set([words.join(''), [...others, first].join('')])].filter((text) => text.length > 5)
}
