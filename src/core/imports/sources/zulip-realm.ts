import { type Fields, fieldsOf, firstText, idOf, itemsOf, textOf } from './json-values.ts'
import type { Author, AuthorKind } from './source.ts'

/** Where a message went: a channel, or some people among themselves (null). */
export type ZulipStream = Readonly<{ key: string; name: string }>
export type ZulipReaction = Readonly<{ author: Author; emoji: string }>

const streamRecipient = 2
/** Owners, administrators and moderators; 400 is a member, 600 a guest. */
const staffRoles = new Set([100, 200, 300])
const guestRole = 600

/** Who and what the numbers of an organisation mean. */
export class ZulipRealm {
  /** Tells this organisation from others, whose messages have the same numbers. */
  key = ''
  readonly #people = new Map<string, Author>()
  readonly #streams = new Map<string, ZulipStream>()
  readonly #recipients = new Map<string, ZulipStream | null>()
  readonly #members = new Set<string>()
  readonly #reactions = new Map<string, ZulipReaction[]>()

  /** Takes realm.json. */
  learn(value: unknown): void {
    const tables = fieldsOf(value)
    if (!tables) return
    const realm = fieldsOf(itemsOf(tables.zerver_realm)[0])
    if (realm) this.key = `${textOf(realm.string_id) ?? ''}@${Math.floor(Number(realm.date_created ?? 0)) || 0}`
    for (const user of itemsOf(tables.zerver_userprofile_crossrealm)) this.#learnPerson(user, 'bot')
    for (const user of itemsOf(tables.zerver_userprofile_mirrordummy)) this.#learnPerson(user, null)
    for (const user of itemsOf(tables.zerver_userprofile)) this.#learnPerson(user, null)
    this.#learnPlaces(tables)
    this.learnReactions(tables.zerver_reaction)
  }

  /** Takes the reactions, which say what they are to by the message's number; none carries a time. */
  learnReactions(value: unknown): void {
    for (const item of itemsOf(value)) {
      const reaction = fieldsOf(item)
      const [message, user] = [idOf(reaction?.message), idOf(reaction?.user_profile)]
      if (!reaction || !message || !user) continue
      const found = { author: this.person(user), emoji: firstText(reaction.emoji_name, reaction.emoji_code) ?? '' }
      const others = this.#reactions.get(message)
      if (others) others.push(found)
      else this.#reactions.set(message, [found])
    }
  }

  /** Those who belong to a channel. */
  get members(): Author[] {
    return [...this.#members].map((key) => this.person(key)).filter(({ kind }) => kind === 'person' || kind === 'guest')
  }

  person(key: string): Author {
    const known = this.#people.get(key)
    if (known) return known
    const author: Author = { key, name: key, email: null, handle: null, aliases: [], kind: 'person', isStaff: false }
    this.#people.set(key, author)
    return author
  }

  /** The channel that a recipient is; null when it is people, undefined when nobody says. */
  streamOf(recipient: string): ZulipStream | null | undefined {
    return this.#recipients.get(recipient)
  }

  reactionsTo(message: string): readonly ZulipReaction[] {
    return this.#reactions.get(message) ?? []
  }

  #learnPerson(value: unknown, kind: AuthorKind | null): void {
    const user = fieldsOf(value)
    const key = user && idOf(user.id)
    if (user && key) this.#people.set(key, authorFrom(key, user, kind ?? kindOf(user)))
  }

  #learnPlaces(tables: Fields): void {
    for (const item of itemsOf(tables.zerver_stream)) {
      const stream = fieldsOf(item)
      const key = stream && idOf(stream.id)
      if (stream && key) this.#streams.set(key, { key, name: textOf(stream.name) ?? key })
    }
    for (const item of itemsOf(tables.zerver_recipient)) {
      const recipient = fieldsOf(item)
      const [key, target] = [idOf(recipient?.id), idOf(recipient?.type_id)]
      if (!recipient || !key || !target) continue
      const isStream = recipient.type === streamRecipient
      this.#recipients.set(key, isStream ? (this.#streams.get(target) ?? { key: target, name: target }) : null)
    }
    for (const item of itemsOf(tables.zerver_subscription)) {
      const subscription = fieldsOf(item)
      const [user, recipient] = [idOf(subscription?.user_profile), idOf(subscription?.recipient)]
      if (user && recipient && subscription?.active !== false && this.#recipients.get(recipient))
        this.#members.add(user)
    }
  }
}

function authorFrom(key: string, user: Fields, kind: AuthorKind): Author {
  const isStaff = staffRoles.has(user.role as number) || user.is_realm_admin === true || user.is_realm_owner === true
  const email = firstText(user.delivery_email, user.email)
  return {
    key,
    name: firstText(user.full_name, email) ?? key,
    email,
    handle: null,
    aliases: [],
    kind,
    isStaff: isStaff && kind !== 'bot',
  }
}

function kindOf(user: Fields): AuthorKind {
  if (user.is_bot === true) return 'bot'
  if (user.is_active === false) return 'deleted'
  return user.role === guestRole || user.is_guest === true ? 'guest' : 'person'
}
