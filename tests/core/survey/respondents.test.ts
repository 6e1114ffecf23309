import { expect, test } from 'vitest'
import { openTestStudio } from '../../builders/studio.ts'
import { aDraft } from './asked-wave.ts'

/** How many could have answered a wave that opens on 3 May 2026, the day of the tests, and closes on a day. */
async function invitedUntil(closesOn: string | null) {
  const { client, makeCohort } = await openTestStudio()
  const cohortId = await makeCohort({ startsOn: '2026-04-06', endsOn: '2026-07-31' })
  const join = (name: string, joinsOn: string | null, leavesOn: string | null = null) =>
    client.roster.add({
      cohortId,
      person: { name, email: null, joinsOn, leavesOn, aliases: [], attributes: {} },
      role: name === 'Host' ? 'facilitator' : 'participant',
    })
  await join('There from the start', null)
  await join('Left before it opened', null, '2026-05-02')
  await join('Joins on the closing day', '2026-05-15')
  await join('Joins too late', '2026-05-16')
  await join('Host', '2026-05-10')
  const { id: waveId } = await client.survey.add({ cohortId, draft: aDraft({ closesOn }) })
  await client.survey.open({ cohortId, waveId })
  return (await client.survey.results({ cohortId, waveId })).response?.invited
}

test('whoever joins until the day a wave closes could have answered it', async () => {
  expect(await invitedUntil('2026-05-15')).toBe(2)
  expect(await invitedUntil('2026-05-16')).toBe(3)
})

test('of a wave without a closing day, those could answer who were there when it opened', async () => {
  expect(await invitedUntil(null)).toBe(1)
})

test('a closing day before the opening takes nobody away', async () => {
  expect(await invitedUntil('2026-05-01')).toBe(1)
})
