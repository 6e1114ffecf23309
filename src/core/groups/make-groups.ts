import type { GroupRequest } from '../../contract/groups.ts'
import { type Chance, chance } from '../chance.ts'
import { type GroupCost, groupCost } from './cost.ts'
import { type Member, traitOf } from './traits.ts'

/** Members in groups; with mentors, each group's first is the mentor, who stays where they are. */
export type Groups = Member[][]

/** How many swaps are tried: enough to settle a hundred people, bounded for ten thousand. */
const fewestTries = 20_000
const triesPerMember = 60
const mostTries = 300_000

/**
 * Groups of even size (they differ by one at most) that come close to what is wished for: people are dealt out by their traits, then two of different groups
 * change places as long as that helps, over and over. The same request and people give the same groups.
 */
export function makeGroups(members: readonly Member[], request: GroupRequest): Groups {
  const luck = chance(`groups ${request.seed}`)
  const { mentors, others } = withMentors(members, request)
  const groups = deal(mentors, dealingOrder(others, request, luck), groupCount(others.length, mentors.length, request))
  if (request.balance.length > 0) improve(groups, groupCost(request.balance, members), luck, mentors.length > 0)
  return groups
}

/** A grouping drawn by chance, of the same sizes and with the same mentors: what groups are compared with. */
export function randomGroups(members: readonly Member[], request: GroupRequest, luck: Chance): Groups {
  const { mentors, others } = withMentors(members, request)
  return deal(mentors, luck.shuffled(others), groupCount(others.length, mentors.length, request))
}

/** The mentors that the request means; nobody unless it asks for mentor pairs. */
export function withMentors(members: readonly Member[], { shape, mentors }: GroupRequest) {
  const isMentor = (member: Member) =>
    shape === 'mentor-pairs' && mentors !== null && traitOf(member, mentors.attribute) === mentors.value
  return { mentors: members.filter(isMentor), others: members.filter((member) => !isMentor(member)) }
}

function groupCount(others: number, mentors: number, { shape, size }: GroupRequest): number {
  if (mentors > 0) return mentors
  return Math.max(1, shape === 'buddies' ? Math.floor(others / 2) : Math.round(others / size))
}

function deal(mentors: readonly Member[], others: readonly Member[], count: number): Groups {
  const groups: Groups = Array.from({ length: count }, (_, at) => (mentors[at] ? [mentors[at]] : []))
  for (const [at, member] of others.entries()) groups[at % count]?.push(member)
  return groups
}

/** Shuffled, then with those of the same traits next to each other, so that dealing spreads them. */
function dealingOrder(others: readonly Member[], { balance }: GroupRequest, luck: Chance): Member[] {
  const mixed = balance.filter(({ wish }) => wish === 'mix').map(({ attribute }) => attribute)
  const traits = (member: Member) => mixed.map((attribute) => traitOf(member, attribute)).join('\u0000')
  return luck.shuffled(others).sort((a, b) => traits(a).localeCompare(traits(b)))
}

function improve(groups: Groups, costOf: GroupCost, luck: Chance, hasMentors: boolean): void {
  if (groups.length < 2) return
  const first = hasMentors ? 1 : 0
  const people = groups.reduce((sum, group) => sum + group.length, 0)
  const tries = Math.min(mostTries, Math.max(fewestTries, people * triesPerMember))
  const costs = groups.map(costOf)
  for (let tried = 0; tried < tries && costs.some((cost) => cost > 0); tried++) {
    const a = luck.whole(0, groups.length - 1)
    const b = (a + luck.whole(1, groups.length - 1)) % groups.length
    swap(groups, costs, [a, b], costOf, luck, first)
  }
}

/** Two of different groups change places, or one goes over to a smaller group, unless that makes it worse. */
function swap(
  groups: Groups,
  costs: number[],
  [a, b]: [number, number],
  costOf: GroupCost,
  luck: Chance,
  first: number,
): void {
  const [one, other] = [groups[a], groups[b]]
  if (!one || !other || one.length <= first) return
  const canGoOver = one.length === other.length + 1
  if (other.length <= first && !canGoOver) return
  const atOne = luck.whole(first, one.length - 1)
  const atOther = luck.whole(first, other.length - (canGoOver ? 0 : 1))
  const [member, partner] = [one[atOne], other[atOther]]
  if (!member || (!partner && !canGoOver)) return
  const newOne = partner ? one.with(atOne, partner) : one.filter((_, at) => at !== atOne)
  const newOther = partner ? other.with(atOther, member) : [...other, member]
  const [costA, costB] = [costOf(newOne), costOf(newOther)]
  if (costA + costB > (costs[a] ?? 0) + (costs[b] ?? 0)) return
  groups[a] = newOne
  groups[b] = newOther
  costs[a] = costA
  costs[b] = costB
}
