import { describe, expect, test } from 'vitest'
import type { EntryDraft } from '../../../src/contract/entries.ts'
import {
  advice,
  firstOf,
  host,
  type Lived,
  type LivedAct,
  members,
  momentOf,
  mondayOf,
  until,
  upTo,
  writing,
} from './lived-cohort.ts'

describe('thin answers', () => {
  /** Weeks of conversations by member 1, as many as given, of which so many are answered. */
  const weeks = (...counts: readonly (readonly [answered: number, all: number])[]): Lived => ({
    people: [host, ...members(6)],
    acts: counts.flatMap(([answered, all], at) =>
      firstOf(all).flatMap((thread): LivedAct[] => [
        { who: 1, at: momentOf(at + 1, 1, 8, thread), thread: `${at} ${thread}` },
        ...(thread < answered
          ? [{ who: 2, at: momentOf(at + 1, 2, 8, thread), kind: 'reply' as const, thread: `${at} ${thread}` }]
          : []),
      ]),
    ),
    covers: until(counts.length),
  })

  test('are told below seventy percent of four weeks, and what is open with them', async () => {
    const [one] = await advice('replies-thin', 4, weeks([2, 5], [2, 5], [2, 5], [5, 5]))
    expect(one?.why).toContain('6 of 15 conversations of the last four weeks got an answer')
    expect(one?.evidence.some(({ thread }) => thread !== null)).toBe(true)
    expect(one?.act).toMatchObject({ kind: 'nudge', title: 'An answer hour', strategyId: null })
    expect(await advice('replies-thin', 4, weeks([4, 4], [1, 4], [2, 2], [4, 4]))).toEqual([])
  })

  test('count no conversation that is younger than seven days', async () => {
    expect(await advice('replies-thin', 4, weeks([3, 3], [3, 3], [3, 3], [0, 9]))).toEqual([])
    expect(await advice('replies-thin', 4, weeks([2, 3], [2, 3], [2, 3], [9, 9]))).toEqual([])
    expect(await advice('replies-thin', 4, weeks([2, 3], [2, 3], [2, 4], [9, 9]))).toHaveLength(1)
  })

  test('are told of a clear fall that leaves every fifth alone', async () => {
    const before = [
      [10, 10],
      [10, 10],
      [10, 10],
      [10, 10],
    ] as const
    const [one] = await advice('replies-thin', 8, weeks(...before, [8, 10], [8, 10], [7, 10], [10, 10]))
    expect(one?.why).toContain('after 40 of 40 in the four weeks before')
    expect(await advice('replies-thin', 8, weeks(...before, [9, 10], [9, 10], [9, 10], [10, 10]))).toEqual([])
  })
})

describe('ask, give and thank', () => {
  const said = (asks: number, gives: number, thanks: number): Lived => ({
    people: [host, ...members(3)],
    acts: writing([0, 1], upTo(4)),
    covers: until(4),
    said: [
      { who: 1, day: mondayOf(2), asks, gives, thanks },
      { who: 0, day: mondayOf(2), asks: 90, gives: 90, thanks: 90 },
    ],
  })

  test('out of balance is told of members only: much asked and little thanked', async () => {
    const [one] = await advice('asks-without-thanks', 4, said(12, 12, 2))
    expect(one).toMatchObject({ n: 26, act: { strategyId: 'thanks-in-person' } })
    expect(one?.caution).toContain('simple rules')
    expect(await advice('asks-without-thanks', 4, said(12, 12, 3))).toEqual([])
    expect(await advice('asks-without-thanks', 4, said(9, 9, 0))).toEqual([])
  })

  test('out of balance is told: many answers and hardly a question', async () => {
    const [one] = await advice('gives-without-asks', 4, said(2, 20, 6))
    expect(one?.act).toMatchObject({ strategyId: 'leader-shows-doubt' })
    expect(await advice('gives-without-asks', 4, said(3, 20, 6))).toEqual([])
    expect(await advice('gives-without-asks', 4, said(0, 19, 6))).toEqual([])
  })

  test('is silent where the imports have no texts', async () => {
    const lived = { ...said(0, 0, 0), said: [] }
    expect(await advice('asks-without-thanks', 4, lived)).toEqual([])
    expect(await advice('gives-without-asks', 4, lived)).toEqual([])
  })
})

describe('a conversation too long to join', () => {
  const long = (posts: number, lastWeek: number, lastDay: number): Lived => ({
    people: [host, ...members(4)],
    acts: [
      { who: 1, at: momentOf(1, 2), thread: 'long', channel: 'cases' },
      ...firstOf(posts - 2).map((at) => ({
        who: 2 + (at % 2),
        at: momentOf(1, 3, 9, at),
        kind: 'reply' as const,
        thread: 'long',
      })),
      { who: 3, at: momentOf(lastWeek, lastDay), kind: 'reply', thread: 'long' },
      ...writing([0], upTo(5)),
    ],
    covers: until(5),
  })

  test('is told above thirty posts while it is fresh', async () => {
    const [one] = await advice('thread-too-long', 1, long(31, 1, 5))
    expect(one).toMatchObject({
      subject: 'long',
      n: 31,
      act: { kind: 'tie-off', channel: 'cases', strategyId: 'tie-it-off' },
    })
    expect(await advice('thread-too-long', 1, long(30, 1, 5))).toEqual([])
    expect(await advice('thread-too-long', 4, long(31, 1, 5))).toEqual([])
  })

  test('is told above fourteen days once it rests', async () => {
    expect(await advice('thread-too-long', 3, long(12, 3, 3))).toHaveLength(1)
    expect(await advice('thread-too-long', 3, long(12, 3, 2))).toEqual([])
    expect(await advice('thread-too-long', 3, long(12, 3, 6))).toEqual([])
    expect(await advice('thread-too-long', 3, long(9, 3, 3))).toEqual([])
  })

  test('is not told of a round in which everybody writes once', async () => {
    const round: Lived = {
      people: [host, ...members(32)],
      acts: [
        { who: 0, at: momentOf(1, 1), thread: 'round' },
        ...upTo(32).map((who) => ({ who, at: momentOf(1, 2, 9, who), kind: 'reply' as const, thread: 'round' })),
      ],
      covers: until(1),
    }
    expect(await advice('thread-too-long', 1, round)).toEqual([])
    const twice = round.acts.map((act) => ({ ...act, at: act.at.replace('T09', 'T10'), kind: 'reply' as const }))
    expect(await advice('thread-too-long', 1, { ...round, acts: [...round.acts, ...twice.slice(1)] })).toHaveLength(1)
  })

  test('is not told once the design has tied it off', async () => {
    const tiedOff: EntryDraft = {
      kind: 'conversation',
      body: { title: 'Told', thread: 'long', story: 'It went well.', tiedOffOn: '2026-01-12' },
    }
    expect(await advice('thread-too-long', 1, { ...long(31, 1, 5), design: [tiedOff] })).toEqual([])
  })
})

describe('nearly everything on one of several platforms', () => {
  const two = (slack: number, forum: number): Lived => ({
    people: members(3),
    acts: [
      ...writing([0], upTo(4), slack),
      ...writing([1], upTo(4), forum).map((act) => ({ ...act, on: 'discourse-csv' as const })),
    ],
    covers: { ...until(4), ...(forum > 0 ? { 'discourse-csv': [mondayOf(1), momentOf(4, 7).slice(0, 10)] } : {}) },
  })

  test('is told above eighty percent', async () => {
    const [one] = await advice('one-platform', 4, two(9, 2))
    expect(one).toMatchObject({
      title: 'Nearly everything happens on Slack',
      n: 44,
      act: { strategyId: 'cross-pollinate' },
    })
    expect(one?.evidence.map(({ says }) => says)).toEqual([
      'Slack: 36 of 44 contributions.',
      'Discourse: 8 of 44 contributions.',
    ])
    expect(await advice('one-platform', 4, two(8, 2))).toEqual([])
  })

  test('is not told of a single platform, nor of fewer than twenty contributions', async () => {
    expect(await advice('one-platform', 4, two(9, 0))).toEqual([])
    expect(await advice('one-platform', 4, two(3, 1))).toEqual([])
  })
})
