import { expect, test } from 'vitest'
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

const ada = person({ name: 'Ada Lark', email: 'ada@example.org', contributions: 3, lastSeenOn: '2026-02-01' })
const zoe = person({ name: 'Zoë Fern', aliases: ['zfern'], role: 'facilitator', contributions: 9 })
const bea = person({ name: 'Bea Moss', contributions: 3, lastSeenOn: '2026-03-01' })
const all = [zoe, bea, ada]
const names = (people: Person[]) => people.map(({ name }) => name)

test('the search finds every word in name, e-mail or alias, whatever the accents', () => {
  expect(names(peopleMatching(all, 'zoe fern', null))).toEqual(['Zoë Fern'])
  expect(names(peopleMatching(all, 'ZFERN', null))).toEqual(['Zoë Fern'])
  expect(names(peopleMatching(all, 'ada@example', null))).toEqual(['Ada Lark'])
  expect(peopleMatching(all, 'ada fern', null)).toEqual([])
})

test('a role leaves out everybody else', () => {
  expect(names(peopleMatching(all, '', 'facilitator'))).toEqual(['Zoë Fern'])
})

test('equal rows are ordered by name whichever way', () => {
  expect(names(peopleInOrder(all, { column: 'contributions', isDescending: true }))).toEqual([
    'Zoë Fern',
    'Ada Lark',
    'Bea Moss',
  ])
  expect(names(peopleInOrder(all, { column: 'contributions', isDescending: false }))).toEqual([
    'Ada Lark',
    'Bea Moss',
    'Zoë Fern',
  ])
})

test('blanks come last whichever way', () => {
  expect(names(peopleInOrder(all, { column: 'lastSeen', isDescending: true }))).toEqual([
    'Bea Moss',
    'Ada Lark',
    'Zoë Fern',
  ])
  expect(names(peopleInOrder(all, { column: 'lastSeen', isDescending: false }))).toEqual([
    'Ada Lark',
    'Bea Moss',
    'Zoë Fern',
  ])
})
