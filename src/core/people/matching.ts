import type { PersonId } from '../../contract/scalars.ts'
import { fold } from '../roster/folding.ts'
import { addressOf } from './addresses.ts'
import { type Candidate, type Decision, decisionKeys, holdersOfKeys, isNamed, isProgram } from './candidate.ts'
import { SamePeople } from './same-people.ts'

/** Whose account it is, and why, in words. */
export type Link = Readonly<{ ownerId: PersonId; because: string; decidedBy: 'rule' | 'hand' }>

/** Everybody sorted by who is the same: `links` of those who are somebody else's, and `people` as lists of those who are one, the owner first. */
export type Matching = Readonly<{
  links: ReadonlyMap<PersonId, Link>
  people: readonly (readonly Candidate[])[]
  areApart: (a: PersonId, b: PersonId) => boolean
}>

/**
 * Who is the same, as far as it is certain: by what was decided, by an e-mail address, by a handle that the roster lists, by a name that only one person of
 * the roster and one account of the platform have. What it says depends only on who is there and what was decided, never on their order.
 */
export function matchPeople(everybody: readonly Candidate[], decisions: readonly Decision[]): Matching {
  const keys = decisionKeys(everybody)
  const keyOf = (candidate: Candidate) => keys.get(candidate.id) ?? ''
  const candidates = everybody.toSorted((a, b) => compared(keyOf(a), keyOf(b)) || a.id - b.id)
  const matcher = new Matcher(candidates)
  if (decisions.length > 0) matcher.follow(decisions, holdersOfKeys(candidates, keys))
  matcher.byAddress()
  matcher.byOwnKey()
  matcher.byListedHandle()
  matcher.byName()
  return matcher.result()
}

type Reason = Readonly<{ a: number; b: number; because: string; decidedBy: 'rule' | 'hand' }>

class Matcher {
  readonly #candidates: readonly Candidate[]
  readonly #same: SamePeople
  readonly #reasons: Reason[] = []
  readonly #indexOf: ReadonlyMap<PersonId, number>

  constructor(candidates: readonly Candidate[]) {
    this.#candidates = candidates
    this.#same = new SamePeople(candidates.length)
    this.#indexOf = new Map(candidates.map(({ id }, index) => [id, index]))
  }

  follow(decisions: readonly Decision[], holders: ReadonlyMap<string, PersonId>): void {
    const sorted = decisions.toSorted((a, b) => compared(a.one, b.one) || compared(a.other, b.other))
    const indexOf = (key: string) => this.#indexOf.get(holders.get(key) ?? (0 as PersonId))
    for (const verdict of ['apart', 'same'] as const) {
      for (const decision of sorted) {
        const [a, b] = [indexOf(decision.one), indexOf(decision.other)]
        if (decision.verdict !== verdict || a === undefined || b === undefined) continue
        if (verdict === 'apart') this.#same.keepApart(a, b)
        else if (this.#same.unite(a, b)) this.#reasons.push({ a, b, because: 'you said so', decidedBy: 'hand' })
      }
    }
  }

  byAddress(): void {
    const holders = this.#holders(({ email, aliases, isRoster, accounts }) =>
      [email, ...(isRoster ? aliases : []), ...accounts.map((account) => account.email)].map(addressOf),
    )
    for (const [address, everybody] of holders) {
      const rosters = everybody.filter((index) => this.#isRoster(index))
      if (this.#rootsOf(rosters).length > 1) continue
      for (const program of [false, true]) {
        const alike = everybody.filter((index) => isProgram(this.#candidate(index)) === program)
        this.#uniteAll([...rosters, ...alike], `the same e-mail address, ${address}`)
      }
    }
  }

  /** An export that knows only the handle has it for a key; another of the same platform has a number and tells the handle. */
  byOwnKey(): void {
    const byHandle = new Map<string, number[]>()
    this.#eachAccount((index, { platform, handle }) => {
      if (handle) added(byHandle, `${platform}:${fold(handle)}`, index)
    })
    if (byHandle.size === 0) return
    this.#eachAccount((index, { platform, key, handle }) => {
      if (handle !== null && fold(handle) !== fold(key)) return
      const others = (byHandle.get(`${platform}:${fold(key)}`) ?? []).filter((other) => other !== index)
      if (others.length === 1 && others[0] !== undefined) this.#unite(others[0], index, `the same handle, ${key}`)
    })
  }

  byListedHandle(): void {
    const listed = new Map<string, number[]>()
    for (const [index, { isRoster, aliases }] of this.#candidates.entries())
      if (isRoster) for (const alias of aliases) added(listed, fold(alias), index)
    if (listed.size === 0) return
    const claims: Claim[] = []
    this.#eachPersonless((people, root) => {
      const handles = people.flatMap(({ accounts }) => accounts.flatMap(({ handle, key }) => [handle, key]))
      const known = handles.filter((handle) => handle !== null && listed.has(fold(handle))) as string[]
      const found = this.#rootsOf(known.flatMap((handle) => listed.get(fold(handle)) ?? []))
      if (found.length === 1 && found[0] !== undefined && known[0] !== undefined)
        claims.push({
          by: root,
          of: found[0],
          handle: fold(known[0]),
          because: `the roster lists the handle ${known[0]}`,
        })
    })
    this.#grant(claims, (claim, others) => others.every((other) => other.handle !== claim.handle))
  }

  byName(): void {
    const called = new Map<string, number[]>()
    for (const [index, { isRoster, name, aliases }] of this.#candidates.entries())
      if (isRoster) for (const one of [name, ...aliases]) added(called, fold(one), index)
    if (called.size === 0) return
    const claims: Claim[] = []
    this.#eachPersonless((people, root) => {
      const names = people.flatMap((person) =>
        person.accounts
          .filter(isNamed)
          .flatMap(({ name, aliases, handle }) => [name || person.name, ...aliases, handle]),
      )
      const known = names.filter((name) => name !== null && called.has(fold(name))) as string[]
      const found = this.#rootsOf(known.flatMap((name) => called.get(fold(name)) ?? []))
      if (found.length === 1 && found[0] !== undefined && known[0] !== undefined)
        claims.push({ by: root, of: found[0], handle: '', because: `the only ${known[0]} of the roster` })
    })
    this.#grant(claims, (_, others) => others.length === 0)
  }

  result(): Matching {
    const sayings = new Map<number, Reason[]>()
    for (const reason of this.#reasons) {
      added(sayings, reason.a, reason)
      added(sayings, reason.b, reason)
    }
    const links = new Map<PersonId, Link>()
    for (const [index] of this.#candidates.entries()) {
      if (this.#same.rootOf(index) !== index || this.#same.membersOf(index).length === 1) continue
      const [owner = index, ...others] = this.#membersOf(index)
      for (const other of others) {
        const own = sayings.get(other) ?? []
        const reason = own.find(({ a, b }) => a === owner || b === owner) ?? own[0]
        links.set(this.#candidate(other).id, {
          ownerId: this.#candidate(owner).id,
          because: reason?.because ?? 'the same person as others of theirs',
          decidedBy: reason?.decidedBy ?? 'rule',
        })
      }
    }
    const indexOf = (id: PersonId) => this.#indexOf.get(id) ?? -1
    const everybody = () => this.#everybody()
    let people: Matching['people'] | null = null
    return {
      links,
      // Made only for whom it matters: of a hundred thousand people it is a good part of what matching needs.
      get people() {
        people ??= everybody()
        return people
      },
      areApart: (a, b) => this.#same.areApart(indexOf(a), indexOf(b)),
    }
  }

  #everybody(): Matching['people'] {
    const roots = this.#candidates.map((_, index) => index).filter((index) => this.#same.rootOf(index) === index)
    return roots.map((root) => this.#membersOf(root).map((one) => this.#candidate(one)))
  }

  /** The owner first. */
  #membersOf(root: number): number[] {
    return this.#same.membersOf(root).toSorted((a, b) => this.#ownerFirst(a, b))
  }

  /** Grants each claim on somebody of the roster whose platforms nobody else has: neither an account they have, nor another claim. */
  #grant(claims: readonly Claim[], isFine: (claim: Claim, rivals: readonly Claim[]) => boolean): void {
    const byPerson = new Map<number, Claim[]>()
    for (const claim of claims) if (this.#areAlike(claim.by, claim.of)) added(byPerson, claim.of, claim)
    const granted: Claim[] = []
    for (const [of, rivals] of byPerson) {
      const taken = this.#platformsOf(of)
      for (const claim of rivals) {
        const platforms = this.#platformsOf(claim.by)
        const others = rivals.filter(
          (rival) => rival !== claim && [...this.#platformsOf(rival.by)].some((platform) => platforms.has(platform)),
        )
        if ([...platforms].every((platform) => !taken.has(platform)) && isFine(claim, others)) granted.push(claim)
      }
    }
    for (const { of, by, because } of granted) this.#unite(of, by, because)
  }

  /** Each with the first of those before that it isn't kept apart from. */
  #uniteAll(indices: readonly number[], because: string): void {
    for (const [place, index] of indices.entries())
      for (let earlier = 0; earlier < place; earlier++)
        if (this.#unite(indices[earlier] ?? index, index, because)) break
  }

  /** Makes two one by a rule: never two people of the roster, never a person and a program, never two who are kept apart. */
  #unite(a: number, b: number, because: string): boolean {
    if (a === b) return true
    if (!this.#areAlike(a, b)) return false
    const isOne = this.#same.rootOf(a) === this.#same.rootOf(b)
    if (!isOne && this.#hasRoster(a) && this.#hasRoster(b)) return false
    const isDone = this.#same.unite(a, b)
    if (isDone) this.#reasons.push({ a, b, because, decidedBy: 'rule' })
    return isDone
  }

  #areAlike(a: number, b: number): boolean {
    return isProgram(this.#candidate(a)) === isProgram(this.#candidate(b))
  }

  #hasRoster(index: number): boolean {
    return this.#same.membersOf(index).some((member) => this.#isRoster(member))
  }

  #platformsOf(index: number): Set<string> {
    return new Set(
      this.#same.membersOf(index).flatMap((member) => this.#candidate(member).accounts.map(({ platform }) => platform)),
    )
  }

  /** The people who are not of the roster so far, each with all of their accounts. */
  #eachPersonless(act: (people: readonly Candidate[], root: number) => void): void {
    for (const [index] of this.#candidates.entries()) {
      if (this.#same.rootOf(index) !== index || this.#hasRoster(index)) continue
      act(
        this.#same
          .membersOf(index)
          .toSorted((a, b) => a - b)
          .map((member) => this.#candidate(member)),
        index,
      )
    }
  }

  #eachAccount(act: (index: number, account: Candidate['accounts'][number]) => void): void {
    for (const [index, { accounts }] of this.#candidates.entries()) for (const account of accounts) act(index, account)
  }

  /** Who has each text, in the order of the texts, so that it doesn't matter who came first. */
  #holders(textsOf: (candidate: Candidate) => readonly (string | null)[]): [string, readonly number[]][] {
    const holders = new Map<string, number[]>()
    for (const [index, candidate] of this.#candidates.entries())
      for (const text of new Set(textsOf(candidate))) if (text) added(holders, text, index)
    return [...holders].filter(([, holding]) => holding.length > 1).sort(([a], [b]) => compared(a, b))
  }

  #rootsOf(indices: readonly number[]): number[] {
    return [...new Set(indices.map((index) => this.#same.rootOf(index)))]
  }

  #ownerFirst(a: number, b: number): number {
    return Number(this.#isRoster(b)) - Number(this.#isRoster(a)) || a - b
  }

  #isRoster(index: number): boolean {
    return this.#candidate(index).isRoster
  }

  #candidate(index: number): Candidate {
    const candidate = this.#candidates[index]
    if (!candidate) throw new Error(`there is no candidate ${index}`)
    return candidate
  }
}

/** Accounts that say that they are somebody of the roster; both by the number of whoever stands for them. */
type Claim = Readonly<{ by: number; of: number; handle: string; because: string }>

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function added<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
