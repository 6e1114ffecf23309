import type { Wave, WaveDraft } from '../../contract/survey.ts'
import { chance } from '../chance.ts'
import { searchSets } from './pair-search.ts'
import { withEvenPositions } from './positions.ts'

type Asked = Pick<WaveDraft, 'method' | 'currencies' | 'setSize' | 'questions'>

/**
 * The best–worst questions of a wave: ids of the currencies of each, in the order shown. Every currency is seen equally often (once more at most, where
 * the numbers don't divide), every two meet as equally as the numbers allow, and each stands at each position equally often. The same `seed` gives the
 * same sets. Empty for points. When there are fewer currencies than `setSize`, every question shows them all.
 */
export function questionSets({ method, currencies, setSize, questions }: Asked, seed: string): string[][] {
  if (method === 'points') return []
  const dice = chance(seed)
  const sets = searchSets(currencies.length, Math.min(setSize, currencies.length), questions, dice)
  return withEvenPositions(dice.shuffled(sets)).map((set) => set.map((item) => currencies[item]?.id ?? ''))
}

/** Whether two drafts ask the same best–worst questions, so that their sets stay as they are. */
export function askTheSame(one: Asked, other: Asked): boolean {
  const design = ({ method, currencies, setSize, questions }: Asked) =>
    JSON.stringify([method, currencies.map(({ id }) => id), setSize, questions])
  return design(one) === design(other)
}

/** The least and most times that a currency is shown, and that two are shown together; zeros where no sets are asked. */
export function balanceOf(sets: readonly (readonly string[])[], currencies: WaveDraft['currencies']): Wave['balance'] {
  if (sets.length === 0) return { shown: [0, 0], together: [0, 0] }
  const ids = currencies.map(({ id }) => id)
  const timesOf = (...wanted: string[]) => sets.filter((set) => wanted.every((id) => set.includes(id))).length
  const shown = ids.map((id) => timesOf(id))
  const together = ids.flatMap((id, at) => ids.slice(at + 1).map((other) => timesOf(id, other)))
  return { shown: [Math.min(...shown), Math.max(...shown)], together: [Math.min(...together), Math.max(...together)] }
}
