import { expect, test } from 'vitest'
import { AdviceRule } from '../../../src/contract/week.ts'
import { foundIn } from '../../../src/core/week/week-view.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { healthyCohort, healthyWeeks } from './healthy-cohort.ts'
import { groundOf, live, mondayOf } from './lived-cohort.ts'

const cohorts = 25
const mostAlarms = 1 / 20

test(`no rule gives a false alarm in more than one week of twenty, in ${cohorts * healthyWeeks} weeks of healthy cohorts`, {
  timeout: 300_000,
}, async () => {
  const tested = await openTestStudio()
  const alarms = new Map<AdviceRule, number>(AdviceRule.options.map((rule) => [rule, 0]))
  let weeksWithAny = 0
  for (let seed = 1; seed <= cohorts; seed++) {
    const { cohortId } = await live(tested, healthyCohort(seed))
    const ground = await groundOf(tested, cohortId, '2026-03-30')
    for (let week = 1; week <= healthyWeeks; week++) {
      const rules = new Set(foundIn(ground, mondayOf(week)).map(({ rule }) => rule))
      for (const rule of rules) alarms.set(rule, (alarms.get(rule) ?? 0) + 1)
      if (rules.size > 0) weeksWithAny++
    }
  }
  const weeks = cohorts * healthyWeeks
  const line = ([rule, count]: readonly [string, number]) =>
    `${rule.padEnd(22)} ${String(count).padStart(3)} of ${weeks} (${((100 * count) / weeks).toFixed(1)}%)`
  console.log(['False alarms by rule', ...[...alarms].map(line), line(['any rule', weeksWithAny])].join('\n'))
  expect([...alarms].filter(([, count]) => count > mostAlarms * weeks)).toEqual([])
})
