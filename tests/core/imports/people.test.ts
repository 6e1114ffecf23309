import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../../src/contract/scalars.ts'
import { type KnownPerson, PeopleDirectory } from '../../../src/core/imports/people-directory.ts'
import type { Author } from '../../../src/core/imports/sources/source.ts'

const person = (id: number, name: string, more: Partial<KnownPerson> = {}): KnownPerson => ({
  id: id as PersonId,
  name,
  email: null,
  aliases: [],
  isBot: false,
  hasRole: false,
  ...more,
})
const author = (key: string, name: string, more: Partial<Author> = {}): Author => ({
  key,
  name,
  email: null,
  handle: null,
  aliases: [],
  kind: 'person',
  isStaff: false,
  ...more,
})
const directory = (people: KnownPerson[], keys: [string, number][] = []) =>
  new PeopleDirectory(
    people,
    keys.map(([key, id]) => ({ platform: 'slack', key, personId: id as PersonId })),
    'slack',
  )
const matched = (book: PeopleDirectory, who: Author) => book.meet(who).known?.id ?? null

describe('an author is', () => {
  test('whoever the platform key means, whatever they are called now', () => {
    expect(matched(directory([person(1, 'Ada'), person(2, 'Ben')], [['U1', 2]]), author('U1', 'Ada'))).toBe(2)
  })

  test('whoever has the e-mail address, in any case', () => {
    expect(
      matched(
        directory([person(1, 'A. Field', { email: 'ADA@example.org' })]),
        author('U1', 'Ada', { email: 'ada@Example.org' }),
      ),
    ).toBe(1)
  })

  test('the only one with that name or alias, folded', () => {
    const people = [person(1, 'Ada  FIELD', { aliases: ['lovelace'] }), person(2, 'Ben')]
    expect(matched(directory(people), author('U1', 'ａda field'))).toBe(1)
    expect(matched(directory(people), author('U1', 'someone', { aliases: ['Lovelace '] }))).toBe(1)
  })

  test('new when two share the name', () => {
    expect(matched(directory([person(1, 'Ada'), person(2, 'ada')]), author('U1', 'Ada'))).toBeNull()
  })

  test('new when the namesake is somebody else on the platform already', () => {
    const book = directory([person(1, 'Ada')], [['U0', 1]])
    expect(matched(book, author('U1', 'Ada'))).toBeNull()
    expect(matched(book, author('U0', 'Ada'))).toBe(1)
  })

  test('the same one each time', () => {
    const book = directory([])
    expect(book.meet(author('U1', 'Ada'))).toBe(book.meet(author('U1', 'Ada again')))
    expect(book.everybody).toHaveLength(1)
  })

  test('not a person of the same name when it is a bot', () => {
    expect(matched(directory([person(1, 'Helper')]), author('B1', 'Helper', { kind: 'bot' }))).toBeNull()
    expect(matched(directory([person(1, 'Helper', { isBot: true })]), author('B1', 'Helper', { kind: 'bot' }))).toBe(1)
  })
})
