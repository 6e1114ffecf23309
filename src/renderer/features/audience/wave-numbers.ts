import type { SurveyExtra, WaveDraft } from '../../../contract/survey.ts'

type Asked = Pick<WaveDraft, 'method' | 'currencies' | 'setSize' | 'questions' | 'segments' | 'extras' | 'asksWho'>

const most = 40
/** Fewer showings than this make a score of one member's mood. */
const enough = 3

/** How often each currency is seen by one member: the same number for all, or two that differ by one. */
export function timesSeen({ currencies, setSize, questions }: Pick<Asked, 'currencies' | 'setSize' | 'questions'>) {
  const shown = (Math.min(setSize, currencies.length) * questions) / currencies.length
  return { least: Math.floor(shown), most: Math.ceil(shown) }
}

/** The fewest questions that show every currency equally often, at least three times; null when none up to 40 do. */
export function evenQuestions(currencies: number, setSize: number): number | null {
  for (let questions = 1; questions <= most; questions++) {
    const shown = (Math.min(setSize, currencies) * questions) / currencies
    if (shown >= enough && Number.isInteger(shown)) return questions
  }
  return null
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
