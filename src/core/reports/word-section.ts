import { HeadingLevel, Paragraph, SimpleField, type Table, TextRun } from 'docx'
import type { FigureSpec } from '../../contract/figures.ts'
import type { ReviewBlock, ReviewSection } from '../../contract/reviews.ts'
import { wordChart } from './word-chart.ts'
import { pointList, styleIds } from './word-styles.ts'
import { wordTable } from './word-table.ts'
import { wordLine, wordRuns } from './word-text.ts'

/** Counts figures and tables through a whole report. */
export type Numbering = { figures: number; tables: number }

/** Sections that open a page: the answer is one page, what follows it starts afresh, and the appendix stands by itself. */
const opening = new Set(['answer', 'why', 'method'])

export function wordSection(section: ReviewSection, numbering: Numbering): (Paragraph | Table)[] {
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: opening.has(section.id),
    children: [new TextRun(wordLine(section.title) || 'Untitled')],
  })
  return [
    heading,
    ...section.blocks.flatMap((block, at) => wordBlock(block, numbering, isCaptioned(section.blocks[at + 1]))),
  ]
}

/** Text that leads to a figure or table stays with it. */
function isCaptioned(block: ReviewBlock | undefined): boolean {
  return block?.kind === 'figure' || block?.kind === 'table'
}

type Passage = Extract<ReviewBlock, { kind: 'passage' }>

function wordBlock(block: ReviewBlock, numbering: Numbering, leadsToCaption: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'passage':
      return wordPassage(block, leadsToCaption)
    case 'table':
      numbering.tables += 1
      return [caption('Table', numbering.tables, block.caption), wordTable(block.columns, block.rows), note(block.note)]
    case 'figure':
      numbering.figures += 1
      return wordFigure(block.figure, numbering.figures)
  }
}

function wordPassage({ role, drafted, edited }: Passage, keepNext: boolean): Paragraph[] {
  const text = (edited ?? drafted).trim()
  if (text === '') return []
  switch (role) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(wordLine(text))] })]
    case 'point':
      return [
        new Paragraph({
          style: styleIds.point,
          numbering: { reference: pointList, level: 0, custom: true },
          children: wordRuns(text),
        }),
      ]
    case 'headline':
      return [new Paragraph({ style: styleIds.headline, keepNext, children: wordRuns(text) })]
    case 'text':
      return [new Paragraph({ style: styleIds.text, keepNext, children: wordRuns(text) })]
    case 'note':
      return [new Paragraph({ style: styleIds.note, keepNext, children: wordRuns(text) })]
  }
}

/** Most rows of a figure's table that stand under it; longer ones, and the points of a curve, are in the chart's workbook only. */
const mostRows = 16
/** A table of so few rows stays on its figure's page. */
const mostRowsBeside = 6

function wordFigure(figure: FigureSpec, number: number): (Paragraph | Table)[] {
  const chart = wordChart(figure, number)
  if (!chart)
    return [
      caption('Figure', number, figure.title),
      note(figure.unavailable ?? 'There is nothing to draw for this quarter.'),
    ]
  const { rows } = figure.table
  const hasTable = figure.drawing?.kind !== 'curve' && rows.length > 0 && rows.length <= mostRows
  return [
    caption('Figure', number, figure.finding),
    new Paragraph({ style: styleIds.figure, children: [chart] }),
    note(figure.note, hasTable && rows.length <= mostRowsBeside),
    ...(hasTable ? [numbersOf(number), wordTable(figure.table.columns, rows), gap()] : []),
  ]
}

/** Names the table under a figure, so that it can be read when a page break has come between them. */
function numbersOf(figure: number): Paragraph {
  return new Paragraph({
    style: styleIds.figureNote,
    keepNext: true,
    children: [new TextRun({ text: `The numbers of figure ${figure}`, bold: true })],
  })
}

function caption(label: 'Figure' | 'Table', number: number, finding: string): Paragraph {
  return new Paragraph({
    style: styleIds.caption,
    children: [
      new TextRun(`${label} `),
      new SimpleField(`SEQ ${label} \\* ARABIC`, String(number)),
      new TextRun(`. ${wordLine(finding)}`),
    ],
  })
}

function note(text: string, keepNext = false): Paragraph {
  return new Paragraph({ style: styleIds.figureNote, keepNext, children: wordRuns(text) })
}

/** Word joins two tables that touch, and glues a table to the text after it. */
function gap(): Paragraph {
  return new Paragraph({ style: styleIds.figureNote, children: [] })
}
