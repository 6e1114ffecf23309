import { addDays } from '../../time/days.ts'
import { dayOfMonth } from '../../wording/days.ts'
import { counted } from '../../wording/numbers.ts'
import { dayOf, isHostOn, isMemberOn, knowsReplies, nameOf } from '../threads.ts'
import type { WeekFacts } from '../week-facts.ts'
import { nudge } from './acts.ts'
import { type AdviceFinder, row } from './rule.ts'

/** A conversation that a facilitator opened is looked at from its third to its tenth day. */
const days = { fewest: 3, most: 10 }
/** One alone is the ordinary fate of an announcement; only in the welcome weeks one is enough. */
const fewestAlone = 2
const welcomeWeeks = 2

/** Members answered none of the conversations that facilitators opened lately. */
export const promptAlone: AdviceFinder = {
  rule: 'prompt-alone',
  principle: 'Reciprocation: after a large request, a smaller one is taken up more often.',
  find: (given) => {
    if (!knowsReplies(given)) return []
    const opened = openedByHosts(given)
    const fewest = given.number >= 1 && given.number <= welcomeWeeks ? 1 : fewestAlone
    if (opened.length < fewest || opened.some(({ isAnswered }) => isAnswered)) return []
    const many = counted(opened.length, { one: 'conversation', many: 'conversations' })
    return [
      {
        subject: '',
        title: 'Perhaps the ask was too big',
        why: `For three days or more no member has answered ${opened.length === 1 ? 'the conversation' : `any of the ${many}`} that you opened. Ask for a tap instead of words, then ask what they make of the result.`,
        evidence: opened.map(({ thread }) =>
          row(
            `${nameOf(given, thread.personId)} opened it${thread.channel === null ? '' : ` in ${thread.channel}`} on ${dayOfMonth(thread.day)}; ${thread.replies.length === 0 ? 'nobody' : 'only facilitators'} wrote since.`,
            { on: thread.day, personId: thread.personId, thread: thread.thread },
          ),
        ),
        n: opened.length,
        caution:
          'An announcement needs no answer, and members may have answered with a reaction or in the live session.',
        act: nudge(given, 'smaller-request', 'Plan a smaller ask', opened.at(-1)?.thread.channel ?? ''),
      },
    ]
  },
}

function openedByHosts(given: WeekFacts) {
  const lastDay = dayOf(given, given.endAt - 1)
  return given.facts.threads
    .filter((thread) => isHostOn(given, thread.personId, thread.day))
    .filter(({ day }) => day <= addDays(lastDay, -days.fewest) && day >= addDays(lastDay, -days.most))
    .map((thread) => ({
      thread,
      isAnswered: thread.replies.some((reply) => isMemberOn(given, reply.personId, dayOf(given, reply.firstAt))),
    }))
}
