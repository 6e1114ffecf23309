import { describe, expect, it } from 'vitest'
import { openTestStudio } from '../../builders/studio.ts'

describe('the discovery questions', () => {
  it('begin with a starter list in six groups', async () => {
    const { client } = await openTestStudio()
    const starters = await client.entries.starters({ kind: 'discoveryQuestion' })
    expect(starters.length).toBeGreaterThanOrEqual(20)
    expect([...new Set(starters.map(({ group }) => group))]).toEqual([
      'Purpose',
      'Audience',
      'Currency',
      'Context',
      'Measures',
      'Constraints',
    ])
    for (const { body, group, why } of starters)
      expect(body).toMatchObject({ group, why, title: expect.stringMatching(/\?$/) })
  })

  it('make a sheet for a call: answers where there are some, lines to write on where not', async () => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    expect((await client.purpose.callSheet({ cohortId })).sentence).toBe('No questions are chosen yet.')
    await client.entries.add({
      cohortId,
      drafts: [
        { kind: 'discoveryQuestion', body: { title: 'Who pays?', group: '' } },
        { kind: 'discoveryQuestion', body: { title: 'What is it today?', group: 'Measures', why: 'A baseline.' } },
        {
          kind: 'discoveryQuestion',
          body: {
            title: 'Why now?',
            group: 'Purpose',
            answer: 'Two leads left.',
            answeredBy: { personId: null, name: 'Ada' },
            answeredOn: '2026-05-01',
          },
        },
        { kind: 'discoveryQuestion', body: { title: ' ' } },
      ],
    })
    const sheet = await client.purpose.callSheet({ cohortId })
    expect(sheet.sentence).toBe('1 of 3 questions are answered; 2 still to ask.')
    expect(sheet.blocks).toEqual([
      { kind: 'heading', level: 1, text: 'Purpose' },
      { kind: 'heading', level: 2, text: 'Why now?' },
      { kind: 'text', text: 'Two leads left.' },
      { kind: 'note', text: 'Answered: Ada, 1 May 2026' },
      { kind: 'heading', level: 1, text: 'Measures' },
      { kind: 'heading', level: 2, text: 'What is it today?' },
      { kind: 'note', text: 'A baseline.' },
      { kind: 'lines', count: 3 },
      { kind: 'heading', level: 1, text: 'Other questions' },
      { kind: 'heading', level: 2, text: 'Who pays?' },
      { kind: 'lines', count: 3 },
    ])
  })

  it('are exported as Word and as Markdown', async () => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    await client.entries.add({ cohortId, drafts: [{ kind: 'discoveryQuestion', body: { title: 'Why now?' } }] })
    const word = await client.purpose.exportCallSheet({ cohortId, as: 'docx' })
    expect(word.fileName).toBe('Spring leaders – discovery questions.docx')
    expect(await word.bytes.slice(0, 2).text()).toBe('PK')
    expect(await (await client.purpose.exportCallSheet({ cohortId, as: 'md' })).bytes.text()).toContain('Why now?')
  })

  it('and the other starters of the purpose are valid entries with a reason', async () => {
    const { client } = await openTestStudio()
    for (const kind of ['rootCause', 'plannedMeasure', 'decision'] as const) {
      const starters = await client.entries.starters({ kind })
      expect(starters.length, kind).toBeGreaterThanOrEqual(6)
      for (const { body, why } of starters) expect([body.title, why]).not.toContain('')
    }
  })
})
