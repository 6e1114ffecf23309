import { dayInWords } from '../words.ts'
import { type CalendarRule, isAhead, keysOf, titlesOf } from './rule.ts'

/** Nudges and rhythm events on days on which the cohort hasn't begun or is over, a warning a week. */
export const outsideCohort: CalendarRule = ({ cohort: { startsOn, endsOn }, weeks }) =>
  weeks.flatMap(({ number: week, items }) => {
    const ofPeople = items.filter((item) => (item.kind === 'nudge' || item.kind === 'rhythm') && isAhead(item))
    return [ofPeople.filter(({ on }) => on < startsOn), ofPeople.filter(({ on }) => on > endsOn)].flatMap(
      (outside, side) => {
        if (outside.length === 0) return []
        const limit =
          side === 0
            ? `before the cohort starts on ${dayInWords(startsOn)}`
            : `after the cohort ends on ${dayInWords(endsOn)}`
        return {
          rule: 'outside-cohort' as const,
          week,
          keys: keysOf(outside),
          says: `${titlesOf(outside)} ${outside.length === 1 ? 'comes' : 'come'} ${limit}.`,
          mend: 'Move it inside the cohort, or leave it if the people it is for can be reached by then.',
        }
      },
    )
  })
