import { addDays, earlier, later } from '../time/days.ts'
import { daysBetween } from './day-number.ts'
import type { Followed } from './kaplan-meier.ts'
import { once } from './once.ts'
import type { WindowFacts } from './window-facts.ts'

/**
 * Everybody of the population from joining (the cohort's start where that is unknown) to the first contribution, else to their leaving or the end of window and
 * data. Who joins after that is not followed yet; who wrote before joining waited no day.
 */
export const followedOf = once(({ facts, members, end }: WindowFacts): readonly Followed[] =>
  members.flatMap(({ person }) => {
    const joined = person.joinedOn ?? facts.cohort.startsOn
    if (joined >= end) return []
    const last = earlier(addDays(end, -1), person.leavesOn ?? end)
    const first = person.firstContributionOn
    const hasHappened = first !== null && first <= last
    return [{ days: daysBetween(joined, later(joined, hasHappened ? first : last)), hasHappened }]
  }),
)
