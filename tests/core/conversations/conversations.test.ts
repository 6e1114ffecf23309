import { describe, expect, it } from 'vitest'
import type { Thread } from '../../../src/contract/conversations.ts'
import { threadsOf } from '../../../src/core/conversations/threads.ts'
import { loadFacts } from '../../../src/core/engagement/facts.ts'
import { openTestStudio, type TestStudio, testCohort } from '../../builders/studio.ts'
import { allExact, type Written, type WrittenEvent, writeCohort } from '../engagement/written-cohort.ts'

const at = (moment: string) => Date.parse(`${moment}Z`)
const post = (person: number, moment: string, thread: string): WrittenEvent => ({
  person,
  kind: 'post',
  at: at(moment),
  thread,
})
const reply = (person: number, moment: string, thread: string): WrittenEvent => ({
  person,
  kind: 'reply',
  at: at(moment),
  thread,
})

const [ada, ben, cleo, fay, bot] = [0, 1, 2, 3, 4]
const people: Written['people'] = [
  { name: 'Ada' },
  { name: 'Ben' },
  { name: 'Cleo' },
  { name: 'Fay', roles: [{ role: 'facilitator', from: null, until: null }] },
  { name: 'Helper', roles: [{ role: 'bot', from: null, until: null }] },
]

async function conversationsOf(events: WrittenEvent[], studio?: TestStudio) {
  const opened = studio ?? (await openTestStudio())
  const written = await writeCohort(opened, { people, imports: [{ events }] })
  const list = () => opened.client.conversations.list({ cohortId: written.cohortId })
  const thread = async (key: string): Promise<Thread> => {
    const found = (await list()).threads.find((one) => one.thread === key)
    if (!found) throw new Error(`no thread ${key}`)
    return found
  }
  return { ...opened, ...written, list, thread }
}

describe('a conversation of the imports', () => {
  it('is unanswered, alone, answered or long by who wrote in it', async () => {
    const { list } = await conversationsOf([
      post(ada, '2026-02-02T08:00', 'quiet'),
      post(ada, '2026-02-03T08:00', 'alone'),
      reply(ada, '2026-02-03T09:00', 'alone'),
      post(ada, '2026-02-04T08:00', 'bot'),
      reply(bot, '2026-02-04T09:00', 'bot'),
      post(ada, '2026-02-05T08:00', 'answered'),
      reply(fay, '2026-02-05T09:00', 'answered'),
      post(ada, '2026-02-06T08:00', 'thirty'),
      ...Array.from({ length: 29 }, (_, place) => reply(ben, `2026-02-06T09:${String(place + 10)}`, 'thirty')),
      post(ada, '2026-02-07T08:00', 'thirty-one'),
      ...Array.from({ length: 30 }, (_, place) => reply(ben, `2026-02-07T09:${String(place + 10)}`, 'thirty-one')),
      post(ada, '2026-02-08T08:00', 'two-weeks'),
      reply(ben, '2026-02-22T08:00', 'two-weeks'),
      post(ada, '2026-02-09T08:00', 'over-two-weeks'),
      reply(ben, '2026-02-23T08:01', 'over-two-weeks'),
    ])
    const { threads } = await list()
    expect(threads.map(({ thread, state }) => [thread, state])).toEqual([
      ['over-two-weeks', 'long'],
      ['two-weeks', 'answered'],
      ['thirty-one', 'long'],
      ['thirty', 'answered'],
      ['answered', 'answered'],
      ['bot', 'unanswered'],
      ['alone', 'alone'],
      ['quiet', 'unanswered'],
    ])
  })

  it('says who, where, when, how many posts and people, and how soon', async () => {
    const { thread, people: ids } = await conversationsOf([
      post(ada, '2026-02-02T23:30', 't'),
      reply(ben, '2026-02-03T05:30', 't'),
      reply(ada, '2026-02-03T06:00', 't'),
      reply(ben, '2026-02-04T05:30', 't'),
      reply(bot, '2026-02-05T05:30', 't'),
      reply(cleo, '2026-02-04T23:30', 't'),
    ])
    expect(await thread('t')).toEqual({
      thread: 't',
      startedBy: { personId: ids[ada], name: 'Ada' },
      startedOn: '2026-02-03',
      lastOn: '2026-02-05',
      channel: 'general',
      state: 'answered',
      posts: 5,
      people: 3,
      others: [
        { personId: ids[ben], name: 'Ben', posts: 2 },
        { personId: ids[cleo], name: 'Cleo', posts: 1 },
      ],
      turns: 4,
      hoursToFirstReply: 6,
      isFirstPost: true,
      conversationId: null,
    })
  })

  it('is a first post only where a participant began one for the first time', async () => {
    const { list } = await conversationsOf([
      post(fay, '2026-02-02T08:00', 'prompt'),
      post(ada, '2026-02-03T08:00', 'first'),
      post(ada, '2026-02-04T08:00', 'second'),
    ])
    expect((await list()).threads.filter(({ isFirstPost }) => isFirstPost).map(({ thread }) => thread)).toEqual([
      'first',
    ])
  })

  it('that a bot began is listed only when a person wrote in it, and the bot is none of its people', async () => {
    const { list } = await conversationsOf([
      post(bot, '2026-02-02T08:00', 'notice'),
      post(bot, '2026-02-03T08:00', 'stand-up'),
      reply(ada, '2026-02-03T09:00', 'stand-up'),
    ])
    expect((await list()).threads).toMatchObject([{ thread: 'stand-up', people: 1, posts: 2, isFirstPost: false }])
  })

  it('is left out with somebody who counts nowhere', async () => {
    const { cohortId, studio } = await conversationsOf([
      post(ada, '2026-02-02T08:00', 'hers'),
      post(ben, '2026-02-03T08:00', 'his'),
    ])
    const facts = await loadFacts(studio.workspace.read, cohortId)
    const counted = { ...facts, people: facts.people.filter(({ name }) => name !== 'Ada') }
    expect(threadsOf(counted, []).map(({ thread }) => thread)).toEqual(['his'])
  })
})

describe('the answer over all conversations', () => {
  it('counts the answered ones, the first posts that wait, and those that are young', async () => {
    const { list } = await conversationsOf([
      post(ada, '2026-02-02T08:00', 'a'),
      reply(ben, '2026-02-02T09:00', 'a'),
      post(ben, '2026-02-10T08:00', 'b'),
      post(cleo, '2026-02-20T08:00', 'c'),
      post(fay, '2026-02-21T08:00', 'd'),
    ])
    expect(await list()).toMatchObject({
      sentence: '1 of 4 conversations got an answer; 2 first posts still wait.',
      support:
        'An answer is a reply by somebody else; bots don’t count. 2 of those without one began in the last seven days of your data and may have got one since.',
    })
  })

  it('tells how soon half of the answers came once there are five', async () => {
    const { list } = await conversationsOf(
      [1, 2, 3, 4, 9].flatMap((hours, place) => [
        post(ada, `2026-02-0${place + 1}T08:00`, `t${place}`),
        reply(ben, `2026-02-0${place + 1}T${String(8 + hours).padStart(2, '0')}:00`, `t${place}`),
      ]),
    )
    expect(await list()).toMatchObject({
      sentence: 'Every one of 5 conversations got an answer.',
      support: 'An answer is a reply by somebody else; bots don’t count. Half of the first answers came within 3 h.',
    })
  })

  it('says what is missing without imports, and where imports keep no threads', async () => {
    const studio = await openTestStudio()
    const empty = await studio.makeCohort()
    expect((await studio.client.conversations.list({ cohortId: empty })).sentence).toBe(
      'There is no conversation to follow yet.',
    )
    const { cohortId } = await writeCohort(studio, {
      people,
      imports: [
        { events: [post(ada, '2026-02-02T08:00', 't')], grades: { ...allExact, 'reply-coverage': 'unavailable' } },
      ],
    })
    expect(await studio.client.conversations.list({ cohortId })).toMatchObject({
      sentence: 'Your imports don’t tell which message answers which.',
      threads: [],
    })
  })

  it('warns that posts of an import without threads look unanswered', async () => {
    const studio = await openTestStudio()
    const { cohortId } = await writeCohort(studio, {
      people,
      imports: [
        { events: [post(ada, '2026-02-02T08:00', 't')], grades: { ...allExact, 'reply-coverage': 'unavailable' } },
        { events: [post(ada, '2026-02-03T08:00', 'u'), reply(ben, '2026-02-20T08:00', 'u')] },
      ],
    })
    expect(await studio.client.conversations.list({ cohortId })).toMatchObject({
      sentence: '1 of 2 conversations got an answer; 1 first post still waits.',
      support:
        'An answer is a reply by somebody else; bots don’t count. Some of your imports don’t tell who answered whom; what was posted there looks unanswered here.',
    })
  })
})

describe('tying a conversation off', () => {
  const events = [post(ada, '2026-02-02T08:00', 't'), reply(ben, '2026-02-20T09:00', 't')]
  const words = { thread: 't', title: 'How we open a round', story: 'Ada asked, Ben tried it.' }

  it('writes its story into the design as one step that can be undone', async () => {
    const { client, cohortId, thread } = await conversationsOf(events)
    expect((await thread('t')).state).toBe('long')
    const id = await client.conversations.tieOff({ cohortId, ...words })
    expect(await thread('t')).toMatchObject({ state: 'tied-off', conversationId: id })
    expect(await client.entries.list({ cohortId, kinds: ['conversation'] })).toMatchObject([
      {
        id,
        body: {
          title: 'How we open a round',
          story: 'Ada asked, Ben tried it.',
          thread: 't',
          opensOn: '2026-02-02',
          closesOn: '2026-02-20',
          tiedOffOn: '2026-05-03',
          channel: 'general',
        },
      },
    ])
    expect((await client.history.state()).undo).toBe('tie off “How we open a round”')
    await client.history.undo()
    expect(await thread('t')).toMatchObject({ state: 'long', conversationId: null })
    expect(await client.entries.list({ cohortId, kinds: ['conversation'] })).toEqual([])
  })

  it('ends a conversation that was begun for the thread instead of writing a second one', async () => {
    const { client, cohortId, thread } = await conversationsOf(events)
    const [begun] = await client.entries.add({
      cohortId,
      drafts: [{ kind: 'conversation', body: { title: 'To tie off', thread: 't', question: 'Why?' } }],
    })
    expect(await thread('t')).toMatchObject({ state: 'long', conversationId: begun?.id })
    expect(await client.conversations.tieOff({ cohortId, ...words })).toBe(begun?.id)
    expect(await client.entries.list({ cohortId, kinds: ['conversation'] })).toMatchObject([
      { body: { title: 'How we open a round', question: 'Why?', tiedOffOn: '2026-05-03' } },
    ])
  })

  it('is refused for a thread that the imports don’t hold', async () => {
    const { client, cohortId } = await conversationsOf(events)
    await expect(client.conversations.tieOff({ cohortId, ...words, thread: 'gone' })).rejects.toThrow(
      'There is no such conversation in the imports any more.',
    )
    expect(await client.entries.list({ cohortId, kinds: ['conversation'] })).toEqual([])
  })

  it('leaves the thread and its story behind when the design starts another cohort', async () => {
    const { client, cohortId } = await conversationsOf(events)
    await client.conversations.tieOff({ cohortId, ...words })
    const { id: templateId } = await client.templates.save({ cohortId, name: 'Kept' })
    const next = await client.templates.start({ templateId, cohort: { ...testCohort, name: 'Autumn leaders' } })
    expect(await client.entries.list({ cohortId: next.id, kinds: ['conversation'] })).toMatchObject([
      { body: { title: 'How we open a round', thread: '', story: '', tiedOffOn: null } },
    ])
  })
})
