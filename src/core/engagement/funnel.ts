import { type FirstTimes, firstTimesOf } from './history.ts'
import type { WindowFacts } from './window-facts.ts'

/** How many of the population had taken a step by the end of the window, and how many of them the next one too. */
export function stepOf(
  { facts, members, end }: WindowFacts,
  from: keyof FirstTimes,
  to: keyof FirstTimes,
): { of: number; reached: number } {
  const first = firstTimesOf(facts)
  const has = (times: FirstTimes | undefined, step: keyof FirstTimes) => (times?.[step] ?? end) < end
  const there = members.map(({ personId }) => first.get(personId)).filter((times) => has(times, from))
  return { of: there.length, reached: there.filter((times) => has(times, to)).length }
}
