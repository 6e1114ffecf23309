import { type Fields, fieldsOf, firstText, itemsOf, textOf } from './json-values.ts'
import type { Author, AuthorKind } from './source.ts'

const direct = new Set(['d', 'l', 'v'])
const roomTypes = new Set(['c', 'p', ...direct])
const staffRoles = new Set(['admin', 'owner', 'moderator', 'leader'])

/** The rooms and people of a Rocket.Chat server as far as the files name them. People are known by user name: reactions and exports of rooms have nothing else. */
export class RocketChatRooms {
  readonly #rooms = new Map<string, Readonly<{ name: string; isDirect: boolean }>>()
  readonly #people = new Map<string, Author>()

  /** Takes what a record says about rooms and people: a room, a user, a message. */
  learn(value: unknown): void {
    const record = fieldsOf(value)
    if (!record) return
    for (const room of [fieldsOf(record.channel), fieldsOf(record.group), fieldsOf(record.room), record])
      if (room) this.#learnRoom(room)
    if (textOf(record.username) && (record.emails !== undefined || record.roles !== undefined)) this.#learnUser(record)
    const writer = fieldsOf(record.u)
    const [username, name] = [textOf(writer?.username), textOf(writer?.name)]
    if (username && name && !this.#people.has(username)) this.#keep({ ...this.person(username), name })
  }

  room(id: string): Readonly<{ name: string; isDirect: boolean }> | null {
    return this.#rooms.get(id) ?? null
  }

  person(username: string): Author {
    const known = this.#people.get(username)
    return known ?? { ...plain, key: username, name: username, handle: username }
  }

  /** A program that writes under somebody's account. */
  program(key: string, name: string): Author {
    return { ...plain, key: `bot:${key}`, name, kind: 'bot' }
  }

  #learnRoom(room: Fields): void {
    const id = textOf(room._id)
    const type = textOf(room.t)
    if (id && type && roomTypes.has(type) && room.msg === undefined)
      this.#rooms.set(id, { name: firstText(room.fname, room.name) ?? id, isDirect: direct.has(type) })
  }

  #learnUser(user: Fields): void {
    const username = String(user.username)
    const roles = itemsOf(user.roles)
    const name = textOf(user.name)
    this.#keep({
      key: username,
      name: name ?? username,
      email: textOf(fieldsOf(itemsOf(user.emails)[0])?.address),
      handle: username,
      aliases: [],
      kind: kindOf(user, roles),
      isStaff: roles.some((role) => staffRoles.has(String(role))),
    })
  }

  #keep(author: Author): void {
    this.#people.set(author.key, author)
  }
}

const plain: Author = { key: '', name: '', email: null, handle: null, aliases: [], kind: 'person', isStaff: false }

function kindOf(user: Fields, roles: readonly unknown[]): AuthorKind {
  if (user.type === 'bot' || roles.includes('bot') || user.username === 'rocket.cat') return 'bot'
  if (user.active === false) return 'deleted'
  return roles.includes('guest') || roles.includes('anonymous') ? 'guest' : 'person'
}
