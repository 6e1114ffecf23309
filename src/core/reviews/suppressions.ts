import type { Review } from '../../contract/reviews.ts'
import { smallestGroup } from '../engagement/disclose.ts'
import { headlineRules } from '../engagement/measures.ts'
import { counted } from '../wording/numbers.ts'
import { groupsOf } from './groups.ts'
import { measureIn, type ReviewFacts } from './review-facts.ts'

const tooRecognisable = 'A group so small that its members could be recognised, or one that would give it away.'

/** What the review holds back so that nobody can be singled out, and why. Says how many cells, never whose. */
export function suppressions(facts: ReviewFacts): Review['suppressed'] {
  const size = facts.whole.members.length
  if (size > 0 && size < smallestGroup)
    return [{ what: 'Every number and figure', why: `Fewer than ${smallestGroup} people.` }]
  return [...groups(facts), ...measures(facts), ...figures(facts)]
}

function groups(facts: ReviewFacts): Review['suppressed'] {
  return groupsOf(facts)
    .filter(({ count }) => count === null)
    .map(({ title }) => ({ what: `People of the quarter: ${title}`, why: tooRecognisable }))
}

function measures(facts: ReviewFacts): Review['suppressed'] {
  return headlineRules.flatMap(({ definition }) => {
    const { shown, before } = measureIn(facts, definition.id)
    return [
      ...(shown.isSuppressed ? [{ what: definition.title, why: sentence(shown.reason) }] : []),
      ...(before.isSuppressed ? [{ what: `${definition.title}, quarter before`, why: sentence(before.reason) }] : []),
    ]
  })
}

function figures({ figures: all }: ReviewFacts): Review['suppressed'] {
  return [...all.values()].flatMap(({ title, table, unavailable }) => {
    if (unavailable?.startsWith('Suppressed'))
      return [
        {
          what: `Figure “${title}”`,
          why: unavailable.replace('Suppressed: ', '').replace(/^./, (letter) => letter.toUpperCase()),
        },
      ]
    const rows = table.rows.filter((row) => row.includes('suppressed')).length
    return rows === 0
      ? []
      : [
          {
            what: `${counted(rows, { one: 'row', many: 'rows' })} of the figure “${title}”`,
            why: tooRecognisable,
          },
        ]
  })
}

function sentence(reason: string | null): string {
  const text = reason ?? 'Too small a group'
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
