import type { Review } from '../../contract/reviews.ts'

/** e.g. "Spring leaders – 2026 Q1 review.docx": a name that Windows, macOS and Linux take. */
export function reviewFileName(review: Pick<Review, 'cover' | 'quarter'>): string {
  return `${safeFileName(review.cover.cohortName)} – ${review.quarter.replace('-', ' ')} review.docx`
}

/** A part of a file name without characters, endings, lengths and reserved words that Windows refuses; "Cohort" when nothing is left. */
export function safeFileName(name: string): string {
  const plain = name.replace(/[\p{C}\uFFFD\\/:*?"<>|]+/gu, ' ').replace(/\s+/g, ' ')
  const cut = trimmed(shortened(trimmed(plain)))
  return reserved.test(cut) ? `Cohort ${cut}` : cut || 'Cohort'
}

/** Bytes, because file systems count them; leaves room for the quarter and the ending. */
const longest = 80
/** What people see as one letter is kept or cut whole. */
const letters = new Intl.Segmenter('en')
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

function trimmed(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/g, '')
}

function shortened(name: string): string {
  let bytes = 0
  let kept = ''
  for (const { segment } of letters.segment(name)) {
    bytes += Buffer.byteLength(segment)
    if (bytes > longest) break
    kept += segment
  }
  return kept
}
