import { expect, it } from 'vitest'
import { openTestStudio } from '../../builders/studio.ts'

it('several strategies become nudges in one step of the history, with the words that the cohort knows', async () => {
  const { client, makeCohort } = await openTestStudio()
  const cohortId = await makeCohort()
  const picks = [
    { strategyId: 'public-goal', on: '2026-01-06' },
    { strategyId: 'name-the-group', on: '2026-01-08' },
    { strategyId: 'thanks-in-person', on: null },
  ]
  const ids = await client.nudges.fromStrategies({ cohortId, picks })
  const listed = await client.entries.list({ cohortId, kinds: ['nudge'] })
  expect(listed.map(({ id }) => id)).toEqual(ids)
  expect(listed.map(({ body }) => ('strategyId' in body ? [body.strategyId, body.on] : null))).toEqual(
    picks.map(({ strategyId, on }) => [strategyId, on]),
  )
  expect(JSON.stringify(listed)).not.toMatch(/\{(group name|cohort|first day|last day)\}/i)
  await client.history.undo()
  expect(await client.entries.list({ cohortId, kinds: ['nudge'] })).toEqual([])
})

it('one unknown strategy among several adds nothing', async () => {
  const { client, makeCohort } = await openTestStudio()
  const cohortId = await makeCohort()
  const picks = [
    { strategyId: 'public-goal', on: null },
    { strategyId: 'magic', on: null },
  ]
  await expect(client.nudges.fromStrategies({ cohortId, picks })).rejects.toMatchObject({ code: 'REFUSED' })
  expect(await client.entries.list({ cohortId, kinds: ['nudge'] })).toEqual([])
})
