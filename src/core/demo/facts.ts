import { call } from '@orpc/server'
import type { RoleTerms } from '../../contract/community.ts'
import type { PlantedFact } from '../../contract/demo.ts'
import type { Measure, MeasureId, Step } from '../../contract/engagement.ts'
import type { CohortId } from '../../contract/scalars.ts'
import type { SurveyResults } from '../../contract/survey.ts'
import { sum } from '../chance.ts'
import { community } from '../community/community.operations.ts'
import { engagement } from '../engagement/engagement.operations.ts'
import { roster } from '../roster/roster.operations.ts'
import type { Studio } from '../studio.ts'
import { survey } from '../survey/survey.operations.ts'
import { addDays } from '../time/days.ts'
import { listed } from '../wording/text.ts'
import { demoCohort, type FactId, factIds, planted, standInCurator, truth } from './story.ts'

/** Compares what was planted with what the measures say of the cohort's data now; knows nothing of how the data was generated. */
export async function findFacts(studio: Studio, cohortId: CohortId): Promise<PlantedFact[]> {
  const seen = await look(studio, cohortId)
  return factIds.map((id) => ({ id, planted: planted[id].sentence, seenIn: planted[id].seenIn, ...findings[id](seen) }))
}

type Finding = Readonly<{ found: string; isFound: boolean }>
type Span = readonly [first: number, last: number]

/** What the studio answers about the cohort, asked as every host asks. */
type Seen = Readonly<{
  /** Contributions of each participant, most first. */
  amounts: readonly number[]
  unanswered: number
  /** A measure over whole weeks, or week by week. */
  over: (id: MeasureId, weeks: Span) => Measure | undefined
  weekly: (id: MeasureId) => Measure[]
  /** Of the first survey; null when there is none. */
  surveyed: SurveyResults | null
  roles: readonly RoleTerms[]
}>

const wholeCohort: Span = [1, truth.weeks]

const findings: Readonly<Record<FactId, (seen: Seen) => Finding>> = {
  'super-user': ({ amounts, over }) => {
    const all = over('contributions', wholeCohort)?.value ?? 0
    const [most = 0, second = 0] = amounts
    const carriers = over('absence-factor', wholeCohort)?.value ?? 0
    return {
      found: `The most active participant made ${most} of ${all} contributions (${percent(most, all)}), the next ${second}; ${carriers} people make half.`,
      isFound: all > 0 && most >= 0.25 * all && most <= 0.35 * all && most >= 1.5 * second,
    }
  },
  'fading-facilitator': ({ over }) => {
    const [opening, closing] = [
      over('facilitator-share', truth.openingWeeks),
      over('facilitator-share', truth.closingWeeks),
    ]
    return {
      found: `Facilitators made ${shareIn(opening)} in weeks 1 to 4 and ${shareIn(closing)} in weeks 11 to 14.`,
      isFound: (opening?.value ?? 0) >= 0.4 && (closing?.value ?? 1) <= 0.2,
    }
  },
  'silent-week': ({ weekly }) => {
    const contributions = weekly('contributions')
    const byAnybody = weekly('facilitator-share')
    const silent = contributions.flatMap((measure, index) => {
      const isCovered = measure.grade !== 'unavailable' && measure.value !== null
      return isCovered && measure.value === 0 && !byAnybody[index]?.denominator ? [index + 1] : []
    })
    return {
      found:
        silent.length === 0
          ? 'Somebody contributed in every week that the exports cover.'
          : `No contributions in week ${silent.join(', ')}; covered by the exports all the same.`,
      isFound: silent.length === 1 && silent[0] === truth.silentWeek,
    }
  },
  'unanswered-first-posts': ({ unanswered, over }) => {
    const coverage = over('reply-coverage', wholeCohort)
    return {
      found: `${unanswered} first posts have no reply; of all threads by participants that are old enough, ${coverage?.numerator ?? '—'} of ${coverage?.denominator ?? '—'} got one within a week.`,
      isFound: unanswered === truth.unanswered,
    }
  },
  'late-wave': ({ weekly }) => {
    const firsts = weekly('new-contributors').map((measure) => measure.value ?? 0)
    const [from, to] = truth.waveWeeks
    const wave = sum(firsts.slice(from - 1, to))
    const opening = sum(firsts.slice(0, 2))
    const otherwise = sum(firsts) - wave - opening
    return {
      found: `${wave} people contributed for the first time in weeks 9 and 10, ${opening} in weeks 1 and 2, ${otherwise} in all other weeks.`,
      isFound: wave === truth.waveSize && otherwise === 0,
    }
  },
  'quiet-majority': ({ over }) => {
    const [contributing, reacting] = [over('contribution-rate', wholeCohort), over('reacting-rate', wholeCohort)]
    const members = contributing?.denominator ?? 0
    const quiet = members - (contributing?.numerator ?? 0)
    return {
      found: `${quiet} of ${members} participants never contributed; ${reacting?.numerator ?? '—'} of them reacted.`,
      isFound: quiet === truth.readers && members === truth.participants,
    }
  },
  'leading-currencies': ({ surveyed }) => {
    const shown = (surveyed?.currencies ?? []).filter((currency) => 'score' in currency)
    const byScore = shown.toSorted((one, other) => other.score - one.score)
    const planted = new Set<string>(truth.leadingCurrencies)
    const [leaders, others] = [byScore.slice(0, planted.size), byScore.slice(planted.size)]
    const best = Math.min(...others.map(({ rank }) => rank[0]))
    return {
      found:
        leaders.length === 0
          ? 'No survey has answers that can be shown.'
          : `${listed(leaders.map(({ label, score }) => `“${label}” (${signed(score)})`))} score highest in ${surveyed?.n} answers; everything else has rank ${best} at best.`,
      isFound: leaders.every(({ id }) => planted.has(id)) && others.length > 0 && best > planted.size,
    }
  },
  'curator-gap': ({ roles }) => {
    const curator = roles.find(({ title }) => title === standInCurator.role)
    const without = (curator?.weeks ?? []).filter(({ most }) => most === 0).map(({ week }) => week)
    return {
      found: curator
        ? (curator.says ?? 'Somebody holds the role of curator in every week.')
        : 'The design has no role of curator.',
      isFound: without.join() === truth.weeksWithoutCurator.join(),
    }
  },
}

async function look(studio: Studio, cohortId: CohortId): Promise<Seen> {
  const context = { studio }
  const measure = async ([first, last]: Span, by: Step) => {
    const from = addDays(demoCohort.startsOn, (first - 1) * 7)
    const to = addDays(demoCohort.startsOn, last * 7)
    return (await call(engagement.measures, { cohortId, from, to, by }, { context })).measures
  }
  const spans = [wholeCohort, truth.openingWeeks, truth.closingWeeks]
  const totals = new Map(await Promise.all(spans.map(async (span) => [span, await measure(span, 'total')] as const)))
  const weeks = await measure(wholeCohort, 'week')
  const people = await call(roster.list, { cohortId }, { context })
  const roles = await call(community.roleGaps, { cohortId }, { context })
  const wave = (await call(survey.waves, { cohortId }, { context })).findLast(({ status }) => status !== 'draft')
  const surveyed = wave ? await call(survey.results, { cohortId, waveId: wave.id, by: null }, { context }) : null
  const window = { from: demoCohort.startsOn, to: addDays(demoCohort.startsOn, truth.weeks * 7) }
  const view = await call(engagement.view, { cohortId, ...window }, { context })
  return {
    amounts: people
      .filter((person) => person.role === 'participant')
      .map((person) => person.contributions)
      .sort((one, other) => other - one),
    unanswered: view.unanswered.length,
    over: (id, span) => totals.get(span)?.find((found) => found.id === id),
    weekly: (id) => weeks.filter((found) => found.id === id),
    surveyed,
    roles,
  }
}

function shareIn(measure: Measure | undefined): string {
  if (measure?.numerator == null || !measure.denominator) return 'no share that can be told'
  return `${percent(measure.numerator, measure.denominator)} (${measure.numerator} of ${measure.denominator})`
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Math.round((100 * part) / whole)}%`
}

function signed(score: number): string {
  return `${score < 0 ? '−' : '+'}${Math.abs(score).toFixed(2)}`
}
