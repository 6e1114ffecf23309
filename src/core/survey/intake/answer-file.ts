import { z } from 'zod'
import { SurveyAnswer, type SurveyExtra, type Wave } from '../../../contract/survey.ts'

/** An answer, or why the file holds none that can be used. */
export type AnswerReading = Readonly<{ answer: SurveyAnswer } | { reason: string }>

/** What the page's text to paste holds between its readable part and the end. */
const block = /-----BEGIN COHORT ANSWER-----([^-]{1,1500000})-----END COHORT ANSWER-----/g

export function holdsAnswerText(text: string): boolean {
  return text.includes('-----BEGIN COHORT ANSWER-----')
}

/** Answers that were sent as text, e.g. in a mail that was saved, one or several. Breaks and quoting marks that mail programs add make no difference. */
export function answersInText(text: string, wave: Wave): AnswerReading[] {
  const found = [...text.matchAll(block)].map(([, letters = '']) => {
    const bytes = Buffer.from(letters.replace(/[^A-Za-z0-9+/=]/g, ''), 'base64')
    return answerFromJson(bytes.toString('utf8'), wave)
  })
  return found.length > 0
    ? found
    : [{ reason: 'its block of answers is cut off; copy the text again, to its last line' }]
}

/** Reads an answer file of the page. What the wave doesn't ask is left out; what can't be of this wave is a reason. */
export function answerFromJson(text: string, wave: Wave): AnswerReading {
  if (isTooDeep(text)) return { reason: 'it is nested too deeply for an answer file' }
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { reason: 'it is not whole: it is no valid JSON' }
  }
  const head = Head.safeParse(value)
  if (!head.success) return { reason: 'it is JSON, but no answer file of a survey form' }
  if (head.data.version !== 1) return { reason: 'a newer form saved it; update the studio to read it' }
  if (head.data.wave !== wave.code)
    return { reason: `it answers the wave ${head.data.wave.slice(0, 20)}, and this is the wave ${wave.code}` }
  const body = Body.safeParse(value)
  if (!body.success)
    return {
      reason: `it was changed by hand or damaged: “${body.error.issues[0]?.path.join('.') || 'its content'}” can’t be read`,
    }
  if (text.includes('\\u0000')) return { reason: 'it holds a NUL character' }
  return answerOf(body.data, wave)
}

const Picked = z.string().max(40).nullable()
const Head = z.object({
  format: z.literal('cohort-studio-answer'),
  version: z.number().int().positive(),
  wave: z.string().max(100),
})
const Written = z.string().max(10_000).default('')
const Body = z.object({
  id: z.string().regex(/^[a-z0-9]{8,40}$/),
  savedAt: z.iso.datetime({ offset: true }).nullable().default(null),
  picks: z
    .array(z.tuple([Picked, Picked]))
    .max(40)
    .default([]),
  points: z.record(z.string().max(60), z.number().min(0).max(100)).default({}),
  segments: z.record(z.string().max(60), z.string().max(10_000)).default({}),
  minutes: z
    .number()
    .min(0)
    .max(7 * 24 * 60)
    .nullable()
    .default(null),
  stoppers: Written,
  permission: Written,
  channel: Written,
  words: Written,
  email: z.string().max(254).default(''),
})

function answerOf(body: z.infer<typeof Body>, wave: Wave): AnswerReading {
  if (body.picks.length > wave.sets.length)
    return { reason: `it answers ${body.picks.length} choices, and the wave asks ${wave.sets.length}` }
  const asked = (id: SurveyExtra, text: string) => (wave.extras.includes(id) ? text : '')
  const points = new Map(Object.entries(body.points))
  const segments = new Map(Object.entries(body.segments))
  for (const id of points.keys())
    if (!wave.currencies.some((currency) => currency.id === id))
      return { reason: `it gives points to “${id.slice(0, 40)}”, which the wave does not ask` }
  const answer = SurveyAnswer.safeParse({
    key: body.id,
    email: wave.asksWho && body.email.trim() !== '' ? body.email.trim() : null,
    submittedAt: body.savedAt,
    picks: wave.sets.map((_, at) => ({ best: body.picks[at]?.[0] ?? null, worst: body.picks[at]?.[1] ?? null })),
    points: points.size === 0 ? {} : Object.fromEntries(wave.currencies.map(({ id }) => [id, points.get(id) ?? 0])),
    segments: Object.fromEntries(
      wave.segments.map(({ id }) => [id, segments.get(id)?.trim() ?? ''] as const).filter(([, value]) => value !== ''),
    ),
    minutes: wave.extras.includes('minutes') ? body.minutes : null,
    stoppers: asked('stoppers', body.stoppers),
    permission: asked('permission', body.permission),
    channel: asked('channel', body.channel),
    words: asked('words', body.words),
  })
  return answer.success ? { answer: answer.data } : { reason: 'it was changed by hand or damaged' }
}

const deepest = 16

function isTooDeep(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === 0x22) {
      for (at++; at < text.length && text.charCodeAt(at) !== 0x22; at++) if (text.charCodeAt(at) === 0x5c) at++
    } else if (sign === 0x5b || sign === 0x7b) {
      if (++depth > deepest) return true
    } else if (sign === 0x5d || sign === 0x7d) depth--
  }
  return false
}
