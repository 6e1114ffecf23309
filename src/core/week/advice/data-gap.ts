import { addDays, earlier } from '../../time/days.ts'
import { dayOfMonth, period } from '../../wording/days.ts'
import { counted } from '../../wording/numbers.ts'
import { missingIn } from '../gaps.ts'
import { isWhole } from '../looking-back.ts'
import type { WeekFacts } from '../week-facts.ts'
import { go } from './acts.ts'
import { type AdviceFinder, type Found, row } from './rule.ts'

const oneDay = 86_400_000

/** Something of the week isn't imported, or weeks have passed since the data ends, or a week without a single act lies between livelier ones. */
export const dataGap: AdviceFinder = {
  rule: 'data-gap',
  principle: 'Honest numbers: a missing week is a gap, never a zero.',
  find: (given) => {
    const found = missing(given) ?? ended(given) ?? empty(given)
    return found ? [found] : []
  },
}

function missing(given: WeekFacts): Found | null {
  const gaps = missingIn(given)
  const [first] = gaps
  if (!first) return null
  return {
    subject: given.name,
    title: given.isCovered ? 'A part of this week isn’t imported' : 'This week isn’t imported',
    why: `${first.says} Until it is, what is missing can’t be told from silence.`,
    evidence: gaps.map(({ says, on }) => row(says, { on })),
    n: gaps.length,
    caution: 'Nothing may have happened, too; only the export tells.',
    act: go('Import the export', 'imports'),
  }
}

/** The data ends with this week although whole weeks of the cohort have passed since. */
function ended(given: WeekFacts): Found | null {
  const { all, cohort, window, today } = given
  const lastOn = all.imports
    .map((one) => one.lastOn)
    .sort()
    .at(-1)
  const until = earlier(today, addDays(cohort.endsOn, 1))
  if (lastOn === undefined || lastOn >= window.to || lastOn < window.from) return null
  const weeks = Math.floor((Date.parse(until) - Date.parse(window.to)) / (7 * oneDay))
  if (weeks < 1) return null
  return {
    subject: given.name,
    title: 'The data ends here',
    why: `${counted(weeks, { one: 'week of the cohort has', many: 'weeks of the cohort have' })} passed since ${dayOfMonth(lastOn)}, the last day that is imported. Take the next export before the platform forgets.`,
    evidence: [row(`The last act that is imported is of ${dayOfMonth(lastOn)}.`, { on: lastOn })],
    n: weeks,
    caution: 'If nobody wrote since, the next export will say so; then it is no gap.',
    act: go('Import the next export', 'imports'),
  }
}

/** Imports reach over the week, and it holds nothing at all: no post, no reaction, no bot. */
function empty(given: WeekFacts): Found | null {
  const { week, weeks, window, facts } = given
  const last = weeks.at(-2)
  if (!isWhole(week) || !last || !isWhole(last) || actsIn(given, window) > 0 || actsIn(given, last.window) === 0)
    return null
  return {
    subject: given.name,
    title: 'A week without a single message',
    why: `The imports reach over ${period(window)}, and nobody wrote, reacted or was there, not even a program. See in the platform whether that is so: a pause is fine, a hole in the export isn’t.`,
    evidence: [
      row(`No act of ${counted(facts.people.length, { one: 'person', many: 'people' })} from ${period(window)}.`, {
        on: window.from,
      }),
      row(`${counted(actsIn(given, last.window), { one: 'act', many: 'acts' })} in the week before.`, {
        on: last.monday,
      }),
    ],
    n: 1,
    caution: 'A holiday looks the same.',
    act: go('Look at the imports', 'imports'),
  }
}

function actsIn({ facts }: WeekFacts, { from, to }: WeekFacts['window']): number {
  let acts = 0
  for (const { days } of facts.people)
    for (const { day, contributions, reactions, presences } of days)
      if (day >= from && day < to) acts += contributions + reactions + presences
  return acts
}
