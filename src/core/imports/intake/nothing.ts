const words = new Set([
  'null',
  'NULL',
  'Null',
  '\\N',
  'nil',
  'None',
  'NaN',
  'nan',
  'NA',
  'N/A',
  'n/a',
  '#N/A',
  '-',
  '–',
  '—',
])

/** Whether a cell says in words that it is empty, as databases, spreadsheets and statistics programs write it. For columns where such a word is no value. */
export function saysNothing(cell: string): boolean {
  return cell === '' || (cell.length <= 4 && words.has(cell))
}
