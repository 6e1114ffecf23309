import { expect, test } from 'vitest'
import type { MeasureId } from '../../../src/contract/engagement.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { type WrittenEvent, writeCohort } from './written-cohort.ts'

const at = (text: string) => Date.parse(text)
const events: WrittenEvent[] = [
  { person: 0, kind: 'post', at: at('2026-01-05T09:00:00Z'), thread: 'a' },
  { person: 2, kind: 'reply', at: at('2026-01-05T15:00:00Z'), thread: 'a' },
  { person: 1, kind: 'reaction', at: at('2026-01-06T15:00:00Z') },
  { person: 3, kind: 'post', at: at('2026-01-07T15:00:00Z'), thread: 'b' },
]

/** Ada and Ben are of the north, Cem of the south, Fay facilitates from the north. */
async function made() {
  const studio = await openTestStudio()
  const { cohortId, people } = await writeCohort(studio, {
    people: [
      { name: 'Ada' },
      { name: 'Ben' },
      { name: 'Cem' },
      { name: 'Fay', roles: [{ role: 'facilitator', from: null, until: null }] },
    ],
    imports: [{ events }],
  })
  await studio.studio.workspace.write(async ({ db }) => {
    for (const [place, value] of ['North', 'North', 'South', 'North'].entries())
      await db
        .insertInto('person_attribute')
        .values({ cohort_id: cohortId, person_id: people[place] ?? -1, name: 'Region', value })
        .execute()
  })
  return async (segment?: { name: string; value: string }) => {
    const window = { from: '2026-01-05', to: '2026-01-12' }
    const asked = { cohortId, ...window, by: 'total' as const, ...(segment ? { segment } : {}) }
    const { measures } = await studio.client.engagement.measures(asked)
    return (id: MeasureId) => {
      const found = measures.find((measure) => measure.id === id)
      return [found?.numerator, found?.denominator]
    }
  }
}

test('a segment’s measures are taken over its participants, whatever the capitals', async () => {
  const measured = await made()
  const north = await measured({ name: 'region', value: 'NORTH' })
  expect(north('contribution-rate')).toEqual([1, 2])
  expect(north('reacting-rate')).toEqual([1, 2])
  expect((await measured({ name: 'Region', value: 'South' }))('contribution-rate')).toEqual([1, 1])
  expect((await measured())('contribution-rate')).toEqual([2, 3])
})

test('those who hold a role can be asked for like any segment', async () => {
  const measured = await made()
  expect((await measured({ name: 'Role', value: 'facilitator' }))('contribution-rate')).toEqual([1, 1])
  expect((await measured({ name: 'role', value: 'Participant' }))('contribution-rate')).toEqual([2, 3])
})

test('what is said of everybody’s contributions stays the same in a segment', async () => {
  const measured = await made()
  const south = await measured({ name: 'Region', value: 'South' })
  expect(south('facilitator-share')).toEqual([1, 3])
})

test('a segment that nobody is in is refused, with what there is', async () => {
  const measured = await made()
  await expect(measured({ name: 'Region', value: 'West' })).rejects.toMatchObject({
    data: {
      code: 'segment-unknown',
      details: { segment: 'Region=West', known: expect.stringContaining('Region=North, Region=South') },
    },
  })
})
