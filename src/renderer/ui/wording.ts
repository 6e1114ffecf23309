const numbers = new Intl.NumberFormat('en-GB')

/** "1,382" */
export function count(value: number): string {
  return numbers.format(value)
}

/** "1 person", "12 people" */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`
}

/** "3.4 MB" */
export function size(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte')
  const steps = ['kB', 'MB', 'GB'] as const
  const step = Math.min(Math.floor(Math.log10(bytes) / 3), steps.length) - 1
  const value = bytes / 1000 ** (step + 1)
  return `${value.toFixed(value < 10 && step > 0 ? 1 : 0)} ${steps[step] ?? 'GB'}`
}

/** "a, b and c" */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** The beginning of a text where a few lines have room. Laying out thousands of unbroken letters to show three lines of them takes seconds. */
export function excerpt(text: string, most = 240): string {
  const letters = [...text.slice(0, 2 * most + 2)]
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text
}
