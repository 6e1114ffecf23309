import type { RejectedRow } from '../../contract/roster.ts'
import type { BusinessPoint } from '../../contract/value.ts'
import { columnOf } from '../imports/intake/columns.ts'
import { openFiles } from '../imports/intake/files.ts'
import { openTable } from '../imports/intake/tables.ts'
import { refuse } from '../refusal.ts'
import type { Upload } from '../uploads/uploads.ts'

const names = {
  on: ['date', 'day', 'month', 'week', 'period', 'on', 'datum', 'tag', 'monat', 'jour', 'mois', 'fecha', 'mes'],
  group: ['group', 'team', 'unit', 'site', 'gruppe', 'groupe', 'grupo'],
  value: ['value', 'result', 'count', 'rate', 'number', 'wert', 'anzahl', 'valeur', 'valor'],
} as const

export type Groups = Readonly<{ ourGroup: string; comparisonGroup: string }>
type Read = Readonly<{ points: BusinessPoint[]; rejected: RejectedRow[]; otherGroups: string[] }>

/**
 * The values of a table by day and group. A day is written like 2026-03-31 or, for a month, 2026-03 (its first day). Without a column of groups everything is the
 * own group's. Refused without a column of days or of values.
 */
export async function readPoints(upload: Upload, groups: Groups): Promise<Read> {
  const files = await openFiles(upload)
  try {
    const [entry] = files.entries
    if (!entry) return refuse('value-no-columns', { file: upload.name })
    const table = await openTable(entry)
    const [on, group, value] = [names.on, names.group, names.value].map((known) => columnOf(table.columns, known))
    if (on === undefined || value === undefined || on < 0 || value < 0)
      return refuse('value-no-columns', { file: upload.name })
    const read: Read = { points: [], rejected: [], otherGroups: [] }
    const others = new Set<string>()
    for await (const rows of table.rows()) {
      for (const row of rows) {
        const found = 'cells' in row ? pointFrom(row.cells, { on, group: group ?? -1, value }, groups) : row.reason
        if (typeof found === 'string') read.rejected.push({ file: entry.name, line: row.line, reason: found })
        else if ('other' in found) others.add(found.other)
        else read.points.push(found)
      }
    }
    return { ...read, otherGroups: [...others] }
  } finally {
    files.close()
  }
}

type Places = Readonly<{ on: number; group: number; value: number }>

function pointFrom(cells: readonly string[], at: Places, groups: Groups): BusinessPoint | { other: string } | string {
  const day = (cells[at.on] ?? '').trim()
  const on = /^\d{4}-\d{2}$/.test(day) ? `${day}-01` : day.slice(0, 10)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on) || Number.isNaN(Date.parse(on)))
    return 'its day is not written like 2026-03-31 or 2026-03'
  const number = Number((cells[at.value] ?? '').trim().replace(/^(-?\d+),(\d+)$/, '$1.$2'))
  if ((cells[at.value] ?? '').trim() === '' || !Number.isFinite(number)) return 'its value is no number'
  const name = at.group < 0 ? '' : (cells[at.group] ?? '').trim()
  const is = (other: string) => other.trim().toLowerCase() === name.toLowerCase()
  if (at.group < 0 || is(groups.ourGroup) || is('ours')) return { on, group: 'ours', value: number }
  if (is(groups.comparisonGroup) || is('comparison')) return { on, group: 'comparison', value: number }
  return { other: name }
}
