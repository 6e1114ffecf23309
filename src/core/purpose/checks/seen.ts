import { findWords, folded, purposeWords } from './words.ts'

const notVerbs = new Set(purposeWords.notVerbs)
const vague = purposeWords.vagueVerbs.flatMap(({ words }) => words)

/** Whether a text names something that others could watch people do. Acts that only show presence (posting, attending) don't count. */
export function namesBehaviour(text: string): boolean {
  const others = [...findWords(text, purposeWords.activityWords), ...findWords(text, vague)]
  const isFree = ({ from, until }: { from: number; until: number }) =>
    !others.some((other) => from < other.until && other.from < until)
  return [...findWords(text, purposeWords.observableVerbs, { areVerbs: true }), ...continuousForms(text)].some(isFree)
}

/** Whether the checks can read the language's letters at all. */
export function isReadable(text: string): boolean {
  return /\p{Script=Latin}{2}/u.test(text)
}

/** English words like "asking" that no list has to name. */
function continuousForms(text: string) {
  return [...text.matchAll(/(?<![\p{L}\p{N}])\p{L}{2,}ing(?![\p{L}\p{N}])/giu)]
    .filter((match) => !notVerbs.has(folded(match[0])))
    .map((match) => ({ from: match.index, until: match.index + match[0].length }))
}
