import type { PersonId } from '../../contract/scalars.ts'
import type { WeekView } from '../../contract/week.ts'
import type { ThreadFacts } from '../engagement/facts.ts'
import { contributorsOf } from '../engagement/window-facts.ts'
import { counted } from '../wording/numbers.ts'
import { listed } from '../wording/text.ts'
import { dayOf, firstThreads, isMemberOn, knowsReplies, memberThreads, nameOf } from './threads.ts'
import type { WeekFacts } from './week-facts.ts'

/** More people than this can't each be thanked with a sentence in two minutes. */
const mostPeople = 6
const fewestFirstAnswers = 2
const fewestJoined = 4

type Reason = Readonly<{ weight: number; says: string }>

/** Participants who did something in the week that is worth a word in the next live session, with what for; what costs most and helps most comes first. */
export function thanksIn(given: WeekFacts): WeekView['thank'] {
  if (!given.isCovered) return []
  const reasons = new Map<PersonId, Reason[]>()
  const add = (id: PersonId, reason: Reason) => reasons.set(id, [...(reasons.get(id) ?? []), reason])
  if (knowsReplies(given)) addAnswers(given, add)
  if (knowsReplies(given)) addOpeners(given, add)
  addArtefacts(given, add)
  const weightOf = (id: PersonId) => (reasons.get(id) ?? []).reduce((sum, { weight }) => sum + weight, 0)
  return [...reasons.keys()]
    .map((personId) => ({ personId, name: nameOf(given, personId), weight: weightOf(personId) }))
    .sort((one, other) => other.weight - one.weight || one.name.localeCompare(other.name, 'en'))
    .slice(0, mostPeople)
    .map(({ personId, name }) => ({ personId, name, what: (reasons.get(personId) ?? []).map(({ says }) => says) }))
}

type Add = (id: PersonId, reason: Reason) => void

/** Who was the first to answer: first posts by name, and others when there were several. */
function addAnswers(given: WeekFacts, add: Add): void {
  const first = firstThreads(given)
  const answered = new Map<PersonId, ThreadFacts[]>()
  for (const thread of memberThreads(given)) {
    const reply = thread.replies.find(({ personId }) => personId !== thread.personId)
    if (!reply || !isThisWeek(given, reply.firstAt) || !isMemberOn(given, reply.personId, dayOf(given, reply.firstAt)))
      continue
    answered.set(reply.personId, [...(answered.get(reply.personId) ?? []), thread])
  }
  for (const [id, threads] of answered) {
    const newcomers = threads.filter((thread) => first.has(thread)).map(({ personId }) => nameOf(given, personId))
    if (newcomers.length > 0)
      add(id, {
        weight: 3 * newcomers.length,
        says: `was the first to answer ${listed(newcomers)}, who opened a conversation for the first time`,
      })
    const others = threads.filter((thread) => !first.has(thread)).length
    if (others >= fewestFirstAnswers)
      add(id, {
        weight: others,
        says: `gave the first answer in ${counted(others, { one: 'other conversation', many: 'conversations' })}`,
      })
  }
}

/** Whose conversation, begun in this week or the one before, many joined this week: at least four, and half as many as contributed. */
function addOpeners(given: WeekFacts, add: Add): void {
  const contributors = contributorsOf(given.week.pair.now).length
  const recent = given.weeks.at(-2)?.window.from ?? given.window.from
  for (const thread of memberThreads(given)) {
    if (thread.day < recent) continue
    const joined = thread.replies.filter(
      ({ personId, firstAt }) => personId !== thread.personId && isThisWeek(given, firstAt),
    ).length
    if (joined >= Math.max(fewestJoined, contributors / 2))
      add(thread.personId, { weight: 2, says: `opened a conversation${placeOf(thread)} that ${joined} others joined` })
  }
}

function addArtefacts(given: WeekFacts, add: Add): void {
  const { from, to } = given.window
  for (const { id, days } of given.facts.people) {
    const made = days
      .filter(({ day }) => day >= from && day < to && isMemberOn(given, id, day))
      .reduce((sum, { artefacts }) => sum + artefacts, 0)
    if (made > 0)
      add(id, {
        weight: 2 * Math.min(made, 3),
        says: `shared ${counted(made, { one: 'artefact', many: 'artefacts' })} for others to use`,
      })
  }
}

function placeOf({ channel }: ThreadFacts): string {
  return channel === null ? '' : ` in ${channel}`
}

function isThisWeek(given: WeekFacts, at: number): boolean {
  const day = dayOf(given, at)
  return day >= given.window.from && day < given.window.to
}
