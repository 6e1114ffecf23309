import { createHash } from 'node:crypto'
import { fold } from '../../roster/folding.ts'
import { kept } from '../intake/kept.ts'
import { field, listField, textField } from './record-fields.ts'
import type { Author } from './source.ts'

/** Who a statement is about, by the one identifier that xAPI gives each agent: mailbox, its hash, OpenID, or account. Null when it names nobody. */
export function authorOf(actor: unknown): Author | null {
  const isGroup = textField(actor, 'objectType') === 'Group'
  const [only, ...others] = listField(actor, 'member')
  const identified = identityOf(actor)
  if (isGroup && !identified && only !== undefined && others.length === 0) return authorOf(only)
  if (isGroup) return group(actor, identified?.key ?? null)
  if (!identified) return null
  const name = textField(actor, 'name') ?? identified.name
  return {
    key: kept(identified.key),
    name: kept(name),
    email: identified.email && kept(identified.email),
    handle: identified.handle && kept(identified.handle),
    aliases: [],
    kind: isNobody(name) ? 'unknown' : 'person',
    isStaff: false,
  }
}

/** The members of a group that did something together. */
export function membersOf(actor: unknown): readonly Author[] {
  return textField(actor, 'objectType') === 'Group'
    ? listField(actor, 'member').flatMap((member) => authorOf(member) ?? [])
    : []
}

type Identity = Readonly<{ key: string; name: string; email: string | null; handle: string | null }>

function identityOf(agent: unknown): Identity | null {
  const mailbox = textField(agent, 'mbox')?.replace(/^mailto:/i, '')
  if (mailbox) return byEmail(mailbox)
  const sum = textField(agent, 'mbox_sha1sum')?.toLowerCase()
  if (sum) return { key: `sha1:${sum}`, name: `Member ${sum.slice(0, 8)}`, email: null, handle: null }
  const openid = textField(agent, 'openid')
  if (openid) return { key: openid, name: lastPart(openid), email: null, handle: null }
  const account = field(agent, 'account')
  const name = textField(account, 'name')
  if (name === null) return null
  const key = `${textField(account, 'homePage') ?? ''}|${name}`
  if (isEmail(name)) return { key, name, email: name, handle: null }
  const isOpaque = /^[0-9a-f-]{16,}$|^\d+$/i.test(name)
  return { key, name: isOpaque ? `Member ${name.slice(0, 8)}` : name, email: null, handle: isOpaque ? null : name }
}

/** An agent by mailbox has the key that its hash would give, so that both are one. */
function byEmail(email: string): Identity {
  const sum = createHash('sha1').update(`mailto:${email}`).digest('hex')
  return { key: `sha1:${sum}`, name: email, email, handle: null }
}

function group(actor: unknown, key: string | null): Author {
  const name = textField(actor, 'name') ?? 'A group'
  return {
    key: kept(key ?? `group:${fold(name)}`),
    name: kept(name),
    email: null,
    handle: null,
    aliases: [],
    kind: 'unknown',
    isStaff: false,
  }
}

function isNobody(name: string): boolean {
  return /^(?:anonymous|unknown|guest)(?: user)?$/i.test(name)
}

function lastPart(iri: string): string {
  const end = iri.replace(/\/$/, '')
  return end.slice(end.lastIndexOf('/') + 1) || iri
}

function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text)
}
