import { expect, test } from 'vitest'
import { openDesign } from './design-in.ts'

async function plan() {
  const design = await openDesign()
  return { ...design, read: () => design.client.ecosystem.recognition({ cohortId: design.cohortId }) }
}

test('a limited edition without an end is refused in words, new or edited, and nothing changes', async () => {
  const { client, cohortId, add } = await plan()
  await expect(add('badge', { title: 'Rare', isLimited: true })).rejects.toThrow(/needs the day on which it ends/)
  const badge = await add('badge', { title: 'Rare', isLimited: true, endsOn: '2026-04-12' })
  const save = (body: Partial<typeof badge.body>) =>
    client.entries.save({ cohortId, id: badge.id, entry: { kind: 'badge', body: { ...badge.body, ...body } } })
  await expect(save({ endsOn: null })).rejects.toMatchObject({ data: { code: 'badge-without-end' } })
  expect(await client.entries.list({ cohortId, kinds: ['badge'] })).toEqual([badge])
  await expect(save({ endsOn: null, isLimited: false })).resolves.toMatchObject({ body: { isLimited: false } })
})

test('an edition is retired the day after its last one', async () => {
  const { add, read } = await plan()
  await add('badge', { title: 'Over', isLimited: true, endsOn: '2026-05-02' })
  await add('badge', { title: 'Last day', isLimited: true, endsOn: '2026-05-03' })
  await add('badge', { title: 'Always' })
  expect((await read()).badges.map(({ state, says }) => [state, says])).toEqual([
    ['retired', 'Retired: this edition ended on 2 May 2026 and isn’t given any more.'],
    ['limited', 'Limited edition: given until 3 May 2026, then retired.'],
    ['unlimited', 'No end: it can be earned at any time, so don’t call it scarce.'],
  ])
})

test('a badge without criteria and a plan of games only are named', async () => {
  const { add, read } = await plan()
  expect((await read()).notes).toEqual([])
  await add('badge', { title: 'Rare', isLimited: true, endsOn: '2026-06-01' })
  await add('recognition', { form: 'leaderboard' })
  const { notes, says } = await read()
  expect(notes.map((note) => note.says)).toEqual([
    '“Rare” doesn’t say what earns it.',
    '“Rare” is limited, but its edition has no name.',
    'Nobody is thanked in person.',
    'Everything in the plan is a game.',
  ])
  expect(says).toBe(
    '“Rare” can be earned until 1 June 2026; people are also thanked with the help of a list that only the facilitator sees.',
  )
})

test('the sentence names a few ways of thanking and counts the others', async () => {
  const { add, read } = await plan()
  for (const form of ['thanks-in-person', 'story', 'story', 'quiz'] as const) await add('recognition', { form })
  expect((await read()).says).toBe('People are thanked in person, by a story and in a quiz.')
  await add('recognition', { form: 'hunt' })
  expect((await read()).says).toBe('People are thanked in person, by a story and in 2 other ways.')
})

test('every ready-made entry can be added as it is', async () => {
  const { client, cohortId } = await plan()
  for (const kind of [
    'criterion',
    'platform',
    'crossLink',
    'activationStep',
    'risk',
    'badge',
    'recognition',
  ] as const) {
    const starters = await client.entries.starters({ kind })
    expect(starters.length).toBeGreaterThan(3)
    const drafts = starters.map(({ body }) => ({ kind, body }) as never)
    await expect(client.entries.add({ cohortId, drafts })).resolves.toHaveLength(starters.length)
    expect(new Set(starters.map(({ body }) => body.title)).size).toBe(starters.length)
  }
})
