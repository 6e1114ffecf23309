import { stringify } from 'csv-stringify/sync'
import type { Comparing } from '../../contract/compare.ts'
import { loadFacts } from '../engagement/facts.ts'
import { operations } from '../operation.ts'
import { columnsFor, namesOf } from './columns.ts'
import { comparing } from './comparing.ts'

const feature = operations.compare

export const compare = feature.router({
  names: feature.names.handler(async ({ input: { cohortId }, context: { studio } }) =>
    namesOf(await loadFacts(studio.workspace.read, cohortId)),
  ),

  read: feature.read.handler(async ({ input, context: { studio } }) =>
    comparing(await columnsFor(studio.workspace.read, input), 'facilitator'),
  ),

  exportCsv: feature.exportCsv.handler(async ({ input, context: { studio } }) => {
    const found = comparing(await columnsFor(studio.workspace.read, input), 'stakeholder')
    return { fileName: 'Comparison.csv', bytes: new Blob([csvOf(found)], { type: 'text/csv' }) }
  }),
})

/** A line for each measure and column, so that a spreadsheet can pivot it. */
function csvOf({ columns, rows }: Comparing): string {
  const lines = rows.flatMap(({ title, cells }) =>
    cells.map(({ value, company, standing, because }, at) => {
      const column = columns[at]
      return [
        title,
        column?.title ?? '',
        column?.window.from ?? '',
        column?.window.to ?? '',
        value,
        company,
        standing,
        because,
      ]
    }),
  )
  const head = ['Measure', 'Of', 'From', 'Until (not included)', 'Value', 'With', 'Compared', 'Because']
  return stringify([head, ...lines], { escape_formulas: true, bom: true })
}
