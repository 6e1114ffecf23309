import type { SurveyExtra, WaveDraft } from '../../../contract/survey.ts'

type Asked = Pick<WaveDraft, 'method' | 'currencies' | 'setSize' | 'questions' | 'segments' | 'extras' | 'asksWho'>

const most = 40
/** Fewer showings than this make a score of one member's mood. */
const enough = 3
/** More questions than this are skipped through. */
const bearable = 20

/** How often each currency is seen by one member: the same number for all, or two that differ by one. */
export function timesSeen({ currencies, setSize, questions }: Pick<Asked, 'currencies' | 'setSize' | 'questions'>) {
  const shown = (Math.min(setSize, currencies.length) * questions) / currencies.length
  return { least: Math.floor(shown), most: Math.ceil(shown) }
}

/**
 * The fewest questions, from `atLeast` on, that show every currency equally often, at least three times, and often enough that every two can meet. Where
 * that would take more than a member bears, the fewest that show all equally often; null when none up to 40 do.
 */
export function evenQuestions(currencies: number, setSize: number, atLeast = 1): number | null {
  const size = Math.min(setSize, currencies)
  const even = Array.from({ length: most }, (_, at) => at + 1).filter(
    (questions) =>
      questions >= atLeast && (size * questions) % currencies === 0 && (size * questions) / currencies >= enough,
  )
  const meeting = even.find((questions) => ((size * questions) / currencies) * (size - 1) >= currencies - 1)
  return (meeting !== undefined && meeting <= bearable ? meeting : even[0]) ?? null
}

/**
 * A number of questions that is worth more than the present one, or null: the fewest even one where some currencies are seen more often than others; where
 * two of them never meet although it is even, the next one that a member bears. `together` is the least and most times that two meet.
 */
export function betterQuestions(
  asked: Pick<Asked, 'currencies' | 'setSize' | 'questions'>,
  together: readonly number[],
) {
  const { currencies, setSize, questions } = asked
  const { least, most: often } = timesSeen(asked)
  if (least !== often || least < enough) return evenQuestions(currencies.length, setSize)
  if (together[0] !== 0 || together[1] === 0) return null
  const next = evenQuestions(currencies.length, setSize, questions + 1)
  return next !== null && next <= bearable ? next : null
}

const extraSeconds: Readonly<Record<SurveyExtra, number>> = {
  minutes: 15,
  stoppers: 35,
  permission: 35,
  channel: 20,
  words: 35,
}

/** Minutes that an unhurried member takes, as the hand-outs tell them. A rule of thumb for planning, not a measurement. */
export function minutesToAnswer({ method, currencies, questions, segments, extras, asksWho }: Asked): number {
  const choosing = method === 'points' ? currencies.length * 10 : questions * 20
  const besides = segments.length * 8 + extras.reduce((sum, extra) => sum + extraSeconds[extra], 0) + (asksWho ? 10 : 0)
  return Math.max(2, Math.ceil((45 + choosing + besides) / 60))
}
