import type { Answers, Question } from '../../../contract/sources.ts'
import { addDays } from '../../time/days.ts'
import { columnOf } from '../intake/columns.ts'
import { kept } from '../intake/kept.ts'
import type { Table } from '../intake/tables.ts'
import { askForDays, type Days, daysAnswered, daysInName, realDay } from './report-windows.ts'
import type { Author } from './source.ts'

/** Columns that tell the days of a Microsoft 365 usage report. */
export const reportDays = {
  refreshed: ['Report Refresh Date', 'Report refreshed on'],
  period: ['Report Period', 'Report period (days)'],
} as const

/** Whether a table is some usage report of Microsoft 365. Those that tell who takes part are sources of their own; no other holds acts that could be mapped. */
export function isUsageReport(columns: readonly string[]): boolean {
  return columnOf(columns, reportDays.refreshed) >= 0
}

/** What to do instead of bringing one of the others. */
export const otherReports =
  'It is a usage report of Microsoft 365, but not one of taking part. Export Teams user activity, Teams usage or Viva Engage activity instead.'

/**
 * The days of a usage report: as many as its period, the last of them the day it was refreshed for. A report of one date has the period 0 or 1 or none. Where
 * the table has no such column, as the Teams admin center writes it, the days of the file's name or those that somebody said. Or why there are none.
 */
export function daysOfReport(
  refreshed: string,
  period: string,
  name: string,
  answers: Answers,
): Days | { rejected: string } {
  if (refreshed === '')
    return daysInName(name) ?? daysAnswered(answers) ?? { rejected: 'it has no report refresh date' }
  const last = realDay(refreshed)
  if (last === null) return { rejected: `"${refreshed.slice(0, 40)}" is no date like 2026-01-31` }
  const count = /^D?(\d{0,3})$/i.exec(period)?.[1]
  if (count === undefined) return { rejected: `"${period.slice(0, 40)}" is no report period` }
  return { from: addDays(last, 1 - Math.max(1, Number(count))), to: addDays(last, 1) }
}

/** The question for the days of a report that has no column for them. */
export function askForReportDays(table: Table, name: string, answers: Answers): Question[] {
  return columnOf(table.columns, reportDays.refreshed) >= 0 ? [] : askForDays(name, answers)
}

/** What there is to know about a usage report. */
export function reportNotes(table: Table): string[] {
  const at = columnOf(table.columns, ['User Principal Name', 'Owner Principal Name'])
  const isConcealed = table.sample.some((cells) => /^[0-9a-f]{32}$/i.test(cells[at]?.trim() ?? ''))
  return isConcealed ? [concealed] : []
}

/**
 * What to call the places of a report: by their name, and where several share one also by what tells them apart, in every export alike. Null: it has no name.
 */
export async function placeNames(
  table: Table,
  names: readonly string[],
  apart: readonly string[],
): Promise<(name: string, own: string) => string | null> {
  const [nameAt, apartAt] = [columnOf(table.columns, names), columnOf(table.columns, apart)]
  const first = new Map<string, string>()
  const shared = new Set<string>()
  for await (const piece of table.rows()) {
    for (const row of piece) {
      if (!('cells' in row)) continue
      const [name, own] = [row.cells[nameAt]?.trim() ?? '', row.cells[apartAt]?.trim() ?? '']
      if (!first.has(name)) first.set(kept(name), kept(own))
      else if (first.get(name) !== own) shared.add(kept(name))
    }
  }
  return (name, own) => (name === '' ? null : kept(shared.has(name) && own ? `${name} (${own})` : name))
}

/** Somebody of a usage report; null when it names nobody. */
export function reportAuthor(who: { id: string; principal: string; name: string; isDeleted: boolean }): Author | null {
  const principal = who.principal.toLowerCase()
  const id = /^[0-]*$/.test(who.id) ? '' : who.id
  const key = id || principal || who.name
  if (key === '') return null
  const isGuest = principal.includes('#ext#')
  return {
    key: kept(key.toLowerCase()),
    name: kept(who.name || nameFrom(who.principal) || key),
    email: principal.includes('@') ? kept(principal) : null,
    handle: null,
    aliases: [],
    kind: who.isDeleted ? 'deleted' : isGuest ? 'guest' : 'person',
    isStaff: false,
  }
}

/** Administrators can have names hidden: each is then a hash that stands for somebody. */
const concealed =
  'The names in this report are hidden, so nobody in it can be found in your roster. An administrator can show them: Settings, Org settings, Services, Reports.'

/** `ada.field@example.org` as "ada.field"; of a guest the address they came with. */
function nameFrom(principal: string): string {
  const own = principal.split(/#EXT#/i, 1)[0] ?? ''
  return own.split('@', 1)[0] ?? ''
}
