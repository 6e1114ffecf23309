import { expect, test } from 'vitest'
import { openDesign } from './design-in.ts'

async function map() {
  const design = await openDesign()
  const platform = (title: string, stage: 'start' | 'later' | 'not-now' | 'retire' = 'start') =>
    design.add('platform', { title, stage })
  const link = (title: string, fromUid: string, toUid: string) => design.add('crossLink', { title, fromUid, toUid })
  return { ...design, platform, link, read: () => design.client.ecosystem.linkMap({ cohortId: design.cohortId }) }
}

test('a platform that no link reaches is named as an island', async () => {
  const { platform, link, read } = await map()
  const chat = await platform('Chat')
  const wiki = await platform('Wiki', 'later')
  await platform('Forum')
  await platform('Intranet', 'not-now')
  await link('Digest', chat.uid, wiki.uid)
  const { says, nodes, links } = await read()
  expect(says).toBe('Nothing leads to or from “Forum”.')
  expect(nodes.map(({ title, isIsland }) => [title, isIsland])).toEqual([
    ['Chat', false],
    ['Wiki', false],
    ['Forum', true],
  ])
  expect(links).toMatchObject([{ title: 'Digest', says: 'From “Chat” to “Wiki”' }])
})

test('a link that has lost an end, or leads to itself, is a note and not an arrow', async () => {
  const { client, cohortId, platform, link, read } = await map()
  const chat = await platform('Chat')
  const wiki = await platform('Wiki')
  await link('Loop', chat.uid, chat.uid)
  await link('Blank', '', '')
  await link('Digest', chat.uid, wiki.uid)
  await client.entries.remove({ cohortId, ids: [wiki.id] })
  const { links, notes } = await read()
  expect(links).toEqual([])
  expect(notes.map(({ says }) => says)).toEqual([
    '“Loop” leads from a platform to itself.',
    '“Blank” has no platform at its start and end.',
    '“Digest” has no platform at its end.',
  ])
})

test('groups without a link between them are told apart', async () => {
  const { platform, link, read } = await map()
  const [a, b, c, d] = [await platform('A'), await platform('B'), await platform('C'), await platform('D')]
  await link('there', a.uid, b.uid)
  await link('back', b.uid, a.uid)
  await link('there', c.uid, d.uid)
  await link('back', d.uid, c.uid)
  expect((await read()).notes.map(({ says }) => says)).toEqual([
    'The platforms fall into 2 groups without a link between them: “A” and “B”; “C” and “D”.',
  ])
  await link('bridge', b.uid, c.uid)
  expect(await read()).toMatchObject({ notes: [], says: 'Each of the 4 platforms is reached: 5 links between them.' })
})

test('a place that people are only led away from, and a link to one that goes, are notes', async () => {
  const { platform, link, read } = await map()
  const chat = await platform('Chat')
  const old = await platform('Old forum', 'retire')
  await link('Archive', chat.uid, old.uid)
  expect((await read()).notes.map(({ says }) => says)).toEqual([
    '“Archive” leads to “Old forum”, which is to be retired.',
    'People are led away from “Chat”, and nothing leads back.',
  ])
})

test('without platforms, or with one, the map says what comes first', async () => {
  const { platform, read } = await map()
  expect((await read()).says).toBe('Name the platforms first; then say how each leads people to another.')
  await platform('Chat')
  expect(await read()).toMatchObject({
    says: 'With one platform there is nothing to link, and nobody gets lost.',
    notes: [],
  })
})
