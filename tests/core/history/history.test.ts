import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Purpose } from '../../../src/contract/purpose.ts'
import { blankPurpose } from '../../../src/core/purpose/statement.ts'
import { openTestStudio, type TestStudio, testCohort } from '../../builders/studio.ts'

const written = (toState: string): Purpose => ({ ...blankPurpose, audience: 'leaders', toState })

/** Everything that people edit, row by row. */
async function dump({ studio }: TestStudio): Promise<unknown> {
  const db = studio.workspace.read
  return {
    cohorts: await db.selectFrom('cohort').selectAll().orderBy('id').execute(),
    purposes: await db.selectFrom('purpose').selectAll().orderBy('cohort_id').execute(),
    people: await db.selectFrom('person').selectAll().orderBy('id').execute(),
    aliases: await db.selectFrom('alias').selectAll().orderBy('id').execute(),
    roles: await db.selectFrom('role_assignment').selectAll().orderBy('id').execute(),
  }
}

describe('undo and redo', () => {
  it('take an edit back and do it again, and say in words what comes next', async () => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    await client.purpose.save({ cohortId, purpose: written('coach each other') })
    expect(await client.history.state()).toEqual({ undo: 'edit the purpose', redo: null })
    expect(await client.history.undo()).toEqual({ undo: 'create Spring leaders', redo: 'edit the purpose' })
    expect((await client.purpose.get({ cohortId })).purpose).toEqual(blankPurpose)
    await client.history.redo()
    expect((await client.purpose.get({ cohortId })).purpose.toState).toBe('coach each other')
  })

  it('treat autosaved typing as one step', async () => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    for (const text of ['c', 'co', 'coach']) await client.purpose.save({ cohortId, purpose: written(text) })
    await client.history.undo()
    expect((await client.purpose.get({ cohortId })).purpose.toState).toBe('')
  })

  it('refuse when there is nothing', async () => {
    const { client } = await openTestStudio()
    await expect(client.history.undo()).rejects.toMatchObject({ data: { code: 'nothing-to-undo' } })
    await expect(client.history.redo()).rejects.toMatchObject({ data: { code: 'nothing-to-redo' } })
  })

  it('survive closing and opening the workspace', async () => {
    const { client, makeCohort, studio, file } = await openTestStudio()
    const cohortId = await makeCohort()
    await client.cohorts.update({ cohortId, cohort: { ...testCohort, name: 'Renamed' } })
    studio.closeWorkspace()
    await studio.open(file)
    await client.history.undo()
    expect((await client.cohorts.list())[0]?.name).toBe('Spring leaders')
  })

  it('give back exactly the rows of before, over random edits', async () => {
    const edit = fc.oneof(
      fc.record({
        act: fc.constant('cohort' as const),
        name: fc.string({ minLength: 1, maxLength: 20 }).filter((name) => name.trim() !== ''),
      }),
      fc.record({ act: fc.constant('purpose' as const), name: fc.string({ maxLength: 40 }) }),
      fc.record({ act: fc.constant('person' as const), name: fc.stringMatching(/^[a-z]{1,12}$/) }),
      fc.record({ act: fc.constant('role' as const), name: fc.constantFrom('facilitator', 'staff', 'participant') }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
        const test = await openTestStudio()
        const cohortId = await test.makeCohort()
        const seen = [await dump(test)]
        for (const { act, name } of edits) {
          const before = await test.client.history.state()
          if (act === 'cohort') await test.client.cohorts.update({ cohortId, cohort: { ...testCohort, name } })
          else if (act === 'purpose') await test.client.purpose.save({ cohortId, purpose: written(name) })
          else if (act === 'person')
            await test.client.roster.add({ cohortId, person: { name }, role: 'participant' }).catch(() => undefined)
          else {
            const [person] = await test.client.roster.list({ cohortId })
            if (person)
              await test.client.roster.setRole({ cohortId, personId: person.id, role: name as 'staff', from: null })
          }
          const after = await test.client.history.state()
          if (JSON.stringify(after) !== JSON.stringify(before) || act !== 'purpose') seen.push(await dump(test))
          else seen[seen.length - 1] = await dump(test)
        }
        const last = await dump(test)
        let steps = 0
        while ((await test.client.history.state()).undo !== 'create Spring leaders') {
          await test.client.history.undo()
          steps++
          expect(seen).toContainEqual(await dump(test))
        }
        expect(await dump(test)).toEqual(seen[0])
        for (let step = 0; step < steps; step++) await test.client.history.redo()
        expect(await dump(test)).toEqual(last)
      }),
      { numRuns: 30 },
    )
  })
})
