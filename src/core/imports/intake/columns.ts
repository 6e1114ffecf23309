import { fold } from '../../roster/folding.ts'

/** A header as it is compared: case, spaces, underscores and hyphens make no difference. */
export function foldHeader(name: string): string {
  return fold(name).replace(/[\s_-]+/g, '_')
}

/** The position of the first header that is one of the names, in the order of the names; -1 when there is none. */
export function columnOf(columns: readonly string[], names: readonly string[]): number {
  const folded = columns.map(foldHeader)
  for (const name of names) {
    const index = folded.indexOf(foldHeader(name))
    if (index >= 0) return index
  }
  return -1
}

/** What is odd about a header row, in sentences. */
export function headerProblems(file: string, columns: readonly string[]): string[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const name of columns) {
    const folded = foldHeader(name)
    if (folded !== '' && seen.has(folded)) twice.add(name)
    seen.add(folded)
  }
  const empty = columns.filter((name) => name.trim() === '').length
  const problems = [...twice]
    .slice(0, 10)
    .map((name) => `${file} has the column "${name}" more than once; the first is read.`)
  if (empty > 0) problems.push(`${file} has ${empty} ${empty === 1 ? 'column' : 'columns'} without a name.`)
  return problems
}
