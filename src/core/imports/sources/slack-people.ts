import { type Fields, fieldsOf, firstText, textOf } from './json-values.ts'
import type { Author, AuthorKind } from './source.ts'

const staffFlags = ['is_admin', 'is_owner', 'is_primary_owner'] as const
const guestFlags = ['is_restricted', 'is_ultra_restricted', 'is_stranger', 'is_invited_user'] as const

/** Who the keys of a workspace mean. Users that its list lacks keep their key as name, so that nobody's words get lost. */
export class SlackPeople {
  readonly #known = new Map<string, Author>()

  /** Takes the entries of users.json or org_users.json; gives how many were not understood. */
  learn(users: readonly unknown[]): number {
    let strange = 0
    for (const value of users) {
      const user = fieldsOf(value)
      const key = user && textOf(user.id)
      if (user && key) this.#known.set(key, authorFrom(key, user))
      else strange++
    }
    return strange
  }

  isPerson(key: string): boolean {
    return (this.#known.get(key)?.kind ?? 'bot') !== 'bot'
  }

  /** Somebody of the list; null when it names no such person, or a program. */
  listed(key: string): Author | null {
    const known = this.#known.get(key)
    return known && known.kind !== 'bot' ? known : null
  }

  /** Somebody who writes, under the name that the message gives if the list has none. */
  of(key: string, name: string | null, isOutsider = false): Author {
    return this.#remember(key, name, key === 'USLACKBOT' ? 'bot' : isOutsider ? 'guest' : 'person')
  }

  bot(key: string, name: string | null): Author {
    return this.#remember(key, name, 'bot')
  }

  #remember(key: string, name: string | null, kind: AuthorKind): Author {
    const known = this.#known.get(key)
    if (known && (known.kind === 'bot' || kind !== 'bot')) return known
    const author: Author = {
      key,
      name: known?.name ?? name ?? key,
      email: known?.email ?? null,
      handle: known?.handle ?? null,
      aliases: known?.aliases ?? [],
      kind,
      isStaff: false,
    }
    this.#known.set(key, author)
    return author
  }
}

function authorFrom(key: string, user: Fields): Author {
  const profile = fieldsOf(user.profile)
  const kind = kindOf(key, user)
  const handle = textOf(user.name)
  return {
    key,
    name: firstText(profile?.real_name, user.real_name, profile?.display_name, handle) ?? key,
    email: textOf(profile?.email),
    handle: handle?.trim() ?? null,
    aliases: [handle, textOf(profile?.display_name)].filter((alias) => alias !== null),
    kind,
    isStaff: kind !== 'bot' && staffFlags.some((flag) => user[flag] === true),
  }
}

function kindOf(key: string, user: Fields): AuthorKind {
  if (user.is_bot === true || key === 'USLACKBOT') return 'bot'
  if (user.deleted === true) return 'deleted'
  return guestFlags.some((flag) => user[flag] === true) ? 'guest' : 'person'
}
