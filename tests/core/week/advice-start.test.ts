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

describe('a first post that waits', () => {
  const waiting = (hours: number, ...more: LivedAct[]): Lived => ({
    people: [host, { name: 'Mona' }, { name: 'Ben' }],
    acts: [
      { who: 1, at: momentOf(2, 3, 10), thread: 'hello', channel: 'welcome' },
      ...more,
      {
        who: 2,
        at: new Date(Date.parse(`${momentOf(2, 3, 10)}Z`) + hours * 3_600_000).toISOString().slice(0, 16),
        kind: 'reaction',
      },
    ],
  })

  test('is told from a day on, with its author, thread and day', async () => {
    const [one, ...more] = await advice('first-post-waits', 2, waiting(24))
    expect(more).toEqual([])
    expect(one).toMatchObject({ subject: 'hello', title: 'Mona’s first post waits', n: 1 })
    expect(one?.evidence[0]).toMatchObject({ thread: 'hello', on: '2026-01-14', says: expect.stringContaining('Mona') })
    expect(one?.act).toMatchObject({ kind: 'reply-reminder', channel: 'welcome', strategyId: 'first-post-answered' })
    expect(JSON.stringify(one?.act)).not.toContain('Mona')
    expect(await advice('first-post-waits', 2, waiting(23))).toEqual([])
  })

  test('is said to wait long from two days on', async () => {
    const [day] = await advice('first-post-waits', 2, waiting(47))
    const [days] = await advice('first-post-waits', 2, waiting(48))
    expect(day?.why).not.toContain('long for a first time')
    expect(days?.why).toContain('long for a first time')
  })

  test('is not told when somebody else answered, and is when only the author wrote on', async () => {
    const reply = { at: momentOf(2, 3, 12), kind: 'reply' as const, thread: 'hello' }
    expect(await advice('first-post-waits', 2, waiting(60, { who: 0, ...reply }))).toEqual([])
    expect(await advice('first-post-waits', 2, waiting(60, { who: 1, ...reply }))).toHaveLength(1)
  })

  test('is the first, is a member’s, and is left alone after two weeks', async () => {
    const later = { who: 1, at: momentOf(4, 2), thread: 'again' }
    const lived: Lived = {
      people: [host, { name: 'Mona' }],
      acts: [{ who: 0, at: momentOf(1) }, { who: 1, at: momentOf(2, 2), thread: 'hello' }, later],
      covers: until(6),
    }
    expect((await advice('first-post-waits', 3, lived)).map(({ subject }) => subject)).toEqual(['hello'])
    expect(await advice('first-post-waits', 4, lived)).toEqual([])
  })

  test('that was answered in a later week still waited in its own', async () => {
    const lived: Lived = {
      people: [host, { name: 'Mona' }],
      acts: [
        { who: 1, at: momentOf(2, 2), thread: 'hello' },
        { who: 0, at: momentOf(3, 2), kind: 'reply', thread: 'hello' },
      ],
      covers: until(4),
    }
    expect(await advice('first-post-waits', 2, lived)).toHaveLength(1)
    expect(await advice('first-post-waits', 3, lived)).toEqual([])
  })
})

describe('questions of facilitators that stay alone', () => {
  const opened = (...replies: LivedAct[]): Lived => ({
    people: [host, ...members(4)],
    acts: [
      { who: 0, at: momentOf(4, 1), thread: 'one' },
      { who: 0, at: momentOf(4, 3), thread: 'two', channel: 'practice' },
      ...replies,
      ...writing([1, 2], [3, 4, 5]),
    ],
    covers: until(5),
  })
  const reply = (who: number, thread: string) => ({ who, at: momentOf(4, 4), kind: 'reply' as const, thread })

  test('are told when no member answered any of at least two', async () => {
    const [one] = await advice('prompt-alone', 4, opened(reply(0, 'one')))
    expect(one).toMatchObject({
      n: 2,
      title: 'Perhaps the ask was too big',
      act: { strategyId: 'smaller-request', channel: 'practice' },
    })
    expect(one?.evidence.map(({ thread }) => thread)).toEqual(['one', 'two'])
  })

  test('are not told when a member answered one', async () => {
    expect(await advice('prompt-alone', 4, opened(reply(1, 'two')))).toEqual([])
  })

  test('are one in the first two weeks, and then only from the third day on', async () => {
    const welcome = (day: number): Lived => ({
      people: [host, ...members(3)],
      acts: [{ who: 0, at: momentOf(1, day) }],
      covers: until(1),
    })
    expect(await advice('prompt-alone', 1, welcome(4))).toHaveLength(1)
    expect(await advice('prompt-alone', 1, welcome(5))).toEqual([])
  })
})

describe('a slow start', () => {
  const start = (writers: number, all = 12): Lived => ({
    people: [host, ...members(all)],
    acts: [
      { who: 0, at: momentOf(1) },
      ...writing(
        firstOf(writers).map((at) => at + 1),
        [1],
      ),
    ],
    covers: until(3),
  })

  test('is told while fewer than a quarter have written', async () => {
    const [one] = await advice('slow-start', 1, start(2))
    expect(one?.why).toContain('2 of 12 have written')
    expect(await advice('slow-start', 1, start(3))).toEqual([])
    expect(await advice('slow-start', 2, start(2))).toHaveLength(1)
    expect(await advice('slow-start', 3, start(2))).toEqual([])
  })

  test('is not told of seven people, nor where joining isn’t known', async () => {
    expect(await advice('slow-start', 1, start(1, 7))).toEqual([])
    const { people, ...rest } = start(2)
    expect(
      await advice('slow-start', 1, { ...rest, people: people.map((one) => ({ ...one, joinsOn: null })) }),
    ).toEqual([])
  })
})

describe('reading without writing', () => {
  const reading = (writers: number, readers: number, all: number): Lived => ({
    people: [...members(all), host],
    acts: [
      ...writing([all, ...firstOf(writers)], upTo(4)),
      ...firstOf(readers).map((at) => ({ who: writers + at, at: momentOf(3), kind: 'reaction' as const })),
    ],
    covers: until(4),
  })

  test('is told when most are there and at most a third writes', async () => {
    const [one] = await advice('reading-not-writing', 4, reading(4, 6, 12))
    expect(one?.why).toContain('10 of 12 people were there and 4 of 12 wrote')
    expect(one?.act).toMatchObject({ strategyId: 'true-count' })
    expect(await advice('reading-not-writing', 4, reading(5, 6, 12))).toEqual([])
    expect(await advice('reading-not-writing', 4, reading(4, 3, 12))).toEqual([])
  })

  test('is not told of fewer than five readers, nor before four weeks are known', async () => {
    expect(await advice('reading-not-writing', 4, reading(2, 4, 7))).toEqual([])
    expect(await advice('reading-not-writing', 3, reading(4, 6, 12))).toEqual([])
  })
})

describe('thin goals', () => {
  const nudge = (body: object): EntryDraft => ({
    kind: 'nudge',
    body: {
      title: 'A goal',
      principle: 'commitment',
      strategyId: 'public-goal',
      on: '2026-01-06',
      sentOn: '2026-01-06',
      channel: '#Goals',
      status: 'sent',
      ...body,
    },
  })
  const goals = (wrote: number, body: object = {}, ...more: LivedAct[]): Lived => ({
    people: [host, ...members(10)],
    acts: [
      { who: 0, at: momentOf(1, 2), thread: 'goals', channel: 'goals' },
      ...firstOf(wrote).map((at) => ({
        who: at + 1,
        at: momentOf(1, 3),
        kind: 'reply' as const,
        thread: 'goals',
        channel: 'goals',
      })),
      ...more,
    ],
    covers: until(6),
    design: [nudge(body)],
  })

  test('are told a week after the invitation while fewer than six in ten have written', async () => {
    const [one] = await advice('goals-thin', 2, goals(5))
    expect(one?.why).toContain('5 of 10 people')
    expect(one?.evidence[0]?.entryId).not.toBeNull()
    expect(await advice('goals-thin', 2, goals(6))).toEqual([])
    expect(await advice('goals-thin', 1, goals(5))).toEqual([])
    expect(await advice('goals-thin', 6, goals(5))).toEqual([])
  })

  test('are not told where the thread can’t be told, or nobody was invited', async () => {
    expect(await advice('goals-thin', 2, goals(5, {}, { who: 0, at: momentOf(1, 2, 15), channel: 'goals' }))).toEqual(
      [],
    )
    expect(await advice('goals-thin', 2, goals(5, { channel: '' }))).toEqual([])
    expect(await advice('goals-thin', 2, goals(5, { status: 'planned' }))).toEqual([])
  })
})

describe('a falling contribution', () => {
  const weeks = (...wrote: number[]): Lived => ({
    people: [...members(12), host],
    acts: wrote.flatMap((count, at) => [...writing(firstOf(count), [at + 1]), { who: 12, at: momentOf(at + 1, 5) }]),
    covers: until(wrote.length),
  })

  test('is told of two weeks running that lie clearly below the weeks before', async () => {
    const [one] = await advice('falling-contribution', 6, weeks(8, 8, 8, 8, 4, 3))
    expect(one?.why).toContain(
      '4 of 12, then 3 of 12 contributed in the last two weeks; in the 4 weeks before it was 8 a week',
    )
    expect(one?.act).toMatchObject({ strategyId: 'protected-time' })
    expect(one?.n).toBe(24)
  })

  test('is not told of one week, of a week that recovers, nor of what chance does', async () => {
    expect(await advice('falling-contribution', 5, weeks(8, 8, 8, 8, 3))).toEqual([])
    expect(await advice('falling-contribution', 6, weeks(8, 8, 8, 8, 3, 5))).toEqual([])
    expect(await advice('falling-contribution', 6, weeks(8, 8, 8, 8, 7, 6))).toEqual([])
    expect(await advice('falling-contribution', 4, weeks(8, 8, 2, 2))).toEqual([])
  })

  test('needs no second week when nobody wrote, and names the holiday', async () => {
    const lived = {
      ...weeks(8, 8, 8, 0),
      design: [{ kind: 'holiday' as const, body: { title: 'Carnival', fromOn: mondayOf(4) } }],
    }
    const [one] = await advice('falling-contribution', 4, lived)
    expect(one?.title).toBe('Nobody wrote this week')
    expect(one?.caution).toContain('“Carnival”')
  })
})
