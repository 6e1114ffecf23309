import {
  AlignmentType,
  Document,
  HeadingLevel,
  type IStylesOptions,
  LineRuleType,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'
import type { Letter } from '../../contract/ecosystem.ts'
import { longDay } from '../wording/days.ts'
import { ink } from './palette.ts'
import { pageFrame, runningName } from './word-frame.ts'
import { pointLevels, pointList, styleIds, styles } from './word-styles.ts'
import { wordLine, wordRuns } from './word-text.ts'

/**
 * A letter as a Word file: sender, date, addressee, subject, text, and room to sign by hand. Word styles only, so that it can be restyled and read aloud.
 * The same letter gives the same document, but for the time at which it was made in the file's properties.
 */
export async function writeLetter(letter: Letter): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await Packer.toArrayBuffer(wordLetter(letter)))
}

/** The document before it is packed, e.g. to lay it out. */
export function wordLetter(letter: Letter): Document {
  const subject = wordLine(letter.subject) || 'Letter'
  return new Document({
    title: subject,
    subject: wordLine(letter.to),
    creator: wordLine(letter.signature.name) || 'Cohort Studio',
    lastModifiedBy: 'Cohort Studio',
    styles: letterStyles(letter.language),
    numbering: { config: [{ reference: pointList, levels: pointLevels }] },
    theme: { fonts: { headings: 'Calibri', body: 'Calibri' } },
    features: { updateFields: false },
    sections: [{ ...pageFrame(runningName(subject)), children: [...head(letter, subject), ...body(letter)] }],
  })
}

const ids = {
  from: 'LetterFrom',
  to: 'LetterTo',
  date: 'LetterDate',
  regards: 'LetterRegards',
  name: 'LetterName',
} as const

function head(letter: Letter, subject: string): Paragraph[] {
  return [
    ...letter.from.map((line) => new Paragraph({ style: ids.from, children: wordRuns(line) })),
    new Paragraph({ style: ids.to, children: wordRuns(letter.to) }),
    new Paragraph({ style: ids.date, children: [new TextRun(longDay(letter.on))] }),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(subject)] }),
  ]
}

function body(letter: Letter): Paragraph[] {
  const { name, role } = letter.signature
  return [
    new Paragraph({ style: styleIds.text, keepNext: true, children: wordRuns(letter.greeting) }),
    ...letter.paragraphs.map((text) => new Paragraph({ style: styleIds.text, children: wordRuns(text) })),
    new Paragraph({ style: ids.regards, keepNext: true, children: wordRuns(letter.regards) }),
    new Paragraph({ style: ids.name, keepNext: role !== '', children: wordRuns(name) }),
    ...(role === '' ? [] : [new Paragraph({ style: ids.from, children: wordRuns(role) })]),
  ]
}

function letterStyles(language: string): IStylesOptions {
  return {
    ...styles,
    default: {
      ...styles.default,
      document: {
        ...styles.default?.document,
        run: { ...styles.default?.document?.run, language: { value: language } },
      },
      heading1: {
        run: { size: 28, bold: true, color: ink.heading },
        paragraph: { outlineLevel: 0, keepNext: true, keepLines: true, spacing: spaced(0, 200) },
      },
    },
    paragraphStyles: [
      ...(styles.paragraphStyles ?? []),
      own(ids.from, 'Letter From', { color: ink.muted }, { spacing: spaced(0, 0) }),
      own(ids.to, 'Letter To', {}, { spacing: spaced(560, 0) }),
      own(ids.date, 'Letter Date', { color: ink.muted }, { alignment: AlignmentType.RIGHT, spacing: spaced(240, 480) }),
      own(ids.regards, 'Letter Regards', {}, { spacing: spaced(240, 840) }),
      own(ids.name, 'Letter Name', { bold: true }, { spacing: spaced(0, 0) }),
    ],
  }
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

/** Twentieths of a point before and after. */
function spaced(before: number, after: number) {
  return { before, after, line: 288, lineRule: LineRuleType.AUTO }
}
