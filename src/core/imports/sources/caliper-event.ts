import { createHash } from 'node:crypto'
import { noText, textFacts } from '../../classification/text-facts.ts'
import { type InstantReading, instantOf } from '../../time/instants.ts'
import { kept } from '../intake/kept.ts'
import { field, idField, isRecord, lastWord, listField, textField } from './record-fields.ts'
import type { Author, Draft, EventDraft } from './source.ts'

type Place = Readonly<{ file: string; line: number | null; number: number }>

const mostText = 100_000
const longestName = 120

/** Whether a value has the parts that every Caliper event has. */
function isEvent(value: unknown): boolean {
  return textField(value, 'action') !== null && field(value, 'actor') !== null && field(value, 'eventTime') !== null
}

/** What a Caliper event tells: at most one act. What is left out says why. */
export function draftOfEvent(value: unknown, place: Place): Draft {
  const rejected = (reason: string): Draft => ({
    type: 'rejected',
    file: place.file,
    line: place.line,
    reason: place.line === null ? `event ${place.number}: ${reason}` : reason,
  })
  if (!isRecord(value)) return rejected('it is no event')
  if (!isEvent(value))
    return textField(value, 'action') === null && typeOf(value) !== '' && !typeOf(value).endsWith('event')
      ? { type: 'ignored', reason: 'a description of something, not an act' }
      : rejected('it lacks its actor, action or time')
  const act = actOf(value)
  if ('ignored' in act) return { type: 'ignored', reason: act.ignored }
  const at = timeOf(field(value, 'eventTime'))
  if ('reason' in at) return rejected(at.reason)
  const author = authorOf(act.by ?? field(value, 'actor'), value)
  if (!author) return rejected('its actor has no id')
  return {
    type: 'event',
    author,
    kind: act.kind,
    at: at.at,
    key: act.key ?? keyOf(value),
    thread: act.thread ?? null,
    parent: act.parent ?? null,
    channel: channelOf(value),
    ...(act.kind === 'post' || act.kind === 'reply' ? contentOf(field(value, 'object')) : noText),
    hasArtefact: act.kind === 'artefact' || listField(field(value, 'object'), 'attachments').length > 0,
  }
}

type Act =
  | Readonly<{
      kind: EventDraft['kind']
      /** Whoever did it, where that isn't the actor. */
      by?: unknown
      key?: string
      thread?: string | null
      parent?: string | null
    }>
  | Readonly<{ ignored: string }>

/** Whatever somebody did with material shows that they were there. */
const presence =
  /^(?:viewed|navigatedto|loggedin|loggedout|abandoned|markedasread|started|used|launched|accessed|paused|resumed|restarted|ended|forwardedto|jumpedto|changed\w*|enabled\w*|disabled\w*|muted|unmuted|opened\w*|closed\w*|entered\w*|exited\w*|rewound|searched|submitted|completed|skipped|reviewed|reset|downloaded|selected|bookmarked|highlighted|tagged|subscribed)$/

/** What was done, from the action first and the type of event and object next. Deletions and changes are none. */
function actOf(event: unknown): Act {
  const action = lastWord(textField(event, 'action') ?? '')
  const object = field(event, 'object')
  const of = typeOf(object)
  if (typeOf(event) === 'messageevent' || of === 'message') {
    if (action === 'posted' || action === 'created') return message(object)
  }
  if (of === 'thread' && action === 'created') return threadStart(object)
  if (of === 'membership') return membership(action, object)
  if (of.startsWith('course') || of === 'group') {
    if (action === 'activated' || action === 'joined' || action === 'registered') return { kind: 'join' }
    if (action === 'deactivated' || action === 'left') return { kind: 'leave' }
  }
  if (action === 'commented') return { kind: 'reply', thread: threadOf(object), parent: threadOf(object) }
  if (action === 'liked' || action === 'disliked')
    return { kind: 'reaction', thread: threadOf(object), parent: messageKey(object) }
  if (action === 'shared' && of !== 'message') return { kind: 'artefact', thread: threadOf(object) }
  if (action === 'attended') return { kind: 'attend', thread: threadOf(object) }
  return presence.test(action) ? { kind: 'view' } : { ignored: becauseOf(action) }
}

function becauseOf(action: string): string {
  if (action === 'timedout') return 'a session that ran out'
  if (/^(?:graded|evaluated|ranked|scored)$/.test(action)) return 'a result, not an act'
  if (
    /^(?:deleted|modified|updated|archived|restored|unpublished|hid|showed|unsubscribed|markedasunread)$/.test(action)
  )
    return 'changed or taken back'
  return `the action "${action.slice(0, 40)}"`
}

/** A message answers the one that it names; where it names none, the order within its thread tells. */
function message(object: unknown): Act {
  const key = messageKey(object)
  const answered = field(object, 'replyTo')
  const thread = threadIn(field(object, 'isPartOf')) ?? (answered === null ? key : null)
  if (answered !== null) {
    const parent = messageKey(answered)
    return { kind: 'reply', thread: thread ?? threadIn(field(answered, 'isPartOf')) ?? parent, parent, ...keyed(key) }
  }
  return { kind: 'post', thread, parent: thread === key ? null : thread, ...keyed(key) }
}

function threadStart(object: unknown): Act {
  const id = idOf(object)
  return { kind: 'post', thread: id && `caliper:${id}`, parent: null, ...keyed(id && `caliper:thread:${id}`) }
}

/** Canvas and others tell of a membership that somebody, often an administrator, made for its member. */
function membership(action: string, object: unknown): Act {
  const by = field(object, 'member')
  const who = by === null ? {} : { by }
  if (/^(?:created|activated|added|joined)$/.test(action)) return { kind: 'join', ...who }
  if (/^(?:deleted|deactivated|removed|left)$/.test(action)) return { kind: 'leave', ...who }
  return { ignored: 'changed or taken back' }
}

function keyed(key: string | null): { key?: string } {
  return key === null ? {} : { key }
}

/** Messages are known by their own id, so that an answer can name the one that it answers. */
function messageKey(message: unknown): string | null {
  const id = idOf(message)
  return id && `caliper:message:${id}`
}

/** The nearest thread that something is part of; a forum is none. */
function threadIn(whole: unknown): string | null {
  const id = idOf(whole)
  if (id === null || typeOf(whole) === 'forum') return null
  return `caliper:${id}`
}

function threadOf(object: unknown): string | null {
  const id = idOf(object)
  return threadIn(field(object, 'isPartOf')) ?? (id && `caliper:${id}`)
}

/** An event's own id, and what it says: some senders give one id to many. Before version 1.1 events had none. */
function keyOf(event: unknown): string {
  const id = idOf(event) ?? textField(event, 'uuid') ?? ''
  const ids = ['actor', 'object', 'target', 'generated'].map((name) => idOf(field(event, name)))
  const said = [typeOf(event), textField(event, 'action'), field(event, 'eventTime'), ...ids]
  return `caliper:${id}#${createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 16)}`
}

/** ISO 8601; milliseconds since 1970 in version 1.0. */
function timeOf(value: unknown): InstantReading {
  return instantOf(typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '', 'UTC')
}

const nobody = /\/(?:anonymous|unknown|guest)$|purl\.imsglobal\.org\/caliper\/Person$/i

function authorOf(actor: unknown, event: unknown): Author | null {
  const id = idOf(actor)
  if (id === null) return null
  const canvas = field(field(actor, 'extensions'), 'com.instructure.canvas')
  const login = textField(canvas, 'user_login')
  const email = textField(actor, 'email') ?? (login?.includes('@') ? login : null)
  const name = textField(actor, 'name') ?? email ?? login ?? tailOf(id)
  const type = typeOf(actor)
  return {
    key: kept(id),
    name: kept(nobody.test(id) ? 'Somebody not signed in' : name),
    email: email && kept(email),
    handle: login && email === null ? kept(login) : null,
    aliases: [],
    kind:
      nobody.test(id) || type === 'group' || type === 'organization' ? 'unknown' : isProgram(type) ? 'bot' : 'person',
    isStaff: isStaff(actor, field(event, 'membership')),
  }
}

function isProgram(type: string): boolean {
  return type === 'softwareapplication' || type === 'softwareagent'
}

/** A role that the event itself gives its actor. */
function isStaff(actor: unknown, membership: unknown): boolean {
  const member = idOf(field(membership, 'member'))
  if (member !== null && member !== idOf(actor)) return false
  return listField(membership, 'roles').some(
    (role) => typeof role === 'string' && /instructor|teachingassistant|administrator|mentor/i.test(role),
  )
}

/** The forum that a message is in, else the group, else the course that its object belongs to. */
function channelOf(event: unknown): string | null {
  const object = field(event, 'object')
  const chain = wholes(object)
  const found =
    chain.find((one) => typeOf(one) === 'forum') ??
    (idOf(field(event, 'group')) === null ? null : field(event, 'group')) ??
    chain.find((one) => typeOf(one).startsWith('course'))
  const id = found == null ? null : idOf(found)
  const name = textField(found, 'name') ?? (id && tailOf(id))
  return name && kept(name.slice(0, longestName))
}

/** A thing and what it is part of, from the inside out. */
function wholes(object: unknown): unknown[] {
  const chain: unknown[] = []
  for (let one = object; isRecord(one) && chain.length < 8; one = partOf(one)) chain.push(one)
  return chain
}

function partOf(one: unknown): unknown {
  return field(one, 'isPartOf') ?? field(field(one, 'extensions'), 'isPartOf')
}

function contentOf(object: unknown): Pick<EventDraft, 'words' | 'signals'> {
  const body = textField(object, 'body')?.slice(0, mostText) ?? null
  return body === null ? noText : textFacts(body.replace(/<[^<>]{0,500}>/g, ' '), body)
}

/** The id of something that is an object or only named. */
function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null
  return idField(value, 'id') ?? idField(value, '@id')
}

function typeOf(value: unknown): string {
  return lastWord(textField(value, 'type') ?? textField(value, '@type') ?? '')
}

function tailOf(iri: string): string {
  const end = iri.replace(/\/$/, '')
  return end.slice(Math.max(end.lastIndexOf('/'), end.lastIndexOf(':', end.length - 2)) + 1) || iri
}
