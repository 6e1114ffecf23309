import { describe, expect, it } from 'vitest'
import type { Purpose } from '../../../src/contract/purpose.ts'
import { notesOn } from '../../../src/core/purpose/notes.ts'
import { blankPurpose, statementOf } from '../../../src/core/purpose/statement.ts'
import { openTestStudio } from '../../builders/studio.ts'

const whole: Purpose = {
  audience: 'new team leads',
  fromState: 'waiting for feedback to be asked of them.',
  toState: 'giving feedback within a week of what they saw',
  vagueOutcome: 'Leads will understand feedback.',
  measure: { name: 'projects with a written review', unit: '%', baseline: 35, target: 60, dueOn: '2026-06-30' },
  spacePurpose: 'a place where leads rehearse difficult conversations with each other',
}

describe('the transformation statement', () => {
  it('reads as one sentence', () => {
    expect(statementOf(whole)).toBe(
      'New team leads will go from waiting for feedback to be asked of them to giving feedback within a week of what they saw, seen in projects with a written review moving from 35% to 60% by 30 June 2026.',
    )
  })

  it('shows what is missing as an ellipsis and claims no measure that was not named', () => {
    expect(statementOf({ ...blankPurpose, audience: 'nurses' })).toBe('Nurses will go from … to ….')
    expect(statementOf({ ...blankPurpose, measure: { ...blankPurpose.measure, name: 'falls', target: 3 } })).toContain(
      'moving from … to 3',
    )
  })
})

describe('notes on a purpose', () => {
  it('find nothing in a whole one and nothing in a blank one', () => {
    expect(notesOn(whole)).toEqual([])
    expect(notesOn(blankPurpose)).toEqual([])
  })

  it.each([
    ['a vague verb', { toState: 'understand the product line' }, 'toState'],
    ['no starting point', { fromState: '' }, 'fromState'],
    ['no baseline', { measure: { ...whole.measure, baseline: null } }, 'measure'],
    ['no target', { measure: { ...whole.measure, target: null } }, 'measure'],
    ['no date', { measure: { ...whole.measure, dueOn: null } }, 'measure'],
    ['no measure', { measure: blankPurpose.measure }, 'measure'],
    ['a space that is only for training', { spacePurpose: 'Training' }, 'spacePurpose'],
    ['a space that repeats the training', { spacePurpose: whole.toState }, 'spacePurpose'],
  ])('point at %s', (_name, change, field) => {
    expect(notesOn({ ...whole, ...change }).map((note) => note.field)).toContain(field)
  })
})

describe('saving a purpose', () => {
  it('keeps every field in the file', async () => {
    const { client, makeCohort, studio, file } = await openTestStudio()
    const cohortId = await makeCohort()
    await client.purpose.save({ cohortId, purpose: whole })
    studio.closeWorkspace()
    await studio.open(file)
    expect((await client.purpose.get({ cohortId })).purpose).toEqual(whole)
  })

  it('is refused for a cohort that is not there', async () => {
    const { client } = await openTestStudio()
    await expect(client.purpose.save({ cohortId: 99 as never, purpose: whole })).rejects.toMatchObject({
      data: { code: 'cohort-not-found' },
    })
  })
})
