import { describe, expect, test } from 'vitest'
import { pageKinds } from '../../../src/contract/page-kinds.ts'
import { openTestStudio } from '../../builders/studio.ts'

async function blank() {
  const opened = await openTestStudio()
  return { ...opened, cohortId: await opened.makeCohort({ endsOn: '2026-02-15' }) }
}

describe('readiness', () => {
  test('finds everything missing in a blank design, with a reason and a place for each', async () => {
    const { client, cohortId } = await blank()
    const { ready, checks, headline } = await client.readiness.get({ cohortId })
    expect(ready).toBe(0)
    expect(checks.filter(({ state }) => state !== 'missing')).toEqual([])
    expect(headline).toBe(`0 of ${checks.length} parts are ready; ${checks.length} are still missing.`)
    for (const { says, why, place } of checks) {
      expect(says).toMatch(/\.$/)
      expect(why).toMatch(/\.$/)
      expect(place.length).toBeGreaterThan(0)
    }
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
  })

  test('follows what is written: norms are under way without a moderation policy, and ready with one', async () => {
    const { client, cohortId } = await blank()
    const norms = async () => (await client.readiness.get({ cohortId })).checks.find(({ id }) => id === 'norms')
    await client.entries.add({
      cohortId,
      drafts: [{ kind: 'norm', body: { title: 'Ask first', reason: 'It helps.', serves: ['space'] } }],
    })
    expect(await norms()).toMatchObject({ state: 'started', says: 'The moderation policy is blank.' })
    const body = { ...pageKinds.moderation.body.parse({}), stance: 'Gentle.' }
    await client.entries.savePage({ cohortId, page: { kind: 'moderation', body } })
    expect(await norms()).toMatchObject({ state: 'ready', says: '1 norm with reasons, and a moderation policy.' })
  })

  test('counts what names no purpose', async () => {
    const { client, cohortId } = await blank()
    await client.entries.add({
      cohortId,
      drafts: [
        { kind: 'norm', body: { title: 'Ask first', serves: ['space'] } },
        { kind: 'platform', body: { title: 'A forum' } },
      ],
    })
    const { checks } = await client.readiness.get({ cohortId })
    expect(checks.find(({ id }) => id === 'orphans')).toMatchObject({
      state: 'started',
      says: '1 part names no purpose.',
    })
  })
})

describe('the design brief', () => {
  test('of a blank design says what is missing and can be signed', async () => {
    const { client, cohortId } = await blank()
    const { blocks } = await client.readiness.brief({ cohortId })
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    expect(headings).toEqual(['Where this design stands', 'Sign-off'])
    expect(blocks.find((block) => block.kind === 'table')?.rows).toHaveLength(
      (await client.readiness.get({ cohortId })).checks.length,
    )
    expect(blocks.at(-1)?.kind).toBe('signatures')
  })

  test('holds what was written, in its section', async () => {
    const { client, cohortId } = await blank()
    await client.entries.add({
      cohortId,
      drafts: [
        { kind: 'norm', body: { title: 'Ask before you advise', reason: 'Advice ends thinking.' } },
        { kind: 'risk', body: { title: 'No time', mitigation: 'Protect an hour.' } },
        { kind: 'nudge', body: { title: 'Pin the goals', on: '2026-01-14', principle: 'commitment' } },
      ],
    })
    const text = JSON.stringify((await client.readiness.brief({ cohortId })).blocks)
    for (const words of ['Advice ends thinking.', 'Protect an hour.', 'Pin the goals', 'Commitment'])
      expect(text).toContain(words)
  })
})
