import { describe, expect, it } from 'vitest'
import { entryKinds } from '../../../src/contract/entry-kinds.ts'
import { servingKinds } from '../../../src/core/purpose/serving.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { whole } from './written-purpose.ts'

async function openWithDesign() {
  const opened = await openTestStudio()
  const cohortId = await opened.makeCohort()
  await opened.client.purpose.save({ cohortId, purpose: whole })
  const entries = await opened.client.entries.add({
    cohortId,
    drafts: [
      { kind: 'nudge', body: { title: 'Welcome', serves: ['space'] } },
      { kind: 'platform', body: { title: 'Forum' } },
      { kind: 'norm', body: { title: 'Ask early', serves: ['training', 'space'] } },
      { kind: 'risk', body: { title: 'No time' } },
      { kind: 'decision', body: { title: 'A cohort, not a course' } },
    ],
  })
  return {
    ...opened,
    cohortId,
    id: (title: string) => entries.find(({ body }) => body.title === title)?.id ?? (0 as never),
  }
}

describe('the purpose map', () => {
  it('holds every kind that must name its purpose, and no other', () => {
    expect(servingKinds).toEqual(
      expect.arrayContaining([
        'platform',
        'nudge',
        'rhythm',
        'norm',
        'plannedMeasure',
        'decision',
        'prompt',
        'topic',
        'conversation',
        'badge',
        'recognition',
      ]),
    )
    for (const kind of servingKinds) expect(Object.keys(entryKinds[kind].body.shape)).toContain('serves')
    expect(servingKinds).not.toContain('risk')
  })

  it('shows what serves nothing first', async () => {
    const { client, cohortId } = await openWithDesign()
    const map = await client.purpose.map({ cohortId })
    expect(map.stands).toEqual({ training: true, space: true })
    expect(map.items.map(({ title, serves }) => [title, serves])).toEqual([
      ['A cohort, not a course', []],
      ['Forum', []],
      ['Welcome', ['space']],
      ['Ask early', ['training', 'space']],
    ])
  })

  it('takes in what entries serve as one step of the history, and leaves the rest of them alone', async () => {
    const { client, cohortId, id } = await openWithDesign()
    await client.purpose.serve({
      cohortId,
      ids: [id('Forum'), id('A cohort, not a course'), id('No time')],
      serves: ['training', 'training'],
    })
    const { items } = await client.purpose.map({ cohortId })
    expect(items.filter(({ serves }) => serves.length === 0)).toEqual([])
    expect(items.find(({ title }) => title === 'Forum')?.serves).toEqual(['training'])
    expect(await client.history.undo()).toMatchObject({ redo: 'say which purpose 2 entries serve' })
    expect((await client.purpose.map({ cohortId })).items[0]?.serves).toEqual([])
  })

  it('is refused for an entry that is not there', async () => {
    const { client, cohortId } = await openWithDesign()
    await expect(client.purpose.serve({ cohortId, ids: [9999 as never], serves: [] })).rejects.toMatchObject({
      data: { code: 'entry-not-found' },
    })
  })
})
