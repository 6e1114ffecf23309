import type { PersonId } from '../../contract/scalars.ts'
import { localDay, mondayOf } from '../time/days.ts'
import { dayNumber, firstAtOrAfter } from './day-number.ts'
import type { Facts, PersonFacts, ThreadFacts } from './facts.ts'
import { once } from './once.ts'

/** When somebody did what for the first time over all data; days of the cohort's zone, null for never. */
export type FirstTimes = Readonly<{
  /** Any act at all. */
  seenOn: string | null
  /** Reacted or contributed. */
  actedOn: string | null
  contributedOn: string | null
  /** Contributed in a second ISO week. */
  returnedOn: string | null
  /** Took the lead: see `leadsOf`. */
  ledOn: string | null
}>

/** Something that somebody did on a day. */
type Dated = Readonly<{ personId: PersonId; day: string }>

/** What everybody did for the first time, and when. */
export const firstTimesOf = once((facts: Facts): ReadonlyMap<PersonId, FirstTimes> => {
  const led = new Map<PersonId, string>()
  for (const { personId, day } of leadsOf(facts)) if (!led.has(personId)) led.set(personId, day)
  return new Map(facts.people.map((person) => [person.id, firstTimesIn(person, led.get(person.id) ?? null)]))
})

/**
 * Acts of leading, by day: opening a conversation that two other people join, and being the first to answer somebody else's. Bots' conversations and
 * answers are none.
 */
export const leadsOf = once((facts: Facts): readonly Dated[] =>
  facts.threads
    .flatMap((thread) => {
      if (thread.startedAs === 'bot') return []
      const opened = othersIn(thread).length >= 2 ? [{ personId: thread.personId, day: thread.day }] : []
      const { firstReply } = thread
      return firstReply ? [...opened, { personId: firstReply.personId, day: firstReply.on }] : opened
    })
    .sort(byDay),
)

/** Everybody's first reply in each conversation of somebody else, by day, with how long after its start (ms) it came. */
export const joiningsOf = once((facts: Facts): readonly (Dated & { after: number })[] =>
  facts.threads
    .flatMap((thread) =>
      othersIn(thread).map(({ personId, firstAt }) => ({
        personId,
        day: localDay(firstAt, facts.cohort.timeZone),
        after: firstAt - thread.startedAt,
      })),
    )
    .sort(byDay),
)

/** Who replied in a conversation besides whoever began it. */
export function othersIn(thread: ThreadFacts): ThreadFacts['replies'] {
  return thread.replies.filter((reply) => reply.personId !== thread.personId)
}

/** The days on which somebody contributed, as days since 1970, ascending. */
export const contributionDaysOf = once((person: PersonFacts): readonly number[] =>
  person.days.flatMap(({ day, contributions }) => (contributions > 0 ? [dayNumber(day)] : [])),
)

/** Whether somebody contributed on a day from `from` (inclusive) to `to` (exclusive), days since 1970. */
export function hasContributed(person: PersonFacts, from: number, to: number): boolean {
  const days = contributionDaysOf(person)
  return (days[firstAtOrAfter(days, from, itself)] ?? to) < to
}

const itself = (day: number): number => day

function firstTimesIn({ days, firstContributionOn }: PersonFacts, ledOn: string | null): FirstTimes {
  const firstWeek = firstContributionOn === null ? null : mondayOf(firstContributionOn)
  return {
    seenOn: days[0]?.day ?? null,
    actedOn: days.find((day) => day.contributions > 0 || day.reactions > 0)?.day ?? null,
    contributedOn: firstContributionOn,
    returnedOn: days.find((day) => day.contributions > 0 && mondayOf(day.day) !== firstWeek)?.day ?? null,
    ledOn,
  }
}

function byDay(one: { day: string }, other: { day: string }): number {
  return one.day < other.day ? -1 : one.day > other.day ? 1 : 0
}
