import type { CheckedMessage } from '../../contract/classification.ts'
import type { CohortId } from '../../contract/scalars.ts'
import type { Reader } from '../db/connection.ts'
import { listPersonRecords } from '../roster/roster.repo.ts'
import { classesIn } from './act-classes.ts'
import { keysOf } from './acts.repo.ts'
import { hearTalk } from './hear-talk.ts'
import type { Act } from './talk.ts'

/**
 * Messages to check, or that were checked, in an order that has nothing to do with what they are, so that shares among them speak for all. Asking again gives the
 * same ones. Remembers only as many as are wanted.
 */
export async function sampleOf(
  db: Reader,
  cohortId: CohortId,
  { which, count }: { which: 'waiting' | 'checked'; count: number },
): Promise<CheckedMessage[]> {
  const chosen: { act: Act; place: number }[] = []
  await hearTalk(db, cohortId, {
    act: (act) => {
      const { kind, correction, eventId } = act.message
      if (kind === 'reaction' || (correction !== null) !== (which === 'checked')) return
      const place = scattered(eventId)
      const last = chosen.at(-1)
      if (chosen.length >= count && last && last.place < place) return
      const index = chosen.findIndex((one) => one.place > place)
      chosen.splice(index < 0 ? chosen.length : index, 0, { act, place })
      if (chosen.length > count) chosen.pop()
    },
  })
  const names = new Map((await listPersonRecords(db, cohortId)).map(({ id, name }) => [id, name]))
  const keys = await keysOf(
    db,
    chosen.map(({ act }) => act.message.eventId),
  )
  return chosen.map(({ act: { message, ruling } }) => ({
    key: keys.get(message.eventId) ?? '',
    at: new Date(message.at).toISOString(),
    person: { personId: message.personId, name: names.get(message.personId) ?? '' },
    channel: message.channel,
    isReply: message.kind === 'reply',
    words: message.words,
    found: classesIn(ruling.classes),
    because: [...ruling.because],
    said: message.correction === null ? null : classesIn(message.correction),
  }))
}

/** Numbers that follow one another, far apart: Fibonacci hashing. Source: Knuth, The Art of Computer Programming, vol. 3. */
function scattered(number: number): number {
  return Math.imul(number, 0x9e3779b1) >>> 0
}
