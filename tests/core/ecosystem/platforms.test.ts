import { expect, test } from 'vitest'
import { openDesign } from './design-in.ts'

async function matrix() {
  const design = await openDesign()
  const workflow = await design.add('criterion', { title: 'Workflow', weight: 3 })
  const mobile = await design.add('criterion', { title: 'Mobile', weight: 1 })
  const ignored = await design.add('criterion', { title: 'Colour', weight: 0 })
  return {
    ...design,
    ranking: () => design.client.ecosystem.ranking({ cohortId: design.cohortId }),
    notes: () => design.client.ecosystem.platformNotes({ cohortId: design.cohortId }),
    scores: (a?: number, b?: number, c?: number) => ({
      ...(a === undefined ? {} : { [workflow.uid]: a }),
      ...(b === undefined ? {} : { [mobile.uid]: b }),
      ...(c === undefined ? {} : { [ignored.uid]: c }),
    }),
  }
}

test('a score is the weighted mean of what is scored, and null while nothing is', async () => {
  const { add, ranking, scores } = await matrix()
  await add('platform', { title: 'Both', scores: scores(5, 1) })
  await add('platform', { title: 'One', scores: scores(2) })
  await add('platform', { title: 'None', scores: { 'a criterion that is gone': 5 } })
  expect(await ranking()).toMatchObject([
    { title: 'Both', score: 4, scored: 2, criteria: 2 },
    { title: 'One', score: 2, scored: 1, criteria: 2 },
    { title: 'None', score: null, scored: 0, criteria: 2, standing: null },
  ])
})

test('criteria of weight 0 count for nothing', async () => {
  const { add, ranking, scores } = await matrix()
  await add('platform', { title: 'Chat', scores: scores(3, 3, 0) })
  await add('platform', { title: 'Forum', scores: scores(undefined, undefined, 5) })
  expect(await ranking()).toMatchObject([
    { title: 'Chat', score: 3, scored: 2 },
    { title: 'Forum', score: null, scored: 0 },
  ])
})

test('a good tool that nobody is in loses to where the talk is, and the sentence says why', async () => {
  const { add, ranking, notes, scores } = await matrix()
  await add('platform', { title: 'Shiny', scores: scores(4, 4) })
  await add('platform', { title: 'Chat', isWhereTheyAre: true, scores: scores(3, 3) })
  expect((await ranking()).map(({ title }) => title)).toEqual(['Chat', 'Shiny'])
  expect((await notes()).weighing).toBe(
    '“Shiny” scores higher (4.0), but nobody is there yet: “Chat” comes first with 3.0 and 1.5 more, because people talk there already.',
  )
})

test('being where people are does not carry a tool that is far worse', async () => {
  const { add, ranking, notes, scores } = await matrix()
  await add('platform', { title: 'Chat', isWhereTheyAre: true, scores: scores(2, 2) })
  await add('platform', { title: 'Shiny', scores: scores(4, 4) })
  expect((await ranking()).map(({ title }) => title)).toEqual(['Shiny', 'Chat'])
  expect((await notes()).weighing).toBeNull()
})

test('unscored platforms come last, where people are first', async () => {
  const { add, ranking, scores } = await matrix()
  await add('platform', { title: 'Unknown' })
  await add('platform', { title: 'Theirs', isWhereTheyAre: true })
  await add('platform', { title: 'Poor', scores: scores(0, 0) })
  expect((await ranking()).map(({ title }) => title)).toEqual(['Poor', 'Theirs', 'Unknown'])
})

test('notes name a platform without a purpose, a start set that is too large, and a weak spot that a mean hides', async () => {
  const { add, notes, scores } = await matrix()
  const heavy = await add('criterion', { title: 'Security', weight: 5 })
  await add('platform', {
    title: 'Chat',
    serves: ['space'],
    isWhereTheyAre: true,
    scores: { ...scores(5, 5), [heavy.uid]: 1 },
  })
  await add('platform', { title: 'Wiki', serves: ['training'] })
  const board = await add('platform', { title: 'Board' })
  await add('platform', { title: 'Old', stage: 'retire' })
  const { notes: found } = await notes()
  expect(found.map(({ says }) => says)).toEqual([
    '3 platforms at once is a lot to start with: “Chat”, “Wiki” and “Board”.',
    '“Chat” scores 1 on “Security”, which counts 5 of 5.',
    '“Board” serves no purpose.',
  ])
  expect(found[2]?.id).toBe(board.id)
})

test('a start away from where people are is said, and so is not knowing where they are', async () => {
  const { add, notes } = await matrix()
  expect((await notes()).notes).toEqual([])
  await add('platform', { title: 'New', serves: ['space'] })
  expect((await notes()).notes.map(({ says }) => says)).toEqual([
    'No platform is marked as a place where people already are.',
  ])
  await add('platform', { title: 'Chat', serves: ['space'], stage: 'later', isWhereTheyAre: true })
  expect((await notes()).notes.map(({ says }) => says)).toEqual([
    'People already talk in “Chat”, but the cohort starts elsewhere.',
  ])
})
