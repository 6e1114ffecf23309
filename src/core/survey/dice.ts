import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Dice that fall the same way every time for the same name. */
export type Dice = Readonly<{
  /** A whole number from 0 (inclusive) to `count` (exclusive). */
  below: (count: number) => number
  /** A number from 0 (inclusive) to 1 (exclusive). */
  share: () => number
  shuffled: <Item>(items: readonly Item[]) => Item[]
}>

export function diceFor(name: string): Dice {
  const generator = xoroshiro128plus(hashOf(name))
  for (let thrown = 0; thrown < 16; thrown++) generator.next()
  const below = (count: number) => uniformInt(generator, 0, count - 1)
  return {
    below,
    share: () => uniformFloat64(generator),
    shuffled: (items) => {
      const rest = [...items]
      return items.flatMap(() => rest.splice(below(rest.length), 1))
    },
  }
}

/** FNV-1a, 32 bit. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash | 0
}
