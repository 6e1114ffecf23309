import type { Evidence } from '../../contract/matches.ts'
import type { PersonId } from '../../contract/scalars.ts'
import { fold } from '../roster/folding.ts'
import { addressOf, localPartOf } from './addresses.ts'
import { type Candidate, isNamed, isProgram } from './candidate.ts'
import type { Matching } from './matching.ts'
import { platformName } from './platforms.ts'
import { runTogether, spellingOf } from './spelling.ts'

/** Two people, by their owners, who may be one; `weight` orders the queue. */
export type LikelyPair = Readonly<{ a: PersonId; b: PersonId; evidence: readonly Evidence[]; weight: number }>

/** A name or address that more people than this share tells nothing about any two of them. */
const mostSharing = 8

/**
 * Pairs of people who may be one and about whom nothing was decided, the likeliest first: the same name in another spelling or on another platform, the same
 * handle, an address that says the name or the handle.
 */
export function likelyPairs({ people, areApart }: Matching): LikelyPair[] {
  const pairs = new Map<string, { a: Person; b: Person; evidence: Map<string, Evidence> }>()
  for (const sharing of marksShared(people).values()) {
    if (sharing.length < 2 || new Set(sharing.map(({ person }) => person)).size > mostSharing) continue
    for (const [place, one] of sharing.entries()) {
      for (const other of sharing.slice(place + 1)) {
        if (one.person === other.person || !mayBeOne(one, other)) continue
        const says = evidenceOf(one, other)
        if (says === null || areApart(ownerOf(one.person).id, ownerOf(other.person).id)) continue
        const [first, second] = one.place < other.place ? [one, other] : [other, one]
        const id = `${first.place} ${second.place}`
        const pair = pairs.get(id) ?? { a: first.person, b: second.person, evidence: new Map() }
        if (!pair.evidence.has(says.kind)) pair.evidence.set(says.kind, says)
        pairs.set(id, pair)
      }
    }
  }
  return [...pairs.values()]
    .map(({ a, b, evidence }) => {
      const reasons = [...evidence.values()].sort((x, y) => weights[y.kind] - weights[x.kind])
      return {
        a: ownerOf(a).id,
        b: ownerOf(b).id,
        evidence: [...reasons, ...samePlatform(a, b)],
        weight: reasons.reduce((sum, { kind }) => sum + weights[kind], 0) - samePlatform(a, b).length,
      }
    })
    .sort((x, y) => y.weight - x.weight)
}

const weights: Record<Evidence['kind'], number> = { email: 8, handle: 4, address: 3, name: 3, 'same-platform': 0 }

/** All accounts of one person and, where there is one, the entry of the roster; the owner first. */
type Person = readonly Candidate[]
type Mark = Readonly<{
  person: Person
  place: number
  candidate: Candidate
  from: 'name' | 'handle' | 'address' | 'email'
  text: string
}>

/** Who has which spelling, handle or address; those of deleted accounts and of nobody say nothing by name. */
function marksShared(people: readonly Person[]): Map<string, Mark[]> {
  const shared = new Map<string, Mark[]>()
  for (const [place, person] of people.entries()) {
    for (const candidate of person) {
      const mark = (key: string, from: Mark['from'], text: string) => {
        const marks = shared.get(key)
        if (!marks) shared.set(key, [{ person, place, candidate, from, text }])
        else if (!marks.some((one) => one.candidate === candidate && one.from === from))
          marks.push({ person, place, candidate, from, text })
      }
      for (const name of namesOf(candidate)) {
        const { words, key } = spellingOf(name)
        if (words.length > 1 || key.length > 2) mark(`name ${key}`, 'name', name)
        if (words.length > 1) for (const text of runTogether(words)) mark(`short ${text}`, 'name', name)
      }
      for (const handle of handlesOf(candidate)) {
        mark(`short ${fold(handle)}`, 'handle', handle)
        const { words, key } = spellingOf(handle)
        if (words.length > 1) mark(`name ${key}`, 'handle', handle)
      }
      for (const address of addressesOf(candidate)) {
        const local = localPartOf(address)
        mark(`mail ${address}`, 'email', address)
        if (isNobodys(local)) continue
        mark(`short ${local}`, 'address', address)
        const { words, key } = spellingOf(local)
        if (words.length > 1) mark(`name ${key}`, 'address', address)
      }
    }
  }
  return shared
}

/** Two of the same platform are two accounts there, which nobody has for the sake of a name. */
function mayBeOne(one: Mark, other: Mark): boolean {
  if (isProgram(one.candidate) !== isProgram(other.candidate)) return false
  const platforms = new Set(one.candidate.accounts.map(({ platform }) => platform))
  return !other.candidate.accounts.some(({ platform }) => platforms.has(platform))
}

function evidenceOf(one: Mark, other: Mark): Evidence | null {
  const of = (from: Mark['from']) => (one.from === from ? one : other.from === from ? other : null)
  const [name, handle, address] = [of('name'), of('handle'), of('address')]
  const saying = (kind: Evidence['kind'], says: string): Evidence => ({ kind, says, isAgainst: false })
  if (of('email')) return saying('email', `Both have the address ${one.text}, and so has somebody else.`)
  if (one.from === 'name' && other.from === 'name') {
    return fold(one.text) === fold(other.text)
      ? saying('name', `Both are called ${one.text}.`)
      : saying('name', `${one.text} and ${other.text} is the same name, written differently.`)
  }
  if (one.from === 'handle' && other.from === 'handle') return saying('handle', `Both have the handle ${one.text}.`)
  if (handle && address) return saying('address', `The handle ${handle.text} stands in the address ${address.text}.`)
  if (name && address) return saying('address', `The name ${name.text} stands in the address ${address.text}.`)
  if (name && handle) return saying('handle', `The handle ${handle.text} spells ${name.text}.`)
  return saying('address', `${one.text} and ${other.text} begin alike.`)
}

function samePlatform(a: Person, b: Person): Evidence[] {
  const accounts = (person: Person) => person.flatMap((candidate) => candidate.accounts)
  return accounts(a).flatMap((one) => {
    const other = accounts(b).find(({ platform }) => platform === one.platform)
    if (!other) return []
    const says = `${platformName(one.platform)} knows both: ${one.handle ?? one.key} and ${other.handle ?? other.key}.`
    return [{ kind: 'same-platform' as const, says, isAgainst: true }]
  })
}

function namesOf({ isRoster, name, aliases, accounts }: Candidate): string[] {
  const told = accounts.filter(isNamed).flatMap((account) => [account.name || name, ...account.aliases])
  return [...new Set([...(isRoster ? [name, ...aliases] : []), ...told])].filter((one) => addressOf(one) === null)
}

function handlesOf({ isRoster, aliases, accounts }: Candidate): string[] {
  const listed = isRoster ? aliases : []
  return [
    ...new Set([...listed, ...accounts.flatMap(({ handle, kind }) => (handle && kind !== 'unknown' ? [handle] : []))]),
  ]
    .map((handle) => handle.replace(/^@/, ''))
    .filter((handle) => handle.length > 2 && !/\s/.test(handle) && addressOf(handle) === null)
}

function addressesOf({ email, aliases, accounts }: Candidate): string[] {
  const written = [email, ...aliases, ...accounts.map((account) => account.email)].map(addressOf)
  return [...new Set(written)].filter((address) => address !== null)
}

/** Addresses of posts, not of people. */
function isNobodys(local: string): boolean {
  return (
    local.length < 3 || /^(?:info|mail|office|admin|contact|hello|team|support|no-?reply|me|user|test)$/.test(local)
  )
}

function ownerOf(person: Person): Candidate {
  const [owner] = person
  if (!owner) throw new Error('nobody is no person')
  return owner
}
