import type { GroupRequest } from '../../contract/groups.ts'
import { type Member, traitOf } from './traits.ts'

export type Wish = GroupRequest['balance'][number]

/** How far one group is from what is wished for; 0 is perfect. */
export type GroupCost = (group: readonly Member[]) => number

/**
 * The cost of a group. A trait to mix costs, for each value, the square of how many members more or fewer have it than the cohort's share would give a group
 * of this size. A trait to be alike in costs one for each pair that differs.
 */
export function groupCost(wishes: readonly Wish[], everybody: readonly Member[]): GroupCost {
  const costs = wishes.map((wish) => wishCost(wish, everybody))
  return (group) => costs.reduce((sum, cost) => sum + cost(group), 0)
}

/** The cost of one wish alone. */
export function wishCost({ attribute, wish }: Wish, everybody: readonly Member[]): GroupCost {
  const shares = new Map<string, number>()
  for (const member of everybody) {
    const value = traitOf(member, attribute)
    shares.set(value, (shares.get(value) ?? 0) + 1 / everybody.length)
  }
  return (group) => {
    const counts = new Map<string, number>()
    for (const member of group) {
      const value = traitOf(member, attribute)
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    if (wish === 'alike')
      return pairs(group.length) - [...counts.values()].reduce((sum, alike) => sum + pairs(alike), 0)
    return [...shares].reduce((sum, [value, share]) => sum + ((counts.get(value) ?? 0) - share * group.length) ** 2, 0)
  }
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2
}
