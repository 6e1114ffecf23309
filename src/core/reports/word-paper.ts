import { Document, Packer, Paragraph, TableOfContents, TextRun } from 'docx'
import type { Paper } from '../../contract/papers.ts'
import { pageNumbers } from './page-numbers.ts'
import { pageFrame, runningName } from './word-frame.ts'
import { paperBlock } from './word-paper-block.ts'
import { numberLevels, numberList, pointLevels, pointList, styleIds, styles } from './word-styles.ts'
import { wordLine, wordRuns } from './word-text.ts'

/**
 * A paper as a Word file, with real styles and headings, a title and a language, ready to be edited. The same paper gives the same document, but for the
 * time at which it was made in the file's properties.
 */
export async function writePaper(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await Packer.toArrayBuffer(wordPaper(paper)))
}

/** Working out the page of each heading takes seconds for longer tables and texts (about fifty pages); such a paper goes without contents. */
const mostRowsWithContents = 250
const mostLettersWithContents = 120_000

function wordPaper(whole: Paper): Document {
  const paper = { ...whole, hasContents: whole.hasContents && !isVeryLong(whole) }
  const title = wordLine(paper.title) || 'Untitled'
  return new Document({
    title: wordLine([paper.from, title].filter((part) => part.trim() !== '').join(': ')),
    subject: wordLine(paper.sentence),
    creator: 'Cohort Studio',
    lastModifiedBy: 'Cohort Studio',
    description: wordLine(paper.facts.join(' · ')),
    styles: {
      ...styles,
      default: {
        ...styles.default,
        document: {
          ...styles.default?.document,
          run: { ...styles.default?.document?.run, language: { value: paper.language } },
        },
      },
    },
    numbering: {
      config: [
        { reference: pointList, levels: pointLevels },
        ...numberedLists(paper).map((reference) => ({ reference, levels: numberLevels })),
      ],
    },
    theme: { fonts: { headings: 'Calibri', body: 'Calibri' } },
    ...(paper.hasContents ? { pageNumbers } : {}),
    features: { updateFields: false },
    sections: [
      {
        ...pageFrame(`${runningName(paper.from || title)}${paper.from ? ` · ${runningName(title)}` : ''}`),
        children: [...head(paper, title), ...body(paper)],
      },
    ],
  })
}

function head(paper: Paper, title: string) {
  return [
    ...(paper.from.trim() ? [new Paragraph({ style: styleIds.paperFrom, children: wordRuns(paper.from) })] : []),
    new Paragraph({ style: styleIds.title, children: [new TextRun(title)] }),
    ...(paper.sentence.trim() ? [new Paragraph({ style: styleIds.sentence, children: wordRuns(paper.sentence) })] : []),
    ...paper.facts.map((fact) => new Paragraph({ style: styleIds.fact, children: wordRuns(fact) })),
    ...(paper.hasContents
      ? [
          new Paragraph({ style: styleIds.contents, children: [new TextRun('Contents')] }),
          new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' }),
          ...(headingsIn(paper) <= mostHeadingsOnPage
            ? [new Paragraph({ style: styleIds.running, pageBreakBefore: true, children: [] })]
            : []),
        ]
      : []),
  ]
}

function body(paper: Paper) {
  const lists = numberedLists(paper)
  return paper.blocks.flatMap((block) =>
    paperBlock(block, () => (block.kind === 'points' && block.isNumbered ? (lists.shift() ?? numberList) : pointList)),
  )
}

/** Contents of so many lines fit on the first page, below the head. Longer ones go on to the next, and the text follows them there. */
const mostHeadingsOnPage = 30

function headingsIn(paper: Paper): number {
  return paper.blocks.filter((block) => block.kind === 'heading' && block.level < 3).length
}

function isVeryLong({ blocks }: Paper): boolean {
  const rows = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 1), 0)
  return rows > mostRowsWithContents || JSON.stringify(blocks).length > mostLettersWithContents
}

/** Each numbered list counts from one: it has a numbering of its own. */
function numberedLists(paper: Paper): string[] {
  return paper.blocks
    .filter((block) => block.kind === 'points' && block.isNumbered)
    .map((_, at) => `${numberList}-${at + 1}`)
}
