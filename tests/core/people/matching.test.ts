import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../../src/contract/scalars.ts'
import { type Candidate, type Decision, decisionKeys, holdersOfKeys } from '../../../src/core/people/candidate.ts'
import { matchPeople } from '../../../src/core/people/matching.ts'
import { account, groupsOf, onRoster } from './candidates.ts'

describe('for certain the same is', () => {
  test('who has the e-mail address, in any case, on the roster or on two platforms', () => {
    const ada = onRoster('A. Field', { email: 'ADA@example.org' })
    expect(groupsOf([ada, account('slack:U1', 'Ada', { email: 'ada@Example.org' })])).toEqual(['A. Field = slack:U1'])
    expect(
      groupsOf([
        account('slack:U1', 'Ada', { email: 'ada@example.org' }),
        account('discourse:7', 'adaf', { email: 'ADA@example.org' }),
      ]),
    ).toEqual(['discourse:7 = slack:U1'])
  })

  test('the guest of another organisation under the name that it gives them', () => {
    const guest = account('teams:1', 'Ada (Guest)', {
      kind: 'guest',
      email: 'ada_field_example.org#EXT#@us.example.com',
    })
    expect(groupsOf([onRoster('Ada', { email: 'ada_field@example.org' }), guest])).toEqual(['Ada = teams:1'])
  })

  test('who has the handle that the roster lists, whatever they are called', () => {
    const ada = onRoster('Ada Field', { aliases: ['lovelace'] })
    expect(groupsOf([ada, account('discord:9', 'cat person', { handle: 'Lovelace' })])).toEqual([
      'Ada Field = discord:9',
    ])
  })

  test('the only one of that name on the roster and on the platform', () => {
    const roster = [onRoster('Ada  FIELD', { aliases: ['lovelace'] }), onRoster('Ben')]
    expect(groupsOf([...roster, account('slack:U1', 'ａda field')])).toEqual(['Ada  FIELD = slack:U1'])
    expect(groupsOf([...roster, account('slack:U1', 'someone', { aliases: ['Lovelace '] })])).toEqual([
      'Ada  FIELD = slack:U1',
    ])
  })

  test('who is known by the handle in one export and by a number in another of the same platform', () => {
    const both = [account('discourse:7', 'Ada Field', { handle: 'adaf' }), account('discourse:adaf', 'adaf')]
    expect(groupsOf(both)).toEqual(['discourse:7 = discourse:adaf'])
    expect(groupsOf([account('slack:U1', 'Ada', { handle: 'adaf' }), account('discourse:adaf', 'adaf')])).toEqual([])
  })
})

describe('not for certain the same is', () => {
  test('who shares a name with two of the roster', () => {
    expect(groupsOf([onRoster('Ada'), onRoster('ada'), account('slack:U1', 'Ada')])).toEqual([])
  })

  test('a namesake of somebody who has another account on the platform', () => {
    const ada = onRoster('Ada', { email: 'ada@example.org' })
    const own = account('slack:U0', 'A', { email: 'ada@example.org' })
    expect(groupsOf([ada, own, account('slack:U1', 'Ada')])).toEqual(['Ada = slack:U0'])
    expect(groupsOf([ada, account('slack:U1', 'Ada'), account('slack:U2', 'ADA')])).toEqual([])
    expect(groupsOf([ada, account('slack:U1', 'Ada'), account('zulip:3', 'ADA')])).toEqual(['Ada = slack:U1 = zulip:3'])
  })

  test('a person of the same name when it is a bot', () => {
    expect(groupsOf([onRoster('Helper'), account('slack:B1', 'Helper', { kind: 'bot' })])).toEqual([])
    expect(groupsOf([onRoster('Helper', { isBot: true }), account('slack:B1', 'Helper', { kind: 'bot' })])).toEqual([
      'Helper = slack:B1',
    ])
    expect(
      groupsOf([
        onRoster('Helper', { email: 'h@x.org' }),
        account('slack:B1', 'Helper', { kind: 'bot', email: 'h@x.org' }),
      ]),
    ).toEqual([])
  })

  test('a deleted or unknown account of the same name', () => {
    for (const kind of ['deleted', 'unknown'] as const)
      expect(groupsOf([onRoster('Ada Field'), account('slack:U1', 'Ada Field', { kind })])).toEqual([])
  })

  test('a namesake on another platform, when the roster knows neither', () => {
    expect(groupsOf([account('slack:U1', 'Ada Field'), account('discourse:7', 'Ada Field')])).toEqual([])
  })

  test('either of two people of the roster who share an address', () => {
    const two = [onRoster('Ada', { email: 'home@example.org' }), onRoster('Ben', { email: 'home@example.org' })]
    expect(groupsOf([...two, account('slack:U1', 'A', { email: 'home@example.org' })])).toEqual([])
  })
})

describe('a decision', () => {
  test('makes the same whom no rule does, roster or not', () => {
    const candidates = [onRoster('Ada Field'), account('slack:U1', 'cat'), account('discord:4', 'dog')]
    expect(groupsOf(candidates, ['same', 'roster:ada field', 'slack:U1'], ['same', 'discord:4', 'slack:U1'])).toEqual([
      'Ada Field = discord:4 = slack:U1',
    ])
  })

  test('keeps apart whom a rule would make the same, and all of theirs', () => {
    const ada = onRoster('Ada', { email: 'ada@example.org' })
    const own = account('slack:U1', 'Ada', { email: 'ada@example.org' })
    const third = account('discord:4', 'Ada', { email: 'ada@example.org' })
    expect(groupsOf([ada, own, third], ['apart', 'roster:ada@example.org', 'slack:U1'])).toEqual(['Ada = discord:4'])
    expect(
      groupsOf([ada, own, third], ['apart', 'roster:ada@example.org', 'slack:U1'], ['apart', 'discord:4', 'slack:U1']),
    ).toEqual(['Ada = discord:4'])
  })

  test('leaves the rest together when the first of them is split off', () => {
    const three = ['slack:U1', 'zulip:2', 'discord:3'].map((id) => account(id, id, { email: 'ada@example.org' }))
    expect(groupsOf(three, ['apart', 'discord:3', 'slack:U1'], ['apart', 'discord:3', 'zulip:2'])).toEqual([
      'slack:U1 = zulip:2',
    ])
  })

  test('about somebody who is no longer there says nothing', () => {
    expect(groupsOf([onRoster('Ada')], ['same', 'roster:ada', 'slack:U1'])).toEqual([])
  })
})

const names = fc.constantFrom('Ada Field', 'ada field', 'Ben Oak', 'Field, Ada', 'Helper')
const email = fc.constantFrom(null, null, 'ada@example.org', 'ben@example.org')
const handle = fc.constantFrom(null, 'adaf', 'benny', '7')
const somebody = fc.oneof(
  fc
    .tuple(names, email, fc.array(fc.constantFrom('adaf', 'benny', 'helper'), { maxLength: 2 }), fc.boolean())
    .map(([name, mail, aliases, isBot]) => onRoster(name, { email: mail, aliases, isBot: isBot && name === 'Helper' })),
  fc
    .record({
      id: fc.tuple(fc.constantFrom('slack', 'zulip', 'discord'), fc.constantFrom('1', '2', '7', 'adaf')),
      name: names,
      email,
      handle,
      kind: fc.constantFrom('person' as const, 'person' as const, 'guest' as const, 'bot' as const, 'deleted' as const),
    })
    .map(({ id, name, ...more }) => account(id.join(':'), name, more)),
)
const people = fc
  .array(somebody, { maxLength: 12 })
  .map((all) => [
    ...new Map(
      all.map((one) => [one.isRoster ? one.id : JSON.stringify(one.accounts[0]?.platform) + one.accounts[0]?.key, one]),
    ).values(),
  ])
const keys = fc.constantFrom(
  'slack:1',
  'zulip:2',
  'discord:7',
  'slack:adaf',
  'roster:ada field',
  'roster:ben oak',
  'roster:ada@example.org',
)
const decisions = fc.array(
  fc.record({ one: keys, other: keys, verdict: fc.constantFrom('same' as const, 'apart' as const) }),
  { maxLength: 4 },
)

const linksOf = (all: readonly Candidate[], decided: readonly Decision[]) =>
  [...matchPeople(all, decided).links].sort(([a], [b]) => a - b)

test('who is the same depends only on who is there, not on the order', () => {
  fc.assert(
    fc.property(
      people.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      decisions,
      ([all, shuffled], decided) => {
        expect(linksOf(shuffled, decided.toReversed())).toEqual(linksOf(all, decided))
      },
    ),
    { numRuns: 1000 },
  )
})

test('whoever is linked is linked to somebody who is not, and rules never make two of the roster one', () => {
  fc.assert(
    fc.property(people, (all) => {
      const { links, people: found } = matchPeople(all, [])
      for (const { ownerId } of links.values()) expect(links.has(ownerId)).toBe(false)
      expect(found.flat().length).toBe(all.length)
      for (const person of found) expect(person.filter(({ isRoster }) => isRoster).length).toBeLessThan(2)
    }),
    { numRuns: 500 },
  )
})

test('whom a decision keeps apart is never one, whatever else is decided', () => {
  fc.assert(
    fc.property(people, decisions, (all, decided) => {
      const apart = decided.filter(({ verdict, one, other }) => verdict === 'apart' && one !== other)
      const holders = holdersOfKeys(all, decisionKeys(all))
      for (const person of matchPeople(all, decided).people) {
        const has = (key: string) => person.some(({ id }) => id === holders.get(key))
        for (const { one, other } of apart)
          if (holders.get(one) !== holders.get(other)) expect(has(one) && has(other)).toBe(false)
      }
    }),
    { numRuns: 1000 },
  )
})

test('ten thousand people with three accounts each are told apart quickly enough to wait for', () => {
  const crowd = Array.from({ length: 10_000 }, (_, at) => [
    onRoster(`Person ${at}`, { email: `person${at}@example.org` }),
    account(`slack:U${at}`, `P ${at}`, { email: `person${at}@example.org` }),
    account(`zulip:${at}`, `Person ${at}`),
    account(`discord:${at}`, `Person ${at}`, { handle: `p${at}` }),
  ]).flat()
  const { links } = matchPeople(crowd, [])
  expect(links.size).toBe(30_000)
  expect(new Set([...links.values()].map(({ ownerId }) => ownerId)).size).toBe(10_000)
  expect(links.get(crowd[1]?.id as PersonId)?.because).toBe('the same e-mail address, person0@example.org')
})
