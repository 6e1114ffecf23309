import { describe, expect, it } from 'vitest'
import {
  fittedTo,
  mappingFrom,
  namedColumns,
  roleOf,
  withRole,
} from '../../../../src/renderer/features/imports/mapping-roles.ts'

const table = (...names: string[]) => ({
  file: 'a.csv',
  delimiter: ',',
  encoding: 'UTF-8',
  columns: names.map((name) => ({ name, samples: [] })),
  rows: [],
  suggested: {},
})

describe('the roles of columns', () => {
  it('belong to one column each, and a column has one', () => {
    let draft = withRole(withRole({}, 'Moment', 'at'), 'Someone', 'person')
    draft = withRole(draft, 'Other', 'at')
    expect([roleOf(draft, 'Moment'), roleOf(draft, 'Other'), roleOf(draft, 'Someone')]).toEqual([null, 'at', 'person'])
    draft = withRole(draft, 'Someone', 'channel')
    expect([draft.person, draft.channel]).toEqual([undefined, 'Someone'])
    expect(withRole(draft, 'Someone', null)).toEqual({ at: 'Other' })
  })

  it('make a mapping once the time and the person are known', () => {
    expect(mappingFrom({ at: 'Moment' })).toBeNull()
    expect(mappingFrom({ at: 'Moment', person: 'Someone' })).toMatchObject({ at: 'Moment', kind: null, timeZone: null })
  })

  it('of a kept mapping are taken as far as the table has the columns', () => {
    expect(fittedTo({ at: 'Moment', person: 'Someone', kind: 'Act' }, table('Moment', 'Act'))).toEqual({
      at: 'Moment',
      kind: 'Act',
    })
  })

  it('are only given to columns that can be told apart by name', () => {
    expect([...namedColumns(table('a', '', 'b', 'a'))]).toEqual([0, 2])
  })
})
