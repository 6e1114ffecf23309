import { createHash } from 'node:crypto'
import type { CalendarEvent } from './calendar-events.ts'

/** What calendar programs were told of an event by the last file that told anything about it. */
export type Told = Readonly<{
  uid: string
  /** Grows with every change of what is told. */
  sequence: number
  digest: string
  /** In the calendar; called off in the last file; or called off in a file before that. */
  state: 'live' | 'cancelled' | 'gone'
  starts: string
  title: string
}>

type Telling = Readonly<{
  events: readonly Readonly<{ event: CalendarEvent; sequence: number }>[]
  cancelled: readonly Told[]
  /** What is to be remembered: every event that was ever told of. */
  told: readonly Told[]
}>

/**
 * What the next file says, given what was told before. An event's sequence number grows when its content changed since it was last told, so that calendar
 * programs take the newer one. An event that is no longer there is called off once: in the first file after it went, and in every copy of that file as long
 * as nothing else changes, so that the same calendar exported twice is the same file. One that comes back has a higher number than its calling off.
 */
export function tellingOf(events: readonly CalendarEvent[], before: readonly Told[]): Telling {
  const known = new Map(before.map((one) => [one.uid, one]))
  const now = events.map((event) => ({ event, told: toldOf(event, known.get(event.uid)) }))
  const present = new Set(events.map(({ uid }) => uid))
  const isLeft = (one: Told) => one.state === 'live' && !present.has(one.uid)
  const isSame = !before.some(isLeft) && now.every(({ told }) => known.get(told.uid) === told)
  const absent = before.filter(({ uid }) => !present.has(uid)).map((one) => (isSame ? one : calledOff(one)))
  return {
    events: now.map(({ event, told }) => ({ event, sequence: told.sequence })),
    cancelled: absent.filter(({ state }) => state === 'cancelled'),
    told: [...now.map(({ told }) => told), ...absent],
  }
}

/** The very object that was told before when nothing changed. */
function toldOf(event: CalendarEvent, before: Told | undefined): Told {
  const { uid, starts, title } = event
  const digest = createHash('sha256').update(JSON.stringify(event)).digest('hex')
  if (before?.state === 'live' && before.digest === digest) return before
  return { uid, sequence: before ? before.sequence + 1 : 0, digest, state: 'live', starts, title }
}

function calledOff(one: Told): Told {
  return one.state === 'live' ? { ...one, state: 'cancelled', sequence: one.sequence + 1 } : gone(one)
}

function gone(one: Told): Told {
  return one.state === 'gone' ? one : { ...one, state: 'gone' }
}
