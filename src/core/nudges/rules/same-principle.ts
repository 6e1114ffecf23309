import { type CalendarItem, principleWords } from '../../../contract/nudges.ts'
import { weekOf } from '../../time/cohort-weeks.ts'
import { number } from '../../wording/numbers.ts'
import { type CalendarRule, isAhead, keysOf, nudgeItems } from './rule.ts'

const longestRun = 2

/** Three nudges or more in a row that rest on the same principle, one warning for the whole row. */
export const samePrinciple: CalendarRule = ({ cohort, weeks }) =>
  runsOf(nudgeItems(weeks)).flatMap((run) => {
    const [first] = run
    if (!first?.principle || run.length <= longestRun || !run.some(isAhead)) return []
    const { name } = principleWords[first.principle]
    return {
      rule: 'same-principle' as const,
      week: weekOf(cohort, (run[longestRun] ?? first).on),
      keys: keysOf(run),
      says: `${number(run.length)} nudges in a row rest on the same principle: ${name.toLowerCase()}. People get used to it.`,
      mend: 'Put one of another principle between them, or change what one of them rests on.',
    }
  })

/** Neighbours of the same principle, together. */
function runsOf(items: readonly CalendarItem[]): CalendarItem[][] {
  const runs: CalendarItem[][] = []
  for (const item of items) {
    const run = runs.at(-1)
    if (run?.[0]?.principle === item.principle) run?.push(item)
    else runs.push([item])
  }
  return runs
}
