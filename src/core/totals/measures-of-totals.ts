import type { Cohort } from '../../contract/cohorts.ts'
import { MeasureId } from '../../contract/engagement.ts'
import type { PersonId, Window } from '../../contract/scalars.ts'
import type { TotalWindow } from '../../contract/totals.ts'
import { populationOf } from '../engagement/disclose.ts'
import { gradeOfTotals } from '../engagement/evidence.ts'
import type { Facts } from '../engagement/facts.ts'
import { ruleOf } from '../engagement/measures.ts'
import { measuresIn } from '../engagement/measuring.ts'
import { printMeasure } from '../engagement/print.ts'
import type { MeasuredPerson } from '../roster/people.ts'
import { addDays } from '../time/days.ts'
import type { Total, TotalsImport } from './standing.repo.ts'
import { contributionsIn } from './words.ts'

type Counted = Readonly<{
  cohort: Cohort
  people: readonly MeasuredPerson[]
  window: Window
  counts: ReadonlyMap<PersonId, Total['counts']>
  /** The imports that tell the window. */
  told: readonly TotalsImport[]
}>

/**
 * The measures that numbers of persons tell of exactly their window, by the same rules as everywhere: what each person did in all of the window stands as if done on its
 * first day, so nothing shorter than the window can be asked of it.
 */
export function measuresOfTotals({ cohort, people, window, counts, told }: Counted): TotalWindow['measures'] {
  const at = Date.parse(window.from)
  const facts: Facts = {
    cohort,
    people: people.map((person) => {
      const own = counts.get(person.id) ?? {}
      const [contributions, reactions] = [contributionsIn(own), own.reactions ?? 0]
      const presences = Math.max(own['days-present'] ?? 0, own.views ?? 0)
      const { posts = 0, replies = 0, artefacts = 0 } = own
      const acts = { contributions, posts, replies, artefacts, words: 0, reactions, presences }
      const days = [{ personId: person.id, day: window.from, ...acts }]
      return { ...person, days, platforms: [], firstContributionOn: null }
    }),
    threads: [],
    ties: [],
    actDays: new Map(),
    asks: [],
    actChecks: [],
    imports: told.map((one) => ({
      id: one.id,
      source: one.source,
      label: one.label,
      firstAt: at,
      lastAt: at,
      firstOn: window.from,
      lastOn: addDays(window.to, -1),
      grades: Object.fromEntries(MeasureId.options.map((id) => [id, gradeOfTotals(one, id)])) as Record<
        MeasureId,
        ReturnType<typeof gradeOfTotals>
      >,
    })),
    lastEventAt: null,
    segment: null,
  }
  const measures = measuresIn(facts, window, 'total').filter(({ grade }) => grade !== 'unavailable')
  const population = populationOf(measures)
  return measures.map((measure) => {
    const { text, company } = printMeasure(measure, population)
    return { ...measure, title: ruleOf(measure.id).definition.title, text, company }
  })
}
