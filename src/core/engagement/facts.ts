import type { Cohort } from '../../contract/cohorts.ts'
import type { Role } from '../../contract/roster.ts'
import type { CohortId, PersonId } from '../../contract/scalars.ts'
import {
  type ActDay,
  type AskRecord,
  type Check,
  listActDays,
  listAsks,
  listChecks,
} from '../classification/acts.repo.ts'
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
  listTies,
  platformsOf,
  type RepliesOfOne,
  type ThreadRecord,
  type Tie,
} from './engagement.repo.ts'
import type { Segment } from './segment.ts'
import { untilWritten } from './until-written.ts'

/** Somebody with all that they did, day by day. */
export type PersonFacts = MeasuredPerson &
  Readonly<{
    /** By day, ascending; days without any act are left out. */
    days: readonly DayActs[]
    /** The first day with a contribution over all data. */
    firstContributionOn: string | null
    /** Where somebody has accounts of several platforms: the days with an act on each, ascending. Else empty. */
    platforms: readonly Readonly<{ platform: string; days: readonly string[] }>[]
  }>

/** A conversation: who began it, who of the others, not a bot when they replied first, replied when (ms since 1970 UTC). */
export type ThreadFacts = Readonly<{
  /** The source's own key. */
  thread: string
  personId: PersonId
  startedAt: number
  day: string
  channel: string | null
  firstReplyAt: number | null
  /** The role of whoever began it, on that day. */
  startedAs: Role
  /** Who of the others replied first, on which day, and the role they had then. */
  firstReply: Readonly<{ personId: PersonId; on: string; as: Role }> | null
  /** When half of all its replies were there, whoever wrote them. */
  halfAt: number | null
  /** Each person once, by their first reply; whoever began it may be among them. Bots are left out. */
  replies: readonly RepliesOfOne[]
}>

/** An import with the days of its first and last event in the cohort's zone, both inclusive. */
export type ImportFacts = ImportRecord & Readonly<{ firstOn: string; lastOn: string }>

/** All that measures and figures know of a cohort, loaded once a request; people with all of their accounts. Costs people × days with an act, and threads; never events. */
export type Facts = Readonly<{
  cohort: Cohort
  people: readonly PersonFacts[]
  /** Oldest first. */
  threads: readonly ThreadFacts[]
  /** Who answered whom, earliest day first; bots among them. */
  ties: readonly Tie[]
  /** Who asked, gave and thanked on which day, ascending; only where texts are known. */
  actDays: ReadonlyMap<PersonId, readonly ActDay[]>
  /** Every ask of texts that are known, by day, with the person whose account it was. */
  asks: readonly AskRecord[]
  /** What the facilitator said of messages beside what the rules found. */
  actChecks: readonly Check[]
  imports: readonly ImportFacts[]
  /** The last event of the data, of any kind, in ms since 1970 UTC; null without data. */
  lastEventAt: number | null
  /** The part of the population that measures are taken over; null for all of it. */
  segment: Segment | null
}>

/** A cohort's facts; refused when there is no such cohort. As long as nobody writes they are loaded once, unless the memory is needed meanwhile. */
export const loadFacts = untilWritten(readFacts)

async function readFacts(db: Reader, cohortId: CohortId): Promise<Facts> {
  const cohort = await requireCohort(db, cohortId)
  const people = await peopleForMeasures(db, cohort)
  const owners = await ownersOf(db, cohortId)
  const platforms = await platformsOf(db, cohortId)
  const acts = byOwner(await listDayActs(db, cohortId), owners, platforms)
  const threads = threadsByOwner(await listThreads(db, cohortId), owners)
  const ties = tiesByOwner(await listTies(db, cohortId), owners)
  const imports = await listStandingImports(db, cohortId)
  const actDays = actsByOwner(await listActDays(db, cohortId), owners)
  const asks = (await listAsks(db, cohortId)).map((ask) => ({
    ...ask,
    personId: owners.get(ask.personId) ?? ask.personId,
  }))
  return {
    ...factsFrom(cohort, people, acts, threads, imports),
    ties,
    actDays,
    asks,
    actChecks: await listChecks(db, cohortId),
  }
}

type OwnActs = Readonly<Pick<PersonFacts, 'days' | 'platforms'>>

/** Days by whoever did something on them, whatever account they used; ascending, each day once. */
function byOwner(
  acts: readonly DayActs[],
  owners: ReadonlyMap<PersonId, PersonId>,
  platforms: ReadonlyMap<PersonId, string>,
): Map<PersonId, OwnActs> {
  const daysOf = new Map<PersonId, DayActs[]>()
  const several = new Set<PersonId>()
  for (const day of acts) {
    const owner = owners.get(day.personId) ?? day.personId
    const days = daysOf.get(owner)
    if (days?.[0] && days[0].personId !== day.personId) several.add(owner)
    if (days) days.push(day)
    else daysOf.set(owner, [day])
  }
  return new Map(
    [...daysOf].map(([owner, days]) => [
      owner,
      several.has(owner)
        ? { days: summed(owner, days), platforms: byPlatform(days, platforms) }
        : { days, platforms: [] },
    ]),
  )
}

/** Empty where all accounts are of one platform. */
function byPlatform(acts: readonly DayActs[], platforms: ReadonlyMap<PersonId, string>): PersonFacts['platforms'] {
  const daysOf = new Map<string, Set<string>>()
  for (const { personId, day } of acts) {
    const platform = platforms.get(personId)
    if (platform !== undefined) daysOf.set(platform, (daysOf.get(platform) ?? new Set()).add(day))
  }
  return daysOf.size < 2 ? [] : [...daysOf].map(([platform, days]) => ({ platform, days: [...days].sort() }))
}

function summed(owner: PersonId, acts: readonly DayActs[]): DayActs[] {
  const days = new Map<string, DayActs>()
  for (const one of acts) {
    const known = days.get(one.day)
    days.set(one.day, {
      personId: owner,
      day: one.day,
      contributions: (known?.contributions ?? 0) + one.contributions,
      posts: (known?.posts ?? 0) + one.posts,
      replies: (known?.replies ?? 0) + one.replies,
      artefacts: (known?.artefacts ?? 0) + one.artefacts,
      words: (known?.words ?? 0) + one.words,
      reactions: (known?.reactions ?? 0) + one.reactions,
      presences: (known?.presences ?? 0) + one.presences,
    })
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** Days of all accounts of a person, ascending; of a day there is one for each account. */
function actsByOwner(days: readonly ActDay[], owners: ReadonlyMap<PersonId, PersonId>): Map<PersonId, ActDay[]> {
  const daysOf = new Map<PersonId, ActDay[]>()
  for (const day of days) {
    const owner = owners.get(day.personId) ?? day.personId
    const known = daysOf.get(owner)
    if (known) known.push(day)
    else daysOf.set(owner, [day])
  }
  for (const own of daysOf.values()) own.sort((a, b) => (a.day < b.day ? -1 : 1))
  return daysOf
}

/** Threads as their people did them, so that answering oneself from another account is no reply. */
function threadsByOwner(threads: readonly ThreadRecord[], owners: ReadonlyMap<PersonId, PersonId>): ThreadRecord[] {
  const ownerOf = (id: PersonId) => owners.get(id) ?? id
  if (owners.size === 0) return [...threads]
  return threads.map((thread) => ({
    ...thread,
    personId: ownerOf(thread.personId),
    replies: repliesTogether(thread.replies.map((reply) => ({ ...reply, personId: ownerOf(reply.personId) }))),
  }))
}

/** Each person once, in the order of their first replies. */
function repliesTogether(replies: readonly RepliesOfOne[]): RepliesOfOne[] {
  const byPerson = new Map<PersonId, RepliesOfOne>()
  for (const reply of replies) {
    const known = byPerson.get(reply.personId)
    byPerson.set(
      reply.personId,
      known ? { ...known, lastAt: Math.max(known.lastAt, reply.lastAt), count: known.count + reply.count } : reply,
    )
  }
  return [...byPerson.values()]
}

/** Ties between people, whatever accounts they used; answers to oneself fall out. */
function tiesByOwner(ties: readonly Tie[], owners: ReadonlyMap<PersonId, PersonId>): Tie[] {
  if (owners.size === 0) return [...ties]
  const ownerOf = (id: PersonId) => owners.get(id) ?? id
  return ties
    .map((tie) => ({ ...tie, fromId: ownerOf(tie.fromId), toId: ownerOf(tie.toId) }))
    .filter((tie) => tie.fromId !== tie.toId)
}

function factsFrom(
  cohort: Cohort,
  people: readonly MeasuredPerson[],
  actsOf: ReadonlyMap<PersonId, OwnActs>,
  threads: readonly ThreadRecord[],
  imports: readonly ImportRecord[],
): Omit<Facts, 'ties' | 'actDays' | 'asks' | 'actChecks'> {
  const known = new Map(people.map((person) => [person.id, person]))
  const roleAt = (id: PersonId, at: number): Role => {
    const roles = known.get(id)?.roles ?? []
    return roles.length > 0 ? roleOn(roles, localDay(at, cohort.timeZone)) : 'participant'
  }
  return {
    cohort,
    people: people.map((person) => {
      const { days, platforms } = actsOf.get(person.id) ?? { days: [], platforms: [] }
      const firstContributionOn = days.find((day) => day.contributions > 0)?.day ?? null
      return { ...person, days, platforms, firstContributionOn }
    }),
    threads: threads.map((thread) => {
      const replies = thread.replies.filter((reply) => roleAt(reply.personId, reply.firstAt) !== 'bot')
      const first = replies.find((reply) => reply.personId !== thread.personId)
      return {
        ...thread,
        replies,
        startedAs: roleAt(thread.personId, thread.startedAt),
        firstReplyAt: first?.firstAt ?? null,
        firstReply: first
          ? {
              personId: first.personId,
              on: localDay(first.firstAt, cohort.timeZone),
              as: roleAt(first.personId, first.firstAt),
            }
          : null,
      }
    }),
    imports: imports.map((one) => ({
      ...one,
      firstOn: localDay(one.firstAt, cohort.timeZone),
      lastOn: localDay(one.lastAt, cohort.timeZone),
    })),
    lastEventAt: imports.length > 0 ? Math.max(...imports.map((one) => one.lastAt)) : null,
    segment: null,
  }
}
