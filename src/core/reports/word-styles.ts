import { AlignmentType, type ILevelsOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx'
import { ink } from './palette.ts'

/** A4 with margins of 25 mm, in twentieths of a point. */
export const page = {
  width: 11906,
  height: 16838,
  margin: 1417,
  textWidth: 11906 - 2 * 1417,
} as const

/** Ids of the styles that a report's paragraphs name. Editors restyle a whole report by changing these in Word. */
export const styleIds = {
  title: 'Title',
  group: 'CoverGroup',
  sentence: 'CoverSentence',
  fact: 'CoverFact',
  contents: 'ContentsHeading',
  headline: 'Headline',
  text: 'BodyText',
  note: 'Note',
  point: 'Point',
  caption: 'Caption',
  figure: 'Figure',
  figureNote: 'FigureNote',
  cell: 'TableCell',
  cellNumber: 'TableNumber',
  cellHead: 'TableHead',
  formCell: 'FormCell',
  running: 'Running',
  quote: 'Quote',
  choice: 'Choice',
  writingLine: 'WritingLine',
  factName: 'FactName',
  factValue: 'FactValue',
  signature: 'SignatureLine',
  paperFrom: 'PaperFrom',
} as const

export const pointList = 'points'
export const numberList = 'numbers'

export const pointLevels: ILevelsOptions[] = [
  {
    level: 0,
    format: LevelFormat.BULLET,
    text: '•',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 340, hanging: 227 } } },
  },
]

export const numberLevels: ILevelsOptions[] = [
  {
    level: 0,
    format: LevelFormat.DECIMAL,
    text: '%1.',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 397, hanging: 397 } } },
  },
]

/** Calibri is on every machine with Word and has a free twin of the same widths (Carlito) elsewhere. */
const font = 'Calibri'
const leading = 312
const writingRule = { style: 'single', size: 4, color: ink.rule, space: 1 } as const

/** Named styles only: nothing in a report is formatted by hand, so that it can be restyled and read aloud. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 22, color: ink.text, language: { value: 'en-GB' } },
      paragraph: { spacing: spaced(0, 0, leading) },
    },
    title: { run: { size: 60, bold: true, color: ink.heading }, paragraph: { spacing: spaced(120, 200, 240) } },
    heading1: {
      run: { size: 34, bold: true, color: ink.heading },
      paragraph: { outlineLevel: 0, keepNext: true, keepLines: true, spacing: spaced(440, 140, 264) },
    },
    heading2: {
      run: { size: 25, bold: true, color: ink.heading },
      paragraph: { outlineLevel: 1, keepNext: true, keepLines: true, spacing: spaced(260, 80, 264) },
    },
    heading3: {
      run: { size: 22, bold: true, color: ink.text },
      paragraph: { outlineLevel: 2, keepNext: true, keepLines: true, spacing: spaced(200, 60, 264) },
    },
    caption: {
      run: { size: 21, bold: true, color: ink.text },
      paragraph: { keepNext: true, keepLines: true, spacing: spaced(240, 100, 276) },
    },
  },
  paragraphStyles: [
    own(styleIds.group, 'Cover Group', { size: 26, color: ink.muted }, { spacing: spaced(900, 0, leading) }),
    own(styleIds.paperFrom, 'Paper From', { size: 24, color: ink.muted }, { spacing: spaced(0, 0, leading) }),
    own(styleIds.sentence, 'Cover Sentence', { size: 28, color: ink.text }, { spacing: spaced(60, 320, 324) }),
    own(styleIds.fact, 'Cover Fact', { color: ink.muted }, { spacing: spaced(0, 20, leading) }),
    own(
      styleIds.contents,
      'Contents Heading',
      { size: 25, bold: true, color: ink.heading },
      { keepNext: true, spacing: spaced(340, 60, leading) },
    ),
    own(styleIds.headline, 'Headline', { size: 27, bold: true }, { keepLines: true, spacing: spaced(0, 160, 312) }),
    own(styleIds.text, 'Body Text', {}, { spacing: spaced(0, 140, leading) }),
    own(styleIds.note, 'Note', { size: 19, color: ink.muted }, { spacing: spaced(0, 140, 276) }),
    own(styleIds.point, 'Point', {}, { spacing: spaced(0, 90, leading) }),
    own(styleIds.figure, 'Figure', {}, { keepNext: true, spacing: spaced(0, 0, 240) }),
    own(
      styleIds.figureNote,
      'Figure Note',
      { size: 18, color: ink.muted },
      { keepLines: true, spacing: spaced(80, 200, 259) },
    ),
    own(styleIds.cell, 'Table Cell', { size: 18 }, { spacing: spaced(24, 24, 240) }),
    own(
      styleIds.cellNumber,
      'Table Number',
      { size: 18 },
      { alignment: AlignmentType.RIGHT, spacing: spaced(24, 24, 240) },
    ),
    own(styleIds.formCell, 'Form Cell', {}, { spacing: spaced(70, 70, 264) }),
    own(
      styleIds.cellHead,
      'Table Head',
      { size: 18, bold: true, color: ink.heading },
      { keepNext: true, spacing: spaced(30, 30, 240) },
    ),
    own(styleIds.running, 'Running', { size: 18, color: ink.muted }, { spacing: spaced(0, 0, 240) }),
    own(
      styleIds.quote,
      'Quote',
      { color: ink.muted },
      {
        indent: { left: 284 },
        border: { left: { style: 'single', size: 18, color: ink.hairline, space: 10 } },
        spacing: spaced(60, 160, leading),
      },
    ),
    own(styleIds.choice, 'Choice', {}, { indent: { left: 397, hanging: 397 }, spacing: spaced(0, 70, 276) }),
    own(
      styleIds.writingLine,
      'Writing Line',
      {},
      // Word joins neighbours with the same border into one box: each line but the last needs one between.
      { border: { bottom: writingRule, between: writingRule }, spacing: spaced(120, 0, leading) },
    ),
    own(styleIds.factName, 'Fact Name', { size: 20, color: ink.muted }, { spacing: spaced(36, 36, 264) }),
    own(styleIds.factValue, 'Fact Value', { size: 21 }, { spacing: spaced(36, 36, 276) }),
    own(styleIds.signature, 'Signature Line', { size: 20 }, { keepNext: true, spacing: spaced(40, 0, 264) }),
    ...[0, 1].map((level) =>
      own(`TOC${level + 1}`, `toc ${level + 1}`, level === 0 ? { size: 21 } : { size: 19, color: ink.muted }, {
        indent: { left: level * 284 },
        spacing: spaced(level === 0 ? 20 : 0, 0, 240),
      }),
    ),
  ],
}

/** Twentieths of a point before and after, and 240ths of a line. The rule is written out: LibreOffice reads a line without one as an exact height. */
function spaced(before: number, after: number, line: number) {
  return { before, after, line, lineRule: LineRuleType.AUTO }
}

type Style = NonNullable<IStylesOptions['paragraphStyles']>[number]

function own(
  id: string,
  name: string,
  run: NonNullable<Style['run']>,
  paragraph: NonNullable<Style['paragraph']>,
): Style {
  return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph }
}
