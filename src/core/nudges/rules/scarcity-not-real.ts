import { type CalendarRule, isAhead, keysOf, nudgeItems, titlesOf } from './rule.ts'

/** An ethics stop: nudges that say something is limited, while the design has no badge that ends. */
export const scarcityNotReal: CalendarRule = ({ nudges, weeks, hasBadgeThatEnds }) => {
  if (hasBadgeThatEnds) return []
  const claims = nudges.filter(({ body }) => body.principle === 'scarcity' && isAhead(body))
  if (claims.length === 0) return []
  const scheduled = nudgeItems(weeks).filter((item) => item.principle === 'scarcity' && isAhead(item))
  const titles = titlesOf(claims.map(({ kind, body }) => ({ kind, title: body.title })))
  return [
    {
      rule: 'scarcity-not-real',
      week: null,
      keys: keysOf(scheduled),
      says: `Stop: ${titles} ${claims.length === 1 ? 'says' : 'say'} that something is limited, but no badge in this design has a day on which it ends.`,
      mend: 'Give the badge a last day and keep to it, or rest the nudge on another principle. A limit that isn’t real is a lie.',
    },
  ]
}
