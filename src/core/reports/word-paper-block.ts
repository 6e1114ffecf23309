import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { PaperBlock } from '../../contract/papers.ts'
import { ink } from './palette.ts'
import { wordFormTable } from './word-form-table.ts'
import { page, styleIds } from './word-styles.ts'
import { wordTable } from './word-table.ts'
import { wordLine, wordRuns } from './word-text.ts'

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const textStyles = { lead: styleIds.headline, text: styleIds.text, note: styleIds.note, quote: styleIds.quote } as const

/** A block of a paper as Word has it. `listOf` names the list that points belong to. */
export function paperBlock(block: PaperBlock, listOf: () => string): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({ heading: headings[block.level], children: [new TextRun(wordLine(block.text) || 'Untitled')] }),
      ]
    case 'lead':
    case 'text':
    case 'note':
    case 'quote':
      return block.text.trim() === ''
        ? []
        : [new Paragraph({ style: textStyles[block.kind], children: wordRuns(block.text.trim()) })]
    case 'points': {
      const reference = listOf()
      return block.items.map(
        (item) =>
          new Paragraph({
            style: styleIds.point,
            numbering: { reference, level: 0, custom: true },
            children: wordRuns(item),
          }),
      )
    }
    case 'facts':
      return [facts(block.items, block.heads), gap()]
    case 'table':
      return [
        ...(block.caption ? [new Paragraph({ style: styleIds.caption, children: wordRuns(block.caption) })] : []),
        block.isForm ? wordFormTable(block.columns, block.rows) : wordTable(block.columns, block.rows),
        block.note ? new Paragraph({ style: styleIds.figureNote, children: wordRuns(block.note) }) : gap(),
      ]
    case 'choices':
      return block.options.map(
        (option) => new Paragraph({ style: styleIds.choice, children: [new TextRun('☐\t'), ...wordRuns(option)] }),
      )
    case 'lines':
      return Array.from({ length: block.count }, () => new Paragraph({ style: styleIds.writingLine, children: [] }))
    case 'signatures':
      return signatures(block.signers)
    case 'page-break':
      return [new Paragraph({ style: styleIds.running, pageBreakBefore: true, children: [] })]
  }
}

const hairline = { style: BorderStyle.SINGLE, size: 4, color: ink.hairline }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noRules = { top: none, bottom: none, left: none, right: none, insideVertical: none }
const nameWidth = Math.floor(page.textWidth * 0.26)

const mostTogether = 8
const longTogether = 1200

/** Names at the left, what belongs to them at the right. The first row is the header that a screen reader needs. A short one is never split. */
function facts(
  items: readonly Readonly<{ name: string; value: string }>[],
  heads: readonly [string, string] = ['What', 'In words'],
): Table {
  const isShort =
    items.length <= mostTogether && items.reduce((sum, { value }) => sum + value.length, 0) <= longTogether
  const row = (name: string, value: string, at: number) =>
    new TableRow({
      cantSplit: value.length < 1500,
      // In a longer one the first and the last row are never alone on a page.
      keepNext: at < items.length - 1 && (isShort || at === 0 || at === items.length - 2),
      children: [
        cell(nameWidth, new Paragraph({ style: styleIds.factName, children: wordRuns(name) })),
        cell(page.textWidth - nameWidth, new Paragraph({ style: styleIds.factValue, children: wordRuns(value) })),
      ],
    })
  return new Table({
    width: { size: page.textWidth, type: WidthType.DXA },
    columnWidths: [nameWidth, page.textWidth - nameWidth],
    layout: TableLayoutType.FIXED,
    borders: { ...noRules, top: hairline, bottom: hairline, insideHorizontal: hairline },
    margins: { left: 0, right: 120 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: [
          cell(nameWidth, new Paragraph({ style: styleIds.cellHead, children: [new TextRun(heads[0])] })),
          cell(
            page.textWidth - nameWidth,
            new Paragraph({ style: styleIds.cellHead, children: [new TextRun(heads[1])] }),
          ),
        ],
      }),
      ...items.map(({ name, value }, at) => row(name, value, at)),
    ],
  })
}

function cell(width: number, paragraph: Paragraph): TableCell {
  return new TableCell({ width: { size: width, type: WidthType.DXA }, children: [paragraph] })
}

/** A line to sign on for each; the name and role stand below it. */
function signatures(signers: readonly Readonly<{ role: string; name: string }>[]): Paragraph[] {
  return signers.flatMap(({ role, name }) => [
    new Paragraph({ style: styleIds.writingLine, keepNext: true, spacing: { before: 560 }, children: [] }),
    new Paragraph({
      style: styleIds.signature,
      keepNext: false,
      children: wordRuns([name, role].filter((part) => part.trim() !== '').join(', ')),
    }),
    new Paragraph({ style: styleIds.note, children: [new TextRun('Date and signature')] }),
  ])
}

/** Word joins two tables that touch. */
function gap(): Paragraph {
  return new Paragraph({ style: styleIds.figureNote, children: [] })
}
