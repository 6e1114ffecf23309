import texts from '../../../resources/demo-texts.json' with { type: 'json' }
import { type Chance, chance } from '../chance.ts'
import { addDays, localDay } from '../time/days.ts'
import { isFacilitator, type Member } from './cast.ts'
import type { Message } from './conversation.ts'
import { demoCohort, truth } from './story.ts'

/** How often somebody reacts at all in a week, and to how many messages at most. */
const habits: Readonly<Record<Member['part'], readonly [share: number, most: number]>> = {
  'super-user': [0.95, 7],
  writer: [0.7, 4],
  latecomer: [0.75, 4],
  reader: [0.6, 4],
  watcher: [0, 0],
  'lead-facilitator': [0.7, 5],
  facilitator: [0.6, 3],
}

/** Lets people react to what they read while they are in the cohort. Most of those who never write do this. */
export function addReactions(seed: number, cast: readonly Member[], messages: readonly Message[]): void {
  const dice = chance(`reactions ${seed}`)
  const weeks = Array.from({ length: truth.weeks }, (_, index) => messagesOfWeek(messages, index))
  for (const member of cast) {
    const [share, most] = habits[member.part]
    for (const week of weeks) {
      if (!dice.happens(fadingShare(member, share, weeks.indexOf(week)))) continue
      const read = dice.shuffled(week.filter((message) => isThere(member, message) && message.author !== member))
      for (const message of read.slice(0, dice.whole(1, most))) message.reactions.push(reaction(dice, member, message))
    }
  }
}

function fadingShare(member: Member, share: number, index: number): number {
  return isFacilitator(member) ? share * (1 - index / 20) : share
}

function reaction(dice: Chance, by: Member, message: Message) {
  const soon = dice.whole(2, 90) * 60_000
  const emoji = message.answers ? dice.pick(texts.emoji.slice(0, 4)) : dice.pick(texts.emoji)
  return { by, at: message.at + soon, emoji }
}

function messagesOfWeek(messages: readonly Message[], index: number): Message[] {
  const from = addDays(demoCohort.startsOn, index * 7)
  const to = addDays(from, 7)
  return messages.filter(({ at }) => {
    const day = localDay(at, demoCohort.timeZone)
    return day >= from && day < to
  })
}

function isThere(member: Member, { at }: Message): boolean {
  const day = localDay(at, demoCohort.timeZone)
  return day >= member.joinsOn && (member.leavesOn === null || day < member.leavesOn)
}
