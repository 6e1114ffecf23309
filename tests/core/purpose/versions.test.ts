import { describe, expect, it } from 'vitest'
import type { Purpose } from '../../../src/contract/purpose.ts'
import { isSubstantial } from '../../../src/core/purpose/versions.ts'
import { openTestStudio, testNow } from '../../builders/studio.ts'
import { whole } from './written-purpose.ts'

const rewritten: Purpose = { ...whole, toState: 'asking for feedback before anybody offers it' }

async function openWithPurpose() {
  const opened = await openTestStudio()
  const clock = { now: testNow }
  const { ports } = opened.studio
  Object.assign(ports.clock, { now: () => clock.now })
  const cohortId = await opened.makeCohort()
  await opened.client.purpose.save({ cohortId, purpose: whole })
  const later = (minutes: number) => {
    clock.now += minutes * 60_000
  }
  const { client } = opened
  return {
    ...opened,
    cohortId,
    later,
    save: (purpose: Purpose) => client.purpose.save({ cohortId, purpose }),
    keep: (name: string, by?: string) =>
      client.purpose.keepVersion({ cohortId, name, ...(by ? { signedOff: { by, on: '2026-05-03' } } : {}) }),
    names: async () => (await client.purpose.versions({ cohortId })).map(({ name }) => name),
  }
}

describe('versions of the purpose', () => {
  it('are kept by name, newest first, with what came and went since the one before', async () => {
    const { client, cohortId, keep, save, later } = await openWithPurpose()
    await keep('For the kick-off')
    later(1)
    await save(rewritten)
    expect(await keep('')).toMatchObject({ name: 'Version of 3 May 2026', isCurrent: true })
    expect(await client.purpose.versions({ cohortId })).toMatchObject([
      { isCurrent: true, isAutomatic: false, purpose: rewritten, since: { added: 6, removed: 8 } },
      { name: 'For the kick-off', isCurrent: false, purpose: whole, since: null },
    ])
  })

  it('are compared with each other, with now and with nothing', async () => {
    const { client, cohortId, keep, save } = await openWithPurpose()
    const { id } = await keep('One')
    await save(rewritten)
    expect(await client.purpose.compare({ cohortId, from: id, to: null })).toMatchObject([{ field: 'toState' }])
    expect(await client.purpose.compare({ cohortId, from: null, to: id })).toHaveLength(9)
    await expect(client.purpose.compare({ cohortId, from: 99 as never, to: id })).rejects.toMatchObject({
      data: { code: 'version-not-found' },
    })
  })

  it('come back as an edit that can be undone', async () => {
    const { client, cohortId, keep, save, later } = await openWithPurpose()
    const { id } = await keep('One')
    later(1)
    await save(rewritten)
    expect((await client.purpose.restore({ cohortId, id })).purpose).toEqual(whole)
    expect(await client.history.undo()).toMatchObject({ redo: 'restore a version of the purpose' })
    expect((await client.purpose.get({ cohortId })).purpose).toEqual(rewritten)
  })

  it('that were removed come back by undo', async () => {
    const { client, cohortId, keep, names } = await openWithPurpose()
    const { id } = await keep('One', 'Ada')
    await client.purpose.removeVersion({ cohortId, id })
    expect(await names()).toEqual([])
    await client.history.undo()
    expect(await client.purpose.versions({ cohortId })).toMatchObject([
      { name: 'One', signedOff: { by: 'Ada', on: '2026-05-03' } },
    ])
  })
})

describe('a version by itself', () => {
  it('is kept when the purpose changes after it was signed off, and undo takes both back', async () => {
    const { client, cohortId, keep, names, save, later } = await openWithPurpose()
    await keep('Agreed', 'Ada')
    later(60)
    await save(rewritten)
    expect(await names()).toEqual(['Changed after sign-off', 'Agreed'])
    await client.history.undo()
    expect(await names()).toEqual(['Agreed'])
    expect((await client.purpose.get({ cohortId })).purpose).toEqual(whole)
  })

  it('is not kept before anybody signed off, nor for a mended word', async () => {
    const { keep, names, save, later } = await openWithPurpose()
    await keep('Draft')
    await save(rewritten)
    expect(await names()).toEqual(['Draft'])
    later(1)
    await keep('Agreed', 'Ada')
    later(60)
    await save({ ...rewritten, toState: rewritten.toState.replace('anybody', 'someone') })
    expect(await names()).toEqual(['Agreed', 'Draft'])
  })

  it('follows the text in one sitting, starts anew in the next, and leaves with a change that was taken back', async () => {
    const { client, cohortId, keep, names, save, later } = await openWithPurpose()
    await keep('Agreed', 'Ada')
    later(60)
    await save({ ...whole, toState: 'asking for' })
    later(10)
    await save(rewritten)
    expect(await client.purpose.versions({ cohortId })).toMatchObject([{ purpose: rewritten }, { name: 'Agreed' }])
    later(10)
    await save(whole)
    expect(await names()).toEqual(['Agreed'])
    await save(rewritten)
    later(60)
    await save({ ...rewritten, measure: { ...whole.measure, target: 80 } })
    expect(await names()).toEqual(['Changed after sign-off', 'Changed after sign-off', 'Agreed'])
  })
})

describe('a substantial change', () => {
  const measure = whole.measure
  it.each<[string, Partial<Purpose>, boolean]>([
    ['one word', { audience: 'new group leads' }, false],
    ['a comma', { toState: `${whole.toState},` }, false],
    ['how the request once read', { vagueOutcome: 'something else that was asked for' }, false],
    ['two words', { audience: 'new ward managers' }, true],
    ['the target', { measure: { ...measure, target: 61 } }, true],
    ['the day', { measure: { ...measure, dueOn: '2026-07-01' } }, true],
    ['the purpose of the space', { spacePurpose: 'where leads meet' }, true],
  ])('is told by %s', (_name, change, expected) => {
    expect(isSubstantial(whole, { ...whole, ...change })).toBe(expected)
  })
})
