import type { SurveyAnswer, Wave } from '../../contract/survey.ts'

/**
 * What one respondent says of each currency, in the order of the wave's currencies, as parts of a score: `up ÷ upOf − down ÷ downOf`.
 * best–worst: times picked as best, of the times shown where a best was picked; the same for worst. points: points of 100, of 1.
 */
export type Ballot = Readonly<{
  up: readonly number[]
  upOf: readonly number[]
  down: readonly number[]
  downOf: readonly number[]
}>

/** An answer as a ballot; what was left out counts nowhere, so that a part of an answer counts for what it says. */
export function ballotOf(wave: Pick<Wave, 'method' | 'currencies' | 'sets'>, answer: SurveyAnswer): Ballot {
  return wave.method === 'points' ? ballotOfPoints(wave, answer) : ballotOfPicks(wave, answer)
}

/** Whether a ballot says anything of the currency at this place. */
export function isGiven({ upOf, downOf }: Ballot, at: number): boolean {
  return (upOf[at] ?? 0) + (downOf[at] ?? 0) > 0
}

function ballotOfPicks({ currencies, sets }: Pick<Wave, 'currencies' | 'sets'>, { picks }: SurveyAnswer): Ballot {
  const place = new Map(currencies.map(({ id }, at) => [id, at]))
  const none = () => currencies.map(() => 0)
  const [up, upOf, down, downOf] = [none(), none(), none(), none()]
  const add = (counts: number[], id: string) => {
    const at = place.get(id)
    if (at !== undefined) counts[at] = (counts[at] ?? 0) + 1
  }
  for (const [at, set] of sets.entries()) {
    const { best = null, worst = null } = picks[at] ?? {}
    if (best !== null) {
      for (const id of set) add(upOf, id)
      add(up, best)
    }
    if (worst !== null) {
      for (const id of set) add(downOf, id)
      add(down, worst)
    }
  }
  return { up, upOf, down, downOf }
}

/** Who shares out anything has shared out to all; points that miss 100 a little are scaled to it. */
function ballotOfPoints({ currencies }: Pick<Wave, 'currencies'>, { points }: SurveyAnswer): Ballot {
  const given = currencies.map(({ id }) => (Object.hasOwn(points, id) ? (points[id] ?? 0) : 0))
  const total = given.reduce((sum, value) => sum + value, 0)
  const none = currencies.map(() => 0)
  if (total === 0) return { up: none, upOf: none, down: none, downOf: none }
  return { up: given.map((value) => (100 * value) / total), upOf: currencies.map(() => 1), down: none, downOf: none }
}
