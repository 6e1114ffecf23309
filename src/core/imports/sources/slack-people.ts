import { z } from 'zod'
import type { Author } from './source.ts'

const text = z.string().nullish().catch(null)
const flag = z.boolean().nullish().catch(null)

const SlackUser = z.object({
  id: z.string().min(1),
  name: text,
  real_name: text,
  is_bot: flag,
  is_admin: flag,
  is_owner: flag,
  is_primary_owner: flag,
  profile: z.object({ real_name: text, display_name: text, email: text }).nullish().catch(null),
})

/** Who the keys of a workspace mean. Users that its list lacks keep their key as name, so that nobody's words get lost. */
export class SlackPeople {
  readonly #known = new Map<string, Author>()

  /** Takes the entries of users.json; gives how many were not understood. */
  learn(users: readonly unknown[]): number {
    let strange = 0
    for (const value of users) {
      const user = SlackUser.safeParse(value)
      if (user.success) this.#known.set(user.data.id, authorFrom(user.data))
      else strange++
    }
    return strange
  }

  isPerson(key: string): boolean {
    return (this.#known.get(key)?.kind ?? 'bot') !== 'bot'
  }

  of(key: string, name: string | null): Author {
    return this.#remember(key, name, key === 'USLACKBOT')
  }

  bot(key: string, name: string | null): Author {
    return this.#remember(key, name, true)
  }

  #remember(key: string, name: string | null, isBot: boolean): Author {
    const known = this.#known.get(key)
    if (known && (known.kind === 'bot' || !isBot)) return known
    const author: Author = {
      key,
      name: known?.name ?? name ?? key,
      email: known?.email ?? null,
      handle: known?.handle ?? null,
      aliases: known?.aliases ?? [],
      kind: isBot ? 'bot' : 'person',
      isStaff: false,
    }
    this.#known.set(key, author)
    return author
  }
}

function authorFrom(user: z.infer<typeof SlackUser>): Author {
  const isBot = user.is_bot === true || user.id === 'USLACKBOT'
  const names = [user.profile?.real_name, user.real_name, user.profile?.display_name, user.name].filter((name) =>
    Boolean(name?.trim()),
  )
  return {
    key: user.id,
    name: names[0] ?? user.id,
    email: user.profile?.email || null,
    handle: user.name?.trim() || null,
    aliases: [user.name, user.profile?.display_name].filter((alias): alias is string => Boolean(alias?.trim())),
    kind: isBot ? 'bot' : 'person',
    isStaff: !isBot && [user.is_admin, user.is_owner, user.is_primary_owner].includes(true),
  }
}
