import type { CohortId } from '../../contract/scalars.ts'
import type { Writer } from '../db/connection.ts'
import { actBit } from './act-classes.ts'
import { type ActDay, type Check, clearActs, hasText, insertActs } from './acts.repo.ts'
import { hearTalk } from './hear-talk.ts'
import type { Act, Ask, Give } from './talk.ts'

/**
 * Says anew who asked, gave and thanked on which day, which asks were answered, and what the rules find of what the facilitator spoke of. Called in the transaction that changed messages, people, roles or
 * corrections. Costs nothing where no message has text; otherwise one pass over those that have.
 */
export async function settleActs(db: Writer, cohortId: CohortId): Promise<void> {
  await clearActs(db, cohortId)
  if (!(await hasText(db, cohortId))) return
  const days = new ActDays()
  const asks: Ask[] = []
  const gives: Give[] = []
  const checks: Check[] = []
  await hearTalk(db, cohortId, {
    act: (act) => {
      days.add(act)
      const { eventId, correction } = act.message
      if (correction !== null) checks.push({ eventId, said: correction, found: act.ruling.classes })
    },
    ask: (ask) => asks.push(ask),
    give: (give) => gives.push(give),
  })
  for (const give of gives) if (give.isThanked) days.thanked(give)
  await insertActs(db, cohortId, {
    days: days.all(),
    checks,
    asks: asks.map(({ message, answeredAt }) => ({
      eventId: message.eventId,
      personId: message.account,
      thread: message.thread,
      channel: message.channel,
      at: message.at,
      day: message.day,
      answeredAt,
    })),
  })
}

type Counted = { -readonly [Count in keyof ActDay]: ActDay[Count] }

class ActDays {
  readonly #days = new Map<string, Counted>()

  add({ message, classes }: Act): void {
    if (classes === 0) return
    const day = this.#dayOf(message)
    if (classes & actBit.ask) day.asks++
    if (classes & actBit.give) day.gives++
    if (classes & actBit.thank) day.thanks++
    if (classes & actBit.prompt) day.prompts++
  }

  thanked({ message }: Give): void {
    this.#dayOf(message).givesThanked++
  }

  all(): ActDay[] {
    return [...this.#days.values()]
  }

  #dayOf({ account, day }: Act['message']): Counted {
    const key = `${account} ${day}`
    const known = this.#days.get(key)
    if (known) return known
    const made = { personId: account, day, asks: 0, gives: 0, thanks: 0, prompts: 0, givesThanked: 0 }
    this.#days.set(key, made)
    return made
  }
}
