import { expect, test } from 'vitest'
import type { WeekView } from '../../../src/contract/week.ts'
import { chance } from '../../../src/core/chance.ts'
import { weekView } from '../../../src/core/week/week-view.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { firstOf, groundOf, type Lived, live, momentOf, mondayOf, until } from './lived-cohort.ts'

const cohorts = 60
const weeks = 9

test('in no week of a small cohort is anything told in percent of fewer than ten, and no change without its word', async () => {
  const tested = await openTestStudio()
  const wrong: string[] = []
  let told = 0
  for (let seed = 1; seed <= cohorts; seed++) {
    const { cohortId } = await live(tested, smallCohort(seed))
    const ground = await groundOf(tested, cohortId)
    for (let week = 1; week <= weeks; week++) {
      const view = await weekView(ground, [], mondayOf(week))
      const lines = linesOf(view)
      told += lines.length
      wrong.push(...lines.filter(isPercentOfFew))
      wrong.push(
        ...view.changes
          .filter(({ word, says }) => !word.startsWith('clear') && /clear (rise|fall)/i.test(says))
          .map(({ says }) => says),
      )
      if (view.changes.every(({ word }) => !word.startsWith('clear')) && /clear (rise|fall)/.test(view.sentence))
        wrong.push(view.sentence)
      expect(view.advice.length).toBeLessThanOrEqual(3)
    }
  }
  expect(told).toBeGreaterThan(cohorts * weeks * 10)
  expect(wrong).toEqual([])
}, 120_000)

/** Everything of a week that stands on a line; a row of a table is one line, because its n stands beside the number. */
function linesOf({ sentence, support, changes, advice, others }: WeekView): string[] {
  return [
    sentence,
    support,
    ...changes.flatMap(({ says, value, company, before, figure }) => [
      says,
      `${value} (${company})`,
      before,
      figure.finding,
      ...figure.table.rows.map((cells) => cells.join(' ')),
    ]),
    ...[...advice, ...others.map((other) => other.advice)].flatMap(({ title, why, evidence, n, rule }) => [
      title,
      // The n of what is said in percent stands beside it or in the advice.
      rule === 'facilitator-carries' || rule === 'fragile' || rule === 'one-platform' ? `${why} of ${n}` : why,
      ...evidence.map(({ says }) => says),
    ]),
  ]
}

/** A percentage with no n of ten or more beside it; the 95% of an interval is none. */
function isPercentOfFew(line: string): boolean {
  const plain = line.replaceAll('95% interval', 'interval')
  if (!/\d%|points/.test(plain)) return false
  return ![...plain.matchAll(/of (\d+)/gi)].some(([, n]) => Number(n) >= 10)
}

/** Two to fourteen people who do whatever they like. */
function smallCohort(seed: number): Lived {
  const dice = chance(`small ${seed}`)
  const people = dice.whole(2, 14)
  const acts = firstOf(dice.whole(5, 120)).map((at) => {
    const isReply = at > 3 && dice.happens(0.5)
    return {
      who: dice.whole(0, people - 1),
      at: momentOf(dice.whole(1, weeks), dice.whole(1, 7), dice.whole(0, 22)),
      kind: dice.happens(0.2) ? ('reaction' as const) : isReply ? ('reply' as const) : ('post' as const),
      thread: `t${isReply ? dice.whole(0, at - 1) : at}`,
    }
  })
  return {
    people: firstOf(people).map((at) => (at === 0 ? { role: 'facilitator' as const } : {})),
    acts,
    covers: until(weeks),
    design: ['contribution-rate', 'reply-coverage', 'facilitator-share'].map((measureId) => ({
      kind: 'plannedMeasure' as const,
      body: { title: measureId, measureId, decisionRule: 'We talk about it.' },
    })),
  }
}
