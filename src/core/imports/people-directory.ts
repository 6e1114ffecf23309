import type { PersonId } from '../../contract/scalars.ts'
import { fold } from '../roster/folding.ts'
import type { Author } from './sources/source.ts'

/** Somebody of the roster as an import needs to know them. */
export type KnownPerson = Readonly<{
  id: PersonId
  name: string
  email: string | null
  aliases: readonly string[]
  isBot: boolean
  hasRole: boolean
}>

export type KnownIdentity = Readonly<{ platform: string; key: string; personId: PersonId }>

/** An author whom this import met, and who that is. `id` is set once the person exists. */
export type Met = {
  readonly author: Author
  readonly known: KnownPerson | null
  /** The platform's key was not on record yet. */
  readonly isNewIdentity: boolean
  id: PersonId | null
  isStaff: boolean
  events: number
}

/**
 * Who the authors of an import are: by the platform's key, else by e-mail, else by a name or alias that exactly one person of the roster has and nobody
 * else on the platform was matched to. Everybody else is new. In memory: people, never events.
 */
export class PeopleDirectory {
  readonly #met = new Map<string, Met>()
  readonly #byKey = new Map<string, KnownPerson>()
  readonly #byEmail = new Map<string, KnownPerson[]>()
  readonly #byName = new Map<string, Set<KnownPerson>>()
  readonly #onPlatform = new Set<PersonId>()
  readonly #aliases = new Set<string>()

  constructor(people: readonly KnownPerson[], identities: readonly KnownIdentity[], platform: string) {
    const byId = new Map(people.map((person) => [person.id, person]))
    for (const person of people) {
      if (person.email)
        this.#byEmail.set(fold(person.email), [...(this.#byEmail.get(fold(person.email)) ?? []), person])
      for (const name of [person.name, ...person.aliases])
        this.#byName.set(fold(name), (this.#byName.get(fold(name)) ?? new Set()).add(person))
      for (const alias of person.aliases) this.#aliases.add(fold(alias))
    }
    for (const identity of identities) {
      const person = byId.get(identity.personId)
      if (!person || identity.platform !== platform) continue
      this.#byKey.set(identity.key, person)
      this.#onPlatform.add(person.id)
    }
  }

  /** Everybody met so far, in the order of meeting. */
  get everybody(): readonly Met[] {
    return [...this.#met.values()]
  }

  /** The author as one person; the same one each time. */
  meet(author: Author): Met {
    const before = this.#met.get(author.key)
    if (before) {
      before.isStaff ||= author.isStaff
      return before
    }
    const sameKey = this.#byKey.get(author.key)
    const known = sameKey ?? this.#byAddress(author) ?? this.#bySomeName(author)
    if (known) this.#onPlatform.add(known.id)
    const met: Met = {
      author,
      known: known ?? null,
      isNewIdentity: !sameKey,
      id: known?.id ?? null,
      isStaff: author.isStaff,
      events: 0,
    }
    this.#met.set(author.key, met)
    return met
  }

  /** Those of a new person's aliases that nobody has yet; they are taken from now on. */
  claimAliases(author: Author): string[] {
    const free = author.aliases.map(cleanName).filter((alias) => alias !== '' && fold(alias) !== fold(author.name))
    return free.filter((alias) => {
      const isFree = !this.#aliases.has(fold(alias))
      this.#aliases.add(fold(alias))
      return isFree
    })
  }

  #byAddress(author: Author): KnownPerson | undefined {
    const [person, ...others] = author.email ? (this.#byEmail.get(fold(author.email)) ?? []) : []
    return others.length === 0 ? person : undefined
  }

  #bySomeName(author: Author): KnownPerson | undefined {
    const found = new Set([author.name, ...author.aliases].flatMap((name) => [...(this.#byName.get(fold(name)) ?? [])]))
    const [person, ...others] = found
    if (!person || others.length > 0 || this.#onPlatform.has(person.id)) return undefined
    return author.kind === 'bot' && !person.isBot ? undefined : person
  }
}

/** A name as the roster keeps it: one line, at most 200 characters. */
export function cleanName(name: string): string {
  return name
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 200)
}
