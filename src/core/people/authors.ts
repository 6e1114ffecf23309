import type { PersonId } from '../../contract/scalars.ts'
import type { Author } from '../imports/sources/source.ts'
import type { Candidate, Decision } from './candidate.ts'
import { matchPeople } from './matching.ts'

/** Everybody known before an import, with what was decided about them. */
export type KnownPeople = Readonly<{ candidates: readonly Candidate[]; decisions: readonly Decision[] }>

/** Who an author is: somebody known before, with the name and the reason, or nobody so far. */
export type AuthorMatch = Readonly<{
  /** The person who was known before; null: the author is new. */
  personId: PersonId | null
  name: string | null
  /** The key of the first of the accounts that are one person with this one; the same for new authors who are one. */
  firstKey: string
  /** Why, in words; null where the platform's key was on record already, or the author is new. */
  because: string | null
}>

/** Who the authors of an import turn out to be once it is taken in, by their keys. The same rules as when links are settled; it writes nothing. */
export function matchAuthors(
  { candidates, decisions }: KnownPeople,
  platform: string,
  authors: readonly Author[],
): ReadonlyMap<string, AuthorMatch> {
  const onRecord = new Map(
    candidates.flatMap((candidate) =>
      candidate.accounts.flatMap((account) =>
        account.platform === platform ? [[account.key, candidate] as const] : [],
      ),
    ),
  )
  const met = new Map(authors.filter(({ key }) => !onRecord.has(key)).map((author) => [author.key, author]))
  const newcomers = [...met.values()].map((author, index) => newcomer(author, platform, -1 - index))
  const { people, links } = matchPeople([...candidates, ...newcomers], decisions)
  const matches = new Map<string, AuthorMatch>()
  for (const person of people) {
    const known = person.find(({ id }) => id > 0)
    const firstKey = person.flatMap(({ accounts }) => accounts.map(({ key }) => key))[0] ?? ''
    for (const { id, accounts } of person) {
      for (const account of accounts) {
        if (account.platform !== platform) continue
        const isNew = id < 0
        matches.set(account.key, {
          personId: known?.id ?? null,
          name: known?.name ?? null,
          firstKey,
          because: isNew && known ? (links.get(id)?.because ?? links.get(known.id)?.because ?? null) : null,
        })
      }
    }
  }
  return new Map(
    authors.map(({ key }) => [key, matches.get(key) ?? { personId: null, name: null, firstKey: key, because: null }]),
  )
}

function newcomer({ key, name, kind, handle, email, aliases }: Author, platform: string, id: number): Candidate {
  return {
    id: id as PersonId,
    isRoster: false,
    name,
    email,
    aliases: [],
    isBot: kind === 'bot',
    accounts: [{ platform, key, kind, name, handle, email, aliases }],
  }
}
