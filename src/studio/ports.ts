import manifest from '../../package.json' with { type: 'json' }
import type { Clock, Dialogs, Ports } from '../core/index.ts'
import { logTo } from './log-file.ts'
import { places, sweepScratch } from './places.ts'

/** The ports of a studio on this machine, the same for the window, the loopback page and the terminal. */
export function portsOf(kind: Ports['kind'], dialogs: Dialogs | null = null): Ports {
  const own = places()
  sweepScratch(own.scratch)
  return { kind, version: manifest.version, clock, log: logTo(own.state, clock.now), dialogs, places: own }
}

const clock: Clock = {
  now: () => Date.now(),
  today: (timeZone) => new Date().toLocaleDateString('sv', { timeZone }),
}
