import { describe, expect, it } from 'vitest'
import type { Thread } from '../../../src/contract/conversations.ts'
import type { PersonId } from '../../../src/contract/scalars.ts'
import {
  type ThreadFilter,
  threadFilters,
  threadsInOrder,
  threadsMatching,
} from '../../../src/renderer/features/conversations/thread-order.ts'
import { daysOf, waitInWords } from '../../../src/renderer/features/conversations/thread-words.ts'

function thread(key: string, part: Partial<Thread> = {}): Thread {
  return {
    thread: key,
    startedBy: { personId: 1 as PersonId, name: 'Ada' },
    startedOn: '2026-02-02',
    lastOn: '2026-02-02',
    channel: 'general',
    state: 'answered',
    posts: 2,
    people: 2,
    others: [],
    turns: 1,
    hoursToFirstReply: 1,
    isFirstPost: false,
    conversationId: null,
    ...part,
  }
}

const keys = (threads: readonly Thread[]) => threads.map((one) => one.thread)

describe('threads', () => {
  const threads = [
    thread('a', { state: 'unanswered', hoursToFirstReply: null, isFirstPost: true }),
    thread('b', { state: 'alone', hoursToFirstReply: null, startedOn: '2026-02-03' }),
    thread('c', { isFirstPost: true, hoursToFirstReply: 9, channel: null }),
    thread('d', { state: 'long', hoursToFirstReply: 2, startedOn: '2026-02-04' }),
    thread('e', { state: 'tied-off', startedBy: { personId: 2 as PersonId, name: 'Björn Oak' } }),
  ]
  const has = (filter: ThreadFilter) =>
    keys(threads.filter(threadFilters.find(({ id }) => id === filter)?.has ?? Boolean))

  it('are found by where they stand', () => {
    expect(has('all')).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(has('unanswered')).toEqual(['a', 'b'])
    expect(has('first-posts')).toEqual(['a'])
    expect(has('long')).toEqual(['d'])
    expect(has('tied-off')).toEqual(['e'])
  })

  it('are found by every word among people and place, whatever the accents', () => {
    const joined = thread('f', { others: [{ personId: 3 as PersonId, name: 'Cleo Reed', posts: 1 }], channel: 'wins' })
    expect(keys(threadsMatching([...threads, joined], 'bjorn'))).toEqual(['e'])
    expect(keys(threadsMatching([...threads, joined], 'WINS cleo'))).toEqual(['f'])
    expect(keys(threadsMatching([...threads, joined], 'wins bjorn'))).toEqual([])
    expect(threadsMatching(threads, ' ')).toHaveLength(5)
  })

  it('stand in the order of a column, with what has no value last whichever way and the newest first among equals', () => {
    expect(keys(threadsInOrder(threads, { column: 'hours', isDescending: false }))).toEqual(['e', 'd', 'c', 'b', 'a'])
    expect(keys(threadsInOrder(threads, { column: 'hours', isDescending: true }))).toEqual(['c', 'd', 'e', 'b', 'a'])
    expect(keys(threadsInOrder(threads, { column: 'channel', isDescending: true })).at(-1)).toBe('c')
    expect(keys(threadsInOrder(threads, { column: 'startedOn', isDescending: true })).slice(0, 2)).toEqual(['d', 'b'])
  })
})

describe('times of threads in words', () => {
  it.each([
    [0, '1 min'],
    [0.5, '30 min'],
    [1, '1 h'],
    [47.96, '48 h'],
    [48, '2 days'],
    [60, '2.5 days'],
  ])('%s hours', (hours, words) => {
    expect(waitInWords(hours)).toBe(words)
  })

  it('count the first and the last day', () => {
    expect(daysOf({ startedOn: '2026-03-28', lastOn: '2026-03-30' })).toBe(3)
    expect(daysOf({ startedOn: '2026-03-28', lastOn: '2026-03-28' })).toBe(1)
  })
})
