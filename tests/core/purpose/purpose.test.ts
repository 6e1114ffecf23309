import { describe, expect, it } from 'vitest'
import { blankPurpose, statementOf } from '../../../src/core/purpose/statement.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { whole } from './written-purpose.ts'

describe('the transformation statement', () => {
  it('reads as one sentence', () => {
    expect(statementOf(whole)).toBe(
      'New team leads will go from waiting for feedback to be asked of them to giving feedback within a week of what they saw, seen in projects with a written review moving from 35% to 60% by 30 June 2026.',
    )
  })

  it('says what people will be seen doing, where that is written apart', () => {
    expect(statementOf({ ...whole, behaviours: 'name what they saw before the week is over.' })).toBe(
      'New team leads will go from waiting for feedback to be asked of them to giving feedback within a week of what they saw; you will see them name what they saw before the week is over, and projects with a written review move from 35% to 60% by 30 June 2026.',
    )
    expect(statementOf({ ...blankPurpose, behaviours: 'ask' })).toBe('… will go from … to …; you will see them ask.')
  })

  it('shows what is missing as an ellipsis and claims no measure that was not named', () => {
    expect(statementOf({ ...blankPurpose, audience: 'nurses' })).toBe('Nurses will go from … to ….')
    expect(statementOf({ ...blankPurpose, measure: { ...blankPurpose.measure, name: 'falls', target: 3 } })).toContain(
      'moving from … to 3',
    )
  })
})

describe('saving a purpose', () => {
  it('keeps every field in the file', async () => {
    const { client, makeCohort, studio, file } = await openTestStudio()
    const cohortId = await makeCohort()
    const written = { ...whole, behaviours: 'x'.repeat(10_000) }
    await client.purpose.save({ cohortId, purpose: written })
    studio.closeWorkspace()
    await studio.open(file)
    expect((await client.purpose.get({ cohortId })).purpose).toEqual(written)
  })

  it('is refused for a cohort that is not there', async () => {
    const { client } = await openTestStudio()
    await expect(client.purpose.save({ cohortId: 99 as never, purpose: whole })).rejects.toMatchObject({
      data: { code: 'cohort-not-found' },
    })
  })
})
