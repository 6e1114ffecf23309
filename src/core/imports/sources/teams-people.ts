import { type Fields, fieldsOf, firstText, itemsOf, textOf } from './json-values.ts'
import type { Author, AuthorKind } from './source.ts'

/** What Graph calls people who don't belong to the organisation. */
const outsiders = new Set([
  'anonymousGuest',
  'federatedUser',
  'personalMicrosoftAccountUser',
  'skypeUser',
  'phoneUser',
  'emailUser',
])

const nobody: Author = {
  key: 'unknown',
  name: 'Unknown author',
  email: null,
  handle: null,
  aliases: [],
  kind: 'unknown',
  isStaff: false,
}

/** The people, programs and channels that Graph's answers name, wherever they name them. */
export class TeamsPeople {
  readonly #known = new Map<string, Author>()
  readonly #channels = new Map<string, string>()
  readonly #members = new Set<string>()

  /** Those whom a list of members names. */
  get members(): Author[] {
    return [...this.#members].map((key) => this.#known.get(key)).filter((author) => author !== undefined)
  }

  /** Takes what a record says about people and channels: a message, a member of a team, a user, a channel. */
  learn(value: unknown): void {
    const record = fieldsOf(value)
    if (!record) return
    const id = textOf(record.id)
    if (id && /^19:.*@thread\./.test(id) && textOf(record.displayName))
      this.#channels.set(id, String(record.displayName))
    if (isMember(record)) this.#learnMember(record)
    else if (id && textOf(record.userPrincipalName)) this.#remember(authorFrom(id, record, false))
    this.#learnMessage(record)
  }

  channel(id: string): string | null {
    return this.#channels.get(id) ?? null
  }

  /** Who an identity set (`from` of a message, `user` of a reaction) means; the one unknown author when it names nobody. */
  who(value: unknown): Author {
    const set = fieldsOf(value)
    const user = fieldsOf(set?.user)
    if (user) return this.#user(user)
    const program = fieldsOf(set?.application) ?? fieldsOf(set?.device)
    const id = program && textOf(program.id)
    if (!program || !id) return nobody
    return (
      this.#known.get(id) ??
      this.#remember({ ...nobody, key: id, name: textOf(program.displayName) ?? id, kind: 'bot' })
    )
  }

  #user(user: Fields): Author {
    const id = firstText(user.id, user.userPrincipalName, user.email)
    if (!id) return nobody
    return this.#known.get(id) ?? this.#remember(authorFrom(id, user, false))
  }

  #learnMessage(record: Fields): void {
    this.#name(record.from)
    for (const reaction of itemsOf(record.reactions)) this.#name(fieldsOf(reaction)?.user)
    for (const mention of itemsOf(record.mentions)) this.#name(fieldsOf(mention)?.mentioned)
    for (const reply of itemsOf(record.replies)) {
      const fields = fieldsOf(reply)
      if (fields) this.#learnMessage(fields)
    }
  }

  /** A later place may name somebody of whom only the key was known. */
  #name(value: unknown): void {
    const user = fieldsOf(fieldsOf(value)?.user)
    const id = user && textOf(user.id)
    if (!user || !id || !textOf(user.displayName)) return
    const known = this.#known.get(id)
    if (!known || known.name === known.key) this.#remember(authorFrom(id, user, known?.isStaff ?? false))
  }

  #learnMember(record: Fields): void {
    const id = textOf(record.userId)
    if (!id) return
    const roles = itemsOf(record.roles)
    const author = authorFrom(id, record, roles.includes('owner'))
    this.#remember(roles.includes('guest') ? { ...author, kind: 'guest' } : author)
    this.#members.add(id)
  }

  #remember(author: Author): Author {
    this.#known.set(author.key, author)
    return author
  }
}

function isMember(record: Fields): boolean {
  return typeof record.userId === 'string' && Array.isArray(record.roles)
}

function authorFrom(key: string, user: Fields, isStaff: boolean): Author {
  const address = firstText(user.userPrincipalName, user.email, user.mail)
  const name = firstText(user.displayName) ?? address ?? key
  return { key, name, email: address, handle: null, aliases: [], kind: kindOf(user, name, address), isStaff }
}

function kindOf(user: Fields, name: string, address: string | null): AuthorKind {
  const isGuest =
    outsiders.has(textOf(user.userIdentityType) ?? '') ||
    address?.includes('#EXT#') === true ||
    user.userType === 'Guest' ||
    / \(Guest\)$/i.test(name)
  return isGuest ? 'guest' : 'person'
}
