import { listed } from '../../wording/text.ts'
import { openPlaceholders } from '../placeholders.ts'
import { type CalendarRule, isAhead, keysOf, titlesOf } from './rule.ts'

const named = 3

/** Nudges with a day whose words still have gaps, a warning a week: they can't be marked as ready. */
export const placeholders: CalendarRule = ({ nudges, weeks }) => {
  const gapsOf = new Map(nudges.map(({ uid, body }) => [uid, openPlaceholders(body.text, body.disclosure)]))
  return weeks.flatMap(({ number: week, items }) => {
    const open = items.filter((item) => isAhead(item) && (gapsOf.get(item.key)?.length ?? 0) > 0)
    if (open.length === 0) return []
    const gaps = [...new Set(open.flatMap(({ key }) => gapsOf.get(key) ?? []))]
    const shown = gaps.length > named ? [...gaps.slice(0, named), 'more'] : gaps
    return {
      rule: 'placeholders' as const,
      week,
      keys: keysOf(open),
      says: `${titlesOf(open)} still ${open.length === 1 ? 'has' : 'have'} gaps: ${listed(shown)}.`,
      mend: 'Write what belongs there; until then it can’t be marked as ready.',
    }
  })
}
