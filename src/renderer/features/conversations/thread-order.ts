import type { Thread } from '../../../contract/conversations.ts'

export type ThreadFilter = 'all' | 'unanswered' | 'first-posts' | 'long' | 'tied-off'

export type ThreadColumn = 'startedBy' | 'channel' | 'state' | 'posts' | 'people' | 'turns' | 'hours' | 'startedOn'
export type ThreadOrder = Readonly<{ column: ThreadColumn; isDescending: boolean }>

/** What one can ask for, in the order in which it is offered. */
export const threadFilters: readonly Readonly<{ id: ThreadFilter; title: string; has: (thread: Thread) => boolean }>[] =
  [
    { id: 'all', title: 'All', has: () => true },
    { id: 'unanswered', title: 'Unanswered', has: ({ state }) => state === 'unanswered' || state === 'alone' },
    {
      id: 'first-posts',
      title: 'First posts waiting',
      has: ({ state, isFirstPost }) => isFirstPost && (state === 'unanswered' || state === 'alone'),
    },
    { id: 'long', title: 'Long', has: ({ state }) => state === 'long' },
    { id: 'tied-off', title: 'Tied off', has: ({ state }) => state === 'tied-off' },
  ]

/** Threads in which every word of the search is found, among who began it, who wrote in it and where. */
export function threadsMatching(threads: readonly Thread[], search: string): readonly Thread[] {
  const words = folded(search)
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return threads
  return threads.filter(({ startedBy, others, channel }) => {
    const text = folded([startedBy.name, channel ?? '', ...others.map(({ name }) => name)].join(' '))
    return words.every((word) => text.includes(word))
  })
}

/** Ordered by a column; what has no value comes last whichever way, and equal rows the newest first. */
export function threadsInOrder(threads: readonly Thread[], { column, isDescending }: ThreadOrder): readonly Thread[] {
  const key = keys[column]
  const direction = isDescending ? -1 : 1
  return threads.toSorted((a, b) => {
    const [left, right] = [key(a), key(b)]
    if (left === right) return compare(b.startedOn, a.startedOn)
    if (left === null) return 1
    if (right === null) return -1
    return direction * compare(left, right)
  })
}

const states: Readonly<Record<Thread['state'], number>> = {
  unanswered: 0,
  alone: 1,
  long: 2,
  answered: 3,
  'tied-off': 4,
}

const keys: Readonly<Record<ThreadColumn, (thread: Thread) => string | number | null>> = {
  startedBy: ({ startedBy }) => startedBy.name.toLocaleLowerCase('en'),
  channel: ({ channel }) => channel,
  state: ({ state }) => states[state],
  posts: ({ posts }) => posts,
  people: ({ people }) => people,
  turns: ({ turns }) => turns,
  hours: ({ hoursToFirstReply }) => hoursToFirstReply,
  startedOn: ({ startedOn }) => startedOn,
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
