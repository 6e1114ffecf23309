import type { Question } from '../../../contract/sources.ts'
import { TimesSeen, WrittenTimes } from '../../time/written-times.ts'
import { needsAnswer } from '../intake/encoding.ts'
import type { Entry } from '../intake/entry.ts'
import { rawRows } from '../intake/tables.ts'
import type { Reading } from './source.ts'

const mostSamples = 3
const longestSample = 120

/**
 * What the times of a file leave open and nobody has answered yet: their zone, where they carry none, and which of day and month comes first, where no date
 * tells. `texts` are the cells of the column as written; pass all of them, since one date decides.
 */
export function askAboutTimes(texts: Iterable<string> | TimesSeen, reading: Reading): Question[] {
  const seen = seenOf(texts)
  const questions: Question[] = []
  if (seen.zoneless.length > 0 && reading.answers.zone === null)
    questions.push({ about: 'zone', samples: seen.zoneless.map(cut), suggested: reading.zone })
  if (seen.order === 'unsure' && reading.answers.dates === null)
    questions.push({ about: 'dates', samples: seen.unsure.map(cut), suggested: null })
  return questions
}

/** A reader for the times of a file whose cells are `texts`: in the order of day and month that they tell, else the one that was answered. */
export function timesOf(texts: Iterable<string> | TimesSeen, reading: Reading): WrittenTimes {
  const { order } = seenOf(texts)
  return new WrittenTimes({
    zone: reading.zone,
    isZoneSaid: reading.answers.zone !== null,
    order: order === 'dmy' || order === 'mdy' ? order : order === 'unsure' ? reading.answers.dates : null,
  })
}

/** Asks how tables are written that are neither UTF-8 nor UTF-16, showing lines as they would read. Refused: letters that Windows-1252 doesn't have. */
export async function askAboutEncoding(entries: readonly Entry[], reading: Reading): Promise<Question[]> {
  if (reading.answers.encoding !== null) return []
  const samples: string[] = []
  for (const entry of entries) {
    if (samples.length < mostSamples && (await needsAnswer(entry))) samples.push(...(await doubtfulLines(entry)))
  }
  return samples.length === 0
    ? []
    : [{ about: 'encoding', samples: samples.slice(0, mostSamples), suggested: 'windows-1252' }]
}

/** Rows of a table that hold letters beyond the plain ones, in Windows-1252. */
async function doubtfulLines(entry: Entry): Promise<string[]> {
  const lines: string[] = []
  for await (const rows of rawRows(entry, { encoding: 'windows-1252' })) {
    for (const row of rows) if ('cells' in row && row.cells.some(hasLetters)) lines.push(cut(row.cells.join(' · ')))
    if (lines.length >= mostSamples) break
  }
  return lines
}

function hasLetters(text: string): boolean {
  return /[^\0-\x7f]/.test(text)
}

function seenOf(texts: Iterable<string> | TimesSeen): TimesSeen {
  if (texts instanceof TimesSeen) return texts
  const seen = new TimesSeen()
  for (const text of texts) seen.see(text)
  return seen
}

function cut(text: string): string {
  return text.length > longestSample ? `${text.slice(0, longestSample)}…` : text
}
