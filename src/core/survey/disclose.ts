import type { CurrencyResult, SegmentResult, SurveyResults } from '../../contract/survey.ts'
import { counted } from '../wording/numbers.ts'
import { listed } from '../wording/text.ts'
import { headlineOf } from './headline.ts'
import type { Minutes } from './minutes.ts'
import type { RawGroup, RawResults } from './raw-results.ts'
import type { Score } from './scores.ts'

/**
 * What may be seen of a survey. Every result that leaves the core passes this function, for screens, terminal, documents and personas alike: other than
 * with conversations, which the people who run a cohort have read, members were promised that nobody is shown alone.
 *
 * - A cell (a score or a median of some respondents) with fewer respondents than the threshold is hidden, and so is how many they are.
 * - Segments divide the respondents, so what is hidden can be found by subtracting what is shown from the whole. Therefore the hidden cells of a
 *   currency, too, count at least the threshold together, and they are at least two; otherwise the next smallest is hidden with them. Who gave no answer
 *   to the question that makes the segments is a segment as well.
 * - Words are shown from ten respondents on (or the threshold, if that is higher), shuffled.
 * - Who is missing is said of groups that at least the threshold answered in; nobody and everybody of a small group are not said.
 *
 * What is suppressed is told with its reason, and without who.
 */
export function disclose(raw: RawResults): SurveyResults {
  const { threshold, total, segments } = raw
  const isSeen = segmentsSeen(segments, threshold)
  const cellsSeen = raw.currencies.map((_, at) =>
    visibleCells(
      segments.map(({ scores }) => scores[at]?.n ?? 0),
      threshold,
      isSeen,
    ),
  )
  const minutesSeen = visibleCells(
    segments.map(({ minutes }) => minutes?.n ?? 0),
    threshold,
    isSeen,
  )
  const currencies = shownScores(raw, total, (_, score) => score.n >= threshold)
  const missing = shownMissing(raw)
  const areWordsShown = total.n >= fewestForWords(threshold)
  return {
    waveId: raw.waveId,
    title: raw.title,
    method: raw.method,
    threshold,
    n: total.n,
    response: raw.response,
    headline: headlineOf({ n: total.n, threshold, currencies }),
    currencies,
    by: raw.by?.id ?? null,
    segments: segments.map((segment, at): SegmentResult => {
      const shown = isSeen[at] === true
      return {
        value: segment.value,
        n: shown ? segment.n : null,
        isSuppressed: !shown,
        currencies: shownScores(raw, segment, (currency) => cellsSeen[currency]?.[at] === true),
        minutes: shown ? shownMinutes(segment.minutes, minutesSeen[at] === true) : null,
      }
    }),
    segmentBy: [...raw.segmentBy],
    minutes: shownMinutes(total.minutes, (total.minutes?.n ?? 0) >= threshold),
    missing,
    comments: areWordsShown ? raw.comments.map(({ question, words }) => ({ question, words: [...words] })) : [],
    suppressed: reasons(raw, { isSeen, cells: [...cellsSeen, minutesSeen], missing, areWordsShown }),
  }
}

/**
 * Which cells of a division may be seen, from how many respondents each has: those that reach the threshold, unless they have to hide others. `allowed`
 * says which may be seen at all. The hidden ones count 0, or at least the threshold in at least two cells that are not empty.
 */
export function visibleCells(counts: readonly number[], threshold: number, allowed?: readonly boolean[]): boolean[] {
  const seen = counts.map((count, at) => count >= threshold && allowed?.[at] !== false)
  for (;;) {
    const hidden = counts.filter((count, at) => count > 0 && !seen[at])
    const people = hidden.reduce((sum, count) => sum + count, 0)
    if (people === 0 || (people >= threshold && hidden.length >= 2)) return seen
    const next = smallest(counts, seen)
    if (next === null) return seen
    seen[next] = false
  }
}

function smallest(counts: readonly number[], seen: readonly boolean[]): number | null {
  const open = [...counts.keys()].filter((at) => seen[at])
  return open.length === 0 ? null : open.reduce((a, b) => ((counts[b] ?? 0) < (counts[a] ?? 0) ? b : a))
}

function segmentsSeen(segments: readonly RawGroup[], threshold: number): boolean[] {
  return visibleCells(
    segments.map(({ n }) => n),
    threshold,
  )
}

function shownScores(
  { currencies }: RawResults,
  { scores }: RawGroup,
  isSeen: (currency: number, score: Score) => boolean,
): CurrencyResult[] {
  return currencies.map(({ id, label }, at) => {
    const score = scores[at]
    if (!score || !isSeen(at, score)) return { id, label, suppressed: true }
    return { id, label, ...score, rank: [...score.rank] }
  })
}

function shownMinutes(minutes: Minutes | null, isSeen: boolean): SurveyResults['minutes'] {
  if (minutes === null) return null
  return isSeen ? { ...minutes } : { suppressed: true }
}

/** Below this many respondents no words are shown. */
function fewestForWords(threshold: number): number {
  return Math.max(10, threshold)
}

/** Below this many invited, nobody and everybody are not said of a group. */
const smallGroup = 10

function shownMissing({ missing, threshold }: RawResults): SurveyResults['missing'] {
  const divisions = [...new Set(missing.map(({ by }) => by))]
  return divisions.flatMap((by) => {
    const groups = missing.filter((group) => group.by === by)
    const seen = visibleCells(
      groups.map(({ answered }) => answered),
      threshold,
      groups.map(({ answered, invited }) => !(invited < smallGroup && answered === invited)),
    )
    return groups.map(({ value, answered, invited }, at) => ({
      by,
      value,
      answered: seen[at] ? answered : null,
      invited: invited >= threshold ? invited : null,
    }))
  })
}

type Seen = Readonly<{
  isSeen: readonly boolean[]
  /** Of each currency and then of the minutes, by segment. */
  cells: readonly (readonly boolean[])[]
  missing: SurveyResults['missing']
  areWordsShown: boolean
}>

function reasons(raw: RawResults, seen: Seen): SurveyResults['suppressed'] {
  const { threshold, total, segments, by } = raw
  const few = `fewer than ${threshold} people answered`
  if (total.n === 0) return []
  if (total.n < threshold) return [{ what: 'Everything', why: few }]
  const found: SurveyResults['suppressed'] = []
  const scarce = raw.currencies.filter((_, at) => (total.scores[at]?.n ?? 0) < threshold).map(({ label }) => label)
  if (scarce.length > 0) found.push({ what: listed(scarce), why: few })
  if (total.minutes && total.minutes.n < threshold) found.push({ what: 'Minutes', why: few })
  if (by) {
    const small = segments.filter(({ n }) => n < threshold).length
    const others = segments.filter(({ n }, at) => n >= threshold && !seen.isSeen[at]).length
    const answers = { one: 'answer', many: 'answers' }
    const of = (count: number) => `${by.label}: ${counted(count, answers)} to choose from`
    if (small > 0) found.push({ what: of(small), why: `${few} each` })
    if (others > 0)
      found.push({ what: of(others), why: 'what is suppressed could be found by subtracting them from the whole' })
    const cells = [
      ...raw.currencies.map((_, at) => segments.map(({ scores }) => scores[at]?.n ?? 0)),
      segments.map(({ minutes }) => minutes?.n ?? 0),
    ].flatMap((row, line) => row.filter((n, at) => n > 0 && seen.isSeen[at] && !(seen.cells[line]?.[at] ?? false)))
    if (cells.length > 0)
      found.push({
        what: `${counted(cells.length, { one: 'number', many: 'numbers' })} within ${by.label}`,
        why: `${few} there, or they would give those away`,
      })
  }
  if (!seen.areWordsShown && raw.comments.length > 0)
    found.push({ what: 'Comments', why: `fewer than ${fewestForWords(threshold)} people answered` })
  if (seen.missing.some(({ answered }) => answered === null))
    found.push({
      what: 'Who is missing, in part',
      why: `${few}, or it would say something of each member of a small group`,
    })
  return found
}
