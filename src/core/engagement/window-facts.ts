import type { PersonId, Window } from '../../contract/scalars.ts'
import { heldDuring, roleOn } from '../roster/roles.ts'
import type { DayActs } from './engagement.repo.ts'
import type { Facts, ImportFacts, PersonFacts, ThreadFacts } from './facts.ts'

/** What somebody of the population did within the window. */
export type MemberActs = Readonly<{
  personId: PersonId
  contributions: number
  reactions: number
  presences: number
  /** Made the first contribution ever in this window. */
  isNew: boolean
}>

/** What happened in one window. */
export type WindowFacts = Readonly<{
  window: Window
  /** Imports whose data touches the window; none means that nothing is known about it, which is not the same as nothing happened. */
  imports: readonly ImportFacts[]
  /** The population M: everybody who was neither bot, facilitator nor staff on any day of the window, and whose stay overlaps it. */
  members: readonly MemberActs[]
  /** Conversations that somebody of M started in the window. */
  threads: readonly ThreadFacts[]
  /** Contributions of everybody but bots, and those made by people who were facilitator or staff on that day. */
  contributions: Readonly<{ all: number; byFacilitators: number }>
  /** The last event of all data, in ms since 1970 UTC. */
  lastEventAt: number | null
}>

const known = new WeakMap<Facts, Map<string, WindowFacts>>()

/** The facts of one window of days in the cohort's zone, `to` exclusive. Kept as long as the facts, because a week is also the week before another. */
export function factsIn(facts: Facts, window: Window): WindowFacts {
  const windows = known.get(facts) ?? new Map<string, WindowFacts>()
  known.set(facts, windows)
  const key = `${window.from} ${window.to}`
  const found = windows.get(key) ?? gather(facts, window)
  windows.set(key, found)
  return found
}

/** Contributions of everybody in the population, zeros included. */
export function contributionsOf(facts: WindowFacts): number[] {
  return facts.members.map((member) => member.contributions)
}

/** Who contributed. */
export function contributorsOf(facts: WindowFacts): MemberActs[] {
  return facts.members.filter((member) => member.contributions > 0)
}

/** Who reacted without contributing. */
export function reactingOnlyOf(facts: WindowFacts): MemberActs[] {
  return facts.members.filter((member) => member.contributions === 0 && member.reactions > 0)
}

/** Who was seen there, and neither reacted nor contributed. */
export function presentOnlyOf(facts: WindowFacts): MemberActs[] {
  return facts.members.filter((member) => member.contributions === 0 && member.reactions === 0 && member.presences > 0)
}

function gather(facts: Facts, window: Window): WindowFacts {
  const members: MemberActs[] = []
  const contributions = { all: 0, byFacilitators: 0 }
  for (const person of facts.people) {
    const days = daysIn(person.days, window)
    for (const { day, contributions: count } of days) {
      const role = roleOn(person.roles, day)
      if (role === 'bot') continue
      contributions.all += count
      if (role !== 'participant') contributions.byFacilitators += count
    }
    if (isMember(person, window)) members.push(actsOf(person, days, window))
  }
  const ids = new Set(members.map((member) => member.personId))
  return {
    window,
    imports: facts.imports.filter((one) => one.firstOn < window.to && one.lastOn >= window.from),
    members,
    threads: facts.threads.filter(
      (thread) => thread.day >= window.from && thread.day < window.to && ids.has(thread.personId),
    ),
    contributions,
    lastEventAt: facts.lastEventAt,
  }
}

function isMember(person: PersonFacts, window: Window): boolean {
  if (person.joinedOn !== null && person.joinedOn >= window.to) return false
  if (person.leavesOn !== null && person.leavesOn < window.from) return false
  return (
    person.roles.length === 0 ||
    (['bot', 'facilitator', 'staff'] as const).every((role) => !heldDuring(person.roles, window, role))
  )
}

function actsOf(person: PersonFacts, days: readonly DayActs[], window: Window): MemberActs {
  const acts = { contributions: 0, reactions: 0, presences: 0 }
  for (const day of days) {
    acts.contributions += day.contributions
    acts.reactions += day.reactions
    acts.presences += day.presences
  }
  const first = person.firstContributionOn
  return { personId: person.id, ...acts, isNew: first !== null && first >= window.from && first < window.to }
}

/** The days within the window, found by halving, so that many windows stay cheap. */
function daysIn(days: readonly DayActs[], window: Window): readonly DayActs[] {
  return days.slice(firstFrom(days, window.from), firstFrom(days, window.to))
}

function firstFrom(days: readonly DayActs[], day: string): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle]?.day ?? day) < day) low = middle + 1
    else high = middle
  }
  return low
}
