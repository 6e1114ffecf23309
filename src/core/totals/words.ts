import type { SourceId } from '../../contract/sources.ts'
import type { Said } from '../../contract/totals.ts'
import type { TotalCount } from '../imports/sources/source.ts'

type Words = Readonly<Record<TotalCount, string>>

/** What each count means, whatever a vendor calls it: "active" is always being there, never taking part. */
const plain: Words = {
  messages: 'posts and replies',
  posts: 'posts',
  replies: 'replies',
  reactions: 'reactions given',
  views: 'messages read',
  artefacts: 'files shared',
  meetings: 'meetings joined',
  'days-present': 'days on which they opened the platform',
  members: 'members',
  'people-present': 'people who opened the platform',
  'people-contributing': 'people who posted',
  'people-reacting': 'people who reacted',
}

const own: Partial<Record<SourceId, Partial<Words>>> = {
  'slack-members': { messages: 'messages', 'days-present': 'days on which they opened Slack' },
  'slack-getfile': {
    messages: 'messages in channels',
    'days-present': 'days on which they opened Slack',
    'people-present': 'people who opened the channel',
  },
  'slack-channels': { messages: 'messages', 'people-present': 'people who opened the channel' },
  'slack-overview': { messages: 'messages in channels', 'people-present': 'people who opened Slack' },
  'teams-users': {
    messages: 'posts and replies in channels',
    posts: 'posts in channels',
    replies: 'replies in channels',
  },
  'teams-teams': {
    messages: 'posts and replies',
    meetings: 'meetings organised',
    reactions: 'reactions',
    'people-present': 'people who did anything in the team, meetings and files included',
  },
  'teams-daily': { 'people-contributing': 'people who posted in a channel' },
  'viva-groups': { reactions: 'likes', members: 'members' },
  'viva-users': { reactions: 'likes given' },
  'discourse-users': {
    posts: 'conversations started',
    messages: 'posts',
    reactions: 'likes given',
    views: 'posts read',
  },
  'circle-members': { replies: 'comments' },
}

/** Counts that can be added over people or days: acts, and days of one person. People can't, because the same ones come again. */
const summable = new Set<TotalCount>([
  'messages',
  'posts',
  'replies',
  'reactions',
  'views',
  'artefacts',
  'meetings',
  'days-present',
])

type Counts = Readonly<Partial<Record<TotalCount, number>>>

/** The numbers of several rows together, in words. Of several rows, counts of people are left out. `arePersons`: each row is somebody. */
export function saidOf(source: SourceId, rows: readonly Counts[], arePersons: boolean): Said[] {
  return (Object.keys(plain) as TotalCount[]).flatMap((count) => {
    const values = rows.map((counts) => counts[count]).filter((value) => value !== undefined)
    if (values.length === 0 || (rows.length > 1 && !summable.has(count))) return []
    return [
      {
        words: own[source]?.[count] ?? plain[count],
        value: values.reduce((sum, value) => sum + value, 0),
        by: arePersons ? values.filter((value) => value > 0).length : null,
      },
    ]
  })
}

/** Contributions of somebody: posts and replies, told apart or not. */
export function contributionsIn({ messages, posts = 0, replies = 0 }: Counts): number {
  return messages ?? posts + replies
}

/** Adds the numbers of days to those of the same subject; only what can be added. */
export function added(one: Counts, other: Counts): Counts {
  const sum: Partial<Record<TotalCount, number>> = {}
  for (const count of summable) {
    if (one[count] === undefined && other[count] === undefined) continue
    sum[count] = (one[count] ?? 0) + (other[count] ?? 0)
  }
  return sum
}
