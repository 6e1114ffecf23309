import { isWithoutSilentPeople } from '../../engagement/headline.ts'
import { sourceOf } from '../../imports/sources/sources.ts'
import { dayOfMonth } from '../../wording/days.ts'
import { counted, number, percent } from '../../wording/numbers.ts'
import { listed } from '../../wording/text.ts'
import { asks } from '../asks.ts'
import { changes } from '../changes.ts'
import { type DraftBlock, passage, type Section } from '../drafting.ts'
import { measureIn, type ReviewFacts } from '../review-facts.ts'

/** The whole review on one page: the verdict, what changed, what the reader is asked to decide, and how far to trust it. */
export const answer: Section = {
  id: 'answer',
  title: 'The answer on one page',
  draft: (facts) => [
    passage('answer.verdict', 'headline', verdict(facts)),
    passage('answer.changed', 'heading', 'What changed'),
    ...changes(facts),
    passage('answer.asked', 'heading', 'What we ask of you'),
    ...asks(facts).map(({ id, says }) => passage(`answer.asked.${id}`, 'point', says)),
    passage('answer.sure', 'heading', 'How sure we are'),
    ...confidence(facts),
  ],
}

function verdict(facts: ReviewFacts): string {
  const { shown, before, now, change } = measureIn(facts, 'contribution-rate')
  if (facts.whole.imports.length === 0)
    return 'No import covers this quarter, so nothing can be said about who took part.'
  if (shown.isSuppressed)
    return 'This group is too small for its numbers to be shown to others; the review says what it is for and how it works.'
  if (now.numerator === null || now.denominator === null || now.denominator === 0)
    return 'The imports of this quarter do not tell who took part.'
  const tookPart = `${number(now.numerator)} of ${number(now.denominator)} people took part with words of their own`
  const compared =
    change?.word === 'no clear change'
      ? `, no clear change from the quarter before (${before.text})`
      : change?.word === 'clear rise' || change?.word === 'clear fall'
        ? `, a ${change.word} from the quarter before (${before.text})`
        : ''
  return `${tookPart}${compared}${ownership(facts)}.`
}

function ownership(facts: ReviewFacts): string {
  const { shown, now } = measureIn(facts, 'facilitator-share')
  if (shown.isSuppressed || now.value === null || (now.denominator ?? 0) < 10) return ''
  if (now.value === 0) return '; members wrote all of it'
  return `; members wrote ${percent(1 - now.value)} of the contributions, facilitators and staff the rest`
}

function confidence(facts: ReviewFacts): DraftBlock[] {
  if (facts.whole.imports.length === 0)
    return [
      passage(
        'answer.sure.data',
        'text',
        'No data reach into this quarter. Everything below that is a number waits for an import.',
      ),
    ]
  const sources = [...new Set(facts.whole.imports.map((one) => sourceOf(one.source).title))]
  const covered = facts.weeks.filter((week) => week.isCovered).length
  const missing = facts.weeks.filter((week) => !week.isCovered).map((week) => dayOfMonth(week.monday))
  const coverage =
    missing.length === 0
      ? `The data cover ${facts.weeks.length === 1 ? 'the one week' : `all ${facts.weeks.length} weeks`} of the cohort in this quarter`
      : `The data cover ${covered} of the cohort’s ${counted(facts.weeks.length, { one: 'week', many: 'weeks' })} in this quarter`
  const gaps =
    missing.length === 0 || missing.length > 4
      ? ''
      : ` Missing: the ${missing.length === 1 ? 'week' : 'weeks'} of ${listed(missing)}.`
  return [
    passage('answer.sure.data', 'text', `${coverage}, from ${listed(sources)}.${gaps}`),
    passage('answer.sure.limits', 'text', limits(facts)),
  ]
}

/** What the reader should not take from the numbers. */
function limits(facts: ReviewFacts): string {
  const hasPresence = facts.whole.members.some((member) => member.presences > 0)
  return [
    `The numbers can’t tell ${hasPresence ? '' : 'who only read, '}why something changed or what people learned.`,
    ...(isWithoutSilentPeople(facts.facts)
      ? ['There is no roster, so people who never act are missing and shares look larger than they are.']
      : []),
    ...shortQuarter(facts),
    ...(facts.hasEarlierData ? [] : ['With no earlier quarter, they describe a state rather than a development.']),
  ].join(' ')
}

/** Fewer weeks than these make a quarter that is not like a whole one. */
const fewWeeks = 10

function shortQuarter({ weeks, hasEarlierData }: ReviewFacts): string[] {
  const covered = weeks.filter((week) => week.isCovered).length
  if (covered >= fewWeeks || !hasEarlierData) return []
  return [
    `Counts and shares of ${counted(covered, { one: 'week', many: 'weeks' })} come out lower than those of a whole quarter, so read the two side by side with care.`,
  ]
}
