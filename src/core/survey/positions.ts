import type { Sets } from './pair-search.ts'

type Place = { set: number; item: number; position: number }

/**
 * The same sets with their items put in an order in which each item stands at each position equally often (at most once more at one than at another).
 * Such an order always exists (equitable edge colouring of bipartite multigraphs: de Werra 1971). It is found two positions at a time: the places there
 * form paths and circles from set to item to set, and giving the positions to them in turn evens out every item without unsettling a set.
 */
export function withEvenPositions(sets: Sets): number[][] {
  const places = sets.flatMap((items, set) => items.map((item, position): Place => ({ set, item, position })))
  const size = sets[0]?.length ?? 0
  for (;;) {
    const uneven = mostUneven(places, size)
    if (!uneven) break
    alternate(
      places.filter(({ position }) => uneven.includes(position)),
      uneven,
    )
  }
  return sets.map((items, set) => {
    const ordered = new Array<number>(items.length).fill(0)
    for (const place of places) if (place.set === set) ordered[place.position] = place.item
    return ordered
  })
}

/** Two positions at which some item stands a different number of times, by more than one; null when there are none. */
function mostUneven(places: readonly Place[], size: number): readonly [number, number] | null {
  const byItem = new Map<number, number[]>()
  for (const { item, position } of places) {
    const times = byItem.get(item) ?? new Array<number>(size).fill(0)
    times[position] = (times[position] ?? 0) + 1
    byItem.set(item, times)
  }
  for (const times of byItem.values()) {
    const most = times.indexOf(Math.max(...times))
    const least = times.indexOf(Math.min(...times))
    if ((times[most] ?? 0) - (times[least] ?? 0) > 1) return [most, least]
  }
  return null
}

/** Walks the paths and circles of these places and gives the two positions in turn. Paths are walked from an end, so that each takes in all it can. */
function alternate(places: readonly Place[], [first, second]: readonly [number, number]): void {
  const neighbours = new Map<Place, Place[]>(places.map((place) => [place, []]))
  join(neighbours, places, ({ set }) => set)
  join(neighbours, places, ({ item }) => item)
  const walked = new Set<Place>()
  const ends = places.filter((place) => (neighbours.get(place)?.length ?? 0) < 2)
  for (const start of [...ends, ...places]) {
    let position = first
    let place: Place | undefined = start
    while (place && !walked.has(place)) {
      walked.add(place)
      place.position = position
      position = position === first ? second : first
      place = neighbours.get(place)?.find((next) => !walked.has(next))
    }
  }
}

/** Pairs the places of each set, or of each item, off with one another; one may stay alone. */
function join(neighbours: Map<Place, Place[]>, places: readonly Place[], keyOf: (place: Place) => number): void {
  const waiting = new Map<number, Place>()
  for (const place of places) {
    const key = keyOf(place)
    const partner = waiting.get(key)
    if (!partner) {
      waiting.set(key, place)
      continue
    }
    waiting.delete(key)
    neighbours.get(place)?.push(partner)
    neighbours.get(partner)?.push(place)
  }
}
