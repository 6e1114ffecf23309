import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { ink } from './palette.ts'
import { page, styleIds } from './word-styles.ts'
import { wordRuns } from './word-text.ts'

export type Columns = readonly { title: string; isNumber: boolean }[]

/** A table as wide as the text, with rules above, below and under its header row, which repeats on every page; numbers stand at the right. */
export function wordTable(columns: Columns, rows: readonly (readonly string[])[]): Table {
  const widths = columnWidths(columns, rows)
  return new Table({
    width: { size: page.textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...noRules, top: rule, bottom: rule },
    margins: { left: 60, right: 60 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column) => cell(column.title, styleIds.cellHead, column.isNumber, true)),
      }),
      ...rows.map(
        (row, index) =>
          new TableRow({
            cantSplit: true,
            // A first or last row alone on a page would be read without its neighbours.
            keepNext: index === 0 || index === rows.length - 2,
            children: columns.map((column, at) =>
              cell(row[at] ?? '', column.isNumber ? styleIds.cellNumber : styleIds.cell, column.isNumber, false),
            ),
          }),
      ),
    ],
  })
}

/**
 * Widths in twentieths of a point that add up to the text's width: a column of numbers takes what its longest entry needs,
 * columns of words share the rest by the square root of how much they say.
 */
export function columnWidths(columns: Columns, rows: readonly (readonly string[])[]): number[] {
  const lengths = columns.map((column, at) =>
    [column.title, ...rows.map((row) => row[at] ?? '')].map((text) => text.length),
  )
  const longest = lengths.map((column) => Math.max(...column))
  const isNarrow = columns.map((column, at) => column.isNumber || (longest[at] ?? 0) <= 14)
  const needs = columns.map((_, at) => Math.min(Math.max(longest[at] ?? 0, 4), 26) * letterWidth + cellPadding)
  const narrow = needs.reduce((sum, need, at) => sum + (isNarrow[at] ? need : 0), 0)
  const weights = lengths.map((column, at) =>
    isNarrow[at] ? 0 : Math.sqrt(column.reduce((sum, length) => sum + length, 0)),
  )
  const weight = weights.reduce((sum, one) => sum + one, 0)
  const rest = page.textWidth - narrow
  const raw =
    weight > 0 && rest > page.textWidth * 0.3
      ? needs.map((need, at) => (isNarrow[at] ? need : (rest * (weights[at] ?? 0)) / weight))
      : needs.map((need) => (need * page.textWidth) / needs.reduce((sum, one) => sum + one, 0))
  const widths = raw.map(Math.floor)
  const left = page.textWidth - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, at) => (at === 0 ? width + left : width))
}

/** An average letter of 9.5 pt Calibri. */
const letterWidth = 100
const cellPadding = 150
/** Word's own limit on what is sensible in one cell. */
const longestCell = 32_000

const rule = { style: BorderStyle.SINGLE, size: 8, color: ink.rule }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noRules = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

function cell(text: string, style: string, isNumber: boolean, isHead: boolean): TableCell {
  return new TableCell({
    ...(isHead ? { borders: { bottom: { ...rule, size: 6 } } } : {}),
    children: [
      new Paragraph({
        style,
        ...(isHead && isNumber ? { alignment: AlignmentType.RIGHT } : {}),
        children: wordRuns(text.slice(0, longestCell)),
      }),
    ],
  })
}
