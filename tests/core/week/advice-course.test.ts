import { describe, expect, test } from 'vitest'
import { advice, host, type Lived, members, momentOf, until, upTo, writing } from './lived-cohort.ts'

describe('facilitators who carry it', () => {
  const share = (ofHost: number, ofMembers: number): Lived => ({
    people: [host, ...members(5)],
    acts: [...writing([0], upTo(5), ofHost), ...writing([1], upTo(5), ofMembers)],
    covers: until(5),
  })

  test('are told from the fourth week on and above sixty percent of two weeks', async () => {
    const [one] = await advice('facilitator-carries', 4, share(13, 7))
    expect(one).toMatchObject({ title: 'You carry it', n: 40, act: { strategyId: 'next-hosts' } })
    expect(one?.why).toContain('65%')
    expect(await advice('facilitator-carries', 3, share(13, 7))).toEqual([])
    expect(await advice('facilitator-carries', 4, share(12, 8))).toEqual([])
  })

  test('are not told of fewer than twenty contributions', async () => {
    expect(await advice('facilitator-carries', 4, share(9, 0))).toEqual([])
    expect(await advice('facilitator-carries', 4, share(10, 0))).toHaveLength(1)
  })
})

describe('a fragile conversation', () => {
  const carried = (all: number, ...amounts: number[]): Lived => ({
    people: [...members(all), host],
    acts: [...amounts.flatMap((times, who) => writing([who], upTo(4), times)), { who: all, at: momentOf(1) }],
    covers: until(4),
  })

  test('is told when two make half, with both by name for you alone', async () => {
    const [one] = await advice('fragile', 4, carried(10, 5, 4, 3, 3, 2))
    expect(one?.title).toBe('The conversation rests on 2 people')
    expect(one?.evidence.map(({ says }) => says)).toEqual([
      'Member 0 made 20 of 68 contributions by members.',
      'Member 1 made 16 of 68 contributions by members.',
    ])
    expect(JSON.stringify(one?.act)).not.toContain('Member')
    expect(await advice('fragile', 4, carried(10, 4, 4, 3, 3, 3))).toEqual([])
  })

  test('is told when the most active tenth makes more than sixty percent', async () => {
    const [one] = await advice('fragile', 4, carried(30, 3, 3, 3, 1, 1, 1, 1, 1))
    expect(one?.why).toContain('3 of 30 members made 64%')
    expect(await advice('fragile', 4, carried(30, 3, 3, 3, 1, 1, 1, 1, 1, 1))).toEqual([])
  })

  test('is not told of nine people', async () => {
    expect(await advice('fragile', 4, carried(9, 5, 4, 3, 3, 2))).toEqual([])
  })

  test('is told of a role from the week before nobody holds it any more', async () => {
    const role = {
      kind: 'communityRole' as const,
      body: {
        title: 'Curator',
        holders: [{ who: { personId: null, name: 'Ada' }, fromOn: null, untilOn: momentOf(3, 5).slice(0, 10) }],
      },
    }
    const lived = { ...carried(10, 2, 2, 2, 2, 2, 2), design: [role] }
    expect((await advice('fragile', 3, lived)).map(({ title }) => title)).toEqual([
      'Nobody is curator from next week on',
    ])
    expect((await advice('fragile', 4, lived)).map(({ title }) => title)).toEqual(['Nobody is curator any more'])
    expect(await advice('fragile', 2, lived)).toEqual([])
  })
})
