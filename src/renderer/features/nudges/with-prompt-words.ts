const longest = 10_000

/** A nudge's text with a prompt's words in it: in the place of `{prompt}` where it has one, else as its last paragraph. Words it holds already aren't put in again. */
export function withPromptWords(text: string, words: string): string {
  if (text.includes(words)) return text
  const gap = /\{prompt\}/i
  const put = gap.test(text) ? text.replace(gap, () => words) : [text.trimEnd(), words].filter(Boolean).join('\n\n')
  return put.length <= longest ? put : text
}
