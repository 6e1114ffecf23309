import people from '../../../resources/demo-people.json' with { type: 'json' }
import { type Chance, chance } from '../chance.ts'
import { addDays } from '../time/days.ts'
import { demoCohort, type FactId, truth } from './story.ts'

/** Somebody in the demo, with the names that the roster and both platforms know. */
export type Member = Readonly<{
  name: string
  email: string
  slackId: string
  slackHandle: string
  forumId: number
  forumHandle: string
  part: 'super-user' | 'writer' | 'latecomer' | 'reader' | 'watcher' | 'lead-facilitator' | 'facilitator'
  joinsOn: string
  leavesOn: string | null
  /** Week of the first contribution, from 1; null for those who never write. */
  firstWeek: number | null
  isFirstPostAnswered: boolean
}>

const firstWriters = 5
const watchers = 3
const leavingDay = '2026-03-13'

/** Everybody in the demo: 24 participants, then two facilitators. Names are invented; the seed says who plays which part. */
export function castOf(seed: number, omitted: ReadonlySet<FactId>): Member[] {
  const dice = chance(`cast ${seed}`)
  const firstNames = dice.shuffled(people.firstNames)
  const lastNames = dice.shuffled(people.lastNames)
  const dressed = partsOf(dice, omitted).map((role, index) => {
    const [first, last] = [firstNames[index] ?? '', lastNames[index] ?? '']
    const [plainFirst, plainLast] = [plain(first), plain(last)]
    return {
      name: `${first} ${last}`,
      email: `${plainFirst}.${plainLast}@example.org`,
      slackId: `U0${slackCode(dice)}`,
      slackHandle: `${plainFirst}.${plainLast}`,
      forumId: 12 + index * 3 + dice.whole(0, 2),
      forumHandle: `${plainFirst}_${plainLast.charAt(0)}`,
      ...role,
    }
  })
  return dressed
}

export function isFacilitator(member: Member): boolean {
  return member.part === 'lead-facilitator' || member.part === 'facilitator'
}

/** A platform's own kind of number, e.g. `7Q2XK9TPA`. */
export function slackCode(dice: Chance): string {
  return Array.from({ length: 9 }, () => dice.pick([...'0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'])).join('')
}

type Part = Pick<Member, 'part' | 'joinsOn' | 'leavesOn' | 'firstWeek' | 'isFirstPostAnswered'>

function partsOf(dice: Chance, omitted: ReadonlySet<FactId>): Part[] {
  const steady = { joinsOn: demoCohort.startsOn, leavesOn: null, isFirstPostAnswered: true }
  const writers = Array.from(
    { length: firstWriters },
    (_, index): Part => ({ ...steady, part: index === 0 ? 'super-user' : 'writer', firstWeek: 1 }),
  )
  const latecomers = Array.from({ length: truth.waveSize }, (_, index) => latecomer(dice, index, omitted))
  const readers = Array.from(
    { length: truth.readers },
    (_, index): Part => ({
      ...steady,
      part: index < watchers ? 'watcher' : 'reader',
      leavesOn: index === watchers ? leavingDay : null,
      firstWeek: omitted.has('quiet-majority') ? 1 + (index % 2) : null,
    }),
  )
  const facilitators: Part[] = [
    { ...steady, part: 'lead-facilitator', firstWeek: 1 },
    { ...steady, part: 'facilitator', firstWeek: 1 },
  ]
  return [...writers, ...latecomers, ...readers, ...facilitators]
}

/** Joins from Monday to Thursday of the week in which they first write; in the wave's weeks, or spread over the first six. */
function latecomer(dice: Chance, index: number, omitted: ReadonlySet<FactId>): Part {
  const isFirstPostAnswered = omitted.has('unanswered-first-posts') || index >= truth.unanswered
  if (omitted.has('late-wave')) {
    return {
      part: 'latecomer',
      joinsOn: demoCohort.startsOn,
      leavesOn: null,
      firstWeek: index + 1,
      isFirstPostAnswered,
    }
  }
  const firstWeek = truth.waveWeeks[index % truth.waveWeeks.length] ?? 1
  const joinsOn = addDays(demoCohort.startsOn, (firstWeek - 1) * 7 + dice.whole(0, 3))
  return { part: 'latecomer', joinsOn, leavesOn: null, firstWeek, isFirstPostAnswered }
}

/** Letters without marks, in lower case, for addresses and handles. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase()
}
