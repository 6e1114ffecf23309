import { describe, expect, test } from 'vitest'
import type { CommitmentDraft } from '../../../src/contract/commitments.ts'
import { logicalContent } from '../../builders/logical-content.ts'
import { openTestStudio, type TestStudio } from '../../builders/studio.ts'
import { refusalOf } from '../../builders/taking-in.ts'
import { writeImport } from './written-accounts.ts'

const draft: CommitmentDraft = {
  text: 'Try the retro format',
  madeOn: '2026-01-12',
  isActive: true,
  isPublic: true,
  isEffortful: false,
  isFree: true,
  status: 'open',
  settledOn: null,
  outcome: '',
  checkIns: [
    { dueOn: '2026-02-02', doneOn: '2026-02-03', note: 'started' },
    { dueOn: '2026-05-03', doneOn: null, note: '' },
  ],
}

async function withAda() {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort()
  const { rows } = await writeImport(studio, cohortId, 'slack', [
    {
      key: 'U1',
      name: 'Ada Field',
      email: 'ada@example.org',
      acts: [
        'post 2026-01-06T10:00Z t1',
        'reply 2026-01-21T10:00Z t2',
        'reaction 2026-02-03T10:00Z',
        'join 2026-01-05T09:00Z',
      ],
    },
    {
      key: 'U2',
      name: 'Ben Oak',
      acts: ['post 2026-01-20T10:00Z t2', 'reply 2026-01-07T10:00Z t1', 'post 2026-02-25T10:00Z t3'],
    },
  ])
  const [ada, ben] = await Promise.all(
    ['Ada Field', 'Ben Oak'].map((query) => studio.client.roster.find({ cohortId, query })),
  )
  if (!ada || !ben) throw new Error('nobody is there')
  return { studio, client: studio.client, cohortId, ada, ben, rows }
}

/** Undoing each of the acts leaves the file as it was before them, redoing them as it was after. */
async function undoneAndRedone(studio: TestStudio, acts: readonly (() => Promise<unknown>)[]): Promise<void> {
  const before = logicalContent(studio.file)
  for (const act of acts) await act()
  const after = logicalContent(studio.file)
  expect(after).not.toEqual(before)
  while ((await studio.client.history.state()).undo !== null && acts.length > 0) {
    await studio.client.history.undo()
    if (JSON.stringify(logicalContent(studio.file)) === JSON.stringify(before)) break
  }
  expect(logicalContent(studio.file)).toEqual(before)
  while ((await studio.client.history.state()).redo !== null) await studio.client.history.redo()
  expect(logicalContent(studio.file)).toEqual(after)
}

describe('commitments', () => {
  test('are listed with whose they are, the ones due first, and settled ones last', async () => {
    const { client, cohortId, ada, ben } = await withAda()
    const add = (personId: typeof ada.id, changes: Partial<CommitmentDraft>) =>
      client.commitments.add({ cohortId, personId, commitment: { ...draft, ...changes } })
    await add(ada.id, { text: 'settled', status: 'kept', settledOn: '2026-03-01' })
    await add(ada.id, { text: 'without check-in', checkIns: [] })
    await add(ben.id, { text: 'later', checkIns: [{ dueOn: '2026-05-04', doneOn: null, note: '' }] })
    await add(ada.id, { text: 'today' })
    const list = await client.commitments.list({ cohortId })
    expect(list.map(({ text, name, nextOn, isDue }) => [text, name, nextOn, isDue])).toEqual([
      ['today', 'Ada Field', '2026-05-03', true],
      ['later', 'Ben Oak', '2026-05-04', false],
      ['without check-in', 'Ada Field', null, false],
      ['settled', 'Ada Field', null, false],
    ])
    expect(list[0]).toMatchObject({ ...draft, text: 'today' })
  })

  test('are edited in steps that can be undone and done again', async () => {
    const { studio, client, cohortId, ada } = await withAda()
    await undoneAndRedone(studio, [
      () => client.commitments.add({ cohortId, personId: ada.id, commitment: draft }),
      async () => {
        const [one] = await client.commitments.list({ cohortId })
        if (one)
          await client.commitments.save({
            cohortId,
            id: one.id,
            commitment: { ...draft, status: 'dropped', settledOn: '2026-03-03', checkIns: [] },
          })
      },
    ])
    const [one] = await client.commitments.list({ cohortId })
    expect(one).toMatchObject({ status: 'dropped', checkIns: [] })
    if (one) await undoneAndRedone(studio, [() => client.commitments.remove({ cohortId, id: one.id })])
    expect((await refusalOf(client.commitments.remove({ cohortId, id: 99 as never }))).code).toBe('entry-not-found')
  })
})

describe('a person’s page', () => {
  test('says where they stand now and stood week by week', async () => {
    const { client, cohortId, ada } = await withAda()
    const profile = await client.people.profile({ cohortId, personId: ada.id })
    expect(profile.weeks.map(({ label, level, says }) => [label, level, says])).toEqual([
      ['W1 · 5 Jan', 'producing', '1 post'],
      ['W2 · 12 Jan', 'absent', 'nothing seen'],
      ['W3 · 19 Jan', 'commenting', '1 reply'],
      ['W4 · 26 Jan', 'absent', 'nothing seen'],
      ['W5 · 2 Feb', 'reacting', '1 reaction'],
      ['W6 · 9 Feb', 'absent', 'nothing seen'],
      ['W7 · 16 Feb', 'absent', 'nothing seen'],
      ['W8 · 23 Feb', 'absent', 'nothing seen'],
    ])
    expect(profile.level).toBe('reacting')
    expect(profile.sentence).toBe('Reacting in the last four weeks of the data, producing in the four before.')
    expect(profile.timeline.map(({ on, says }) => `${on} ${says}`)).toEqual([
      '2026-01-06 First contribution',
      '2026-01-06 Began a conversation; 1 person answered',
      '2026-01-05 Joined, as an import tells',
    ])
    const { levels } = await client.people.levels({ cohortId })
    expect(levels.find(({ personId }) => personId === ada.id)?.level).toBe('reacting')
  })

  test('doesn’t rank who runs the cohort, and says so', async () => {
    const { client, cohortId, ada } = await withAda()
    await client.roster.setRole({ cohortId, personId: ada.id, role: 'facilitator' })
    const { level, sentence, weeks } = await client.people.profile({ cohortId, personId: ada.id })
    expect([level, sentence]).toEqual([
      null,
      'Not counted on the ladder as facilitator in the last four weeks of the data.',
    ])
    expect(weeks[0]).toMatchObject({ level: null, says: '1 post' })
  })

  test('keeps notes and badges, each a step that can be undone', async () => {
    const { studio, client, cohortId, ada } = await withAda()
    const [badge] = await client.entries.add({
      cohortId,
      drafts: [
        { kind: 'badge', body: { title: 'First light', criteria: 'Wrote in the first two weeks' } },
        { kind: 'badge', body: { title: 'Gone', isLimited: true, endsOn: '2026-05-02' } },
      ] as never,
    })
    const personId = ada.id
    const before = await client.people.profile({ cohortId, personId })
    expect(before.badges).toEqual([{ uid: badge?.uid, title: 'First light', criteria: 'Wrote in the first two weeks' }])
    expect(before.known).toEqual([
      'Contributed first on day 2 of the cohort.',
      'Wrote 1 post and 1 reply, shared 0 artefacts.',
      'Answered 1 person.',
      'Gave the first answer to 1 first conversation of somebody.',
    ])
    await undoneAndRedone(studio, [
      () => client.people.addNote({ cohortId, personId, text: 'Likes mornings' }),
      () => client.people.award({ cohortId, personId, uid: badge?.uid ?? '', on: '2026-02-01', because: 'day 2' }),
    ])
    const after = await client.people.profile({ cohortId, personId })
    expect(after.notes).toMatchObject([{ text: 'Likes mornings' }])
    expect(after.awards).toMatchObject([{ badge: 'First light', awardedOn: '2026-02-01', because: 'day 2' }])
    expect(after.badges).toEqual([])
    expect(after.timeline[0]).toMatchObject({ on: '2026-02-01', kind: 'badge' })
  })
})

describe('segments of people', () => {
  test('are kept by name, once', async () => {
    const { studio, client, cohortId } = await withAda()
    const filter = {
      search: 'a',
      role: 'participant',
      level: 'absent',
      attribute: { name: 'Region', value: 'North' },
      known: 'roster',
    } as const
    await undoneAndRedone(studio, [() => client.people.keepSegment({ cohortId, name: 'Quiet north', filter })])
    const again = await client.people.keepSegment({ cohortId, name: 'quiet NORTH', filter: { ...filter, level: null } })
    expect(await client.people.segments({ cohortId })).toEqual([
      { id: again, name: 'quiet NORTH', filter: { ...filter, level: null } },
    ])
    await client.people.removeSegment({ cohortId, id: again })
    expect(await client.people.segments({ cohortId })).toEqual([])
  })
})

describe('what is held about a person', () => {
  test('is handed out whole, in words and as JSON', async () => {
    const { client, cohortId, ada } = await withAda()
    const personId = ada.id
    await client.commitments.add({ cohortId, personId, commitment: draft })
    await client.people.addNote({ cohortId, personId, text: 'Likes mornings' })
    await client.entries.add({ cohortId, drafts: [{ kind: 'norm', body: { title: 'Ask Ada Field' } }] as never })
    const json = await client.people.export({ cohortId, personId, as: 'json' })
    expect(json.fileName).toBe('Spring leaders – Ada Field.json')
    expect(JSON.parse(await json.bytes.text())).toMatchObject({
      person: { name: 'Ada Field', email: 'ada@example.org', accounts: [{ id: 'slack:U1' }] },
      commitments: [draft],
      notes: [{ text: 'Likes mornings' }],
      mentions: [{ where: 'Design: norm “Ask Ada Field”', excerpt: 'Ask Ada Field' }],
      acts: [
        { kind: 'join', at: '2026-01-05T09:00:00.000Z' },
        { kind: 'post', at: '2026-01-06T10:00:00.000Z', thread: 't1' },
        { kind: 'reply' },
        { kind: 'reaction' },
      ],
    })
    const words = await (await client.people.export({ cohortId, personId, as: 'md' })).bytes.text()
    for (const told of [
      'ada@example.org',
      'Try the retro format',
      'Likes mornings',
      'Ask Ada Field',
      '2026-01-06 11:00:00',
      'slack',
    ])
      expect(words).toContain(told)
    expect(words).not.toContain('Ben Oak')
    const word = await client.people.export({ cohortId, personId, as: 'docx' })
    expect(
      Buffer.from(await word.bytes.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })
})
