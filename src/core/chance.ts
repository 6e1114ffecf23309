import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Dice that fall the same way every time for the same name. */
export type Chance = Readonly<{
  /** A number from `from` (inclusive) to `to` (exclusive). */
  between: (from: number, to: number) => number
  /** A whole number from `from` to `to`, both inclusive. */
  whole: (from: number, to: number) => number
  /** True in `share` (0–1) of all throws. */
  happens: (share: number) => boolean
  /** One of the items; likelier the more it weighs. */
  pick: <Item>(items: readonly Item[], weigh?: (item: Item) => number) => Item
  shuffled: <Item>(items: readonly Item[]) => Item[]
}>

/** One stream of chance; each part draws from its own, so that a change in one leaves the others as they were. */
export function chance(name: string): Chance {
  const dice = xoroshiro128plus(hashOf(name))
  for (let thrown = 0; thrown < 16; thrown++) dice.next()
  const between = (from: number, to: number) => from + uniformFloat64(dice) * (to - from)
  const whole = (from: number, to: number) => uniformInt(dice, from, to)

  function pick<Item>(items: readonly Item[], weigh: (item: Item) => number = () => 1): Item {
    const weights = items.map(weigh)
    let left = between(0, sum(weights))
    for (const [index, item] of items.entries()) {
      left -= weights[index] ?? 0
      if (left < 0) return item
    }
    const last = items.findLast((_, index) => (weights[index] ?? 0) > 0)
    if (last === undefined) throw new Error('there is nothing to pick from')
    return last
  }

  function shuffled<Item>(items: readonly Item[]): Item[] {
    const rest = [...items]
    return items.flatMap(() => rest.splice(whole(0, rest.length - 1), 1))
  }

  return { between, whole, happens: (share) => between(0, 1) < share, pick, shuffled }
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** FNV-1a, 32 bit. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash | 0
}
