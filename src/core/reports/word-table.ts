import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { ink } from './palette.ts'
import { page, styleIds } from './word-styles.ts'
import { wordRuns } from './word-text.ts'

export type Columns = readonly { title: string; isNumber: boolean }[]

/** A table with rules above, below and under its header row, which repeats on every page; numbers stand at the right. A short one is never split. */
export function wordTable(columns: Columns, rows: readonly (readonly string[])[]): Table {
  const widths = columnWidths(columns, rows)
  const mostSaid = Math.max(0, ...rows.flat().map((text) => text.length))
  const isShort = rows.length <= (mostSaid <= shortCell ? mostShortRows : mostSaid <= talkingCell ? fewTalkingRows : 0)
  return new Table({
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...noRules, top: rule, bottom: rule },
    margins: { left: 80, right: 80 },
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
            // In a long one the first and last row are never alone on a page; the note below stays with the last.
            keepNext: isShort || index === 0 || index >= rows.length - 2,
            children: columns.map((column, at) =>
              cell(row[at] ?? '', column.isNumber ? styleIds.cellNumber : styleIds.cell, column.isNumber, false),
            ),
          }),
      ),
    ],
  })
}

/**
 * Widths in twentieths of a point. Columns that fit side by side get what their longest entry needs and some air; otherwise the widths add up to the
 * text's width: a column of numbers or short words takes what it needs, the others share the rest by the square root of how much they say.
 */
export function columnWidths(columns: Columns, rows: readonly (readonly string[])[]): number[] {
  const lengths = columns.map((column, at) =>
    [column.title, ...rows.map((row) => row[at] ?? '')].map((text) => text.length),
  )
  const longest = lengths.map((column) => Math.max(5, ...column))
  const natural = evened(
    columns,
    longest.map((length) => length * letterWidth + cellPadding),
  )
  const fits = page.textWidth / sum(natural)
  if (fits >= 1) return natural.map((width) => Math.floor(width * Math.min(fits, mostAir)))
  const isNarrow = columns.map((column, at) => column.isNumber || (longest[at] ?? 0) <= 14)
  const needs = longest.map((length, at) => (isNarrow[at] ? Math.min(length, 26) * letterWidth + cellPadding : 0))
  const weights = lengths.map((column, at) => (isNarrow[at] ? 0 : Math.sqrt(sum(column))))
  const rest = page.textWidth - sum(needs)
  if (sum(weights) === 0 || rest < page.textWidth * 0.3) return natural.map((width) => Math.floor(width * fits))
  return needs.map((need, at) => Math.floor(isNarrow[at] ? need : (rest * (weights[at] ?? 0)) / sum(weights)))
}

/** Columns of numbers side by side read best when they are equally wide. */
function evened(columns: Columns, widths: readonly number[]): number[] {
  const widest = Math.max(0, ...widths.filter((_, at) => columns[at]?.isNumber))
  const even = widths.map((width, at) => (columns[at]?.isNumber ? widest : width))
  return sum(even) <= page.textWidth ? even : [...widths]
}

const mostShortRows = 16
const shortCell = 60
/** A few rows of sentences stay together as well. */
const fewTalkingRows = 6
const talkingCell = 160
/** An average letter of 9 pt Calibri, bold for the header row. */
const letterWidth = 96
const cellPadding = 180
const mostAir = 1.4
/** Word's own limit on what is sensible in one cell. */
const longestCell = 32_000

const rule = { style: BorderStyle.SINGLE, size: 8, color: ink.rule }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noRules = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

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
