import { expect, it } from 'vitest'
import { fileOf } from '../../builders/files.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { takeIn } from '../../builders/taking-in.ts'

/** Ten conversations that go from ask to give to thanks, each between two of three people, and a question of the facilitator. */
async function withTalk(conversations: number) {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort({ timeZone: 'UTC' })
  const names = ['Ada', 'Ben', 'Cleo']
  const rows = Array.from({ length: conversations }, (_, thread) => {
    const at = (minute: number) => `2026-01-${String(5 + thread).padStart(2, '0')}T09:0${minute}:00Z`
    const [asker, giver] = [names[thread % 3], names[(thread + 1) % 3]]
    return [
      `${at(0)},${asker},post,t${thread},Where is it?`,
      `${at(1)},${giver},reply,t${thread},It lies beside the door`,
      `${at(2)},${asker},reply,t${thread},Thanks`,
    ]
  })
  const end = ['2026-02-20T09:00:00Z,Fay,post,last,What is your goal?']
  await takeIn(
    studio,
    cohortId,
    fileOf('events.csv', `${['time,person,type,thread,words', ...rows.flat(), ...end].join('\n')}\n`),
  )
  const fay = (await studio.client.roster.list({ cohortId })).find(({ name }) => name === 'Fay')
  if (!fay) throw new Error('Fay is there')
  await studio.client.roster.setRole({ cohortId, personId: fay.id, role: 'facilitator', from: null })
  const figure = async () => {
    const { figures } = await studio.client.engagement.view({ cohortId, from: '2026-01-05', to: '2026-02-23' })
    return figures.find(({ id }) => id === 'ask-give-thank')
  }
  return { ...studio, cohortId, figure }
}

it('shows asks, gives and thanks with their shares, leaves prompts out, and says how sure it is', async () => {
  const { client, cohortId, figure } = await withTalk(10)
  expect(await figure()).toMatchObject({
    finding: '10 asks to 10 gives and 10 thanks. 10 of 10 asks were answered within a week.',
    drawing: { kind: 'bars', categories: ['Asks', 'Gives', 'Thanks'], series: [{ values: [10, 10, 10] }] },
    table: {
      rows: [
        ['Asks', '10', '33%'],
        ['Gives', '10', '33%'],
        ['Thanks', '10', '33%'],
      ],
    },
    note: expect.stringMatching(/1 question of facilitators and staff count.*Not checked yet/),
  })
  const sample = await client.classification.sample({ cohortId, which: 'waiting', count: 31 })
  const corrections = sample.map(({ key, found }) => ({ key, said: found }))
  await client.classification.correct({ cohortId, corrections })
  expect((await figure())?.note).toMatch(
    /Of 31 messages you checked, 10 of 10 asks were right \(95 %: 72–100 %\), .*thanks/,
  )
})

it('says nothing of a balance of a few, nor where texts are not known', async () => {
  const few = await withTalk(1)
  expect(await few.figure()).toMatchObject({
    drawing: null,
    unavailable: '3 asks, gives and thanks in these days: too few to speak of a balance.',
  })
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort({ timeZone: 'UTC' })
  await takeIn(studio, cohortId, fileOf('events.csv', 'time,person,type\n2026-01-05T09:00:00Z,Ada,post\n'))
  const view = await studio.client.engagement.view({ cohortId, from: '2026-01-05', to: '2026-02-23' })
  expect(view.figures.find(({ id }) => id === 'ask-give-thank')?.unavailable).toMatch(/^No import of these days holds/)
})
