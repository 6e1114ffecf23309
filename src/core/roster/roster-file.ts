import type { RosterReport } from '../../contract/roster.ts'
import { openFiles } from '../imports/intake/files.ts'
import { openTable } from '../imports/intake/tables.ts'
import type { Forgotten } from '../people/forgetting/forgotten.repo.ts'
import { refuse } from '../refusal.ts'
import type { Upload } from '../uploads/uploads.ts'
import type { PersonRecord } from './roster.repo.ts'
import { RosterPlan } from './roster-plan.ts'
import { RosterColumns } from './roster-row.ts'

const shownRows = 20

/** Reads a roster CSV against the people that are there: what each row would do, and the people as they would be. Writes nothing. */
export async function readRoster(
  upload: Upload,
  records: readonly PersonRecord[],
  { isOnRoster: isForgotten }: Pick<Forgotten, 'isOnRoster'>,
): Promise<{ plan: RosterPlan; report: RosterReport }> {
  const files = await openFiles(upload)
  try {
    const [entry] = files.entries.filter((one) => files.isSingle || /\.(?:csv|tsv|txt)$/i.test(one.name))
    if (!entry) refuse('roster-no-name-column', { file: upload.name })
    const table = await openTable(entry)
    const columns = new RosterColumns(table.columns)
    if (!columns.nameSomebody) refuse('roster-no-name-column', { file: upload.name })
    const plan = new RosterPlan(records)
    const report: RosterReport = {
      read: 0,
      added: 0,
      updated: 0,
      unchanged: 0,
      rejected: [],
      sample: [],
      attributeColumns: [...columns.attributes],
      unusedColumns: columns.unused.filter((name) => name !== ''),
    }
    for await (const rows of table.rows()) {
      for (const row of rows) {
        report.read++
        const understood = 'cells' in row ? columns.read(row.cells) : { reason: row.reason }
        const effect =
          'reason' in understood
            ? understood
            : isForgotten(understood.person)
              ? {
                  reason:
                    'this person was forgotten; add them by hand if they are somebody else, or want to be known again',
                }
              : plan.take(understood)
        if (typeof effect !== 'string')
          report.rejected.push({ file: entry.name, line: row.line, reason: effect.reason })
        else if (!('reason' in understood)) {
          report[effect]++
          if (report.sample.length < shownRows)
            report.sample.push({ ...understood.person, role: understood.role, effect })
        }
      }
    }
    return { plan, report }
  } finally {
    files.close()
  }
}
