import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { ink } from './palette.ts'
import { page, styleIds } from './word-styles.ts'
import type { Columns } from './word-table.ts'
import { wordRuns } from './word-text.ts'

/**
 * A table to fill in by hand. Columns that hold nothing but marks to tick or blanks are as narrow as their title and centred; what there is to read has
 * the rest. It is never split over two pages, unless it is long.
 */
export function wordFormTable(columns: Columns, rows: readonly (readonly string[])[]): Table {
  const isMark = columns.map((_, at) => rows.every((row) => /^[☐_\d.]*$/.test(row[at] ?? '')))
  const marks = isMark.filter(Boolean).length
  const rest = Math.floor((page.textWidth - marks * markWidth) / Math.max(1, columns.length - marks))
  const widths = columns.map((_, at) => (isMark[at] && marks < columns.length ? markWidth : rest))
  const isShort = rows.length <= mostTogether && rows.flat().every((text) => text.length <= shortCell)
  const row = (cells: readonly string[], style: string, options: { tableHeader?: boolean; keepNext?: boolean }) =>
    new TableRow({
      ...options,
      cantSplit: cells.every((text) => text.length <= longCell),
      children: columns.map(
        (_, at) =>
          new TableCell({
            width: { size: widths[at] ?? rest, type: WidthType.DXA },
            children: [
              new Paragraph({
                style,
                ...(isMark[at] ? { alignment: AlignmentType.CENTER } : {}),
                children: wordRuns((cells[at] ?? '').slice(0, longestCell)),
              }),
            ],
          }),
      ),
    })
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { left: none, right: none, insideVertical: none, top: rule, bottom: rule, insideHorizontal: hairline },
    margins: { left: 80, right: 80 },
    rows: [
      row(
        columns.map(({ title }) => title),
        styleIds.cellHead,
        { tableHeader: true },
      ),
      ...rows.map((cells, at) => row(cells, styleIds.formCell, { keepNext: isShort && at < rows.length - 1 })),
    ],
  })
}

const markWidth = 1300
const mostTogether = 10
const shortCell = 300
const longCell = 1500
/** Word's own limit on what is sensible in one cell. */
const longestCell = 32_000
const rule = { style: BorderStyle.SINGLE, size: 8, color: ink.rule }
const hairline = { style: BorderStyle.SINGLE, size: 4, color: ink.hairline }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
