import type { MeasureId } from '../../contract/engagement.ts'
import { headlineRules } from '../engagement/measures.ts'
import { counted } from '../wording/numbers.ts'
import { type DraftBlock, passage } from './drafting.ts'
import { type Compared, measureIn, type ReviewFacts } from './review-facts.ts'

const mostChanges = 3

/** Up to three clear changes from the quarter before; in a first quarter what moved between its first and last month; else that nothing did. */
export function changes(facts: ReviewFacts): DraftBlock[] {
  if (facts.whole.imports.length === 0)
    return [passage('answer.changed.none', 'text', 'Without data nothing can be compared.')]
  const compared = headlineRules.map((rule) => measureIn(facts, rule.definition.id)).filter(isComparable)
  if (compared.length === 0) return withinQuarter(facts)
  const clear = compared.filter(isClear).slice(0, mostChanges)
  if (clear.length > 0) return clear.map((one) => point(one, changedSentence(one)))
  return [
    passage(
      'answer.changed.none',
      'text',
      `No clear change. ${counted(compared.length, { one: 'measure that has an interval was', many: 'measures that have an interval were' })} compared with the quarter before, and chance alone could explain every difference.`,
    ),
  ]
}

/** What a first quarter can say: these measures in its first and last month. */
const watchedWithin: readonly MeasureId[] = ['contribution-rate', 'facilitator-share', 'reply-coverage']

function withinQuarter(facts: ReviewFacts): DraftBlock[] {
  const first = facts.months[0]
  const last = facts.months.at(-1)
  const intro = facts.hasEarlierData
    ? 'The quarter before can’t be compared with this one.'
    : 'This is the first quarter with data, so there is no earlier one to compare with.'
  if (!first || !last || first === last) return [passage('answer.changed.first', 'text', intro)]
  const from = monthName(first.window.from)
  const to = monthName(last.window.from)
  const points = watchedWithin.flatMap((id) => {
    const one = measureIn(last, id)
    if (one.change === null || one.change.word === 'not comparable') return []
    const judged = one.rule.intervalBy === 'wilson' ? `; ${one.change.word}` : ''
    return [
      point(one, `${one.rule.definition.title}: ${one.before.text} in ${from}, ${one.shown.text} in ${to}${judged}.`),
    ]
  })
  return points.length === 0
    ? [passage('answer.changed.first', 'text', intro)]
    : [passage('answer.changed.first', 'text', `${intro} Within it, from its first month to its last:`), ...points]
}

function changedSentence({ rule, shown, before, change }: Compared): string {
  return `${rule.definition.title}: ${shown.text}, a ${change?.word} from ${before.text} (${change?.because}).`
}

function point({ rule }: Compared, says: string): DraftBlock {
  return passage(`answer.changed.${rule.definition.id}`, 'point', says)
}

/** What has no interval is never judged, so it doesn't count as compared either. */
function isComparable({ rule, change }: Compared): boolean {
  return rule.intervalBy !== 'none' && change !== null && change.word !== 'not comparable'
}

function isClear({ change }: Compared): boolean {
  return change?.word === 'clear rise' || change?.word === 'clear fall'
}

function monthName(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.parse(day))
}
