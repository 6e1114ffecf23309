import type { Commitment } from '../../contract/commitments.ts'
import type { Happening } from '../../contract/people.ts'
import type { Person, Role } from '../../contract/roster.ts'
import type { Facts } from '../engagement/facts.ts'
import { counted } from '../wording/numbers.ts'
import type { KeptAward } from './kept.repo.ts'

const mostThreads = 200

/** What happened to somebody, newest first: coming and going, roles, first contribution, conversations they began, commitments, badges. */
export function timelineOf(
  facts: Facts,
  person: Person,
  { commitments, awards }: Readonly<{ commitments: readonly Commitment[]; awards: readonly KeptAward[] }>,
): Happening[] {
  const { joinedOn, joinKnownFrom, leavesOn, roles, firstContributionOn } = person
  const told: (Happening | null)[] = [
    at(joinedOn, 'joined', joinKnownFrom === 'roster' ? 'Joined, as the roster says' : 'Joined, as an import tells'),
    at(leavesOn, 'left', 'Last day in the cohort'),
    ...roles.flatMap(({ role, from, until }) => [
      at(from, 'role', `Became ${roleWords[role]}`),
      at(until, 'role', `Was no longer ${roleWords[role]}`),
    ]),
    at(firstContributionOn, 'first', 'First contribution'),
    ...facts.threads
      .filter((thread) => thread.personId === person.id)
      .slice(-mostThreads)
      .map(({ day, channel, replies }) => {
        const others = replies.filter(({ personId }) => personId !== person.id)
        const answered =
          others.length === 0
            ? 'nobody answered'
            : `${counted(others.length, { one: 'person', many: 'people' })} answered`
        return at(day, 'thread', `Began a conversation${channel === null ? '' : ` in ${channel}`}; ${answered}`)
      }),
    ...commitments.flatMap(({ madeOn, text, status, settledOn, outcome }) => [
      at(madeOn, 'commitment', `Committed to: ${text}`),
      status === 'open'
        ? null
        : at(settledOn, 'commitment', `${settled[status]}: ${text}${outcome ? ` (${outcome})` : ''}`),
    ]),
    ...awards.map(({ awardedOn, badge }) => at(awardedOn, 'badge', `Earned the badge “${badge}”`)),
  ]
  return told.filter((one) => one !== null).sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

/** What criteria of badges may ask for, as far as the imports tell. */
export function knownForBadges(facts: Facts, person: Person): string[] {
  const days = facts.people.find(({ id }) => id === person.id)?.days ?? []
  const sum = (of: 'posts' | 'replies' | 'artefacts') => days.reduce((total, day) => total + day[of], 0)
  const answered = new Set(facts.ties.filter(({ fromId }) => fromId === person.id).map(({ toId }) => toId))
  const begun = new Set<number>()
  let welcomed = 0
  for (const { personId, firstReply } of facts.threads) {
    if (!begun.has(personId) && firstReply?.personId === person.id) welcomed++
    begun.add(personId)
  }
  const start = Date.parse(facts.cohort.startsOn)
  const first = person.firstContributionOn
  return [
    first === null
      ? 'Has not contributed yet.'
      : `Contributed first on day ${Math.round((Date.parse(first) - start) / 86_400_000) + 1} of the cohort.`,
    `Wrote ${counted(sum('posts'), { one: 'post', many: 'posts' })} and ${counted(sum('replies'), { one: 'reply', many: 'replies' })}, shared ${counted(sum('artefacts'), { one: 'artefact', many: 'artefacts' })}.`,
    `Answered ${counted(answered.size, { one: 'person', many: 'different people' })}.`,
    `Gave the first answer to ${counted(welcomed, { one: 'first conversation', many: 'first conversations' })} of somebody.`,
  ]
}

const roleWords: Readonly<Record<Role, string>> = {
  participant: 'a participant',
  facilitator: 'a facilitator',
  staff: 'staff',
  bot: 'a bot',
}

const settled = { kept: 'Kept', changed: 'Changed', dropped: 'Dropped' } as const

function at(on: string | null, kind: Happening['kind'], says: string): Happening | null {
  return on === null ? null : { on, kind, says }
}
