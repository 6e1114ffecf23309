import { describe, expect, it } from 'vitest'
import { openTestStudio } from '../../builders/studio.ts'
import { type WrittenEvent, writeCohort } from '../engagement/written-cohort.ts'

const at = Date.parse('2026-01-13T10:00:00Z')
const window = { from: '2026-01-05', to: '2026-02-16' }

/** People of regions with so many members each, of whom so many post once. */
async function openWith(regions: Readonly<Record<string, readonly [members: number, posting: number]>>) {
  const test = await openTestStudio()
  const places = Object.entries(regions).flatMap(([region, [members, posting]]) =>
    Array.from({ length: members }, (_, index) => ({ region, posts: index < posting })),
  )
  const events = places.flatMap(({ posts }, person): WrittenEvent[] => (posts ? [{ person, kind: 'post', at }] : []))
  const people = places.map((_, index) => ({ name: `Person ${index + 1}` }))
  const { cohortId, people: ids } = await writeCohort(test, { people, imports: [{ events }] })
  await test.studio.workspace.write(async ({ db }) => {
    for (const [index, id] of ids.entries())
      await db
        .insertInto('person_attribute')
        .values({ cohort_id: cohortId, person_id: id, name: 'Region', value: places[index]?.region ?? '' })
        .execute()
  })
  const asked = { by: 'segment', cohortId, name: 'Region', ...window } as const
  const rate = async () => {
    const found = await test.client.compare.read(asked)
    return { ...found, cells: found.rows.find(({ measureId }) => measureId === 'contribution-rate')?.cells ?? [] }
  }
  const csv = async () => {
    const { bytes } = await test.client.compare.exportCsv(asked)
    return (await bytes.text()).split('\n').filter((line) => /^.?Contribut/.test(line))
  }
  return { ...test, cohortId, rate, csv }
}

describe('segments side by side', () => {
  it('stand beside everybody, the largest first, each compared by its interval', async () => {
    const { rate } = await openWith({ North: [20, 18], South: [30, 6] })
    const { columns, cells } = await rate()
    expect(columns.map(({ title, people }) => [title, people])).toEqual([
      ['Everybody', 50],
      ['South', 30],
      ['North', 20],
    ])
    expect(cells.map(({ value, standing }) => [value, standing])).toEqual([
      ['48%', 'reference'],
      ['20%', 'clearly lower'],
      ['90%', 'clearly higher'],
    ])
  })

  it('are not called different where the interval holds none', async () => {
    const { rate } = await openWith({ North: [20, 10], South: [20, 8] })
    expect((await rate()).cells.map(({ standing }) => standing)).toEqual([
      'reference',
      'no clear difference',
      'no clear difference',
    ])
  })

  it('print no percentage of fewer than ten', async () => {
    const { rate } = await openWith({ North: [20, 10], South: [7, 3] })
    expect((await rate()).cells[2]?.value).toBe('3 of 7')
  })

  it('leave a file without a small part and without what it could be reckoned from', async () => {
    const { csv } = await openWith({ North: [20, 10], South: [3, 2], West: [8, 4] })
    const lines = await csv()
    const of = (name: string) => lines.filter((line) => line.includes(`,${name},`)).join()
    expect(of('Everybody')).toContain('52%')
    expect(of('North')).toContain('50%')
    for (const name of ['South', 'West']) {
      expect(of(name)).toContain('suppressed')
      expect(of(name)).not.toMatch(/of 3|of 8/)
    }
  })

  it('are refused by an attribute that nobody has, with those that there are', async () => {
    const { client, cohortId } = await openWith({ North: [5, 1], South: [5, 1] })
    await expect(client.compare.read({ by: 'segment', cohortId, name: 'Shoe', ...window })).rejects.toThrow('Region')
    expect(await client.compare.names({ cohortId })).toContainEqual({ name: 'Region', values: 2 })
  })
})

describe('cohorts side by side', () => {
  it('are taken over their own first weeks, by the same definitions', async () => {
    const { client, cohortId, makeCohort } = await openWith({ North: [20, 18] })
    const later = await makeCohort({ name: 'Autumn', startsOn: '2026-09-07', endsOn: '2026-10-18' })
    const { columns, rows } = await client.compare.read({ by: 'cohort', cohortIds: [cohortId, later], weeks: 2 })
    expect(columns.map(({ window: { from, to } }) => [from, to])).toEqual([
      ['2026-01-05', '2026-01-19'],
      ['2026-09-07', '2026-09-21'],
    ])
    const rate = rows.find(({ measureId }) => measureId === 'contribution-rate')
    expect(rate?.cells.map(({ value, standing }) => [value, standing])).toEqual([
      ['90%', 'reference'],
      ['—', 'not comparable'],
    ])
  })
})
