import { expect, test } from 'vitest'
import { openDesign } from './design-in.ts'

async function time() {
  const design = await openDesign({ startsOn: '2026-05-04', endsOn: '2026-05-31' })
  const { client, cohortId } = design
  return {
    ...design,
    load: () => client.ecosystem.timeLoad({ cohortId }),
    conflicts: async () => client.ecosystem.timeConflicts({ cohortId }),
  }
}

const settled = {
  minutesPerWeek: 45,
  isProtected: 'yes',
  protectedBy: 'Mondays, agreed with Ada',
  rewarded: 'helping',
} as const

test('a blank page has a conflict for each thing that nobody knows', async () => {
  const { conflicts } = await time()
  expect((await conflicts()).map(({ says, risk }) => [says, risk.challenge])).toEqual([
    ['Nobody has said how many minutes a week this takes.', 'time'],
    ['Nobody knows yet whether the time is protected.', 'time'],
    ['Nobody has written down what is really rewarded here.', 'reward'],
  ])
})

test('time that is promised, protected and kept has no conflict', async () => {
  const { write, conflicts, add } = await time()
  await write('timeAndReward', settled)
  await add('rhythm', { title: 'Practice', every: 'week', fromOn: '2026-05-06', minutes: 45 })
  expect(await conflicts()).toEqual([])
})

test('weeks that ask for more than was promised are named with the heaviest', async () => {
  const { write, conflicts, add, load } = await time()
  await write('timeAndReward', settled)
  await add('rhythm', { title: 'Practice', every: 'week', fromOn: '2026-05-06', untilOn: '2026-05-20', minutes: 45 })
  await add('nudge', { title: 'Vote', on: '2026-05-12', minutes: 10 })
  expect((await load()).weeks.map(({ number, from, minutes }) => [number, from, minutes])).toEqual([
    [1, '2026-05-04', 45],
    [2, '2026-05-11', 55],
    [3, '2026-05-18', 45],
    [4, '2026-05-25', 0],
  ])
  expect((await load()).says).toBe(
    '1 week of 4 asks for more than the 45 minutes promised; week 2 asks for 55 minutes, the most of all.',
  )
  expect((await conflicts()).map(({ says }) => says)).toEqual([
    'In 1 of 4 weeks the calendar asks for more than the 45 minutes promised, most in week 2 (55).',
  ])
})

test('a conflict knows the risk that was written from it, also after other edits', async () => {
  const { conflicts, add } = await time()
  const [first] = await conflicts()
  expect(first?.riskId).toBeNull()
  const risk = await add('risk', { ...first?.risk, likelihood: 5 })
  expect((await conflicts())[0]?.riskId).toBe(risk.id)
})

test('protection without anybody behind it, and targets that compete, are conflicts', async () => {
  const { write, conflicts } = await time()
  await write('timeAndReward', { ...settled, protectedBy: ' ', competesWith: 'tickets closed per day' })
  expect((await conflicts()).map(({ says }) => says)).toEqual([
    'The time is said to be protected, but not by whom or by what.',
    '“tickets closed per day” competes for the same time, and whoever takes part loses there.',
  ])
})

test.each([
  ['Please give them 45 minutes on Mondays.', 0],
  ['Please give them a 45-minute slot.', 0],
  ['Please give them some time.', 1],
  ['Please give them 450 minutes.', 1],
])('a letter that says “%s” leaves %i conflicts with 45 promised minutes', async (ask, count) => {
  const { write, conflicts } = await time()
  await write('timeAndReward', settled)
  await write('managerLetter', { ask })
  expect(await conflicts()).toHaveLength(count)
})

test('whole hours may be said as hours', async () => {
  const { write, conflicts } = await time()
  await write('timeAndReward', { ...settled, minutesPerWeek: 60 })
  await write('managerLetter', { ask: 'One hour a week.' })
  expect(await conflicts()).toEqual([])
})
