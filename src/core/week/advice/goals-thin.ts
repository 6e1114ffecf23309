import type { Entry } from '../../../contract/entries.ts'
import type { ThreadFacts } from '../../engagement/facts.ts'
import { factsIn } from '../../engagement/window-facts.ts'
import { isSent } from '../../nudges/nudge-rule.ts'
import { addDays } from '../../time/days.ts'
import { dayOfMonth } from '../../wording/days.ts'
import { number } from '../../wording/numbers.ts'
import { quoted } from '../../wording/text.ts'
import { isHostOn, isMemberOn, knowsReplies } from '../threads.ts'
import type { WeekFacts } from '../week-facts.ts'
import { nudge } from './acts.ts'
import { type AdviceFinder, row } from './rule.ts'

const strategyId = 'public-goal'
const wanted = 0.6
const fewestPeople = 8
/** People are given a week to write their goal; after a month asking again is another nudge. */
const days = { fewest: 7, most: 28 }

/** A week after members were invited to write down a goal, fewer than 60% have, where the thread of it can be told. */
export const goalsThin: AdviceFinder = {
  rule: 'goals-thin',
  principle: 'Commitment: people act on a goal that they chose, wrote and showed.',
  find: (given) => {
    if (!knowsReplies(given) || !given.isCovered) return []
    return given.design.nudges.flatMap((invitation) => {
      const on = sentOn(invitation)
      if (on === null || on > addDays(given.window.to, -days.fewest) || on < addDays(given.window.to, -days.most))
        return []
      const thread = threadOf(invitation, on, given)
      if (!thread) return []
      const members = new Set(factsIn(given.facts, given.window).members.map(({ personId }) => personId))
      const wrote = thread.replies.filter(({ personId }) => members.has(personId)).length
      const n = members.size
      if (n < fewestPeople || wrote >= wanted * n) return []
      return [
        {
          subject: invitation.uid,
          title: 'Few goals are written where others can read them',
          why: `${number(wrote)} of ${number(n)} people wrote in the thread for goals. Invite once more, in writing, in the open and as their own choice; pin it, and come back to it in weeks 3 and 6.`,
          evidence: [
            row(`${quoted(invitation.body.title, 'The invitation')} was sent on ${dayOfMonth(on)}.`, {
              on,
              entryId: invitation.id,
            }),
            row(`${number(wrote)} of ${number(n)} people have written in its thread.`, {
              on: thread.day,
              thread: thread.thread,
            }),
          ],
          n,
          caution:
            'A goal on a card at home counts as much. Remind the group, never a person: a goal that one is pushed to write is nobody’s.',
          act: nudge(given, strategyId, 'Plan to invite once more', thread.channel ?? ''),
        },
      ]
    })
  },
}

/** The day on which members were invited to write down a goal; null where they weren't. */
function sentOn({ body }: Entry<'nudge'>): string | null {
  return body.strategyId === strategyId && body.principle === 'commitment' && isSent(body.status)
    ? (body.sentOn ?? body.on)
    : null
}

/** The one conversation that a facilitator opened in its channel on its day; none where it could be one of several. */
function threadOf({ body }: Entry<'nudge'>, on: string, given: WeekFacts): ThreadFacts | undefined {
  const channel = plain(body.channel)
  const opened = given.facts.threads.filter(
    (thread) =>
      thread.day === on &&
      channel !== '' &&
      plain(thread.channel ?? '') === channel &&
      isHostOn(given, thread.personId, thread.day) &&
      !isMemberOn(given, thread.personId, thread.day),
  )
  return opened.length === 1 ? opened[0] : undefined
}

function plain(channel: string): string {
  return channel.replace(/^#/, '').trim().toLowerCase()
}
