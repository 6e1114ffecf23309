import type { SurveyAnswer, Wave } from '../../contract/survey.ts'

/** Points may miss 100 by this much; scores are of 100 all the same. */
const pointsSlack = 10

/** Why an answer can't be counted, in words that follow its file and line; null when it can. */
export function whyRejected(wave: Wave, answer: SurveyAnswer): string | null {
  return (
    whyPicksWrong(wave, answer) ?? whyPointsWrong(wave, answer) ?? (isEmpty(answer) ? 'nothing was answered' : null)
  )
}

/**
 * What is kept of an answer: what the wave asks. E-mail and name go unless the wave asks who answers; the key goes always, because a digest takes its
 * place. An answer to a segment question that is none of its choices is kept, and read as another answer.
 */
export function keptOf(wave: Wave, answer: SurveyAnswer): SurveyAnswer {
  const asked = <Value>(extra: Wave['extras'][number], value: Value, none: Value) =>
    wave.extras.includes(extra) ? value : none
  const wanted = new Set(wave.segments.map(({ id }) => id))
  return {
    key: '',
    email: wave.asksWho ? answer.email : null,
    name: wave.asksWho ? answer.name : null,
    submittedAt: answer.submittedAt,
    picks: answer.picks,
    points: answer.points,
    segments: Object.fromEntries(
      Object.entries(answer.segments).filter(([id, value]) => wanted.has(id) && value.trim() !== ''),
    ),
    minutes: asked('minutes', answer.minutes, null),
    stoppers: asked('stoppers', answer.stoppers, ''),
    permission: asked('permission', answer.permission, ''),
    channel: asked('channel', answer.channel, ''),
    words: asked('words', answer.words, ''),
  }
}

function whyPicksWrong({ method, sets }: Wave, { picks }: SurveyAnswer): string | null {
  const given = picks.filter(({ best, worst }) => best !== null || worst !== null)
  if (method !== 'best-worst') return given.length === 0 ? null : 'it picks best and worst, but points were asked for'
  for (const [at, { best, worst }] of picks.entries()) {
    const set = sets[at]
    if (!set) {
      if (best === null && worst === null) continue
      return `question ${at + 1} was not asked`
    }
    for (const picked of [best, worst])
      if (picked !== null && !set.includes(picked)) return `question ${at + 1} names something that it doesn't offer`
    if (best !== null && best === worst) return `question ${at + 1} names the same as most and least important`
  }
  return null
}

function whyPointsWrong({ method, currencies }: Wave, { points }: SurveyAnswer): string | null {
  const given = Object.entries(points)
  if (given.length === 0) return null
  if (method !== 'points') return 'it gives points, but best and worst were asked for'
  if (given.some(([id]) => currencies.every((currency) => currency.id !== id)))
    return 'it gives points to something that was not asked'
  const total = given.reduce((sum, [, value]) => sum + value, 0)
  if (Math.abs(total - 100) <= pointsSlack) return null
  return `its points add up to ${Math.round(total * 10) / 10}, not to 100`
}

function isEmpty({ picks, points, segments, minutes, stoppers, permission, channel, words }: SurveyAnswer): boolean {
  return (
    picks.every(({ best, worst }) => best === null && worst === null) &&
    Object.keys(points).length === 0 &&
    Object.values(segments).every((value) => value.trim() === '') &&
    minutes === null &&
    [stoppers, permission, channel, words].every((text) => text.trim() === '')
  )
}
