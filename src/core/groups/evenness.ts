import type { Grouped, GroupRequest } from '../../contract/groups.ts'
import { chance } from '../chance.ts'
import { type Wish, wishCost } from './cost.ts'
import { type Groups, randomGroups } from './make-groups.ts'
import { type Member, traitOf } from './traits.ts'

/** Random groupings to compare with; fewer for many people, so that it stays below a second. */
const mostCompared = 1000
const mostDrawn = 1_000_000

/** How even groups are in each trait that was asked for, beside groupings of the same sizes drawn by chance. */
export function evennessOf(members: readonly Member[], request: GroupRequest, groups: Groups) {
  const compared = Math.max(50, Math.min(mostCompared, Math.floor(mostDrawn / Math.max(1, members.length))))
  const luck = chance(`comparison ${request.seed}`)
  const random = Array.from({ length: compared }, () => randomGroups(members, request, luck))
  const evenness = request.balance.map((wish) => oneTrait(wish, members, groups, random))
  return { evenness, compared }
}

function oneTrait(wish: Wish, members: readonly Member[], groups: Groups, random: readonly Groups[]) {
  const costOf = wishCost(wish, members)
  const total = (grouping: Groups) => grouping.reduce((sum, group) => sum + costOf(group), 0)
  const own = total(groups)
  const values = [...new Set(members.map((member) => traitOf(member, wish.attribute)))].sort()
  return {
    ...wish,
    values: values.map((value) => {
      const ranges = random.map((grouping) => rangeOf(grouping, wish.attribute, value))
      const [least, most] = rangeOf(groups, wish.attribute, value)
      return {
        value,
        people: members.filter((member) => traitOf(member, wish.attribute) === value).length,
        least,
        most,
        byChance: [
          quantile(
            ranges.map(([low]) => low),
            0.025,
          ),
          quantile(
            ranges.map(([, high]) => high),
            0.975,
          ),
        ] as [number, number],
      }
    }),
    chance: random.filter((grouping) => total(grouping) <= own + 1e-9).length / random.length,
  }
}

/** The least and most members with a value in one group. */
function rangeOf(groups: Groups, attribute: string, value: string): [number, number] {
  const counts = groups.map((group) => group.filter((member) => traitOf(member, attribute) === value).length)
  return [Math.min(...counts), Math.max(...counts)]
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.round(share * (sorted.length - 1))] ?? 0
}

/** How balanced groups are, in one sentence. */
export function balanceInWords({ groups, evenness, compared, request }: Omit<Grouped, 'says'>): string {
  const sizes = groups.map(({ members }) => members.length)
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  const made = `${groups.length} ${groups.length === 1 ? 'group' : 'groups'} of ${least === most ? least : `${least} or ${most}`}`
  if (request.balance.length === 0) return `${made}, drawn by chance: nothing was asked to be balanced.`
  return `${made}. ${evenness.map((trait) => traitInWords(trait, compared)).join(' ')}`
}

function traitInWords({ attribute, wish, values, chance }: Grouped['evenness'][number], compared: number): string {
  if (values.length < 2) return `Everybody has the same ${attribute}.`
  const reach = shareInWords(chance, compared)
  if (wish === 'alike') return `In ${attribute} members are alike as ${reach} random groupings make them.`
  const isEven = values.every(({ least, most }) => most - least <= 1)
  return isEven
    ? `${attribute} is spread as evenly as can be, which ${reach} random groupings reach.`
    : `${attribute} is spread as evenly as ${reach} random groupings have it.`
}

function shareInWords(chance: number, compared: number): string {
  if (chance === 0) return `none of ${compared.toLocaleString('en-GB')}`
  return chance < 0.01 ? 'fewer than 1% of' : `${Math.round(chance * 100)}% of`
}
