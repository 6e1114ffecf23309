import type { SurveyAnswer, Wave } from '../../../src/contract/survey.ts'
import { chance } from '../../../src/core/chance.ts'

/** An answer that says nothing yet. */
export function anAnswer(answer: Partial<SurveyAnswer> = {}): SurveyAnswer {
  return {
    key: 'somebody',
    email: null,
    name: null,
    submittedAt: null,
    picks: [],
    points: {},
    segments: {},
    minutes: null,
    stoppers: '',
    permission: '',
    channel: '',
    words: '',
    ...answer,
  }
}

export type Truth = Readonly<{
  /** Utility of each currency of the wave, in its order, for the average member. */
  utilities: readonly number[]
  /** Standard deviation of a member's own utilities around these. */
  spread: number
}>

/** Members who pick by random utility: what they hold dear plus fresh Gumbel noise at every question, the highest is best, the lowest worst. */
export function simulatedAnswers(
  wave: Pick<Wave, 'currencies' | 'sets'>,
  { utilities, spread }: Truth,
  n: number,
  seed: string,
): SurveyAnswer[] {
  const dice = chance(seed)
  const gumbel = () => -Math.log(-Math.log(Math.max(1e-300, dice.between(0, 1))))
  const normal = () => Math.sqrt(-2 * Math.log(1 - dice.between(0, 1))) * Math.cos(2 * Math.PI * dice.between(0, 1))
  return Array.from({ length: n }, (_, at) => {
    const own = new Map(wave.currencies.map(({ id }, place) => [id, (utilities[place] ?? 0) + spread * normal()]))
    const picks = wave.sets.map((set) => {
      const felt = set.map((id) => ({ id, utility: (own.get(id) ?? 0) + gumbel() }))
      felt.sort((a, b) => b.utility - a.utility)
      return { best: felt[0]?.id ?? null, worst: felt.at(-1)?.id ?? null }
    })
    return anAnswer({ key: `${seed}-${at}`, picks })
  })
}
