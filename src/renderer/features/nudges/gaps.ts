import { placeholder } from '../../../contract/nudges.ts'

/** A text cut at its gaps, in order; `at` is where a piece begins. */
export function gapsIn(text: string): { words: string; isGap: boolean; at: number }[] {
  const pieces: { words: string; isGap: boolean; at: number }[] = []
  let end = 0
  for (const { 0: words, index } of text.matchAll(placeholder)) {
    if (index > end) pieces.push({ words: text.slice(end, index), isGap: false, at: end })
    pieces.push({ words, isGap: true, at: index })
    end = index + words.length
  }
  if (end < text.length) pieces.push({ words: text.slice(end), isGap: false, at: end })
  return pieces
}
