import { describe, expect, it } from 'vitest'
import { EventMapping } from '../../../src/contract/imports.ts'
import { fileOf } from '../../builders/files.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { refusalOf } from '../../builders/taking-in.ts'

const columns = ['Moment', 'Someone', 'Act']
const mapping = EventMapping.parse({ at: 'Moment', person: 'Someone', kind: 'Act' })

describe('saved mappings', () => {
  it('are offered for tables with the same columns in any order and spelling, newest first, and for no others', async () => {
    const { client, studio } = await openTestStudio()
    let now = Date.parse('2026-05-03T09:00:00Z')
    Object.assign(studio.ports.clock, { now: () => now++ })
    await client.mappings.save({ name: 'Older', columns, mapping })
    await client.mappings.save({ name: 'Newer', columns: ['act', 'SOMEONE', 'Moment '], mapping })
    await client.mappings.save({ name: 'Other', columns: [...columns, 'Room'], mapping })
    const offered = await client.mappings.offered({ columns: ['ACT', 'moment', ' Someone'] })
    expect(offered.map(({ name }) => name)).toEqual(['Newer', 'Older'])
    expect(await client.mappings.offered({ columns: ['Moment', 'Someone'] })).toEqual([])
  })

  it('keep their answers, and replace the one of the same name', async () => {
    const { client } = await openTestStudio()
    const first = await client.mappings.save({ name: ' Forum  posts', columns, mapping })
    const answers = { zone: 'Asia/Kathmandu', dates: 'dmy' as const }
    const again = await client.mappings.save({ name: 'forum posts', columns: ['a', 'b'], mapping, answers })
    expect(again.id).toBe(first.id)
    expect(await client.mappings.list()).toEqual([
      { ...again, name: 'forum posts', columns: ['a', 'b'], answers: { ...answers, encoding: null, window: null } },
    ])
  })

  it('are renamed and removed, and each step can be undone', async () => {
    const { client } = await openTestStudio()
    const one = await client.mappings.save({ name: 'One', columns, mapping })
    await client.mappings.save({ name: 'Two', columns, mapping })
    expect(await refusalOf(client.mappings.rename({ mappingId: one.id, name: ' TWO ' }))).toMatchObject({
      code: 'mapping-name-taken',
    })
    await client.mappings.rename({ mappingId: one.id, name: 'ONE' })
    await client.mappings.remove({ mappingId: one.id })
    const names = async () => (await client.mappings.list()).map(({ name }) => name)
    expect(await names()).toEqual(['Two'])
    await client.history.undo()
    expect(await names()).toEqual(['ONE', 'Two'])
    await client.history.undo()
    expect(await names()).toEqual(['One', 'Two'])
    expect(await refusalOf(client.mappings.remove({ mappingId: (one.id + 9) as never }))).toMatchObject({
      code: 'mapping-not-found',
    })
  })
})

describe('a mapping that is tried out', () => {
  it('says what the first 20 rows become, row by row accounted for', async () => {
    const { client, makeCohort, point } = await openTestStudio()
    const cohortId = await makeCohort()
    const rows = Array.from({ length: 40 }, (_, at) => `2026-01-06T09:00:${String(at).padStart(2, '0')}Z,p${at},post`)
    rows[2] = 'sometime,cleo,post'
    rows[5] = '2026-01-06T10:00:00Z,ada,sneezed'
    rows[6] = '2026-01-06T10:00:00Z,ada,like'
    const path = fileOf('acts.csv', ['Moment,Someone,Act', ...rows].join('\n'))
    const tried = await client.mappings.tryOut({ cohortId, uploadId: point(path), mapping })
    expect(tried).toMatchObject({
      read: 20,
      events: 18,
      kinds: { post: 17, reaction: 1 },
      ignored: { 'unknown kind "sneezed"': 1 },
      rejected: [{ line: 4, reason: expect.any(String) }],
    })
    expect(tried.rows[0]).toEqual({
      at: '2026-01-06T09:00:00.000Z',
      person: 'p0',
      kind: 'post',
      channel: null,
      isReply: false,
    })
  })

  it('names a column that the table lacks', async () => {
    const { client, makeCohort, point } = await openTestStudio()
    const path = fileOf('acts.csv', 'Moment,Act\n2026-01-06T09:00:00Z,post\n')
    const tried = client.mappings.tryOut({ cohortId: await makeCohort(), uploadId: point(path), mapping })
    expect(await refusalOf(tried)).toMatchObject({ code: 'import-mapping-column' })
  })
})
