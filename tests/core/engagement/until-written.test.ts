import { describe, expect, it } from 'vitest'
import { loadFacts } from '../../../src/core/engagement/facts.ts'
import { openTestStudio } from '../../builders/studio.ts'

describe('a cohort’s facts', () => {
  it('are read once for all who ask at the same time, and stay until somebody writes', async () => {
    const { studio, client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    const { read } = studio.workspace
    const [one, other] = await Promise.all([loadFacts(read, cohortId), loadFacts(read, cohortId)])
    expect(other).toBe(one)
    expect(await loadFacts(read, cohortId)).toBe(one)
    await client.roster.add({ cohortId, person: { name: 'Ada' } })
    const later = await loadFacts(read, cohortId)
    expect(later.people.map(({ name }) => name)).toEqual(['Ada'])
    expect(await loadFacts(read, cohortId)).toBe(later)
  })

  it('are read anew each time in a transaction that writes', async () => {
    const { studio, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    await studio.workspace.write(async ({ db }) => {
      const before = await loadFacts(db, cohortId)
      await db
        .insertInto('person')
        .values({ cohort_id: cohortId, name: 'Ada', email: null, joins_on: null, leaves_on: null, import_id: null })
        .execute()
      expect(before.people).toHaveLength(0)
      expect((await loadFacts(db, cohortId)).people).toHaveLength(1)
    })
  })

  it('of a cohort that there is not are refused, also when asked again', async () => {
    const { studio } = await openTestStudio()
    for (let time = 0; time < 2; time++)
      await expect(loadFacts(studio.workspace.read, 99 as never)).rejects.toThrow('There is no cohort 99')
  })
})
