const deepest = 64
const bytesOfNest = 64
const bytesOfItem = 16
const heaviest = 128 * 1024 ** 2

/** Why a JSON text is not to be parsed at all; null: it may be. */
export function tooMuchIn(text: string): string | null {
  const { depth, weight } = shapeOf(text)
  if (depth > deepest) return `it is nested more than ${deepest} levels deep`
  return weight > heaviest ? 'it holds more single values than any real export does' : null
}

/**
 * How deep a text is nested, and roughly the bytes that its values take in memory beside their letters: `{}` has two letters and takes thirty times as much, so
 * that a file of nothing but these would end the program before anything could be said about it.
 */
function shapeOf(text: string): { depth: number; weight: number } {
  let open = 0
  let depth = 0
  let weight = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0x22) index = endOfString(text, index)
    else if (code === 0x2c) weight += bytesOfItem
    else if (code === 0x5b || code === 0x7b) {
      weight += bytesOfNest
      if (++open > depth) depth = open
      if (depth > deepest) break
    } else if (code === 0x5d || code === 0x7d) open--
  }
  return { depth, weight }
}

function endOfString(text: string, start: number): number {
  let index = start + 1
  while (index < text.length && text.charCodeAt(index) !== 0x22) index += text.charCodeAt(index) === 0x5c ? 2 : 1
  return index
}
