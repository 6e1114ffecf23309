import { describe, expect, test } from 'vitest'
import { openTestStudio } from '../../builders/studio.ts'
import { refusalOf } from '../../builders/taking-in.ts'
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

/** Mona wrote for the first time in week 2 and nobody answered; what Hana asks is answered by two others. */
const lived: Lived = {
  people: [host, { name: 'Mona' }, ...members(4)],
  acts: [
    ...upTo(5).flatMap((week): LivedAct[] => [
      { who: 0, at: momentOf(week, 1), thread: `question ${week}` },
      ...[2, 3].map((who) => ({ who, at: momentOf(week, 2), kind: 'reply' as const, thread: `question ${week}` })),
    ]),
    { who: 1, at: momentOf(2, 2), thread: 'hello', channel: 'welcome' },
  ],
  covers: until(5),
}
const hello = { week: '2026-W03', rule: 'first-post-waits' as const, subject: 'hello' }

async function open(given: Lived = lived) {
  const tested = await openTestStudio()
  const { cohortId, people } = await live(tested, given)
  const view = (week: string | null) => tested.client.week.view({ cohortId, week })
  /** What is shown of Mona's first post in a week: the state of its advice. */
  const monaIn = async (week: string) => {
    const { advice, others } = await view(week)
    if (advice.some(({ subject }) => subject === 'hello')) return 'shown'
    return others.find(({ advice: { subject } }) => subject === 'hello')?.state ?? 'none'
  }
  return { ...tested, cohortId, people, view, monaIn }
}

describe('the week', () => {
  test('that is shown first is the last whole week of the data, with steps to both sides', async () => {
    const { view } = await open()
    const first = await view(null)
    expect([first.week, first.label, first.previous, first.next]).toEqual([
      '2026-W06',
      'Week 5 of 14',
      '2026-W05',
      '2026-W07',
    ])
    expect(first.window).toEqual({ from: mondayOf(5), to: mondayOf(6) })
    expect((await view('2026-W02')).previous).toBeNull()
    expect((await view('2026-W15')).next).toBeNull()
    const before = await view('2025-W52')
    expect([before.label, before.previous, before.next]).toEqual(['2 weeks before the cohort', null, '2026-W02'])
    expect((await view('2026-W20')).label).toBe('5 weeks after the cohort')
  })

  test('that is shown first without data is that of today, clipped to the cohort', async () => {
    const { view } = await open({ people: members(2), acts: [] })
    const { week, sentence, isCovered, advice, changes } = await view(null)
    expect([week, isCovered, advice]).toEqual(['2026-W15', false, expect.any(Array)])
    expect(sentence).toBe('Nothing is imported yet, so there is nothing to say about this week.')
    expect(changes.map(({ word }) => word)).toEqual(['not comparable', 'not comparable', 'not comparable'])
  })

  test('says how many took part, beside the week before', async () => {
    const { view } = await open()
    expect((await view('2026-W04')).sentence).toBe('2 of 5 took part this week; no clear change from the week before.')
    expect((await view('2026-W02')).sentence).toBe(
      '2 of 5 took part this week; there is no whole week before to compare with.',
    )
    expect((await view('2026-W08')).sentence).toBe(
      'Nothing is imported for 16 February to 22 February 2026, so there is nothing to say about it.',
    )
  })

  test('of fewer than ten is told without a percentage', async () => {
    const { view } = await open()
    const { changes } = await view('2026-W04')
    expect(changes).toHaveLength(3)
    const rate = changes.find(({ measureId }) => measureId === 'contribution-rate')
    expect(rate).toMatchObject({ word: 'no clear change', value: '2 of 5' })
    expect(rate?.says).toBe(
      '2 of 5 (people; too few for a percentage) this week, after 3 of 5 (people; too few for a percentage) the week before. No clear change: so few could differ as much by chance.',
    )
    expect(changes.map(({ says }) => says).join(' ')).not.toMatch(/\d%|points/)
  })

  test('draws each change as a run chart up to this week, which lies last', async () => {
    const { view } = await open({ ...lived, people: [host, { name: 'Mona' }, ...members(10)] })
    const { figure } = (await view('2026-W06')).changes[0] ?? {}
    expect(figure?.drawing).toMatchObject({ kind: 'lines', unit: 'share' })
    if (figure?.drawing?.kind !== 'lines') throw new Error('a run chart is a line')
    expect(figure.drawing.categories.at(-1)).toBe('W5 · 2 Feb')
    expect(figure.drawing.series[0]?.values).toHaveLength(5)
    expect(figure.drawing.references).toHaveLength(1)
  })

  test('of a year that has none is refused', async () => {
    const { view } = await open()
    expect((await refusalOf(view('2025-W53'))).code).toBe('week-not-found')
    expect((await view('2026-W53')).label).toMatch(/after the cohort$/)
  })
})

describe('a decision about advice', () => {
  test('acted on writes the nudge and keeps the advice away, as one step that can be undone', async () => {
    const { client, cohortId, view, monaIn } = await open()
    expect(await monaIn('2026-W03')).toBe('shown')
    const { entryId } = await client.week.act({ cohortId, ...hello })
    const [nudge] = await client.entries.list({ cohortId, kinds: ['nudge'] })
    expect(nudge).toMatchObject({
      id: entryId,
      body: {
        title: 'Answer the first post of 13 January in welcome',
        on: '2026-01-19',
        channel: 'welcome',
        status: 'planned',
        strategyId: 'first-post-answered',
        serves: ['space'],
      },
    })
    expect(JSON.stringify(nudge)).not.toContain('Mona')
    expect([await monaIn('2026-W03'), await monaIn('2026-W04')]).toEqual(['acted', 'acted'])
    expect((await view('2026-W04')).nudgesDue.map((due) => due.entryId)).toEqual([entryId])
    expect((await client.history.state()).undo).toBe('plan “Answer the first post of 13 January in welcome”')
    await client.history.undo()
    expect(await monaIn('2026-W03')).toBe('shown')
    expect(await client.entries.list({ cohortId, kinds: ['nudge'] })).toEqual([])
  })

  test('put off comes back in the week that follows its day', async () => {
    const { client, cohortId, monaIn } = await open({
      ...lived,
      acts: lived.acts.map((act) => (act.thread === 'hello' ? { ...act, at: momentOf(2, 6) } : act)),
    })
    await client.week.snooze({ cohortId, ...hello, until: '2026-01-18' })
    expect([await monaIn('2026-W03'), await monaIn('2026-W04')]).toEqual(['snoozed', 'shown'])
    await client.week.snooze({ cohortId, ...hello, until: '2026-01-19' })
    expect(await monaIn('2026-W04')).toBe('snoozed')
  })

  test('turned down stays so with its reason until it is reopened, and holds for nothing before it', async () => {
    const { client, cohortId, view, monaIn } = await open()
    await client.week.dismiss({ cohortId, ...hello, week: '2026-W04', reason: 'We spoke on the phone.' })
    expect((await view('2026-W04')).others[0]).toMatchObject({ state: 'dismissed', reason: 'We spoke on the phone.' })
    expect([await monaIn('2026-W03'), await monaIn('2026-W04')]).toEqual(['shown', 'dismissed'])
    await client.week.reopen({ cohortId, ...hello })
    expect(await monaIn('2026-W04')).toBe('shown')
    await client.history.undo()
    expect(await monaIn('2026-W04')).toBe('dismissed')
  })

  test('about advice that doesn’t stand is refused and changes nothing', async () => {
    const { client, cohortId } = await open()
    const gone = { cohortId, ...hello, week: '2026-W02' }
    for (const act of [
      client.week.act(gone),
      client.week.snooze({ ...gone, until: '2026-02-01' }),
      client.week.dismiss({ ...gone, reason: 'No.' }),
    ])
      expect((await refusalOf(act)).code).toBe('advice-gone')
    expect(await client.entries.list({ cohortId, kinds: ['nudge'] })).toEqual([])
  })

  test('that leads to a screen writes nothing', async () => {
    const { client, cohortId, view } = await open({
      ...lived,
      design: [{ kind: 'nudge', body: { title: 'Only now', principle: 'scarcity', on: mondayOf(6) } }],
    })
    const stop = (await view(null)).advice.find(({ rule }) => rule === 'scarcity-untrue')
    const { rule, subject } = stop ?? {}
    if (!rule || subject === undefined) throw new Error('the stop is told')
    expect(await client.week.act({ cohortId, week: '2026-W06', rule, subject })).toEqual({ entryId: null })
    expect(await client.entries.list({ cohortId, kinds: ['nudge'] })).toHaveLength(1)
  })

  test('that ties off writes the conversation of that thread', async () => {
    const replies = Array.from({ length: 31 }, (_, at) => ({
      who: 2 + (at % 3),
      at: momentOf(5, 3, 9, at),
      kind: 'reply' as const,
      thread: 'long',
    }))
    const { client, cohortId, view } = await open({
      ...lived,
      acts: [...lived.acts, { who: 2, at: momentOf(5, 1), thread: 'long', channel: 'cases' }, ...replies],
    })
    const { advice, tieOff } = await view(null)
    expect(tieOff.map(({ thread, posts, people }) => [thread, posts, people])).toEqual([['long', 32, 3]])
    expect(advice.map(({ rule }) => rule)).toContain('thread-too-long')
    const { entryId } = await client.week.act({ cohortId, week: '2026-W06', rule: 'thread-too-long', subject: 'long' })
    const [conversation] = await client.entries.list({ cohortId, kinds: ['conversation'] })
    expect(conversation).toMatchObject({
      id: entryId,
      body: { thread: 'long', channel: 'cases', closesOn: '2026-02-09', tiedOffOn: null },
    })
  })
})

describe('three pieces of advice', () => {
  const many: Lived = {
    people: [host, ...members(8)],
    acts: [
      ...writing([0], upTo(5), 8),
      ...[1, 2, 3, 4].map((who) => ({ who, at: momentOf(5, who), thread: `hello ${who}` })),
    ],
    covers: until(5),
  }

  test('are shown at most, of one rule at most two while another has something to say', async () => {
    const { client, cohortId, view } = await open(many)
    const { advice, others } = await view('2026-W06')
    expect(advice.map(({ rule }) => rule)).toEqual(['first-post-waits', 'first-post-waits', 'data-gap'])
    expect(advice.map(({ subject }) => subject)).toEqual(['hello 1', 'hello 2', '2026-W06'])
    expect(others.filter(({ state }) => state === 'beyond-three').map(({ advice: { rule } }) => rule)).toContain(
      'first-post-waits',
    )
    expect(await client.week.waiting({ cohortId })).toBe(3)
    await client.week.dismiss({
      cohortId,
      week: '2026-W06',
      rule: 'first-post-waits',
      subject: 'hello 1',
      reason: 'Done.',
    })
    expect((await view('2026-W06')).advice.map(({ subject }) => subject)).toEqual(['hello 2', 'hello 3', '2026-W06'])
  })
})
