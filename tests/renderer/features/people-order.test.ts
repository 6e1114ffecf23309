import { expect, test } from 'vitest'
import { PeopleFilter } from '../../../src/contract/people.ts'
import { Person } from '../../../src/contract/roster.ts'
import { peopleInOrder, peopleMatching } from '../../../src/renderer/features/people/people-order.ts'

let next = 0
const person = (part: Partial<Person>): Person =>
  Person.parse({
    id: ++next,
    name: 'Somebody',
    role: 'participant',
    roles: [],
    joinKnownFrom: 'unknown',
    joinedOn: null,
    origin: 'added',
    standing: 'roster',
    kind: 'person',
    accounts: [],
    acts: 0,
    firstSeenOn: null,
    contributions: 0,
    firstContributionOn: null,
    lastSeenOn: null,
    ...part,
  })

const ada = person({
  name: 'Ada Lark',
  attributes: { Region: 'North' },
  email: 'ada@example.org',
  contributions: 3,
  lastSeenOn: '2026-02-01',
})
const zoe = person({ name: 'Zoë Fern', aliases: ['zfern'], role: 'facilitator', contributions: 9 })
const bea = person({ name: 'Bea Moss', contributions: 3, lastSeenOn: '2026-03-01' })
const all = [zoe, bea, ada]
const levels = new Map([
  [ada.id, 'commenting'],
  [bea.id, 'absent'],
] as const)
const matching = (filter: Partial<PeopleFilter>) => names(peopleMatching(all, PeopleFilter.parse(filter), levels))
const names = (people: Person[]) => people.map(({ name }) => name)

test('the search finds every word in name, e-mail or alias, whatever the accents', () => {
  expect(matching({ search: 'zoe fern' })).toEqual(['Zoë Fern'])
  expect(matching({ search: 'ZFERN' })).toEqual(['Zoë Fern'])
  expect(matching({ search: 'ada@example' })).toEqual(['Ada Lark'])
  expect(matching({ search: 'ada fern' })).toEqual([])
})

test('a role leaves out everybody else', () => {
  expect(matching({ role: 'facilitator' })).toEqual(['Zoë Fern'])
})

test('equal rows are ordered by name whichever way', () => {
  expect(names(peopleInOrder(all, { column: 'contributions', isDescending: true }, levels))).toEqual([
    'Zoë Fern',
    'Ada Lark',
    'Bea Moss',
  ])
  expect(names(peopleInOrder(all, { column: 'contributions', isDescending: false }, levels))).toEqual([
    'Ada Lark',
    'Bea Moss',
    'Zoë Fern',
  ])
})

test('blanks come last whichever way', () => {
  expect(names(peopleInOrder(all, { column: 'lastSeen', isDescending: true }, levels))).toEqual([
    'Bea Moss',
    'Ada Lark',
    'Zoë Fern',
  ])
  expect(names(peopleInOrder(all, { column: 'lastSeen', isDescending: false }, levels))).toEqual([
    'Ada Lark',
    'Bea Moss',
    'Zoë Fern',
  ])
})

test('a level, a trait and where they are known from leave out everybody else', () => {
  expect(matching({ level: 'absent' })).toEqual(['Bea Moss'])
  expect(matching({ attribute: { name: 'Region', value: 'North' } })).toEqual(['Ada Lark'])
  expect(matching({ attribute: { name: 'Region', value: 'South' } })).toEqual([])
  expect(matching({ known: 'met' })).toEqual([])
})

test('levels are ordered by height, and who has none comes last', () => {
  expect(names(peopleInOrder(all, { column: 'level', isDescending: true }, levels))).toEqual([
    'Ada Lark',
    'Bea Moss',
    'Zoë Fern',
  ])
  expect(names(peopleInOrder(all, { column: 'level', isDescending: false }, levels))).toEqual([
    'Bea Moss',
    'Ada Lark',
    'Zoë Fern',
  ])
})
