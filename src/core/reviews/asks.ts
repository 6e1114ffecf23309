import type { MeasureId } from '../../contract/engagement.ts'
import { counted, percent } from '../wording/numbers.ts'
import { measureIn, type ReviewFacts } from './review-facts.ts'

/** A decision that the reader is asked for. */
export type Ask = Readonly<{ id: string; says: string }>

const mostAsks = 3

/** The three decisions that the data speak for most; where they speak for fewer, the questions that every review ends with. */
export function asks(facts: ReviewFacts): Ask[] {
  return rules
    .flatMap(({ id, when }) => {
      const says = when(facts)
      return says === null ? [] : [{ id, says }]
    })
    .slice(0, mostAsks)
}

type Rule = Readonly<{ id: string; when: (facts: ReviewFacts) => string | null }>

/** Most pressing first. Thresholds are those of the weekly advice. */
const rules: readonly Rule[] = [
  {
    id: 'data',
    when: ({ weeks, whole }) => {
      const gaps = weeks.filter((week) => !week.isCovered).length
      if (whole.imports.length === 0)
        return 'Name somebody who exports the conversations, so that the next review has data.'
      if (gaps * 4 <= weeks.length) return null
      return `Name somebody who exports the conversations every month: ${counted(gaps, { one: 'week is', many: 'weeks are' })} missing.`
    },
  },
  {
    id: 'hosting',
    when: (facts) => {
      const share = latest(facts, 'facilitator-share')
      return share !== null && share > 0.6
        ? `Name two members who take over a part of the hosting; facilitators and staff still write ${percent(share)} of the contributions.`
        : null
    },
  },
  {
    id: 'resting-on-few',
    when: (facts) => {
      const share = value(facts, 'top-tenth-share')
      return share !== null && share > 0.6
        ? `Agree on who could co-host a topic, so that the conversation rests on more people; the most active tenth writes ${percent(share)} of it.`
        : null
    },
  },
  {
    id: 'answering',
    when: (facts) => {
      const share = value(facts, 'reply-coverage')
      return share !== null && share < 0.7
        ? `Give two people time to answer; ${percent(share)} of the conversations got a reply within a week.`
        : null
    },
  },
  {
    id: 'time',
    when: (facts) => {
      const share = value(facts, 'contribution-rate')
      return share !== null && share < 0.6
        ? 'Ask members’ managers to protect time for the cohort, or say that reading along is enough for those who don’t write.'
        : null
    },
  },
  {
    id: 'measure',
    when: ({ purpose }) => {
      const { name, baseline, target } = purpose.measure
      if (name === '')
        return 'Choose the business measure that this cohort is meant to move, with its value today and a target.'
      if (baseline === null || target === null)
        return `Give “${name}” its value at the start and a target, so that its progress can be told.`
      return `Tell us where “${name}” stands today, so that the next review can set it beside what the cohort did.`
    },
  },
  { id: 'question', when: () => 'Choose the one question that the next review should answer.' },
  { id: 'continue', when: () => 'Decide whether the cohort goes on as it is for another quarter.' },
]

/** In percent only where the stakeholder may read it and a percentage means something. */
function value(facts: Pick<ReviewFacts, 'measures'>, id: MeasureId): number | null {
  const { shown, now } = measureIn(facts, id)
  return shown.isSuppressed || (now.denominator ?? 0) < 10 ? null : now.value
}

/** In the quarter's last month with data, where the group stands today. */
function latest(facts: ReviewFacts, id: MeasureId): number | null {
  const last = facts.months.at(-1)
  return last ? value(last, id) : value(facts, id)
}
