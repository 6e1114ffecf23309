import type { CalendarItem } from '../../../contract/nudges.ts'
import { dayInWords } from '../words.ts'
import { type CalendarRule, isAhead, keysOf, titlesOf } from './rule.ts'

/** Two nudges or more on the same day in the same channel. A nudge without a channel is not compared. */
export const sameChannel: CalendarRule = ({ weeks }) =>
  weeks.flatMap(({ number: week, items }) => {
    const placed = items.filter(({ kind, channel }) => kind === 'nudge' && folded(channel) !== '')
    return groupsOf(placed).flatMap((together) => {
      const [first] = together
      if (!first || together.length < 2 || !together.some(isAhead)) return []
      return {
        rule: 'same-channel' as const,
        week,
        keys: keysOf(together),
        says: `${titlesOf(together)} come on the same day, ${dayInWords(first.on)}, in the same channel.`,
        mend: 'Move one to another day, or send it where the other is not.',
      }
    })
  })

function groupsOf(items: readonly CalendarItem[]): CalendarItem[][] {
  const groups = new Map<string, CalendarItem[]>()
  for (const item of items) {
    const place = `${item.on} ${folded(item.channel)}`
    groups.set(place, [...(groups.get(place) ?? []), item])
  }
  return [...groups.values()]
}

function folded(channel: string): string {
  return channel.trim().toLowerCase().replace(/^#/, '')
}
