import { type Grade, MeasureId } from '../../../contract/engagement.ts'
import type { Holdings } from './source.ts'

type Grades = Partial<Record<MeasureId, Grade>>

/** Of sources that tell who was there and nothing that was said: no measure of contributions can be had, and presence only at what they tell of. */
export function nothingSaid(): Grades {
  return Object.fromEntries(
    MeasureId.options.map((id) => [id, id === 'present-rate' ? ('proxy' as const) : ('unavailable' as const)]),
  )
}

/**
 * Of records that platforms send as they please: what isn't in them may have happened and not been sent. Where nothing that was said was sent, nothing can be
 * had; who answered whom is told in many ways, so it is a proxy.
 */
export function asFarAsSent({ kinds }: Holdings): Grades {
  const presence: Grades = kinds.has('view') ? { 'present-rate': 'exact' } : {}
  if (!kinds.has('post') && !kinds.has('reply') && !kinds.has('artefact'))
    return { ...nothingSaid(), ...(kinds.has('reaction') ? { 'reacting-rate': 'exact' as const } : {}), ...presence }
  return {
    ...presence,
    'thread-starts': 'proxy',
    'reply-coverage': 'proxy',
    'hours-to-first-reply-median': 'proxy',
    ...(kinds.has('reaction') ? {} : { 'reacting-rate': 'unavailable' as const }),
  }
}
