import { describe, expect, it } from 'vitest'
import { ballotOf } from '../../../src/core/survey/ballots.ts'
import { questionSets } from '../../../src/core/survey/question-sets.ts'
import { type Score, scoresOf } from '../../../src/core/survey/scores.ts'
import { someCurrencies } from './asked-wave.ts'
import { simulatedAnswers, type Truth } from './simulated.ts'

const respondents = 30
const simulations = 200

type Case = Truth & Readonly<{ name: string; setSize: number; questions: number }>

/** From the first to the last in even steps over three units of utility. */
const steps = (count: number) => Array.from({ length: count }, (_, at) => 1.5 - (3 * at) / (count - 1))

const cases: readonly Case[] = [
  { name: 'members alike, eight currencies', utilities: steps(8), spread: 0, setSize: 4, questions: 8 },
  { name: 'members unlike, twelve currencies', utilities: steps(12), spread: 0.7, setSize: 4, questions: 12 },
  { name: 'ties in three tiers', utilities: [1, 1, 1, 0, 0, 0, -1, -1, -1], spread: 0.5, setSize: 3, questions: 12 },
]

/**
 * Members with known utilities answer; the scores must find them again. Measures, over 200 surveys of 30 respondents each:
 * - coverage: how often the 95 % interval of a score holds the score that the whole population (20,000 members) would give;
 * - order kept: in how many surveys every rank interval holds the true rank (for ties, all ranks they share), so that each pair is ranked right or shares
 *   ranks and nothing that is said of the order is wrong;
 * - told apart: of the pairs with different utilities, how many are ranked apart (the price of the former).
 */
function recover({ utilities, spread, setSize, questions }: Case) {
  const asked = { method: 'best-worst' as const, currencies: someCurrencies(utilities.length), setSize, questions }
  const wave = { ...asked, sets: questionSets(asked, 'K7QM2X') }
  const survey = (n: number, seed: string): (Score | null)[] =>
    scoresOf(
      simulatedAnswers(wave, { utilities, spread }, n, seed).map((answer) => ballotOf(wave, answer)),
      utilities.length,
    )
  const truth = survey(20_000, 'the whole population').map((one) => one?.score ?? Number.NaN)
  const pairs = utilities.flatMap((utility, a) =>
    utilities.flatMap((other, b) => (utility > other ? [[a, b] as const] : [])),
  )
  const trueRanks = utilities.map(
    (utility) =>
      [
        1 + utilities.filter((other) => other > utility).length,
        utilities.filter((other) => other >= utility).length,
      ] as const,
  )
  let [held, kept, apart] = [0, 0, 0]
  for (let at = 0; at < simulations; at++) {
    const found = survey(respondents, `survey ${at}`)
    const rank = (place: number) => found[place]?.rank ?? [Number.NaN, Number.NaN]
    held += truth.filter(
      (score, place) => (found[place]?.low ?? 2) <= score && score <= (found[place]?.high ?? -2),
    ).length
    apart += pairs.filter(([higher, lower]) => rank(higher)[1] < rank(lower)[0]).length
    if (trueRanks.every(([first, last], place) => (rank(place)[0] ?? 99) <= first && last <= (rank(place)[1] ?? 0)))
      kept += 1
  }
  return {
    coverage: held / simulations / utilities.length,
    orderKept: kept / simulations,
    toldApart: apart / simulations / pairs.length,
  }
}

describe('simulated members', () => {
  it.each(cases)(
    'are understood from 30 answers: $name',
    (one) => {
      const { coverage, orderKept, toldApart } = recover(one)
      const shown = (share: number) => `${(100 * share).toFixed(1)} %`
      console.log(
        `${one.name}: coverage ${shown(coverage)}, order kept ${shown(orderKept)}, told apart ${shown(toldApart)}`,
      )
      expect(coverage).toBeGreaterThan(0.9)
      expect(coverage).toBeLessThan(0.99)
      expect(orderKept).toBeGreaterThan(0.92)
      expect(toldApart).toBeGreaterThan(0.2)
    },
    120_000,
  )
})
