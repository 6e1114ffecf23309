import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EntryId, PersonId } from '../../../src/contract/scalars.ts'
import { namingOf } from '../../../src/core/community/naming.ts'
import { roleTermsOf, termsOf, workingWeeks } from '../../../src/core/community/role-terms.ts'
import { bodyOf } from '../../../src/core/entries/entries.repo.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { named, write } from './design.ts'

/** Six weeks: Monday 5 January to Sunday 15 February 2026. */
const sixWeeks = { startsOn: '2026-01-05', endsOn: '2026-02-15' }

type Holder = { who: { personId: PersonId | null; name: string }; fromOn: string | null; untilOn: string | null }
const holds = (name: string, fromOn: string | null = null, untilOn: string | null = null): Holder => ({
  who: named(name),
  fromOn,
  untilOn,
})

async function roleWith(holders: Holder[], { title = 'Curator', needed = 1, dates = sixWeeks } = {}) {
  const { client, makeCohort } = await openTestStudio()
  const cohortId = await makeCohort(dates)
  await write(client, cohortId, {
    kind: 'communityRole',
    body: { title, needed, holders, responsibilities: 'Keeps things.' },
  })
  const [role] = await client.community.roleGaps({ cohortId })
  if (!role) throw new Error('no role')
  const notes = (await client.community.notes({ cohortId })).filter(({ part }) => part === 'roles')
  return {
    held: role.weeks.map(({ held }) => held),
    weeks: role.weeks,
    says: role.says,
    notes: notes.map(({ says }) => says),
  }
}

describe('the gaps of a role', () => {
  it('are told from the week on in which nobody holds it any more', async () => {
    const { held, says } = await roleWith([holds('Ada', null, '2026-01-25')])
    expect(held).toEqual([1, 1, 1, 0, 0, 0])
    expect(says).toBe('Nobody is curator from week 4 on.')
  })

  it('are told as weeks where they are whole weeks', async () => {
    expect((await roleWith([])).says).toBe('Nobody is curator in any week.')
    expect((await roleWith([holds('Ada', '2026-01-12')])).says).toBe('Nobody is curator in week 1.')
    expect((await roleWith([holds('Ada', '2026-01-26')])).says).toBe('Nobody is curator in weeks 1 to 3.')
    expect((await roleWith([holds('Ada', null, '2026-02-08')])).says).toBe('Nobody is curator in week 6.')
  })

  it('are told by their days where they begin or end within a week', async () => {
    const { says, weeks } = await roleWith([holds('Ada', null, '2026-01-14'), holds('Ben', '2026-01-22')])
    expect(says).toBe('Nobody is curator from 15 January to 21 January (weeks 2 to 3).')
    expect(weeks.slice(0, 4).map(({ held, most }) => [held, most])).toEqual([
      [1, 1],
      [0, 1],
      [0, 1],
      [1, 1],
    ])
    expect((await roleWith([holds('Ada', null, '2026-02-04')])).says).toBe(
      'Nobody is curator from 5 February on (from week 5).',
    )
    expect((await roleWith([holds('Ada', null, '2026-01-14'), holds('Ben', '2026-01-16')])).says).toBe(
      'Nobody is curator on 15 January (week 2).',
    )
  })

  it('leave out a weekend between two terms', async () => {
    const { says, held } = await roleWith([holds('Ada', null, '2026-01-16'), holds('Ben', '2026-01-19')])
    expect(says).toBeNull()
    expect(held).toEqual([1, 1, 1, 1, 1, 1])
  })

  it('say how many are there where some are', async () => {
    const { says } = await roleWith([holds('Ada'), holds('Ben', null, '2026-01-18')], { title: 'Champion', needed: 3 })
    expect(says).toBe(
      'Only 2 of 3 people needed as champion are there in weeks 1 to 2. Only 1 of 3 people needed as champion is there from week 3 on.',
    )
  })

  it('never tell more than three at once', async () => {
    const terms = ['05', '07', '09', '13', '15'].map((day) => holds('Ada', `2026-01-${day}`, `2026-01-${day}`))
    const { says } = await roleWith(terms)
    expect(says?.match(/Nobody/g)).toHaveLength(3)
    expect(says).toContain('There are 2 more gaps.')
  })

  it('count whoever is listed twice once, and overlapping people each', async () => {
    const twice = await roleWith([holds('Ada', null, '2026-01-25'), holds(' ADA ', '2026-01-12')], { needed: 2 })
    expect(twice.held).toEqual([1, 1, 1, 1, 1, 1])
    expect(twice.notes).toContain('ADA is listed twice as curator for the same days and counts once.')
    const two = await roleWith([holds('Ada', null, '2026-01-25'), holds('Ben', '2026-01-12')], { needed: 2 })
    expect(two.held).toEqual([1, 2, 2, 1, 1, 1])
  })

  it('end a term when its holder leaves the cohort', async () => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort(sixWeeks)
    const person = await client.roster.add({ cohortId, person: { name: 'Ada Lark', leavesOn: '2026-01-18' } })
    const holders = [{ who: { personId: person.id, name: '' }, fromOn: null, untilOn: null }]
    await write(client, cohortId, { kind: 'communityRole', body: { title: 'SME', needed: 1, holders } })
    const [role] = await client.community.roleGaps({ cohortId })
    expect(role?.says).toBe('Nobody is SME from week 3 on.')
    const said = (await client.community.notes({ cohortId })).map(({ says }) => says)
    expect(said).toContain('Ada Lark leaves the cohort on 18 January and can’t be SME after that.')
  })

  it('say what is wrong with a line that holds nothing', async () => {
    const { notes, held } = await roleWith([
      holds(''),
      holds('Ada', '2026-02-01', '2026-01-10'),
      holds('Ben', '2025-01-01', '2025-02-01'),
    ])
    expect(held).toEqual([0, 0, 0, 0, 0, 0])
    expect(notes).toEqual([
      'Nobody is curator in any week.',
      'A term as curator names nobody.',
      'The term of Ada as curator ends before it starts.',
      'The term of Ben as curator lies outside the cohort’s dates.',
    ])
  })

  it('agree day by day with a count by hand, whatever the terms are', () => {
    const days = Array.from({ length: 42 }, (_, at) => new Date(Date.UTC(2026, 0, 5 + at)).toISOString().slice(0, 10))
    const day = fc.option(fc.constantFrom(...days))
    const holder = fc.record({ name: fc.constantFrom('Ada', 'Ben', 'Cleo'), fromOn: day, untilOn: day })
    fc.assert(
      fc.property(fc.array(holder, { maxLength: 5 }), (lines) => {
        const holders = lines.map(({ name, ...term }) => ({ who: named(name), ...term }))
        const body = bodyOf('communityRole', { title: 'Champion', needed: 2, holders })
        const role = { id: 1 as EntryId, kind: 'communityRole' as const, uid: 'u', originUid: null, body }
        const terms = roleTermsOf(role, workingWeeks(sixWeeks), termsOf(role, sixWeeks, namingOf([])))
        const byHand = days.map((on) => {
          const held = lines.filter(({ fromOn, untilOn }) => (fromOn ?? '') <= on && on <= (untilOn ?? '9999'))
          return new Set(held.map(({ name }) => name)).size
        })
        expect(terms.weeks).toHaveLength(6)
        for (const [at, { held, most }] of terms.weeks.entries()) {
          const weekdays = byHand.slice(7 * at, 7 * at + 5)
          expect([held, most]).toEqual([Math.min(...weekdays), Math.max(...weekdays)])
        }
        expect(terms.says !== null).toBe(byHand.some((count, at) => at % 7 < 5 && count < 2))
      }),
      { numRuns: 500 },
    )
  })

  it('are those of clipped weeks where a cohort starts or ends within one', async () => {
    const { weeks, says } = await roleWith([holds('Ada', '2026-01-12')], {
      dates: { startsOn: '2026-01-10', endsOn: '2026-01-20' },
    })
    expect(weeks.map(({ week, window, held }) => [week, window.from, window.to, held])).toEqual([
      [1, '2026-01-10', '2026-01-12', 0],
      [2, '2026-01-12', '2026-01-19', 1],
      [3, '2026-01-19', '2026-01-21', 1],
    ])
    expect(says).toBe('Nobody is curator in week 1.')
  })
})

describe('one person with many roles', () => {
  it('is named with the roles and the days of the fullest time', async () => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort(sixWeeks)
    const as = (title: string, holder: Holder, needed = 1) => ({
      kind: 'communityRole' as const,
      body: { title, needed, holders: [holder] },
    })
    await write(
      client,
      cohortId,
      as('Curator', holds('Ada', null, '2026-01-25')),
      as('Champion', holds('ada', '2026-01-12')),
      as('Moderator', holds('Ada', '2026-01-19')),
      as('Member', holds('Ada'), 0),
    )
    const said = (await client.community.notes({ cohortId })).map(({ says }) => says)
    expect(said).toContain(
      'Ada holds 3 roles at the same time from 19 January to 25 January: curator, champion and moderator.',
    )
  })

  it('is not named for roles that follow each other', async () => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort(sixWeeks)
    const as = (title: string, from: string, until: string) => ({
      kind: 'communityRole' as const,
      body: { title, holders: [holds('Ada', from, until)] },
    })
    await write(
      client,
      cohortId,
      as('Curator', '2026-01-05', '2026-01-18'),
      as('Champion', '2026-01-19', '2026-02-01'),
      as('Moderator', '2026-02-02', '2026-02-15'),
    )
    const said = (await client.community.notes({ cohortId })).map(({ says }) => says)
    expect(said.filter((says) => says.includes('at the same time'))).toEqual([])
  })
})
