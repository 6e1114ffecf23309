import type { Studio } from '../studio.ts'
import { momentOn } from './rhythm.ts'

/**
 * The studio as it was at nine in the morning of a day of the demo's story, so that what operations date by their clock gets the story's day. Uploads and
 * workspace are those of the studio itself. `seed` sets the milliseconds, which tell demos apart in what is drawn from the time.
 */
export function studioOn(studio: Studio, day: string, seed: number): Studio {
  const now = momentOn(day, 9, 0) + (seed % 60_000)
  const ports = { ...studio.ports, clock: { now: () => now, today: () => day } }
  return new Proxy(studio, {
    get: (target, property) => (property === 'ports' ? ports : Reflect.get(target, property, target)),
  })
}
