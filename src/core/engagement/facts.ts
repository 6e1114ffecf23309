import type { Cohort } from '../../contract/cohorts.ts'
import type { CohortId, PersonId } from '../../contract/scalars.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import type { Reader } from '../db/connection.ts'
import { ownersOf } from '../people/people.repo.ts'
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

/** All that measures and figures know of a cohort, loaded once a request; people with all of their accounts. Costs people × days with an act, and threads; never events. */
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
  const owners = await ownersOf(db, cohortId)
  const acts = byOwner(await listDayActs(db, cohortId), owners)
  const threads = threadsByOwner(await listThreads(db, cohortId), owners)
  const imports = await listStandingImports(db, cohortId)
  return factsFrom(cohort, people, acts, threads, imports)
}

/** Days by whoever did something on them, whatever account they used; ascending, each day once. */
function byOwner(acts: readonly DayActs[], owners: ReadonlyMap<PersonId, PersonId>): Map<PersonId, DayActs[]> {
  const daysOf = new Map<PersonId, DayActs[]>()
  const several = new Set<PersonId>()
  for (const day of acts) {
    const owner = owners.get(day.personId) ?? day.personId
    const days = daysOf.get(owner)
    if (days?.[0] && days[0].personId !== day.personId) several.add(owner)
    if (days) days.push(day)
    else daysOf.set(owner, [day])
  }
  for (const owner of several) daysOf.set(owner, summed(owner, daysOf.get(owner) ?? []))
  return daysOf
}

function summed(owner: PersonId, acts: readonly DayActs[]): DayActs[] {
  const days = new Map<string, DayActs>()
  for (const one of acts) {
    const known = days.get(one.day)
    days.set(one.day, {
      personId: owner,
      day: one.day,
      contributions: (known?.contributions ?? 0) + one.contributions,
      reactions: (known?.reactions ?? 0) + one.reactions,
      presences: (known?.presences ?? 0) + one.presences,
    })
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** Threads as their people did them, so that answering oneself from another account is no reply. */
function threadsByOwner(threads: readonly ThreadRecord[], owners: ReadonlyMap<PersonId, PersonId>): ThreadRecord[] {
  const ownerOf = (id: PersonId) => owners.get(id) ?? id
  return threads.map((thread) => ({
    ...thread,
    personId: ownerOf(thread.personId),
    replies: thread.replies.map((reply) => ({ ...reply, personId: ownerOf(reply.personId) })),
  }))
}

function factsFrom(
  cohort: Cohort,
  people: readonly MeasuredPerson[],
  daysOf: ReadonlyMap<PersonId, readonly DayActs[]>,
  threads: readonly ThreadRecord[],
  imports: readonly ImportRecord[],
): Facts {
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
