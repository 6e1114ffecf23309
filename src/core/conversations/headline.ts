import type { ConversationsView, Thread } from '../../contract/conversations.ts'
import type { Facts } from '../engagement/facts.ts'
import { median } from '../engagement/median.ts'
import { addDays, localDay } from '../time/days.ts'
import { counted, duration, number } from '../wording/numbers.ts'
import { tellsReplies } from './threads.ts'

type Said = Pick<ConversationsView, 'sentence' | 'support'>

/** Conversations younger than this at the end of the data may get their answer yet. */
const young = 7
/** Fewer answers than this have no middle worth telling. */
const enough = 5

/** How many conversations got an answer, and what not to read into it. */
export function headlineOf(facts: Facts, threads: readonly Thread[]): Said {
  if (facts.imports.length === 0)
    return { sentence: 'There is no conversation to follow yet.', support: 'Conversations come with your imports.' }
  if (!tellsReplies(facts))
    return {
      sentence: 'Your imports don’t tell which message answers which.',
      support: 'To see who got an answer, import an export that keeps threads, or a table with a column of replies.',
    }
  if (threads.length === 0)
    return { sentence: 'Nobody has begun a conversation yet.', support: 'Your imports hold no post that begins one.' }
  return { sentence: sentenceOf(threads), support: supportOf(facts, threads) }
}

const conversation = { one: 'conversation', many: 'conversations' }

function sentenceOf(threads: readonly Thread[]): string {
  const answered = threads.filter(isAnswered).length
  const waiting = threads.filter((thread) => thread.isFirstPost && !isAnswered(thread)).length
  if (answered === threads.length)
    return threads.length === 1
      ? 'The one conversation that was begun got an answer.'
      : `Every one of ${counted(threads.length, conversation)} got an answer.`
  const firsts =
    waiting === 0
      ? ''
      : `; ${counted(waiting, { one: 'first post', many: 'first posts' })} still ${waiting === 1 ? 'waits' : 'wait'}`
  return `${number(answered)} of ${counted(threads.length, conversation)} got an answer${firsts}.`
}

function supportOf(facts: Facts, threads: readonly Thread[]): string {
  const hours = threads.flatMap(({ hoursToFirstReply }) => (hoursToFirstReply === null ? [] : [hoursToFirstReply]))
  const middle = hours.length < enough ? null : median(hours)
  const end = facts.lastEventAt === null ? null : localDay(facts.lastEventAt, facts.cohort.timeZone)
  const fresh =
    end === null ? 0 : threads.filter((thread) => !isAnswered(thread) && thread.startedOn > addDays(end, -young)).length
  const isMixed = facts.imports.some(({ grades }) => grades['reply-coverage'] === 'unavailable')
  return [
    'An answer is a reply by somebody else; bots don’t count.',
    ...(middle === null ? [] : [`Half of the first answers came within ${duration(middle)}.`]),
    ...(fresh === 0
      ? []
      : [
          `${fresh === 1 ? 'One' : number(fresh)} of those without one began in the last seven days of your data and may have got one since.`,
        ]),
    ...(isMixed
      ? ['Some of your imports don’t tell who answered whom; what was posted there looks unanswered here.']
      : []),
  ].join(' ')
}

function isAnswered({ hoursToFirstReply }: Thread): boolean {
  return hoursToFirstReply !== null
}
