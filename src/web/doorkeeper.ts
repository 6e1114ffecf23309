import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** What became of a one-time token: a session for it, or the reason there is none. */
export type Admission = Readonly<{ session: string }> | Readonly<{ refused: 'used' | 'unknown' | 'locked' }>

const linkLife = 10 * 60_000
const mostMistakes = 20

/**
 * Decides who may talk to the studio. A link carries a 256-bit token that is good once and for ten minutes; a page exchanges it for the secret of a
 * session, which lasts as long as the process. After twenty wrong ones nobody new is let in.
 */
export class Doorkeeper {
  readonly #now: () => number
  readonly #links = new Map<string, { until: number; isUsed: boolean }>()
  readonly #sessions = new Set<string>()
  #mistakes = 0

  constructor(now: () => number) {
    this.#now = now
  }

  /** A new one-time token, given to whoever started the studio. Forgives earlier mistakes. */
  invite(): string {
    this.#mistakes = 0
    const token = secret()
    this.#links.set(digest(token), { until: this.#now() + linkLife, isUsed: false })
    return token
  }

  admit(token: string): Admission {
    if (this.#mistakes >= mostMistakes) return { refused: 'locked' }
    const key = find(this.#links.keys(), token)
    const link = key === null ? undefined : this.#links.get(key)
    if (!link || (!link.isUsed && link.until < this.#now())) {
      this.#mistakes += 1
      return { refused: 'unknown' }
    }
    if (link.isUsed) return { refused: 'used' }
    link.isUsed = true
    const session = secret()
    this.#sessions.add(digest(session))
    return { session }
  }

  /** Whether an Authorization header names a session of this process. */
  knows(authorization: string | undefined): boolean {
    const session = /^Bearer ([\w-]{43})$/.exec(authorization ?? '')?.[1]
    return session !== undefined && find(this.#sessions, session) !== null
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Compares with every known digest and stops at none, so that time tells nothing. */
function find(digests: Iterable<string>, text: string): string | null {
  const asked = Buffer.from(digest(text))
  let found: string | null = null
  for (const known of digests) if (timingSafeEqual(Buffer.from(known), asked)) found = known
  return found
}
