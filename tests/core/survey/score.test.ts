import { describe, expect, it } from 'vitest'
import type { SurveyAnswer } from '../../../src/contract/survey.ts'
import { ballotOf } from '../../../src/core/survey/ballots.ts'
import { headlineOf } from '../../../src/core/survey/headline.ts'
import { minutesOf } from '../../../src/core/survey/minutes.ts'
import { scoresOf } from '../../../src/core/survey/scores.ts'
import { someCurrencies } from './asked-wave.ts'
import { anAnswer } from './simulated.ts'

const four = someCurrencies(4)
const bestWorst = {
  method: 'best-worst' as const,
  currencies: four,
  sets: [
    ['c1', 'c2', 'c3'],
    ['c2', 'c3', 'c4'],
    ['c3', 'c4', 'c1'],
    ['c4', 'c1', 'c2'],
  ],
}
const points = { method: 'points' as const, currencies: four, sets: [] }

/** One pick a word: "c1>c3" is c1 best and c3 worst; "-" leaves a side out. */
function picks(...written: string[]): SurveyAnswer {
  return anAnswer({
    picks: written.map((pick) => {
      const [best = '-', worst = '-'] = pick.split('>')
      return { best: best === '-' ? null : best, worst: worst === '-' ? null : worst }
    }),
  })
}

function scored(wave: typeof bestWorst | typeof points, answers: SurveyAnswer[]) {
  return scoresOf(
    answers.map((answer) => ballotOf(wave, answer)),
    4,
  )
}

describe('scores', () => {
  it('are (best − worst) ÷ shown, pooled over respondents', () => {
    const found = scored(bestWorst, [
      picks('c1>c3', 'c2>c3', 'c1>c4', 'c1>c4'),
      picks('c2>c3', 'c2>c4', 'c4>c3', 'c2>c1'),
    ])
    // c1 best 3, worst 1; c2 best 4; c3 worst 4; c4 best 1, worst 3; each shown 3 times to 2 respondents.
    expect(found.map((one) => one?.score)).toEqual(
      [2 / 6, 4 / 6, -4 / 6, -2 / 6].map((score) => expect.closeTo(score, 10)),
    )
    expect(found.map((one) => one?.n)).toEqual([2, 2, 2, 2])
  })

  it('count a part of an answer where it is given, with its own n', () => {
    const found = scored(bestWorst, [picks('c1>c3'), picks('->-', 'c4>c2')])
    expect(found.map((one) => one?.n)).toEqual([1, 2, 2, 1])
    expect(found.map((one) => one?.score)).toEqual([1, -0.5, -0.5, 1])
  })

  it('take best and worst each over the times that it was picked at all', () => {
    const found = scored(bestWorst, [picks('c1>-', '->c4')])
    expect(found.map((one) => one?.score)).toEqual([1, 0, 0, -1])
  })

  it('are null for what nobody said anything of', () => {
    expect(scored(bestWorst, [picks('c1>c2')])[3]).toBeNull()
    expect(scored(bestWorst, [])).toEqual([null, null, null, null])
  })

  it('are mean points, with what was left blank as nothing and totals beside 100 scaled to it', () => {
    const found = scored(points, [
      anAnswer({ points: { c1: 70, c2: 30 } }),
      anAnswer({ points: { c1: 10, c2: 20, c3: 20, c4: 45 } }),
      anAnswer(),
    ])
    expect(found.map((one) => one?.n)).toEqual([2, 2, 2, 2])
    expect(found.map((one) => one?.score)).toEqual(
      [(70 + 1000 / 95) / 2, (30 + 2000 / 95) / 2, 1000 / 95, 4500 / 95 / 2].map((score) => expect.closeTo(score, 10)),
    )
  })

  it('have no interval and leave every rank open below ten respondents', () => {
    const nine = scored(
      bestWorst,
      Array.from({ length: 9 }, () => picks('c1>c3', 'c2>c3', 'c1>c3', 'c1>c4')),
    )
    expect(nine.every((one) => one?.low === null && one.high === null)).toBe(true)
    expect(nine.map((one) => one?.rank)).toEqual(Array.from({ length: 4 }, () => [1, 4]))
  })

  it('have an interval around them from ten on, the same for the same answers', () => {
    const answers = Array.from({ length: 12 }, (_, at) =>
      at % 3 === 0 ? picks('c2>c3', 'c2>c3', 'c1>c4', 'c2>c4') : picks('c1>c3', 'c2>c3', 'c1>c3', 'c1>c4'),
    )
    const found = scored(bestWorst, answers)
    expect(found).toEqual(scored(bestWorst, answers))
    const [first] = found
    expect(first?.low).toBeLessThan(first?.score ?? Number.NaN)
    expect(first?.high).toBeGreaterThan(first?.score ?? Number.NaN)
  })

  it('have an interval no wider than a point when everybody says the same, and ranks that tell all apart', () => {
    const found = scored(
      bestWorst,
      Array.from({ length: 10 }, () => picks('c1>c3', 'c2>c3', 'c1>c3', 'c1>c4')),
    )
    expect(found[0]).toMatchObject({ score: 1, low: 1, high: 1, rank: [1, 1] })
    expect(found.map((one) => one?.rank)).toEqual([
      [1, 1],
      [2, 2],
      [4, 4],
      [3, 3],
    ])
  })

  it('share ranks where the answers contradict each other evenly', () => {
    const answers = Array.from({ length: 20 }, (_, at) =>
      anAnswer({ points: at % 2 ? { c1: 50, c2: 40, c3: 10 } : { c1: 40, c2: 50, c3: 10 } }),
    )
    expect(scored(points, answers).map((one) => one?.rank)).toEqual([
      [1, 2],
      [1, 2],
      [3, 3],
      [4, 4],
    ])
  })

  it('tell two apart whose intervals overlap when each respondent puts them in the same order', () => {
    const answers = Array.from({ length: 20 }, (_, at) =>
      anAnswer({ points: { c1: 3 * at + 6, c2: 3 * at, c3: 94 - 6 * at } }),
    )
    const [first, second] = scored(points, answers)
    expect(first?.low).toBeLessThan(second?.high ?? 0)
    expect(first?.rank[0]).toBe(1)
    expect(second?.rank[0]).toBe(2)
  })
})

describe('the headline', () => {
  const currency = (at: number, rank: [number, number], low: number | null = 0) => ({
    id: `c${at}`,
    label: `Currency ${at}`,
    score: 1 - at / 10,
    low,
    high: low,
    n: 12,
    rank,
  })

  it('says what comes first, and admits what can not be told apart', () => {
    const say = (...currencies: ReturnType<typeof currency>[]) => headlineOf({ n: 12, threshold: 5, currencies })
    expect(say(currency(1, [1, 1]), currency(2, [2, 2]))).toBe(
      '“Currency 1” counts most for the 12 who answered, ahead of everything else.',
    )
    expect(say(currency(2, [1, 2]), currency(1, [1, 2]), currency(3, [3, 3]))).toBe(
      '“Currency 1” and “Currency 2” count most for the 12 who answered; the answers can’t tell which of them comes first.',
    )
    expect(say(currency(1, [1, 2]), currency(2, [1, 2]))).toContain('Nothing stands out yet')
    expect(say(currency(1, [1, 2], null), currency(2, [1, 2], null))).toContain('so few can’t show')
    const six = [1, 2, 3, 4, 5].map((at) => currency(at, [1, 5]))
    expect(say(...six, currency(6, [6, 6]))).toContain('5 of 6 could as well come first')
  })

  it('says nothing of currencies below the threshold', () => {
    expect(headlineOf({ n: 0, threshold: 5, currencies: [] })).toBe('Nobody has answered yet.')
    expect(headlineOf({ n: 4, threshold: 5, currencies: [] })).toContain('Fewer than 5')
  })
})

describe('the median of minutes', () => {
  it('has the interval of the binomial distribution, from nine answers on', () => {
    const upTo = (n: number) => Array.from({ length: n }, (_, at) => 10 * (at + 1))
    expect(minutesOf([])).toBeNull()
    expect(minutesOf(upTo(8))).toEqual({ median: 45, low: null, high: null, n: 8 })
    // Ranks of the limits as tabled for 95 %: n = 9: 2 and 8; n = 20: 6 and 15; n = 30: 10 and 21; n = 100: 40 and 61.
    expect(minutesOf(upTo(9))).toEqual({ median: 50, low: 20, high: 80, n: 9 })
    expect(minutesOf(upTo(20))).toMatchObject({ low: 60, high: 150 })
    expect(minutesOf(upTo(30))).toMatchObject({ low: 100, high: 210 })
    expect(minutesOf(upTo(100))).toMatchObject({ low: 400, high: 610 })
    const [below, above] = [minutesOf(upTo(500)), minutesOf(upTo(501))]
    expect(Math.abs((below?.low ?? 0) - (above?.low ?? 0))).toBeLessThanOrEqual(20)
  })
})
