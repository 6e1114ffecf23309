import type { RejectedRow } from '../../../contract/roster.ts'
import { saveFile } from '../../studio/save-file.ts'

/** Saves rejected rows as a CSV for the spreadsheet in which they are mended. Cells that it would take for a formula are marked as text. */
export async function saveRejected(label: string, rows: readonly RejectedRow[]): Promise<void> {
  const { stringify } = await import('csv-stringify/browser/esm/sync')
  const cells = rows.map(({ file, line, reason }) => [file, line === null ? '' : String(line), reason])
  const text = stringify([['File', 'Line', 'Reason'], ...cells], { escape_formulas: true, bom: true })
  const name = label.replace(/[^\p{L}\p{N} ._-]+/gu, ' ').trim() || 'import'
  saveFile(`${name} – rejected rows.csv`, new Blob([text], { type: 'text/csv' }))
}
