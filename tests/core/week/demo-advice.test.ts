import { expect, test } from 'vitest'
import type { Advice, AdviceRule } from '../../../src/contract/week.ts'
import { type FactId, factIds, truth } from '../../../src/core/demo/story.ts'
import { withCurrencies } from '../../../src/core/week/advice/currency-check.ts'
import { foundIn } from '../../../src/core/week/week-view.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { demoIn } from '../demo/demo-in.ts'
import { groundOf, mondayOf } from './lived-cohort.ts'

/** Which rule a planted fact leads to, in which weeks, and what makes the advice that of the fact. */
type Lead = Readonly<{ rule: AdviceRule; weeks: readonly number[]; isOfFact: (advice: Advice) => boolean }>

const says = (words: RegExp) => (advice: Advice) =>
  advice.evidence.some((row) => words.test(row.says)) || words.test(advice.why)
const any = () => true

const leads: Readonly<Record<FactId, Lead>> = {
  /** As soon as four weeks are known. */
  'super-user': { rule: 'fragile', weeks: [4, 5], isOfFact: ({ subject }) => subject === '' },
  /** The rule that was written for it asks for its decision once seven weeks lie below all before. */
  'fading-facilitator': {
    rule: 'decision-rule',
    weeks: [11, 12, 13, 14],
    isOfFact: says(/hosts from among the members/),
  },
  'silent-week': {
    rule: 'falling-contribution',
    weeks: [truth.silentWeek],
    isOfFact: ({ title }) => title === 'Nobody wrote this week',
  },
  'unanswered-first-posts': { rule: 'first-post-waits', weeks: [9, 10], isOfFact: any },
  /** That six come late asks for nothing but that they are answered: who waits is one of them. */
  'late-wave': { rule: 'first-post-waits', weeks: [9, 10], isOfFact: any },
  'quiet-majority': { rule: 'reading-not-writing', weeks: [4, 5, 6], isOfFact: any },
  /** What counts for them is shown where it has to be checked again. */
  'leading-currencies': {
    rule: 'falling-contribution',
    weeks: [truth.silentWeek],
    isOfFact: says(/Helping others.*count most/),
  },
  'curator-gap': {
    rule: 'fragile',
    weeks: [10, 11, 12, 13, 14],
    isOfFact: ({ title }) => title.includes('Nobody is curator'),
  },
}

const seeds = [1, 2, 3]

test('each fact of the demo leads to its advice in its week', { timeout: 300_000 }, async () => {
  const hits = new Map<FactId, number>(factIds.map((fact) => [fact, 0]))
  for (const seed of seeds) {
    const advice = await adviceOfDemo(seed)
    for (const fact of factIds) if (isHit(fact, advice)) hits.set(fact, (hits.get(fact) ?? 0) + 1)
  }
  const line = (fact: FactId) =>
    `${fact.padEnd(24)} ${leads[fact].rule.padEnd(22)} weeks ${leads[fact].weeks.join(', ').padEnd(20)} ${hits.get(fact)} of ${seeds.length} demos`
  const all = [...hits.values()].reduce((sum, count) => sum + count, 0)
  console.log(
    ['Advice by planted fact', ...factIds.map(line), `hit rate ${all} of ${factIds.length * seeds.length}`].join('\n'),
  )
  expect(factIds.filter((fact) => hits.get(fact) !== seeds.length)).toEqual([])
})

/** The wave that is left out is spread over the first weeks, where some of it still waits; who waits then waits in other weeks. */
test.each(factIds)('without the fact %s its advice is not given', { timeout: 60_000 }, async (fact) => {
  const advice = await adviceOfDemo(1, new Set([fact]))
  expect(isHit(fact, advice)).toBe(false)
})

async function adviceOfDemo(
  seed: number,
  omitted: ReadonlySet<FactId> = new Set(),
): Promise<ReadonlyMap<number, Advice[]>> {
  const tested = await openTestStudio()
  const { cohortId } = await demoIn(tested, seed, omitted)
  const ground = await groundOf(tested, cohortId)
  const byWeek = new Map<number, Advice[]>()
  for (let week = 1; week <= truth.weeks; week++)
    byWeek.set(week, await withCurrencies(foundIn(ground, mondayOf(week)), ground.currencies))
  return byWeek
}

function isHit(fact: FactId, advice: ReadonlyMap<number, Advice[]>): boolean {
  const { rule, weeks, isOfFact } = leads[fact]
  return weeks.some((week) => (advice.get(week) ?? []).some((one) => one.rule === rule && isOfFact(one)))
}
