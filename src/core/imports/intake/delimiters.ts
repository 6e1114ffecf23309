const candidates = [',', '\t', ';', '|'] as const
const rowsLookedAt = 50

/**
 * What may separate the cells of a table, likeliest first; at least one, and no more than stand in it. A delimiter is the likelier the more rows have as many of it as a row beside them, whatever stands in
 * quotes; so neither a sentence above the table nor commas within cells mislead. Of two that are equally regular, the one that stands more often.
 */
export function delimitersOf(text: string): string[] {
  const rows = countsOf(text)
  const ranked = candidates.map((delimiter, index) => {
    const counts = rows.map((row) => row[index] ?? 0)
    const total = counts.reduce((sum, count) => sum + count, 0)
    return { delimiter, regular: regularRows(counts), isFirst: (counts[0] ?? 0) > 0, total }
  })
  return ranked
    .sort((a, b) => b.regular - a.regular || Number(b.isFirst) - Number(a.isFirst) || weigh(b) - weigh(a))
    .filter(({ total }, place) => total > 0 || place === 0)
    .map(({ delimiter }) => delimiter)
}

/** Excel's own line `sep=;` before a table, and where the table begins. */
export function saidDelimiter(text: string): { delimiter: string; length: number } | null {
  const found = /^"?sep=([,;\t|])"?(?:\r\n|\n|\r)/i.exec(text.slice(0, 12))
  return found?.[1] ? { delimiter: found[1], length: found[0].length } : null
}

/** Nobody types a tab into a cell. */
function weigh({ delimiter, total }: { delimiter: string; total: number }): number {
  return delimiter === '\t' && total > 0 ? Number.MAX_SAFE_INTEGER : total
}

/** Rows that have some, and as many as the row before or after; a row by itself counts little. */
function regularRows(counts: readonly number[]): number {
  let regular = 0
  for (const [index, count] of counts.entries()) {
    if (count === 0) continue
    const hasTwin = counts[index - 1] === count || counts[index + 1] === count
    regular += hasTwin ? 1 : 0.1
  }
  return regular
}

/** How often each candidate stands outside quotes, row by row; empty rows left out. A quote opens only where a cell begins. */
function countsOf(text: string): number[][] {
  const rows: number[][] = []
  let counts = candidates.map(() => 0)
  let isQuoted = false
  let beginsCell = true
  let hasText = false
  for (let index = 0; index < text.length && rows.length < rowsLookedAt; index++) {
    const letter = text.charAt(index)
    if (isQuoted) {
      if (letter === '"' && text.charAt(index + 1) === '"') index++
      else if (letter === '"') isQuoted = false
      continue
    }
    const candidate = candidates.indexOf(letter as ',')
    if (letter === '"' && beginsCell) isQuoted = hasText = true
    else if (letter === '\n' || letter === '\r') {
      if (hasText) rows.push(counts)
      counts = candidates.map(() => 0)
      hasText = false
    } else if (candidate >= 0) counts[candidate] = (counts[candidate] ?? 0) + 1
    if (letter !== '\n' && letter !== '\r') hasText = true
    beginsCell = letter === '\n' || letter === '\r' || candidate >= 0
  }
  if (hasText && rows.length < rowsLookedAt) rows.push(counts)
  return rows
}
