import { expect, test } from 'vitest'
import { openDesign } from './design-in.ts'

async function register() {
  const design = await openDesign()
  return { ...design, read: () => design.client.ecosystem.risks({ cohortId: design.cohortId }) }
}

const owner = { personId: null, name: 'Ada' }

test('risks stand from the heaviest down, closed ones last', async () => {
  const { add, read } = await register()
  const small = await add('risk', { likelihood: 2, impact: 2 })
  const closed = await add('risk', { likelihood: 5, impact: 5, status: 'closed' })
  const likely = await add('risk', { likelihood: 5, impact: 3 })
  const grave = await add('risk', { likelihood: 3, impact: 5, status: 'watching' })
  const { risks } = await read()
  expect(risks.map(({ id, level }) => [id, level])).toEqual([
    [grave.id, 'severe'],
    [likely.id, 'severe'],
    [small.id, 'low'],
    [closed.id, 'severe'],
  ])
})

test('the grid has likelihood from top down and impact from left to right, without closed risks', async () => {
  const { add, read } = await register()
  const risk = await add('risk', { likelihood: 4, impact: 2 })
  await add('risk', { likelihood: 4, impact: 2, status: 'closed' })
  const { grid } = await read()
  expect(grid).toHaveLength(25)
  expect(grid[0]).toEqual({ likelihood: 5, impact: 1, level: 'moderate', ids: [] })
  expect(grid[6]).toEqual({ likelihood: 4, impact: 2, level: 'moderate', ids: [risk.id] })
  expect(grid.flatMap(({ ids }) => ids)).toEqual([risk.id])
})

test('the level grows with the product', async () => {
  const { grid } = await (await register()).read()
  const level = (likelihood: number, impact: number) =>
    grid.find((cell) => cell.likelihood === likelihood && cell.impact === impact)?.level
  expect([level(2, 2), level(1, 5), level(3, 3), level(2, 5), level(3, 4), level(3, 5)]).toEqual([
    'low',
    'moderate',
    'moderate',
    'high',
    'high',
    'severe',
  ])
})

test('a risk without an answer, without anybody, or past its review is named', async () => {
  const { add, read } = await register()
  for (const challenge of ['time', 'culture', 'technology', 'momentum', 'reward'] as const)
    await add('risk', { title: challenge, challenge, status: 'closed' })
  await add('risk', { title: 'Bare', owner })
  await add('risk', { title: 'Orphan', mitigation: 'do' })
  await add('risk', { title: 'Old', mitigation: 'do', owner, reviewOn: '2026-05-03' })
  await add('risk', { title: 'Later', mitigation: 'do', owner, reviewOn: '2026-05-04' })
  expect((await read()).notes.map(({ says }) => says)).toEqual([
    '“Bare” has no answer yet.',
    'Nobody looks after “Orphan”.',
    '“Old” was to be looked at again on 3 May 2026.',
  ])
})

test('the starters cover the four challenges and the reward, and what is not covered is said', async () => {
  const { client, cohortId, add, read } = await register()
  await add('risk', { title: 'Time', challenge: 'time', mitigation: 'do', owner })
  expect((await read()).notes.map(({ says }) => says)).toEqual([
    'No risk is written down about a culture that doesn’t share, taking up the technology, keeping momentum and what is really rewarded.',
  ])
  const starters = await client.entries.starters({ kind: 'risk' })
  await client.entries.add({
    cohortId,
    drafts: starters.slice(0, 5).map(({ kind, body }) => ({ kind, body }) as never),
  })
  expect((await read()).notes.filter(({ says }) => says.startsWith('No risk'))).toEqual([])
})
