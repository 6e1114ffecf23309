import { describe, expect, test } from 'vitest'
import type { EntryDraft } from '../../../src/contract/entries.ts'
import { openTestStudio } from '../../builders/studio.ts'
import {
  host,
  type Lived,
  type LivedAct,
  live,
  members,
  momentOf,
  mondayOf,
  until,
  upTo,
  writing,
} from './lived-cohort.ts'

async function view(lived: Lived, week: string) {
  const tested = await openTestStudio()
  const { cohortId } = await live(tested, lived)
  return tested.client.week.view({ cohortId, week })
}

const reply = (who: number, thread: string, at: string) => ({ who, at, kind: 'reply' as const, thread })

describe('who went quiet', () => {
  /** Member 0 writes in some weeks, member 1 in all. */
  const writes = (weeks: readonly number[], person: object = {}, last = 6): Lived => ({
    people: [{ name: 'Ada', ...person }, ...members(1)],
    acts: [...writing([0], weeks), ...writing([1], upTo(last))],
    covers: until(last),
  })

  test('wrote in three of four weeks and in neither of the last two', async () => {
    expect((await view(writes([1, 2, 4]), '2026-W07')).quiet).toEqual([
      { personId: expect.any(Number), name: 'Ada', lastOn: '2026-01-27', activeWeeks: 3 },
    ])
    expect((await view(writes([1, 2]), '2026-W07')).quiet).toEqual([])
    expect((await view(writes([1, 2, 3, 5]), '2026-W07')).quiet).toEqual([])
  })

  test('is neither who left nor who hosts, and nobody in weeks that aren’t imported to their end', async () => {
    expect((await view(writes([1, 2, 3, 4], { leavesOn: '2026-02-06' }), '2026-W07')).quiet).toEqual([])
    expect((await view(writes([1, 2, 3, 4], { role: 'facilitator' }), '2026-W07')).quiet).toEqual([])
    const { covers: _, ...partial } = writes([1, 2, 3, 4])
    expect((await view(partial, '2026-W07')).quiet).toEqual([])
  })

  test('is nobody through a week in which nobody wrote at all', async () => {
    const lived: Lived = {
      people: members(2),
      acts: [...writing([0], upTo(4)), ...writing([1], [1, 2, 3, 4, 6])],
      covers: until(6),
    }
    expect((await view(lived, '2026-W07')).quiet).toEqual([])
    expect((await view(lived, '2026-W06')).quiet).toEqual([])
  })
})

describe('whom to thank', () => {
  test('answered a first post, gave the first answer several times, opened what many joined, or shared an artefact', async () => {
    const lived: Lived = {
      people: [host, { name: 'Ada' }, { name: 'Ben' }, { name: 'Cleo' }, { name: 'Mona' }, { name: 'Dan' }],
      acts: [
        ...[1, 2, 3].map((who) => ({ who, at: momentOf(1, 1), thread: `start ${who}` })),
        ...[1, 2, 3].map((who) => reply(0, `start ${who}`, momentOf(1, 2))),
        { who: 4, at: momentOf(2, 1), thread: 'hello' },
        reply(1, 'hello', momentOf(2, 2)),
        reply(0, 'hello', momentOf(2, 3)),
        ...[1, 2].map((at) => ({ who: 3, at: momentOf(2, 1, 9, at), thread: `question ${at}` })),
        ...[1, 2].map((at) => reply(2, `question ${at}`, momentOf(2, 2, 9, at))),
        ...[0, 1, 4].map((who) => reply(who, 'question 1', momentOf(2, 3))),
        { who: 5, at: momentOf(2, 4), kind: 'artefact' },
      ],
      covers: until(2),
    }
    const { thank } = await view(lived, '2026-W03')
    expect(thank.map(({ name, what }) => [name, what])).toEqual([
      ['Ada', ['was the first to answer Mona, who opened a conversation for the first time']],
      ['Ben', ['gave the first answer in 2 conversations']],
      ['Cleo', ['opened a conversation in general that 4 others joined']],
      ['Dan', ['shared 1 artefact for others to use']],
    ])
  })

  test('is no facilitator, and nobody for what was done in another week', async () => {
    const lived: Lived = {
      people: [host, { name: 'Ada' }, { name: 'Mona' }],
      acts: [
        { who: 2, at: momentOf(2, 1), thread: 'hello' },
        reply(0, 'hello', momentOf(2, 2)),
        reply(1, 'hello', momentOf(2, 3)),
      ],
      covers: until(3),
    }
    expect((await view(lived, '2026-W03')).thank).toEqual([])
    expect((await view(lived, '2026-W04')).thank).toEqual([])
  })
})

describe('what is unanswered', () => {
  test('are first posts of four weeks, first, and other conversations of two, as they stood at the end of the week', async () => {
    const lived: Lived = {
      people: [host, { name: 'Ada' }, { name: 'Mona' }],
      acts: [
        { who: 1, at: momentOf(1, 1), thread: 'first' },
        reply(0, 'first', momentOf(1, 2)),
        { who: 1, at: momentOf(2, 1), thread: 'second' },
        { who: 1, at: momentOf(3, 7, 12), thread: 'third' },
        { who: 2, at: momentOf(2, 2), thread: 'hello', channel: 'welcome' },
        { who: 0, at: momentOf(2, 2), thread: 'of a host' },
        reply(2, 'hello', momentOf(2, 3)),
        reply(0, 'third', momentOf(4, 1)),
      ],
      covers: until(5),
    }
    const inWeek = async (week: string) =>
      (await view(lived, week)).unanswered.map(({ thread, isFirstPost, hours }) => [thread, isFirstPost, hours])
    expect(await inWeek('2026-W04')).toEqual([
      ['hello', true, 301],
      ['third', false, 11],
      ['second', false, 325],
    ])
    expect(await inWeek('2026-W05')).toEqual([['hello', true, 469]])
    expect((await view(lived, '2026-W04')).unanswered[0]).toMatchObject({
      name: 'Mona',
      on: '2026-01-13',
      channel: 'welcome',
    })
  })
})

describe('a question within a conversation', () => {
  const asked = (...after: LivedAct[]): Lived => ({
    people: [host, { name: 'Ada' }, { name: 'Ben' }],
    acts: [
      { who: 0, at: momentOf(1, 1), thread: 'talk' },
      reply(2, 'talk', momentOf(1, 2)),
      reply(1, 'talk', momentOf(1, 3)),
      ...after,
    ],
    asks: [{ thread: 'talk', at: momentOf(1, 3) }],
    covers: until(3),
  })
  const waiting = async (lived: Lived, week = '2026-W02') =>
    (await view(lived, week)).unanswered.map(({ name, thread, isAsk, isFirstPost }) => [
      name,
      thread,
      isAsk,
      isFirstPost,
    ])

  test('waits while nobody else writes after it, for a week', async () => {
    expect(await waiting(asked())).toEqual([['Ada', 'talk', true, false]])
    expect(await waiting(asked(reply(1, 'talk', momentOf(1, 4))))).toEqual([['Ada', 'talk', true, false]])
    expect(await waiting(asked(reply(2, 'talk', momentOf(1, 4))))).toEqual([])
    expect(await waiting(asked(), '2026-W03')).toEqual([])
  })

  test('that begins a conversation is told once, as both', async () => {
    const lived = asked({ who: 2, at: momentOf(1, 4), thread: 'question' })
    const asks = [{ thread: 'question', at: momentOf(1, 4) }]
    expect(await waiting({ ...lived, asks })).toEqual([['Ben', 'question', true, true]])
  })
})

describe('hours of waiting', () => {
  test('end with the week of the cohort’s clocks, also in the week that is an hour short', async () => {
    const lived: Lived = {
      people: [host, { name: 'Mona' }],
      acts: [{ who: 1, at: '2026-03-28T12:00', thread: 'hello' }],
      covers: until(13),
    }
    // Sunday 29 March ends at 22:00 in UTC, in summer time already.
    expect((await view(lived, '2026-W13')).unanswered.map(({ hours }) => hours)).toEqual([34])
  })
})

describe('nudges that are due', () => {
  const nudge = (title: string, body: object): EntryDraft => ({ kind: 'nudge', body: { title, ...body } })

  test('have their day in the week or before it, or were sent and nothing is said of them', async () => {
    const lived: Lived = {
      people: members(1),
      acts: writing([0], [1, 2]),
      covers: until(2),
      design: [
        nudge('this week', { on: '2026-01-14', status: 'ready' }),
        nudge('late', { on: '2026-01-07' }),
        nudge('next week', { on: mondayOf(3) }),
        nudge('without a day', {}),
        nudge('sent', { on: '2026-01-08', sentOn: '2026-01-09', status: 'sent' }),
        nudge('told', { on: '2026-01-08', sentOn: '2026-01-09', status: 'sent', outcome: 'Three more.' }),
        nudge('reviewed', { on: '2026-01-08', sentOn: '2026-01-09', status: 'reviewed', outcome: 'Three more.' }),
      ],
    }
    const { nudgesDue } = await view(lived, '2026-W03')
    expect(nudgesDue.map(({ title, on, says }) => [title, on, says])).toEqual([
      ['late', '2026-01-07', 'Its day was 7 January; it is planned, not yet ready, and not marked as sent.'],
      ['sent', '2026-01-09', 'Sent on 9 January; nothing says yet what happened after it.'],
      ['this week', '2026-01-14', 'Its day is 14 January; it is ready and not marked as sent.'],
    ])
  })
})

describe('what is missing', () => {
  const exportDay: EntryDraft = {
    kind: 'exportDay',
    body: { title: 'Slack export', fromOn: '2026-01-26', every: 'once', steps: 'Open settings.\nExport.' },
  }
  const talk = (last: number): Lived => ({
    people: members(1),
    acts: writing([0], upTo(last)),
    covers: until(last),
    design: [exportDay],
  })

  test('is an export whose day comes in the next seven days, with its steps, until its data is there', async () => {
    expect((await view(talk(2), '2026-W04')).gaps).toMatchObject([
      { says: 'Nothing is imported for the week of 19 January.' },
      { says: '“Slack export” is to be taken on 26 January.', on: '2026-01-26', steps: ['Open settings.', 'Export.'] },
    ])
    expect((await view(talk(2), '2026-W03')).gaps).toEqual([])
    expect((await view(talk(4), '2026-W04')).gaps).toEqual([])
  })

  test('is the rest of a week of which the data holds a part', async () => {
    const { covers: _, ...lived } = talk(4)
    const { gaps, isCovered } = await view(lived, '2026-W05')
    expect(isCovered).toBe(true)
    expect(gaps.map(({ says }) => says)).toContain(
      'The data of this week ends on 27 January, so the week is told only in part.',
    )
  })
})
