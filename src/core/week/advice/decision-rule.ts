import { type Measure, MeasureId } from '../../../contract/engagement.ts'
import type { Entry } from '../../../contract/entries.ts'
import { changeBetween } from '../../engagement/change.ts'
import { ruleOf } from '../../engagement/measures.ts'
import { measureOf, pairOf } from '../../engagement/measuring.ts'
import { fewestForPercent, type Printed, printMeasure } from '../../engagement/print.ts'
import { number } from '../../wording/numbers.ts'
import { isBlank, quoted } from '../../wording/text.ts'
import { lastWeeks } from '../looking-back.ts'
import type { WeekFacts } from '../week-facts.ts'
import { go } from './acts.ts'
import { type AdviceFinder, row } from './rule.ts'
import { runOf } from './run.ts'

const weeksBack = 4

type Moved = Readonly<{ says: string; evidence: readonly string[]; n: number }>

/** A measure that the design planned to decide by has clearly moved: its rule is shown in the words that were written at the start. The rule itself isn't read. */
export const decisionRule: AdviceFinder = {
  rule: 'decision-rule',
  principle: 'Decide beforehand: a rule that was written before the numbers can’t be bent to them.',
  find: (given) =>
    given.design.measures.flatMap((entry) => {
      const id = MeasureId.safeParse(entry.body.measureId).data
      if (id === undefined || isBlank(entry.body.decisionRule)) return []
      const moved = changedIn(id, given) ?? ranIn(id, given)
      return moved ? [adviceOn(entry, id, moved)] : []
    }),
}

function adviceOn({ id, uid, body }: Entry<'plannedMeasure'>, measureId: MeasureId, { says, evidence, n }: Moved) {
  const { title } = ruleOf(measureId).definition
  return {
    subject: uid,
    title: 'A rule of yours asks for a decision',
    why: `${title}: ${says} You wrote: ${quotedWhole(body.decisionRule)} Does it apply? Write down what you decide.`,
    evidence: [
      row(`${quoted(body.title, title)}: ${quotedWhole(body.decisionRule)}`, { entryId: id }),
      ...evidence.map((line) => row(line, { measureId })),
    ],
    n,
    caution:
      'The studio sees that the measure moved, not whether the rule’s own number is crossed; and what moved it, no number tells.',
    act: go('Write the decision down', 'purpose'),
  }
}

/** Clearly other than in the four weeks before. */
function changedIn(id: MeasureId, given: WeekFacts): Moved | null {
  const pair = lastWeeks(given, weeksBack)
  if (!pair || given.weeks.length < 2 * weeksBack) return null
  const now = measureOf(id, pair)
  const before = measureOf(id, pairOf(given.facts, pair.before.window, 'total'))
  const { word, because } = changeBetween(before, now)
  if (word === 'no clear change' || word === 'not comparable') return null
  const [nowPrinted, beforePrinted] = [
    printMeasure(now, pair.now.members.length),
    printMeasure(before, pair.before.members.length),
  ]
  return {
    says: `a ${word}, ${short(now, nowPrinted)} in the last four weeks after ${short(before, beforePrinted)} in the four weeks before.`,
    evidence: [
      `The last four weeks: ${withCompany(nowPrinted)}.`,
      `The four weeks before: ${withCompany(beforePrinted)}.`,
      ...(Math.min(now.denominator ?? 0, before.denominator ?? 0) < fewestForPercent
        ? []
        : [`Of ${now.denominator} and ${before.denominator}: ${because}.`]),
    ],
    n: now.denominator ?? pair.now.members.length,
  }
}

/** A share as the count that it is, anything else as it is printed. */
function short({ id, numerator, denominator }: Measure, { text }: Printed): string {
  const isShare = ruleOf(id).definition.unit === 'share' && numerator !== null && denominator !== null
  return isShare ? `${number(numerator)} of ${number(denominator)}` : text
}

function withCompany({ text, company }: Printed): string {
  return company === '' ? text : `${text} (${company})`
}

/** Each of the last weeks beyond every week before, for measures that have no interval. */
function ranIn(id: MeasureId, given: WeekFacts): Moved | null {
  if (ruleOf(id).intervalBy !== 'none') return null
  const run = runOf(id, given.weeks)
  if (!run) return null
  return {
    says: `each of the last ${run.last.length} weeks that have a value lay ${run.side} every one of the ${run.before.length} before.`,
    evidence: [
      `The last ${run.last.length} weeks: ${run.last.join(', ')}.`,
      `The ${run.before.length} weeks before: ${run.before.join(', ')}.`,
    ],
    n: run.last.length,
  }
}

/** The rule's own text, as it was written. */
function quotedWhole(text: string): string {
  return `“${text.trim()}”`
}
