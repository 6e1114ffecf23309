import type { PersonId } from '../../contract/scalars.ts'
import type { AskRecord } from '../classification/acts.repo.ts'
import { addDays } from '../time/days.ts'
import { between } from './day-number.ts'
import type { Facts } from './facts.ts'
import { once } from './once.ts'
import type { WindowFacts } from './window-facts.ts'

/** How often the population asked, gave and thanked, as far as texts tell. A message may do several of these. */
export type Asking = Readonly<{
  asks: number
  gives: number
  thanks: number
  /** Gives of days that ended at least seven days before the data does, and those of them that somebody thanked for within seven days. */
  ripeGives: number
  thankedGives: number
  /** Asks at least seven days older than the last event of the data, and those that somebody else answered within seven days. */
  ripeAsks: number
  answeredAsks: number
  /** Who asked, gave and thanked, each at least once. */
  didAllThree: number
}>

const sevenDays = 7 * 86_400_000

/** Who asked, gave and thanked in a window: the population's messages, counted once however many measures ask. */
export const askingIn = once((now: WindowFacts): Asking => {
  const { facts, window } = now
  const lastOn =
    facts.imports
      .map((one) => one.lastOn)
      .sort()
      .at(-1) ?? ''
  const found = { asks: 0, gives: 0, thanks: 0, ripeGives: 0, thankedGives: 0, didAllThree: 0 }
  for (const { personId } of now.members) {
    const own = { asks: 0, gives: 0, thanks: 0 }
    for (const act of between(facts.actDays.get(personId) ?? [], window.from, window.to, ({ day }) => day)) {
      own.asks += act.asks
      own.gives += act.gives
      own.thanks += act.thanks
      if (addDays(act.day, 8) > lastOn) continue
      found.ripeGives += act.gives
      found.thankedGives += act.givesThanked
    }
    found.asks += own.asks
    found.gives += own.gives
    found.thanks += own.thanks
    if (own.asks > 0 && own.gives > 0 && own.thanks > 0) found.didAllThree++
  }
  const asks = between(facts.asks, window.from, window.to, ({ day }) => day)
  const isMember = new Set<PersonId>(now.members.map(({ personId }) => personId))
  const ripe = asks.filter(({ personId, at }) => isMember.has(personId) && isRipe(facts, at))
  return { ...found, ripeAsks: ripe.length, answeredAsks: ripe.filter(isAnswered).length }
})

function isRipe({ lastEventAt }: Facts, at: number): boolean {
  return lastEventAt !== null && at + sevenDays <= lastEventAt
}

function isAnswered({ at, answeredAt }: AskRecord): boolean {
  return answeredAt !== null && answeredAt - at <= sevenDays
}
