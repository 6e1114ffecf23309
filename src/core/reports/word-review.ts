import { Document, Packer, Paragraph, TableOfContents, TextRun } from 'docx'
import type { Review } from '../../contract/reviews.ts'
import { longDay } from '../wording/days.ts'
import { pageNumbers } from './page-numbers.ts'
import { pageFrame, runningName } from './word-frame.ts'
import { type Numbering, wordSection } from './word-section.ts'
import { pointLevels, pointList, styleIds, styles } from './word-styles.ts'
import { wordLine, wordRuns } from './word-text.ts'

/**
 * A review as a Word file: title page with contents, then its sections, with native charts and real styles, ready to be edited.
 * The same review gives the same document, but for the time at which it was made in the file's properties.
 */
export async function writeReview(review: Review): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await Packer.toArrayBuffer(wordReview(review))
  return new Uint8Array(packed)
}

/** The document before it is packed, e.g. to lay it out. */
export function wordReview(review: Review): Document {
  const numbering: Numbering = { figures: 0, tables: 0 }
  const running = `${runningName(review.cover.cohortName)} · ${wordLine(review.cover.period)}`
  return new Document({
    title: wordLine(`${review.cover.cohortName}: ${review.cover.title}, ${review.cover.period}`),
    subject: wordLine(review.cover.sentence),
    creator: 'Cohort Studio',
    lastModifiedBy: 'Cohort Studio',
    description: wordLine(review.cover.audience),
    styles,
    numbering: { config: [{ reference: pointList, levels: pointLevels }] },
    theme: { fonts: { headings: 'Calibri', body: 'Calibri' } },
    pageNumbers,
    features: { updateFields: false },
    sections: [
      {
        ...pageFrame(running),
        children: [...cover(review), ...review.sections.flatMap((section) => wordSection(section, numbering))],
      },
    ],
  })
}

function cover({ cover }: Review) {
  return [
    new Paragraph({ style: styleIds.group, children: wordRuns(cover.groupName) }),
    new Paragraph({ style: styleIds.title, children: [new TextRun(wordLine(cover.title))] }),
    new Paragraph({ style: styleIds.sentence, children: wordRuns(cover.sentence) }),
    ...[`${cover.cohortName} · ${cover.period}`, cover.audience, longDay(cover.date)]
      .filter((fact) => fact.trim() !== '')
      .map((fact) => new Paragraph({ style: styleIds.fact, children: wordRuns(fact) })),
    new Paragraph({ style: styleIds.contents, children: [new TextRun('Contents')] }),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' }),
  ]
}
