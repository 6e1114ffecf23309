import { describe, expect, it } from 'vitest'
import { entryKinds } from '../../../src/contract/entry-kinds.ts'
import { pageKinds } from '../../../src/contract/page-kinds.ts'
import { verdictOn } from '../../../src/core/purpose/verdict.ts'
import { openTestStudio } from '../../builders/studio.ts'

const cause = (cause: string, more: object = {}) =>
  entryKinds.rootCause.body.parse({ title: `about ${cause}`, cause, evidence: 'five interviews', ...more })
const own = (isCohortTheAnswer = 'unknown') => pageKinds.rootCauseSummary.body.parse({ isCohortTheAnswer })
const answerOf = (...causes: string[]) =>
  verdictOn(
    causes.map((one) => cause(one)),
    own(),
  ).answer

describe('whether a cohort is the answer', () => {
  it('is read from the causes', () => {
    expect(answerOf('skill', 'confidence')).toBe('yes')
    expect(answerOf('skill', 'confidence', 'time')).toBe('partly')
    expect(answerOf('motivation', 'expectations')).toBe('partly')
    expect(answerOf('time', 'reward', 'skill')).toBe('no')
    expect(answerOf('other', 'other', 'skill')).toBe('unknown')
    expect(answerOf()).toBe('unknown')
  })

  it('is no when most causes are tools, time and reward, and says what would mend them', () => {
    const verdict = verdictOn([cause('tools'), cause('time'), cause('skill')], own())
    expect(verdict.says).toBe('No. 2 of 3 causes are beyond a cohort (tools and time). A cohort alone won’t mend them.')
    expect(verdict.therefore).toHaveLength(2)
    expect(verdict.therefore[0]).toMatch(/^Tools: have the tools mended/)
  })

  it('follows what the designer says of a cause, and asks how when that is bold', () => {
    expect(verdictOn([cause('skill', { canCohortHelp: 'no' })], own()).answer).toBe('no')
    const bold = verdictOn([cause('time', { canCohortHelp: 'yes' })], own())
    expect(bold.answer).toBe('yes')
    expect(bold.therefore).toEqual(['“about time” is about time, yet a cohort is said to mend it. Write down how.'])
  })

  it('asks for evidence, and says when the designer’s own answer promises more than the notes', () => {
    const verdict = verdictOn([cause('time', { evidence: ' ' })], own('yes'))
    expect(verdict.therefore.at(-1)).toContain('1 of 1 note has no evidence')
    expect(verdict.disagrees).toContain('You answered “yes”; your notes say “no”')
    expect(verdictOn([cause('skill')], own('no')).disagrees).toBeNull()
  })

  it('leaves out notes in which nothing is written', () => {
    expect(verdictOn([entryKinds.rootCause.body.parse({}), cause('skill')], own()).counts).toMatchObject({
      yes: 1,
      unknown: 0,
    })
  })

  it('is asked of the studio', async () => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    await client.entries.add({ cohortId, drafts: [{ kind: 'rootCause', body: { title: 'No time', cause: 'time' } }] })
    await client.entries.savePage({
      cohortId,
      page: { kind: 'rootCauseSummary', body: { isCohortTheAnswer: 'yes', because: '' } },
    })
    expect(await client.purpose.verdict({ cohortId })).toMatchObject({ answer: 'no', disagrees: expect.any(String) })
  })
})
