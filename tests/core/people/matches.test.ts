import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../../src/contract/scalars.ts'
import { logicalContent } from '../../builders/logical-content.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { refusalOf } from '../../builders/taking-in.ts'
import { writeImport } from './written-accounts.ts'

async function fresh() {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort()
  const { roster, matches, history } = studio.client
  const list = () => matches.list({ cohortId })
  const idOf = async (query: string) => (await roster.find({ cohortId, query })).id
  return {
    studio,
    cohortId,
    roster,
    matches,
    history,
    list,
    idOf,
    waiting: async () => (await list()).waiting.map(({ a, b }) => [a.name, b.name].toSorted().join(' | ')),
    people: async () => (await roster.list({ cohortId })).map(({ name }) => name),
    merge: async (a: string, b: string) => matches.merge({ cohortId, a: await idOf(a), b: await idOf(b) }),
    keepApart: async (a: string, b: string) => matches.keepApart({ cohortId, a: await idOf(a), b: await idOf(b) }),
  }
}

describe('people wait for a decision', () => {
  test.each([
    ['the same name on another platform', { name: 'Ada Field' }, { name: 'ada  field' }, 'name'],
    ['the name in another order, without marks', { name: 'Field, Ádá' }, { name: 'Ada Field' }, 'name'],
    ['the same handle', { name: 'One', handle: 'adaf' }, { name: 'Two', handle: 'AdaF' }, 'handle'],
    ['a handle in an address', { name: 'One', handle: 'adaf' }, { name: 'Two', email: 'adaf@example.org' }, 'address'],
    ['a name in an address', { name: 'Ada Field' }, { name: 'Two', email: 'ada.field@example.org' }, 'address'],
    ['a name in a handle', { name: 'Ada Field' }, { name: 'Two', handle: 'adafield' }, 'handle'],
    [
      'the same beginning of two addresses',
      { name: 'One', email: 'ada.field@work.example' },
      { name: 'Two', email: 'ada.field@home.example' },
      'address',
    ],
  ])('for %s', async (_, one, other, kind) => {
    const { studio, cohortId, list } = await fresh()
    await writeImport(studio, cohortId, 'slack', [{ key: 'U1', acts: ['post 2026-01-06T10:00Z a'], ...one }])
    await writeImport(studio, cohortId, 'discourse', [{ key: '7', ...other }])
    expect(await list()).toMatchObject({ count: 1, waiting: [{ evidence: [{ kind, isAgainst: false }] }] })
    const [match] = (await list()).waiting
    expect([match?.a, match?.b]).toContainEqual(
      expect.objectContaining({ name: one.name, acts: 1, firstSeenOn: '2026-01-06', standing: 'met' }),
    )
  })

  test('not for two of one platform, nor a bot, a deleted or an unknown account of that name', async () => {
    const { studio, cohortId, waiting } = await fresh()
    await writeImport(studio, cohortId, 'slack', [
      { key: 'U1', name: 'Ada Field' },
      { key: 'U2', name: 'Ada Field' },
    ])
    await writeImport(studio, cohortId, 'zulip', [
      { key: '1', name: 'Ada Field', kind: 'bot' },
      { key: '2', name: 'Ada Field', kind: 'deleted' },
      { key: '3', name: 'Ada Field', kind: 'unknown' },
    ])
    expect(await waiting()).toEqual([])
  })

  test('not for what many share', async () => {
    const { studio, cohortId, waiting } = await fresh()
    for (let at = 0; at < 9; at++) await writeImport(studio, cohortId, `place${at}`, [{ key: '1', name: 'New member' }])
    expect(await waiting()).toEqual([])
  })

  test('between namesakes of the roster, with what speaks against it', async () => {
    const { studio, cohortId, roster, list } = await fresh()
    await roster.add({ cohortId, person: { name: 'Ada Field', email: 'ada@example.org' } })
    await writeImport(studio, cohortId, 'slack', [
      { key: 'U1', name: 'Ada F', email: 'ada@example.org' },
      { key: 'U2', name: 'Ada Field' },
    ])
    expect((await list()).waiting.map(({ evidence }) => evidence.map(({ says }) => says))).toEqual([
      ['Both are called Ada Field.', 'Slack knows both: U1 and U2.'],
    ])
  })
})

describe('a decision', () => {
  const two = async () => {
    const all = await fresh()
    await writeImport(all.studio, all.cohortId, 'slack', [{ key: 'U1', name: 'Ada Field' }])
    await writeImport(all.studio, all.cohortId, 'discourse', [{ key: '7', name: 'Ada Field', handle: 'cat' }])
    return all
  }

  test('makes two one, and is taken back by its id, by undo and by redo', async () => {
    const { studio, cohortId, matches, history, list, merge, people } = await two()
    const before = logicalContent(studio.file)
    await merge('slack:U1', 'discourse:7')
    expect(await people()).toEqual(['Ada Field'])
    const { count, decisions } = await list()
    expect([count, decisions]).toEqual([
      0,
      [expect.objectContaining({ verdict: 'same', names: ['Ada Field (discourse:7)', 'Ada Field (slack:U1)'] })],
    ])
    expect((await history.state()).undo).toBe('say that Ada Field and Ada Field are the same')
    const merged = logicalContent(studio.file)
    await history.undo()
    expect(logicalContent(studio.file)).toEqual(before)
    await history.redo()
    expect(logicalContent(studio.file)).toEqual(merged)
    await matches.unmerge({ cohortId, id: decisions[0]?.id ?? '' })
    expect(logicalContent(studio.file)).toEqual(before)
  })

  test('keeps two apart, who are not offered again until it is taken back', async () => {
    const { cohortId, matches, list, keepApart, waiting } = await two()
    await keepApart('slack:U1', 'discourse:7')
    expect(await waiting()).toEqual([])
    const [decision] = (await list()).decisions
    expect(decision?.verdict).toBe('apart')
    await matches.unmerge({ cohortId, id: decision?.id ?? '' })
    expect(await waiting()).toEqual(['Ada Field | Ada Field'])
  })

  test('outlives the import that knew one of the two', async () => {
    const { studio, cohortId, merge, people, list } = await two()
    await merge('slack:U1', 'discourse:7')
    await studio.studio.workspace.write(async ({ db }) => {
      await db
        .deleteFrom('person')
        .where(
          'id',
          '=',
          (
            await db
              .selectFrom('identity')
              .select('person_id')
              .where('platform', '=', 'slack')
              .executeTakeFirstOrThrow()
          ).person_id,
        )
        .execute()
    })
    expect((await list()).decisions[0]?.names).toEqual(['Ada Field', 'slack:U1'])
    await writeImport(studio, cohortId, 'slack', [{ key: 'U1', name: 'Ada Field' }])
    expect(await people()).toEqual(['Ada Field'])
  })

  test('follows somebody of the roster who is renamed and gets an address', async () => {
    const { studio, cohortId, roster, idOf, keepApart, waiting, history } = await fresh()
    await roster.add({ cohortId, person: { name: 'Ada Field' } })
    await writeImport(studio, cohortId, 'slack', [{ key: 'U1', name: 'cat' }])
    await keepApart('Ada Field', 'slack:U1')
    const personId = await idOf('Ada Field')
    await roster.update({ cohortId, personId, person: { name: 'Cat', email: 'cat@example.org' } })
    expect((await roster.list({ cohortId })).length).toBe(2)
    expect(await waiting()).toEqual([])
    await history.undo()
    expect((await roster.list({ cohortId })).map(({ name }) => name)).toEqual(['Ada Field', 'cat'])
  })

  test('splits an account off for good, whatever rule joined it', async () => {
    const { studio, cohortId, roster, matches, people } = await fresh()
    await roster.add({ cohortId, person: { name: 'Ada Field', email: 'ada@example.org' } })
    const slack = [{ key: 'U1', name: 'Ada F', email: 'ada@example.org' }]
    await writeImport(studio, cohortId, 'slack', slack)
    await writeImport(studio, cohortId, 'zulip', [{ key: '2', name: 'A. Field', email: 'ada@example.org' }])
    expect(await people()).toEqual(['Ada Field'])
    await matches.unmerge({ cohortId, id: 'slack:U1' })
    expect(await people()).toEqual(['Ada F', 'Ada Field'])
    await writeImport(studio, cohortId, 'discord', [{ key: '3', name: 'ada', email: 'ada@example.org' }])
    expect(await people()).toEqual(['Ada F', 'Ada Field'])
    expect((await roster.find({ cohortId, query: 'Ada Field' })).accounts.map(({ id }) => id)).toEqual([
      'zulip:2',
      'discord:3',
    ])
  })

  test('makes two entries of the roster one, with the dates and roles of both', async () => {
    const { cohortId, roster, matches, merge, people } = await fresh()
    await roster.add({ cohortId, person: { name: 'Ada Field', email: 'ada@example.org', joinsOn: null } })
    await roster.add({ cohortId, person: { name: 'Ada F.', joinsOn: '2026-01-07' }, role: 'facilitator' })
    await merge('Ada Field', 'Ada F.')
    const [ada, ...others] = await roster.list({ cohortId })
    expect(others).toEqual([])
    expect(ada).toMatchObject({ role: 'facilitator', joinedOn: '2026-01-07' })
    await matches.unmerge({ cohortId, id: ada?.accounts.find(({ because }) => because !== null)?.id ?? '' })
    expect(await people()).toEqual(['Ada F.', 'Ada Field'])
  })

  test('is refused in words where it can not be', async () => {
    const { studio, cohortId, matches, merge, keepApart, idOf } = await two()
    await writeImport(studio, cohortId, 'zulip', [{ key: '1', name: 'Helper', kind: 'bot' }])
    expect((await refusalOf(merge('slack:U1', 'zulip:1'))).code).toBe('person-merge-program')
    expect((await refusalOf(matches.unmerge({ cohortId, id: 'slack:U1' }))).code).toBe('match-account-own')
    expect((await refusalOf(matches.unmerge({ cohortId, id: '99' }))).code).toBe('match-not-found')
    const nobody = 999 as PersonId
    expect((await refusalOf(matches.merge({ cohortId, a: nobody, b: await idOf('slack:U1') }))).code).toBe(
      'person-not-found',
    )
    await merge('slack:U1', 'discourse:7')
    expect((await refusalOf(keepApart('slack:U1', 'discourse:7'))).code).toBe('person-same-already')
  })
})

describe('people whom the roster does not know', () => {
  const lurking = [
    { key: 'U1', name: 'Ada', acts: ['post 2026-01-06T10:00Z a'] },
    { key: 'U2', name: 'Ben' },
    { key: 'U3', name: 'Gus', kind: 'guest' as const },
  ]

  test('are listed with their kind though they never acted', async () => {
    const { studio, cohortId, roster } = await fresh()
    await writeImport(studio, cohortId, 'slack', lurking)
    expect(
      (await roster.list({ cohortId })).map(({ name, standing, kind, acts }) => [name, standing, kind, acts]),
    ).toEqual([
      ['Ada', 'met', 'person', 1],
      ['Ben', 'met', 'person', 0],
      ['Gus', 'met', 'guest', 0],
    ])
  })

  test('are added to the roster or left out of every count, and back by undo', async () => {
    const { studio, cohortId, roster, matches, history, idOf } = await fresh()
    await writeImport(studio, cohortId, 'slack', lurking)
    const participants = async () => studio.client.cohorts.overview({ cohortId })
    expect((await participants()).people.participants).toBe(3)
    await matches.leaveOut({ cohortId, personIds: [await idOf('Ben'), await idOf('Gus')] })
    expect((await participants()).people.participants).toBe(1)
    expect((await roster.list({ cohortId })).map(({ standing }) => standing)).toEqual(['met', 'left-out', 'left-out'])
    await matches.leaveOut({ cohortId, personIds: [await idOf('Gus')], isOut: false })
    expect((await participants()).people.participants).toBe(2)
    await matches.addToRoster({ cohortId, personIds: [await idOf('Ben'), await idOf('Ada')] })
    expect((await roster.list({ cohortId })).map(({ standing }) => standing)).toEqual(['roster', 'roster', 'met'])
    for (let step = 0; step < 3; step++) await history.undo()
    expect((await roster.list({ cohortId })).map(({ standing }) => standing)).toEqual(['met', 'met', 'met'])
  })
})
