import { expect, test } from 'vitest'
import { ActivationArea } from '../../../src/contract/ecosystem.ts'
import { openDesign } from './design-in.ts'

/** The tests' today is Sunday 3 May 2026. */
async function plan(dates = { startsOn: '2026-05-06', endsOn: '2026-06-16' }) {
  const design = await openDesign(dates)
  return { ...design, read: () => design.client.ecosystem.activation({ cohortId: design.cohortId }) }
}

test('steps come by date with their week of the cohort, undated ones last', async () => {
  const { add, read } = await plan()
  await add('activationStep', { title: 'some day' })
  await add('activationStep', { title: 'launch', on: '2026-05-06' })
  await add('activationStep', { title: 'letter', on: '2026-04-22', status: 'done' })
  await add('activationStep', { title: 'invite', on: '2026-05-03' })
  await add('activationStep', { title: 'late', on: '2026-05-02' })
  expect((await read()).steps.map(({ title, week, state }) => [title, week, state])).toEqual([
    ['letter', -1, 'done'],
    ['late', 0, 'overdue'],
    ['invite', 0, 'this-week'],
    ['launch', 1, 'ahead'],
    ['some day', null, 'undated'],
  ])
})

test('overdue steps and areas without any are named', async () => {
  const { add, read } = await plan()
  expect(await read()).toMatchObject({
    notes: [],
    says: 'A space that is only announced stays empty: plan how it comes alive.',
  })
  const owner = { personId: null, name: 'Ada' }
  await add('activationStep', { title: 'Win a leader', area: 'leaders', on: '2026-04-20', owner })
  for (const area of ['champions', 'onboarding', 'content'] as const)
    await add('activationStep', { title: area, area, on: '2026-05-04', owner })
  const { says, notes, areas } = await read()
  expect(says).toBe('1 step is overdue; the oldest is “Win a leader”.')
  expect(notes.map((note) => note.says)).toEqual([
    'Nothing is planned for a launch.',
    'Nothing is planned for a rhythm.',
    '“Win a leader” was due on 20 April 2026.',
  ])
  expect(areas.find(({ area }) => area === 'leaders')).toEqual({ area: 'leaders', steps: 1, done: 0, overdue: 1 })
})

test('many overdue steps are one note that names the oldest', async () => {
  const { add, read } = await plan()
  for (const day of ['04', '03', '02', '05'])
    await add('activationStep', {
      title: `of the ${day}`,
      on: `2026-03-${day}`,
      owner: { personId: null, name: 'Ada' },
    })
  const late = (await read()).notes.filter(({ says }) => says.includes('due'))
  expect(late.map(({ says }) => says)).toEqual(['4 steps are overdue. “of the 02” was due on 2 March 2026.'])
})

test('steps without an owner or a day are named, done ones are left in peace', async () => {
  const { add, read } = await plan()
  for (const area of ActivationArea.options) await add('activationStep', { title: area, area, status: 'done' })
  expect(await read()).toMatchObject({ says: 'Everything that was planned is done.', notes: [] })
  await add('activationStep', { title: 'Find champions' })
  expect((await read()).notes.map(({ says }) => says)).toEqual([
    '1 step has no owner, among them “Find champions”.',
    '1 step has no day, among them “Find champions”.',
  ])
})

test('the timeline spans the cohort and the weeks that steps need, and knows the week of today', async () => {
  const { add, read } = await plan()
  await add('activationStep', { title: 'early', on: '2026-04-13' })
  await add('activationStep', { title: 'far too early', on: '2020-01-01' })
  await add('activationStep', { title: 'after', on: '2026-06-24' })
  const { weeks } = await read()
  expect(weeks[0]).toMatchObject({ number: -11 })
  expect(weeks.filter(({ isInCohort }) => isInCohort).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(weeks.at(-1)).toEqual({ number: 8, from: '2026-06-22', isInCohort: false, isNow: false })
  expect(weeks.filter(({ isNow }) => isNow)).toMatchObject([{ number: 0, from: '2026-04-27' }])
})

test('ready-made steps cover all six areas, each with a place relative to the start', async () => {
  const { client } = await plan()
  const starters = await client.entries.starters({ kind: 'activationStep' })
  const bodies = starters.map(({ body }) => body as { area: string; daysFromStart: number | null; on: string | null })
  expect(new Set(bodies.map(({ area }) => area))).toEqual(new Set(ActivationArea.options))
  for (const { daysFromStart, on } of bodies) {
    expect(daysFromStart).not.toBeNull()
    expect(on).toBeNull()
  }
})
