import type { Cohort } from '../../contract/cohorts.ts'
import type { CohortId, PersonId } from '../../contract/scalars.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import type { Reader } from '../db/connection.ts'
import { type MeasuredPerson, peopleForMeasures } from '../roster/people.ts'
import { roleOn } from '../roster/roles.ts'
import { localDay } from '../time/days.ts'
import {
  type DayActs,
  type ImportRecord,
  listDayActs,
  listStandingImports,
  listThreads,
  type ThreadRecord,
} from './engagement.repo.ts'

/** Somebody with all that they did, day by day. */
export type PersonFacts = MeasuredPerson &
  Readonly<{
    /** By day, ascending; days without any act are left out. */
    days: readonly DayActs[]
    /** The first day with a contribution over all data. */
    firstContributionOn: string | null
  }>

/**
 * A conversation: who began it and when somebody else, not a bot at that time, replied first (ms since 1970 UTC). Of each person only the first reply is
 * known, so whoever replied as a bot and stopped being one is missed in that thread.
 */
export type ThreadFacts = Readonly<{
  personId: PersonId
  startedAt: number
  day: string
  channel: string | null
  firstReplyAt: number | null
}>

/** An import with the days of its first and last event in the cohort's zone, both inclusive. */
export type ImportFacts = ImportRecord & Readonly<{ firstOn: string; lastOn: string }>

/** All that measures and figures know of a cohort, loaded once a request. Costs people × days with an act, and threads; never events. */
export type Facts = Readonly<{
  cohort: Cohort
  people: readonly PersonFacts[]
  threads: readonly ThreadFacts[]
  imports: readonly ImportFacts[]
  /** The last event of the data, of any kind, in ms since 1970 UTC; null without data. */
  lastEventAt: number | null
}>

/** Loads a cohort's facts; refused when there is no such cohort. */
export async function loadFacts(db: Reader, cohortId: CohortId): Promise<Facts> {
  const cohort = await requireCohort(db, cohortId)
  const people = await peopleForMeasures(db, cohort)
  const acts = await listDayActs(db, cohortId)
  const threads = await listThreads(db, cohortId)
  const imports = await listStandingImports(db, cohortId)
  return factsFrom(cohort, people, acts, threads, imports)
}

function factsFrom(
  cohort: Cohort,
  people: readonly MeasuredPerson[],
  acts: readonly DayActs[],
  threads: readonly ThreadRecord[],
  imports: readonly ImportRecord[],
): Facts {
  const daysOf = new Map<PersonId, DayActs[]>()
  for (const day of acts) {
    const days = daysOf.get(day.personId)
    if (days) days.push(day)
    else daysOf.set(day.personId, [day])
  }
  const known = new Map(people.map((person) => [person.id, person]))
  const isBotAt = (id: PersonId, at: number): boolean => {
    const roles = known.get(id)?.roles ?? []
    return roles.length > 0 && roleOn(roles, localDay(at, cohort.timeZone)) === 'bot'
  }
  return {
    cohort,
    people: people.map((person) => {
      const days = daysOf.get(person.id) ?? []
      return { ...person, days, firstContributionOn: days.find((day) => day.contributions > 0)?.day ?? null }
    }),
    threads: threads.map(({ personId, startedAt, day, channel, replies }) => ({
      personId,
      startedAt,
      day,
      channel,
      firstReplyAt:
        replies.find((reply) => reply.personId !== personId && !isBotAt(reply.personId, reply.firstAt))?.firstAt ??
        null,
    })),
    imports: imports.map((one) => ({
      ...one,
      firstOn: localDay(one.firstAt, cohort.timeZone),
      lastOn: localDay(one.lastAt, cohort.timeZone),
    })),
    lastEventAt: imports.length > 0 ? Math.max(...imports.map((one) => one.lastAt)) : null,
  }
}
