import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GroupRequest } from '../../../src/contract/groups.ts'
import type { PersonId } from '../../../src/contract/scalars.ts'
import { chance } from '../../../src/core/chance.ts'
import { groupCost } from '../../../src/core/groups/cost.ts'
import { makeGroups, randomGroups } from '../../../src/core/groups/make-groups.ts'
import type { Member } from '../../../src/core/groups/traits.ts'
import { openTestStudio } from '../../builders/studio.ts'

const regions = ['North', 'South', 'West']

function member(at: number, traits: Record<string, string>): Member {
  return { personId: at as PersonId, name: `Person ${at}`, traits }
}

const members = Array.from({ length: 24 }, (_, at) =>
  member(at + 1, { region: regions[at % 3] ?? '', tenure: at < 8 ? 'new' : 'old' }),
)
const mix = (...attributes: string[]) => attributes.map((attribute) => ({ attribute, wish: 'mix' as const }))

describe('groups', () => {
  test('hold everybody once, in sizes that differ by one at most, for any people and size', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...regions), { minLength: 2, maxLength: 60 }),
        fc.integer({ min: 2, max: 9 }),
        fc.constantFrom('circles' as const, 'buddies' as const),
        fc.integer({ min: 0, max: 1000 }),
        (traits, size, shape, seed) => {
          const people = traits.map((region, at) => member(at, { region }))
          const groups = makeGroups(people, GroupRequest.parse({ shape, size, seed, balance: mix('region') }))
          const sizes = groups.map((group) => group.length)
          expect(
            groups
              .flat()
              .map(({ personId }) => personId)
              .sort((a, b) => a - b),
          ).toEqual(people.map((_, at) => at))
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        },
      ),
      { numRuns: 25 },
    )
  })

  test('are perfectly even where that is possible', () => {
    const groups = makeGroups(members, GroupRequest.parse({ size: 3, seed: 7, balance: mix('region', 'tenure') }))
    expect(groups).toHaveLength(8)
    for (const group of groups) {
      expect(group.map(({ traits }) => traits.region).sort()).toEqual(regions)
      expect(group.filter(({ traits }) => traits.tenure === 'new')).toHaveLength(1)
    }
  })

  test('are the same for the same seed and different for another', () => {
    const of = (seed: number) => makeGroups(members, GroupRequest.parse({ seed, balance: mix('region') }))
    expect(of(7)).toEqual(of(7))
    expect(of(7)).not.toEqual(of(8))
  })

  test('cost no more than any of a hundred random ones', () => {
    const request = GroupRequest.parse({ size: 5, seed: 3, balance: mix('region', 'tenure') })
    const cost = groupCost(request.balance, members)
    const total = (groups: Member[][]) => groups.reduce((sum, group) => sum + cost(group), 0)
    const own = total(makeGroups(members, request))
    const luck = chance('test 1')
    for (let tried = 0; tried < 100; tried++)
      expect(own).toBeLessThanOrEqual(total(randomGroups(members, request, luck)) + 1e-9)
  })

  test('keep mentors in different groups and share out those who learn', () => {
    const request = GroupRequest.parse({
      shape: 'mentor-pairs',
      mentors: { attribute: 'tenure', value: 'old' },
      balance: [{ attribute: 'region', wish: 'alike' }],
    })
    const groups = makeGroups(members, request)
    expect(groups).toHaveLength(16)
    for (const [mentor, ...learners] of groups) {
      expect(mentor?.traits.tenure).toBe('old')
      expect(learners.every(({ traits }) => traits.tenure === 'new')).toBe(true)
      for (const learner of learners) expect(learner.traits.region).toBe(mentor?.traits.region)
    }
  })
})

describe('the groups of a cohort', () => {
  const roster = `name,email,Region,Phone\n${Array.from({ length: 9 }, (_, at) => `Person ${at},p${at}@example.org,${regions[at % 3]},0${at}`).join('\n')}\n`

  async function withRoster() {
    const { writeFileSync } = await import('node:fs')
    const { join } = await import('node:path')
    const opened = await openTestStudio()
    const cohortId = await opened.makeCohort({ endsOn: '2026-12-31' })
    const file = join(opened.folder, 'roster.csv')
    writeFileSync(file, roster)
    await opened.client.roster.commit({ cohortId, uploadId: opened.point(file) })
    return { ...opened, cohortId }
  }

  test('are balanced on a trait that the roster told, explained against chance, kept and written as CSV', async () => {
    const { client, cohortId } = await withRoster()
    expect(await client.groups.attributes({ cohortId })).toEqual([
      { name: 'Region', values: regions.map((value) => ({ value, people: 3 })), missing: 0 },
    ])
    const grouped = await client.groups.make({
      cohortId,
      request: GroupRequest.parse({ size: 3, seed: 7, balance: [{ attribute: 'region', wish: 'mix' }] }),
    })
    expect(grouped.evenness[0]?.values.map(({ least, most }) => [least, most])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ])
    expect(grouped.evenness[0]?.chance).toBeLessThan(0.3)
    expect(grouped.says).toMatch(
      /^3 groups of 3\. Region is spread as evenly as can be, which \d+% of random groupings reach\.$/,
    )
    const id = await client.groups.keep({ cohortId, title: '=Circles', grouped })
    const { bytes } = await client.groups.exportCsv({ cohortId, id })
    const lines = (await bytes.text()).trim().split('\n')
    expect(lines).toHaveLength(10)
    expect(lines[0]?.replace(/^\uFEFF/, '')).toBe('Group,Name,Region')
    await client.history.undo()
    expect(await client.entries.list({ cohortId, kinds: ['grouping'] })).toEqual([])
  })

  test('are refused for a trait that nobody has, naming those that are known', async () => {
    const { client, cohortId } = await withRoster()
    const request = GroupRequest.parse({ balance: [{ attribute: 'shoe size', wish: 'mix' }] })
    await expect(client.groups.make({ cohortId, request })).rejects.toMatchObject({
      data: { code: 'groups-trait-unknown', details: { trait: 'shoe size', traits: 'role, Region' } },
    })
  })

  test('need two people', async () => {
    const { client, makeCohort } = await openTestStudio()
    await expect(
      client.groups.make({ cohortId: await makeCohort(), request: GroupRequest.parse({}) }),
    ).rejects.toMatchObject({ data: { code: 'groups-nobody' } })
  })
})
