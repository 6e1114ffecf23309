import { describe, expect, test } from 'vitest'
import type { CohortId } from '../../../src/contract/scalars.ts'
import { openTestStudio, type TestStudio } from '../../builders/studio.ts'
import { refusalOf } from '../../builders/taking-in.ts'
import { writeImport } from './written-accounts.ts'

const mail = 'ada@example.org'

async function fresh() {
  const test = await openTestStudio()
  const cohortId = await test.makeCohort()
  return { test, cohortId, roster: test.client.roster }
}

const measure = async ({ client }: TestStudio, cohortId: CohortId, id: string) => {
  const window = { from: '2026-01-05', to: '2026-02-02' }
  const { measures } = await client.engagement.measures({ cohortId, ...window, by: 'total' })
  return measures.find((one) => one.id === id)
}

describe('somebody with two accounts', () => {
  const slack = [
    { key: 'U1', name: 'Ada', email: mail, acts: ['post 2026-01-06T10:00Z a', 'reaction 2026-01-06T11:00Z'] },
    { key: 'U2', name: 'Ben', acts: ['post 2026-01-07T10:00Z b'] },
  ]
  const forum = [
    { key: '7', name: 'adaf', email: mail, acts: ['reply 2026-01-06T12:00Z a', 'post 2026-01-20T10:00Z c'] },
  ]

  test('is one person with all acts, days and accounts', async () => {
    const { test, cohortId, roster } = await fresh()
    await roster.add({ cohortId, person: { name: 'Ada Field', email: mail } })
    await writeImport(test, cohortId, 'slack', slack)
    await writeImport(test, cohortId, 'discourse', forum)
    const people = await roster.list({ cohortId })
    expect(people.map(({ name }) => name)).toEqual(['Ada Field', 'Ben'])
    expect(people[0]).toMatchObject({
      standing: 'roster',
      contributions: 3,
      acts: 4,
      firstContributionOn: '2026-01-06',
      lastSeenOn: '2026-01-20',
      accounts: [
        { id: 'slack:U1', name: 'Ada' },
        { id: 'discourse:7', platform: 'Discourse', because: `the same e-mail address, ${mail}`, decidedBy: 'rule' },
      ],
    })
    expect(people[1]).toMatchObject({ standing: 'met', accounts: [{ id: 'slack:U2', because: null }] })
  })

  test('is found by each account, handle and address', async () => {
    const { test, cohortId, roster } = await fresh()
    const { id } = await roster.add({ cohortId, person: { name: 'Ada Field', email: mail } })
    await writeImport(test, cohortId, 'slack', [{ key: 'U1', name: 'A. F.', handle: 'adaf', email: mail }])
    for (const query of ['slack:U1', 'adaf', 'a. f.', mail])
      expect((await roster.find({ cohortId, query })).id).toBe(id)
  })

  test('counts once in every measure, and answering oneself is no reply', async () => {
    const { test, cohortId } = await fresh()
    await writeImport(test, cohortId, 'slack', slack)
    const apart = [{ ...forum[0], key: '7', name: 'adaf', email: 'else@example.org' }]
    const { importId } = await writeImport(test, cohortId, 'discourse', apart)
    expect(await measure(test, cohortId, 'contribution-rate')).toMatchObject({ numerator: 3, denominator: 3 })
    expect(await measure(test, cohortId, 'reply-coverage')).toMatchObject({ numerator: 1 })
    const [one, other] = [
      await test.client.roster.find({ cohortId, query: 'slack:U1' }),
      await test.client.roster.find({ cohortId, query: 'discourse:7' }),
    ]
    await test.client.matches.merge({ cohortId, a: one.id, b: other.id })
    expect(await measure(test, cohortId, 'contribution-rate')).toMatchObject({ numerator: 2, denominator: 2 })
    expect(await measure(test, cohortId, 'reply-coverage')).toMatchObject({ numerator: 0 })
    expect(importId).toBeGreaterThan(0)
  })

  test('stays on the roster as long as an account has acts, and leaves it otherwise', async () => {
    const { test, cohortId, roster } = await fresh()
    const ada = await roster.add({ cohortId, person: { name: 'Ada Field', email: mail } })
    const ben = await roster.add({ cohortId, person: { name: 'Ben', email: 'ben@example.org' } })
    const { rows } = await writeImport(test, cohortId, 'slack', [
      ...slack.slice(0, 1),
      { key: 'U2', name: 'Benny', email: 'ben@example.org' },
    ])
    expect((await refusalOf(roster.remove({ cohortId, personId: ada.id }))).code).toBe('person-has-events')
    await roster.remove({ cohortId, personId: ben.id })
    expect((await roster.list({ cohortId })).map(({ name, standing }) => [name, standing])).toEqual([
      ['Ada Field', 'roster'],
      ['Benny', 'met'],
    ])
    expect((await refusalOf(roster.remove({ cohortId, personId: rows.U2 ?? ben.id }))).code).toBe('person-from-import')
    await test.client.history.undo()
    expect((await roster.list({ cohortId })).map(({ name }) => name)).toEqual(['Ada Field', 'Ben'])
  })

  test('has the roles of the roster before those of an account, and what is set by hand before both', async () => {
    const { test, cohortId, roster } = await fresh()
    const ada = await roster.add({ cohortId, person: { name: 'Ada', email: mail } })
    const { importId, rows } = await writeImport(test, cohortId, 'slack', slack)
    await test.studio.workspace.write(async ({ db }) => {
      await db
        .insertInto('role_assignment')
        .values({
          cohort_id: cohortId,
          person_id: rows.U1 ?? 0,
          role: 'staff',
          from_on: null,
          until_on: null,
          import_id: importId,
        })
        .execute()
    })
    const role = async () => (await roster.find({ cohortId, query: 'Ada' })).role
    expect(await role()).toBe('staff')
    await roster.setRole({ cohortId, personId: ada.id, role: 'facilitator' })
    expect(await role()).toBe('facilitator')
    await roster.setRole({ cohortId, personId: ada.id, role: 'participant' })
    expect(await role()).toBe('participant')
  })
})

describe('when somebody joined', () => {
  const joining = ['join 2026-03-01T09:00Z', 'reaction 2026-01-10T09:00Z']

  test('is not before a reported joining where reactions are dated to the message', async () => {
    const { test, cohortId, roster } = await fresh()
    await writeImport(test, cohortId, 'slack', [{ key: 'U1', name: 'Dee', acts: joining }], 'slack-export')
    expect((await roster.find({ cohortId, query: 'Dee' })).joinedOn).toBe('2026-03-01')
  })

  test('is the day of the first reaction where the source tells when it was given', async () => {
    const { test, cohortId, roster } = await fresh()
    await writeImport(test, cohortId, 'teams', [{ key: 'U1', name: 'Dee', acts: joining }], 'teams-messages')
    expect((await roster.find({ cohortId, query: 'Dee' })).joinedOn).toBe('2026-01-10')
  })

  test('is the earliest of what two accounts say', async () => {
    const { test, cohortId, roster } = await fresh()
    await writeImport(test, cohortId, 'slack', [
      { key: 'U1', name: 'Dee', email: mail, acts: ['join 2026-03-01T09:00Z'] },
    ])
    await writeImport(test, cohortId, 'zulip', [{ key: '4', name: 'D', email: mail, acts: ['join 2026-02-01T09:00Z'] }])
    expect(await roster.list({ cohortId })).toMatchObject([{ joinedOn: '2026-02-01', joinKnownFrom: 'join-event' }])
  })
})
