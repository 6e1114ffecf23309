import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CalendarEvent } from '../../../src/core/nudges/ics/calendar-events.ts'
import { type Told, tellingOf } from '../../../src/core/nudges/ics/told.ts'

function event(uid: string, title: string): CalendarEvent {
  const rest = { description: '', location: '', category: 'Nudge', isFree: true, reminds: false }
  return { uid, title, starts: '2026-01-06', ends: '2026-01-07', ...rest }
}

/** A calendar program: it takes what is new to it or has a higher number than it knows, and ignores everything else. */
class Program {
  readonly #known = new Map<string, { sequence: number; title: string | null }>()

  take({ events, cancelled }: ReturnType<typeof tellingOf>): void {
    for (const one of events) this.#hear(one.event.uid, one.sequence, one.event.title)
    for (const one of cancelled) this.#hear(one.uid, one.sequence, null)
  }

  shown(): Record<string, string> {
    const all = [...this.#known].flatMap(([uid, { title }]) => (title === null ? [] : [[uid, title] as const]))
    return Object.fromEntries(all.sort())
  }

  #hear(uid: string, sequence: number, title: string | null): void {
    const before = this.#known.get(uid)
    if (!before || sequence > before.sequence) this.#known.set(uid, { sequence, title })
  }
}

it('brings a calendar program that reads every file to the same events, whatever was edited between', () => {
  const state = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('one', 'two', 'three'))
  fc.assert(
    fc.property(fc.array(state, { minLength: 1, maxLength: 12 }), (states) => {
      const program = new Program()
      let told: readonly Told[] = []
      for (const shown of states) {
        const events = Object.entries(shown).map(([uid, title]) => event(uid, title))
        const telling = tellingOf(events, told)
        program.take(telling)
        const again = tellingOf(events, telling.told)
        expect(again).toEqual(telling)
        told = telling.told
        expect(program.shown()).toEqual(Object.fromEntries(Object.entries(shown).sort()))
      }
    }),
    { numRuns: 500, seed: 20_260_503 },
  )
})
