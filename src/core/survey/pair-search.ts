import type { Chance } from '../chance.ts'

/** Sets of items 0 … items − 1. */
export type Sets = readonly (readonly number[])[]

const restarts = 4
const movesPerRestart = 50_000
const hottest = 4
const coldest = 0.25

/**
 * Sets in which every item is met equally often (at most once more than another) and every two items meet as equally often as a search finds: swaps of
 * two items between two sets, kept when they even the meetings out and now and then when they don't (simulated annealing: Kirkpatrick, Gelatt and Vecchi
 * 1983), from several starts. It ends at once when no two pairs differ by more than one meeting, which can't be bettered; otherwise after a fixed
 * number of moves. `setSize` is at most `items`.
 */
export function searchSets(items: number, setSize: number, questions: number, dice: Chance): Sets {
  const goal = lowestUnevenness(items, setSize, questions)
  let best: Sets = []
  let least = Number.POSITIVE_INFINITY
  for (let start = 0; start < restarts && least > goal; start++) {
    const search = new Search(items, dealt(items, setSize, questions, dice), dice)
    const found = search.anneal(goal)
    if (found < least) {
      least = found
      best = search.sets()
    }
  }
  return best
}

/** Σ over pairs of (times met)² when no two pairs differ by more than one: nothing is more even. */
function lowestUnevenness(items: number, setSize: number, questions: number): number {
  const pairs = (items * (items - 1)) / 2
  const meetings = (questions * setSize * (setSize - 1)) / 2
  const most = Math.ceil(meetings / pairs)
  const oftener = meetings - pairs * (most - 1)
  return oftener * most ** 2 + (pairs - oftener) * (most - 1) ** 2
}

/** Each set takes the items with the most appearances left to give, ties by chance; so every deal comes out even. */
function dealt(items: number, setSize: number, questions: number, dice: Chance): number[][] {
  const slots = questions * setSize
  const left = dice.shuffled(
    Array.from({ length: items }, (_, at) => Math.floor(slots / items) + (at < slots % items ? 1 : 0)),
  )
  return Array.from({ length: questions }, () => {
    const order = dice.shuffled([...left.keys()]).sort((a, b) => (left[b] ?? 0) - (left[a] ?? 0))
    const set = order.slice(0, setSize)
    for (const item of set) left[item] = (left[item] ?? 0) - 1
    return set
  })
}

/** The sets as flat arrays, because the search looks at them some hundred thousand times. */
class Search {
  readonly #items: number
  readonly #dice: Chance
  readonly #size: number
  readonly #slots: Int32Array
  readonly #holds: Uint8Array
  readonly #met: Int32Array
  readonly #seen: Int32Array
  #unevenness = 0
  #bestSlots: Int32Array
  #best: number

  constructor(items: number, sets: Sets, dice: Chance) {
    this.#items = items
    this.#dice = dice
    this.#size = sets[0]?.length ?? 0
    this.#slots = Int32Array.from(sets.flat())
    this.#holds = new Uint8Array(sets.length * items)
    this.#met = new Int32Array(items * items)
    this.#seen = new Int32Array(items)
    for (const [at, set] of sets.entries())
      for (const [place, item] of set.entries()) {
        this.#holds[at * items + item] = 1
        this.#seen[item] = (this.#seen[item] ?? 0) + 1
        for (const other of set.slice(0, place)) this.#meet(item, other, 1)
      }
    this.#bestSlots = this.#slots.slice()
    this.#best = this.#unevenness
  }

  sets(): number[][] {
    const flat = [...this.#bestSlots]
    return Array.from({ length: flat.length / this.#size }, (_, at) =>
      flat.slice(at * this.#size, (at + 1) * this.#size),
    )
  }

  /** Gives the least unevenness that was met. */
  anneal(goal: number): number {
    const cooling = (coldest / hottest) ** (1 / movesPerRestart)
    let heat = hottest
    for (let move = 0; move < movesPerRestart && this.#best > goal; move++, heat *= cooling) {
      if (this.#dice.whole(0, 7) === 0) this.#tryReplacing(heat)
      else this.#trySwapping(heat)
      if (this.#unevenness >= this.#best) continue
      this.#best = this.#unevenness
      this.#bestSlots.set(this.#slots)
    }
    return this.#best
  }

  /** Two sets exchange an item each. */
  #trySwapping(heat: number): void {
    const one = this.#dice.whole(0, this.#slots.length - 1)
    const other = this.#dice.whole(0, this.#slots.length - 1)
    const a = this.#slots[one] ?? 0
    const b = this.#slots[other] ?? 0
    if (a === b || this.#isIn(one, b) || this.#isIn(other, a)) return
    const before = this.#unevenness
    this.#put(one, b)
    this.#put(other, a)
    if (this.#isKept(before, heat)) return
    this.#put(other, b)
    this.#put(one, a)
  }

  /** An item that is seen once more than another gives up a place to it. */
  #tryReplacing(heat: number): void {
    const at = this.#dice.whole(0, this.#slots.length - 1)
    const a = this.#slots[at] ?? 0
    const b = this.#dice.whole(0, this.#items - 1)
    if ((this.#seen[a] ?? 0) <= (this.#seen[b] ?? 0) || this.#isIn(at, b)) return
    const before = this.#unevenness
    this.#put(at, b)
    if (!this.#isKept(before, heat)) this.#put(at, a)
  }

  #isKept(before: number, heat: number): boolean {
    const worse = this.#unevenness - before
    return worse <= 0 || this.#dice.between(0, 1) < Math.exp(-worse / heat)
  }

  #isIn(slot: number, item: number): boolean {
    return this.#holds[this.#setOf(slot) * this.#items + item] === 1
  }

  #setOf(slot: number): number {
    return Math.floor(slot / this.#size)
  }

  #put(slot: number, item: number): void {
    const old = this.#slots[slot] ?? 0
    const set = this.#setOf(slot)
    for (let at = set * this.#size; at < (set + 1) * this.#size; at++) {
      if (at === slot) continue
      const companion = this.#slots[at] ?? 0
      this.#meet(old, companion, -1)
      this.#meet(item, companion, 1)
    }
    this.#slots[slot] = item
    this.#holds[set * this.#items + old] = 0
    this.#holds[set * this.#items + item] = 1
    this.#seen[old] = (this.#seen[old] ?? 0) - 1
    this.#seen[item] = (this.#seen[item] ?? 0) + 1
  }

  #meet(a: number, b: number, times: 1 | -1): void {
    const at = Math.min(a, b) * this.#items + Math.max(a, b)
    const met = this.#met[at] ?? 0
    this.#unevenness += 2 * times * met + 1
    this.#met[at] = met + times
  }
}
