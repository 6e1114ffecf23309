import type { Measure } from '../../../contract/engagement.ts'
import { headlineRules } from '../../engagement/measures.ts'
import { fewestForPercent, printerOf } from '../../engagement/print.ts'
import { number } from '../../wording/numbers.ts'
import { numbers, passage, type Section, table, words } from '../drafting.ts'
import { type Compared, measureIn, type ReviewFacts } from '../review-facts.ts'

/** The headline measures with what it is based on, its interval, the quarter before, and what may be said of the two. */
export const scorecard: Section = {
  id: 'scorecard',
  title: 'Scorecard',
  needsData: true,
  draft: (facts) => [
    passage(
      'scorecard.text',
      'text',
      'The measures of this review, each with what it is based on. Their definitions are in the appendix.',
    ),
    table(
      'scorecard.table',
      'Measures of the quarter',
      [
        words('Measure'),
        numbers('Value'),
        words('Based on'),
        numbers('95% interval'),
        numbers('Before'),
        words('Note'),
      ],
      headlineRules.map((rule) => row(measureIn(facts, rule.definition.id), facts)),
      note,
    ),
  ],
}

const note =
  'A dash stands for what is undefined or has no interval; “suppressed” for what could single somebody out. The intervals describe the underlying tendency of this group, not a sample. ' +
  'A change is called clear only when its interval leaves out zero and it is at least five points; of this many comparisons one in twenty would look clear by chance.'

function row(one: Compared, facts: ReviewFacts): string[] {
  const { rule, now, shown, before } = one
  const isShown = !shown.isSuppressed && now.value !== null
  return [
    rule.definition.title,
    shown.text,
    isShown ? basis(one, facts.whole.members.length) : '—',
    isShown ? intervalOf(one) : '—',
    before.text,
    remark(one, facts),
  ]
}

function basis({ rule, now }: Compared, population: number): string {
  const { numerator, denominator } = now
  const isShare = rule.definition.unit === 'share' && numerator !== null
  // Below ten the value itself reads "4 of 6".
  if (isShare && rule.counts && denominator !== null && denominator >= fewestForPercent)
    return `${number(numerator)} of ${number(denominator)} ${rule.counts.many}`
  if (rule.counts && denominator !== null)
    return `${number(denominator)} ${denominator === 1 ? rule.counts.one : rule.counts.many}`
  return `${number(population)} people`
}

function intervalOf({ rule, now }: Compared): string {
  const { low, high, denominator } = now
  if (low === null || high === null) return '—'
  if (rule.definition.unit === 'share' && (denominator ?? 0) < fewestForPercent) return '—'
  const print = printerOf(rule.definition.unit, denominator)
  return `${print(low)} to ${print(high)}`
}

function remark(one: Compared, facts: ReviewFacts): string {
  const { shown, now, rule, change } = one
  const first = shown.isSuppressed
    ? shown.reason
    : now.value === null
      ? whyMissing(one, facts)
      : comparison(change, rule.intervalBy === 'none', facts)
  return sentence([first, roughly(now)].filter((part) => part !== null && part !== '').join('; '))
}

function whyMissing({ now, rule, shown }: Compared, facts: ReviewFacts): string | null {
  if (now.grade !== 'unavailable') return shown.reason
  return rule.looksBack && !facts.hasEarlierData ? 'first quarter' : 'not in the imports'
}

function comparison(change: Compared['change'], hasNoInterval: boolean, facts: ReviewFacts): string {
  if (!facts.hasEarlierData) return 'first quarter'
  if (change === null || change.word === 'not comparable') return 'not comparable'
  return hasNoInterval ? 'not judged: no interval' : change.word
}

function roughly({ grade, value }: Measure): string | null {
  return grade === 'proxy' && value !== null ? 'proxy: the imports tell it only in part' : null
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
