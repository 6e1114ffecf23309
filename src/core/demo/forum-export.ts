import { chance } from '../chance.ts'
import { isFacilitator, type Member } from './cast.ts'
import type { Message, Thread } from './conversation.ts'

type Row = Readonly<{ at: number; cells: readonly (string | number)[] }>

const columns = [
  'event_id',
  'kind',
  'at',
  'actor_id',
  'actor',
  'is_staff',
  'thread_id',
  'post_number',
  'reply_to_post_number',
  'reply_to_actor_id',
  'channel',
  'word_count',
  'like_count',
]

/** The forum side of the demo as the CSV that a Data Explorer query of Discourse gives: posts, and the likes they got, in order of time. */
export function forumExport(seed: number, messages: readonly Message[]): string {
  const dice = chance(`forum ${seed}`)
  const topics = new Map<Thread, number>()
  const posts = messages.filter((message) => message.platform === 'forum')
  const rows = posts.flatMap((message, index) => {
    const topic = topics.get(message.thread) ?? 100 + topics.size * 2 + dice.whole(0, 1)
    topics.set(message.thread, topic)
    const number = message.thread.messages.indexOf(message) + 1
    const words = message.answers ? dice.whole(15, 110) : dice.whole(70, 260)
    return [postRow(message, 300 + index, topic, number, words), ...likeRows(message, topic, number)]
  })
  rows.sort((one, other) => one.at - other.at)
  return [columns, ...rows.map((row) => row.cells)].map((cells) => `${cells.join(',')}\n`).join('')
}

function postRow(message: Message, id: number, topic: number, number: number, words: number): Row {
  const { author, answers, at, channel, thread, reactions } = message
  const answered = answers ? thread.messages.indexOf(answers) + 1 : 0
  const to: [string | number, string | number] = answers && answered > 1 ? [answered, answers.author.forumId] : ['', '']
  return {
    at,
    cells: [id, 'post', moment(at), ...actor(author), topic, number, ...to, channel, words, reactions.length],
  }
}

function likeRows({ reactions, channel }: Message, topic: number, number: number): Row[] {
  return reactions.map(({ by, at }) => ({
    at,
    cells: [
      `${topic}-${number}-${by.forumId}`,
      'like',
      moment(at),
      ...actor(by),
      topic,
      number,
      '',
      '',
      channel,
      '',
      '',
    ],
  }))
}

function actor(member: Member): [number, string, string] {
  return [member.forumId, member.forumHandle, String(isFacilitator(member))]
}

/** As PostgreSQL writes a time, e.g. `2026-01-05 08:30:00 UTC`. */
function moment(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`
}
