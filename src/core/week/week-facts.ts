import type { Cohort } from '../../contract/cohorts.ts'
import type { CohortId, PersonId, Window } from '../../contract/scalars.ts'
import type { WeekName } from '../../contract/week.ts'
import { type ActDay, type AskRecord, listActDays, listAsks } from '../classification/acts.repo.ts'
import type { Reader } from '../db/connection.ts'
import { type Facts, loadFacts, type PersonFacts } from '../engagement/facts.ts'
import { type Week, weeksOf } from '../engagement/weeks.ts'
import { ownersOf } from '../people/people.repo.ts'
import { weekOf } from '../time/cohort-weeks.ts'
import { addDays, earlier, later, mondayOf, startOfDay } from '../time/days.ts'
import { factsKnownBy } from './known-by.ts'
import { listPlatformDays, type PlatformDay } from './platforms.repo.ts'
import { currenciesIn, loadWeekDesign, type WeekDesign } from './week-design.ts'
import { weekNameOf } from './week-name.ts'

/** All that any week of a cohort is told from, loaded once a request. */
export type Ground = Readonly<{
  facts: Facts
  design: WeekDesign
  platformDays: readonly PlatformDay[]
  /** What the texts of messages do, by day and by person, whatever account they used. */
  actDays: readonly ActDay[]
  /** Messages that ask, as far as their words tell, by person; the oldest first. */
  asks: readonly AskRecord[]
  /** In the cohort's zone. */
  today: string
  /** What counts most for members, by the last survey. */
  currencies: () => Promise<string | null>
}>

/** One week of a cohort with what could be known at its end. */
export type WeekFacts = Readonly<{
  cohort: Cohort
  name: WeekName
  window: Window
  /** 1 for the week in which the cohort starts; 0, -1 … before. */
  number: number
  /** Nothing later than the week, and nothing that was not known then. */
  facts: Facts
  /** With all that is known now; for measures as every other screen shows them. */
  all: Facts
  /** The cohort's weeks up to this one, which is the last; as they were known at its end. */
  weeks: readonly Week[]
  week: Week
  isCovered: boolean
  /** The end of the week or of the data, whichever is first; ms since 1970 UTC. */
  endAt: number
  people: ReadonlyMap<PersonId, PersonFacts>
  platformDays: readonly PlatformDay[]
  actDays: readonly ActDay[]
  asks: readonly AskRecord[]
  design: WeekDesign
  today: string
}>

/** Refused when there is no such cohort. `today` is in the cohort's zone. */
export async function loadGround(db: Reader, cohortId: CohortId, todayIn: (zone: string) => string): Promise<Ground> {
  const facts = await loadFacts(db, cohortId)
  const owners = await ownersOf(db, cohortId)
  return {
    facts,
    design: await loadWeekDesign(db, facts.cohort, todayIn),
    platformDays: await listPlatformDays(db, cohortId),
    actDays: byOwner(await listActDays(db, cohortId), owners),
    asks: byOwner(await listAsks(db, cohortId), owners),
    today: todayIn(facts.cohort.timeZone),
    currencies: () => currenciesIn(db, facts.cohort),
  }
}

/** Rows of accounts as those of the people whose they are. */
function byOwner<Row extends Readonly<{ personId: PersonId }>>(
  rows: readonly Row[],
  owners: ReadonlyMap<PersonId, PersonId>,
): Row[] {
  return rows.map((row) => ({ ...row, personId: owners.get(row.personId) ?? row.personId }))
}

/** More weeks than this are not looked back at. */
const mostWeeks = 60

/** The week that begins on a Monday. */
export function weekFacts(
  { facts: all, design, platformDays, actDays, asks, today }: Ground,
  monday: string,
): WeekFacts {
  const { cohort } = all
  const window = { from: monday, to: addDays(monday, 7) }
  const facts = factsKnownBy(all, window.to)
  const first = later(earlier(mondayOf(cohort.startsOn), monday), addDays(monday, -7 * (mostWeeks - 1)))
  const weeks = weeksOf(facts, { from: first, to: window.to })
  const week = weeks.at(-1)
  if (!week) throw new Error('a week has a week')
  const end = startOfDay(window.to, cohort.timeZone)
  return {
    cohort,
    name: weekNameOf(monday),
    window,
    number: weekOf(cohort, monday),
    facts,
    all,
    weeks,
    week,
    isCovered: week.isCovered,
    endAt: facts.lastEventAt === null ? end : Math.min(end, facts.lastEventAt + 1),
    people: new Map(facts.people.map((person) => [person.id, person])),
    platformDays: platformDays.filter(({ day }) => day < window.to),
    actDays: actDays.filter(({ day }) => day < window.to),
    asks: asks.filter(({ day }) => day < window.to),
    design,
    today,
  }
}
