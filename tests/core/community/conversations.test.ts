import { describe, expect, it } from 'vitest'
import type { EntryId } from '../../../src/contract/scalars.ts'
import { conversationState, stateInWords } from '../../../src/core/community/conversation-state.ts'
import { openTestStudio, testNow } from '../../builders/studio.ts'
import { named, write } from './design.ts'

const today = new Date(testNow).toISOString().slice(0, 10)
const times = (opensOn: string | null, closesOn: string | null, tiedOffOn: string | null = null) => ({
  opensOn,
  closesOn,
  tiedOffOn,
})

describe('where a conversation stands', () => {
  it.each([
    ['undated', times(null, null), 'No days yet'],
    ['upcoming', times('2026-05-04', '2026-05-10'), 'Opens 4 May'],
    ['upcoming', times('2026-05-04', null), 'Opens 4 May'],
    ['now', times('2026-05-03', '2026-05-10'), 'Open until 10 May'],
    ['now', times('2026-04-20', '2026-05-03'), 'Closes today'],
    ['now', times('2026-04-20', null), 'Open, with no end'],
    ['now', times(null, '2026-05-10'), 'Open until 10 May'],
    ['to-tie-off', times('2026-04-20', '2026-05-02'), 'Closed 2 May, to tie off'],
    ['tied-off', times('2026-04-20', '2026-05-02', '2026-05-03'), 'Tied off 3 May'],
  ] as const)('is %s on the day', (state, dates, words) => {
    expect(conversationState(dates, today)).toBe(state)
    expect(stateInWords(dates, today)).toBe(words)
  })

  it('follows the clock of the cohort’s zone', async () => {
    const { client, makeCohort } = await openTestStudio()
    const states = async (timeZone: string) => {
      const cohortId = await makeCohort({ timeZone })
      await write(client, cohortId, { kind: 'conversation', body: { title: 'One', closesOn: '2026-05-02' } })
      return (await client.community.conversationStates({ cohortId })).map(({ state }) => state)
    }
    expect(await states('Europe/Berlin')).toEqual(['to-tie-off'])
    expect(await states('Pacific/Pago_Pago')).toEqual(['now'])
  })
})

async function withTopic() {
  const { client, makeCohort } = await openTestStudio()
  const cohortId = await makeCohort()
  const [topic] = await write(client, cohortId, {
    kind: 'topic',
    body: { title: 'Openings', serves: ['training'], raisedBy: named('Ada') },
  })
  if (!topic) throw new Error('no topic')
  const bodies = async (kind: 'topic' | 'conversation') =>
    (await client.entries.list({ cohortId, kinds: [kind] })).map(({ body }) => body)
  return { client, cohortId, id: topic.id, uid: topic.uid, bodies }
}

describe('a topic', () => {
  it('is voted up and down, never below none, and quick votes are one step of the history', async () => {
    const { client, cohortId, id, bodies } = await withTopic()
    await client.community.vote({ cohortId, id, by: -1 })
    expect(await bodies('topic')).toMatchObject([{ votes: 0 }])
    for (const by of [1, 1, 1, -1] as const) await client.community.vote({ cohortId, id, by })
    expect(await bodies('topic')).toMatchObject([{ votes: 2 }])
    expect((await client.history.state()).undo).toBe('vote on “Openings”')
    await client.history.undo()
    expect(await bodies('topic')).toMatchObject([{ votes: 0 }])
  })

  it('becomes one conversation when it is chosen, and both come back with one undo', async () => {
    const { client, cohortId, id, uid, bodies } = await withTopic()
    const made = await client.community.chooseTopic({ cohortId, id })
    expect(await client.community.chooseTopic({ cohortId, id })).toBe(made)
    expect(await bodies('topic')).toMatchObject([{ status: 'chosen' }])
    expect(await bodies('conversation')).toMatchObject([
      { title: 'Openings', topicUid: uid, serves: ['training'], host: named('Ada') },
    ])
    await client.history.undo()
    expect(await bodies('conversation')).toEqual([])
    expect(await bodies('topic')).toMatchObject([{ status: 'open' }])
  })

  it('is done when its conversation is tied off with a story, and not before', async () => {
    const { client, cohortId, id, bodies } = await withTopic()
    const made = await client.community.chooseTopic({ cohortId, id })
    await expect(client.community.tieOff({ cohortId, id: made })).rejects.toMatchObject({
      data: { code: 'conversation-no-story' },
    })
    const [conversation] = await client.entries.list({ cohortId, kinds: ['conversation'] })
    if (conversation?.kind !== 'conversation') throw new Error('no conversation')
    const body = { ...conversation.body, story: 'We found that a question opens more than an answer.' }
    await client.entries.save({ cohortId, id: made, entry: { kind: 'conversation', body } })
    await client.community.tieOff({ cohortId, id: made })
    expect(await bodies('conversation')).toMatchObject([{ tiedOffOn: today, story: body.story }])
    expect(await bodies('topic')).toMatchObject([{ status: 'done' }])
    await client.history.undo()
    expect(await bodies('conversation')).toMatchObject([{ tiedOffOn: null, story: body.story }])
    expect(await bodies('topic')).toMatchObject([{ status: 'chosen' }])
  })

  it('counts votes that are cast at the same moment, and is chosen once however often it is clicked', async () => {
    const { client, cohortId, id, bodies } = await withTopic()
    await Promise.all([1, 2, 3, 4].map(() => client.community.vote({ cohortId, id, by: 1 })))
    expect(await bodies('topic')).toMatchObject([{ votes: 4 }])
    const made = await Promise.all([1, 2, 3].map(() => client.community.chooseTopic({ cohortId, id })))
    expect(new Set(made).size).toBe(1)
    expect(await bodies('conversation')).toHaveLength(1)
  })

  it('is told from other entries and other cohorts', async () => {
    const { client, cohortId, id } = await withTopic()
    const [norm] = await write(client, cohortId, { kind: 'norm', body: { title: 'Be kind' } })
    const refused = { data: { code: 'entry-not-found' } }
    await expect(client.community.vote({ cohortId, id: norm?.id ?? id, by: 1 })).rejects.toMatchObject(refused)
    await expect(client.community.chooseTopic({ cohortId, id: 999 as EntryId })).rejects.toMatchObject(refused)
    await expect(client.community.tieOff({ cohortId, id })).rejects.toMatchObject(refused)
  })
})
