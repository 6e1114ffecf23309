import type { PersonId, Window } from '../../contract/scalars.ts'
import { heldDuring, roleOn } from '../roster/roles.ts'
import { addDays, earlier, later } from '../time/days.ts'
import { between, daysBetween } from './day-number.ts'
import type { DayActs, Tie } from './engagement.repo.ts'
import type { Facts, ImportFacts, PersonFacts, ThreadFacts } from './facts.ts'
import { once } from './once.ts'

/** What somebody of the population did within the window. */
export type MemberActs = Readonly<{
  personId: PersonId
  person: PersonFacts
  contributions: number
  /** What begins or is made: posts that begin a thread or stand alone, and shared artefacts. */
  made: number
  reactions: number
  presences: number
  /** Made the first contribution ever in this window. */
  isNew: boolean
}>

/** An amount of everybody but bots, and of it that of people who were facilitator or staff on the day. */
type ByRole = Readonly<{ all: number; byFacilitators: number }>

/** What happened in one window. */
export type WindowFacts = Readonly<{
  window: Window
  /** Everything known of the cohort, for measures that look back further. */
  facts: Facts
  /** Imports whose data touches the window; none means that nothing is known about it, which is not the same as nothing happened. */
  imports: readonly ImportFacts[]
  /** The day after the last that the window and the data both reach: where measures that look back count from. */
  end: string
  /** Days from the beginning of the window, or of the data where that is later, to `end`. */
  days: number
  /** The population M: everybody who was neither bot, facilitator nor staff on any day of the window, and whose stay overlaps it. */
  members: readonly MemberActs[]
  /** Who was facilitator or staff on a day of the window and never a bot. */
  hosts: readonly PersonId[]
  /** Conversations that somebody of M started in the window. */
  threads: readonly ThreadFacts[]
  /** Conversations started in the window. */
  threadStarts: ByRole
  /** Who answered whom in the window, where both are of M or hosts. */
  ties: readonly Tie[]
  contributions: ByRole
  words: ByRole
  /** The last event of all data, in ms since 1970 UTC. */
  lastEventAt: number | null
}>

const windowsOf = once((_: Facts) => new Map<string, WindowFacts>())

/** The facts of one window of days in the cohort's zone, `to` exclusive. Kept as long as the facts, because a week is also the week before another. */
export function factsIn(facts: Facts, window: Window): WindowFacts {
  const windows = windowsOf(facts)
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

/** Whether any import touches a window; otherwise it is a gap, never a zero. */
export function isCovered({ imports }: Facts, window: Window): boolean {
  return imports.some((one) => one.firstOn < window.to && one.lastOn >= window.from)
}

/** Whether somebody counts in a window: of the population, or of the part of it that was asked for. */
export function isMember({ segment }: Pick<Facts, 'segment'>, person: PersonFacts, window: Window): boolean {
  if (!isThere(person, window)) return false
  return segment ? segment.holds(person, window) : isParticipant(person, window)
}

/** Neither bot, facilitator nor staff on any day of the window. */
export function isParticipant({ roles }: PersonFacts, window: Window): boolean {
  return (
    roles.length === 0 || (['bot', 'facilitator', 'staff'] as const).every((role) => !heldDuring(roles, window, role))
  )
}

/** Facilitator or staff on a day of the window, and never a bot. */
function isHost({ roles }: PersonFacts, window: Window): boolean {
  return (
    roles.length > 0 &&
    !heldDuring(roles, window, 'bot') &&
    (['facilitator', 'staff'] as const).some((role) => heldDuring(roles, window, role))
  )
}

function isThere({ joinedOn, leavesOn }: PersonFacts, window: Window): boolean {
  return (joinedOn === null || joinedOn < window.to) && (leavesOn === null || leavesOn >= window.from)
}

function gather(facts: Facts, window: Window): WindowFacts {
  const members: MemberActs[] = []
  const hosts: PersonId[] = []
  const contributions = { all: 0, byFacilitators: 0 }
  const words = { all: 0, byFacilitators: 0 }
  for (const person of facts.people) {
    const days = between(person.days, window.from, window.to, dayOf)
    for (const day of days) {
      const role = roleOn(person.roles, day.day)
      if (role === 'bot') continue
      contributions.all += day.contributions
      words.all += day.words
      if (role === 'participant') continue
      contributions.byFacilitators += day.contributions
      words.byFacilitators += day.words
    }
    if (isMember(facts, person, window)) members.push(actsOf(person, days, window))
    else if (isThere(person, window) && isHost(person, window)) hosts.push(person.id)
  }
  const ids = new Set(members.map((member) => member.personId))
  const started = between(facts.threads, window.from, window.to, dayOf).filter(({ startedAs }) => startedAs !== 'bot')
  const isKnown = new Set([...ids, ...hosts])
  return {
    window,
    facts,
    imports: facts.imports.filter((one) => one.firstOn < window.to && one.lastOn >= window.from),
    ...reachOf(facts, window),
    members,
    hosts,
    threads: started.filter((thread) => ids.has(thread.personId)),
    threadStarts: {
      all: started.length,
      byFacilitators: started.filter(({ startedAs }) => startedAs !== 'participant').length,
    },
    ties: between(facts.ties, window.from, window.to, dayOf).filter(
      (tie) => isKnown.has(tie.fromId) && isKnown.has(tie.toId),
    ),
    contributions,
    words,
    lastEventAt: facts.lastEventAt,
  }
}

const dayOf = ({ day }: { readonly day: string }): string => day

function reachOf({ imports }: Facts, window: Window): Pick<WindowFacts, 'end' | 'days'> {
  if (imports.length === 0) return { end: window.to, days: daysBetween(window.from, window.to) }
  const first = imports.map((one) => one.firstOn).reduce(earlier)
  const last = imports.map((one) => one.lastOn).reduce(later)
  const end = earlier(window.to, addDays(last, 1))
  return { end, days: Math.max(0, daysBetween(later(window.from, first), end)) }
}

function actsOf(person: PersonFacts, days: readonly DayActs[], window: Window): MemberActs {
  const acts = { contributions: 0, made: 0, reactions: 0, presences: 0 }
  for (const day of days) {
    acts.contributions += day.contributions
    acts.made += day.posts + day.artefacts
    acts.reactions += day.reactions
    acts.presences += day.presences
  }
  const first = person.firstContributionOn
  return { personId: person.id, person, ...acts, isNew: first !== null && first >= window.from && first < window.to }
}
