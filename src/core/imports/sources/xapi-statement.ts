import { createHash } from 'node:crypto'
import { noText, textFacts } from '../../classification/text-facts.ts'
import { instantOf } from '../../time/instants.ts'
import { kept } from '../intake/kept.ts'
import { field, isRecord, listField, textField } from './record-fields.ts'
import type { Author, Draft, EventDraft } from './source.ts'
import { authorOf, membersOf } from './xapi-actor.ts'
import { isAnswer, isGathering, isPlace, isTalk, meaningOf, type VerbMeaning } from './xapi-verbs.ts'

type Place = Readonly<{ file: string; line: number | null; number: number }>

const mostText = 100_000
const longestName = 120

/** Whether a value has the three parts that every statement has. */
function isStatement(value: unknown): boolean {
  return (
    isRecord(field(value, 'actor')) &&
    isRecord(field(value, 'object')) &&
    textField(field(value, 'verb'), 'id') !== null
  )
}

/** The statement that a statement takes back; null where it takes none back. */
export function voidedBy(value: unknown): string | null {
  const verb = textField(field(value, 'verb'), 'id')
  return verb !== null && meaningOf(verb) === 'voiding' ? textField(field(value, 'object'), 'id') : null
}

/**
 * What a statement tells: mostly one act, of a group one for each member. Its id is the platform's own and the same in every export. Statements that were
 * voided are left out.
 */
export function draftsOfStatement(value: unknown, voided: ReadonlySet<string>, place: Place): Draft[] {
  const rejected = (reason: string): Draft[] => [
    {
      type: 'rejected',
      file: place.file,
      line: place.line,
      reason: place.line === null ? `statement ${place.number}: ${reason}` : reason,
    },
  ]
  const ignored = (reason: string): Draft[] => [{ type: 'ignored', reason }]
  if (!isStatement(value)) return rejected('it lacks its actor, verb or object')
  const id = textField(value, 'id')
  const meaning = meaningOf(textField(field(value, 'verb'), 'id') ?? '')
  if (meaning === 'voiding') return ignored('takes another statement back')
  if (id !== null && voided.has(id.toLowerCase())) return ignored('was taken back')
  const object = field(value, 'object')
  if (textField(object, 'objectType') === 'SubStatement') return ignored('a plan, not an act')
  if (typeof meaning !== 'string') return ignored(meaning.ignored)
  const act = actOf(meaning, object)
  if ('ignored' in act) return ignored(act.ignored)
  const at = instantOf(textField(value, 'timestamp') ?? textField(value, 'stored') ?? '', 'UTC')
  if ('reason' in at) return rejected(at.reason)
  const author = authorOf(field(value, 'actor'))
  if (!author) return rejected('its actor has no mailbox, account or OpenID')
  const key = `xapi:${id?.toLowerCase() ?? fingerprint(value)}`
  const draft: Omit<EventDraft, 'author'> = {
    type: 'event',
    kind: act.kind,
    at: at.at,
    key,
    ...placeIn(act, object, value, key),
    channel: channelOf(object, value),
    ...contentOf(act.kind, value),
    hasArtefact: act.kind === 'artefact' || hasAttachment(value),
  }
  const isPresence = act.kind === 'attend' || act.kind === 'view' || act.kind === 'join' || act.kind === 'leave'
  const members = isPresence ? membersOf(field(value, 'actor')) : []
  if (members.length > 1) return members.map((member) => ({ ...draft, author: member, key: `${key}:${member.key}` }))
  return [{ ...draft, author: withRole(author, value) }]
}

type Act = Readonly<{ kind: EventDraft['kind']; isSure: boolean }> | Readonly<{ ignored: string }>

/** The kind of an act from its verb and what it was done to. `isSure`: whether it starts or answers doesn't hang on the order. */
function actOf(meaning: VerbMeaning, object: unknown): Act {
  const type = typeOf(object)
  const sure = (kind: EventDraft['kind']): Act => ({ kind, isSure: true })
  if (meaning === 'message' && isSaidWithin(object, type)) return sure('reply')
  if (meaning === 'message') return { kind: 'post', isSure: isPlace(type) }
  if (meaning === 'reply') return sure('reply')
  if (meaning === 'comment') return isTalk(type) ? sure('reply') : { kind: 'post', isSure: false }
  if (meaning === 'answer') return sure(isTalk(type) ? 'reply' : 'view')
  if (meaning === 'making') {
    if (isSaidWithin(object, type)) return sure('reply')
    return isTalk(type) ? { kind: 'post', isSure: false } : sure('artefact')
  }
  if (meaning === 'liking') return sure('reaction')
  if (meaning === 'rating') return sure(isTalk(type) ? 'reaction' : 'view')
  if (meaning === 'looking') return sure('view')
  if (meaning === 'attending') return sure('attend')
  if (meaning === 'meeting') return sure(isGathering(type) ? 'attend' : 'join')
  if (isGathering(type)) return { ignored: 'a registration for a meeting' }
  return sure(meaning === 'entering' ? 'join' : 'leave')
}

/** Open edX calls a thread, a response and a comment all a discussion; their addresses differ. */
function isSaidWithin(object: unknown, type: string): boolean {
  return isAnswer(type) || /\/comments\/[^/]+\/?$/.test(textField(object, 'id')?.slice(-200) ?? '')
}

function placeIn(
  act: Exclude<Act, { ignored: string }>,
  object: unknown,
  value: unknown,
  key: string,
): Pick<EventDraft, 'thread' | 'parent'> {
  const answered = referenceIn(object) ?? referenceIn(field(field(value, 'context'), 'statement'))
  const isMessage = act.kind === 'post' || act.kind === 'reply'
  const thread = conversationOf(object, value) ?? (isMessage ? key : null)
  if (act.kind === 'post' && act.isSure) return { thread: key, parent: answered }
  if (act.kind === 'reaction') return { thread, parent: answered }
  if (!isMessage) return { thread: act.kind === 'attend' ? thread : null, parent: null }
  return { thread, parent: answered ?? (act.isSure ? null : thread) }
}

/** The key of a statement that is referred to. */
function referenceIn(value: unknown): string | null {
  const id = textField(value, 'objectType') === 'StatementRef' ? textField(value, 'id') : null
  return id === null ? null : `xapi:${id.toLowerCase()}`
}

/** The nearest conversation around an answer, else the object itself. */
function conversationOf(object: unknown, value: unknown): string | null {
  const around = isAnswer(typeOf(object)) ? activities(value, ['parent']).find(isConversation) : undefined
  const id = textField(around, 'id') ?? (referenceIn(object) === null ? textField(object, 'id') : null)
  return id === null ? null : `xapi:${id}`
}

function isConversation(activity: unknown): boolean {
  const type = typeOf(activity)
  return isTalk(type) && !/forum$/.test(type)
}

/** The course or group that a statement belongs to, by its name where it has one. */
function channelOf(object: unknown, value: unknown): string | null {
  const around = activities(value, ['parent', 'grouping'])
  const space = around.find((activity) => /course|group|class|communit/.test(typeOf(activity)))
  const found = space ?? (/course|group$|communit/.test(typeOf(object)) ? object : (around[0] ?? null))
  const name = nameOf(found) ?? textField(found, 'id')
  return name === null ? null : kept(name.slice(0, longestName))
}

/** Single activities and lists of them are both in use. */
function activities(value: unknown, names: readonly string[]): readonly unknown[] {
  const context = field(field(value, 'context'), 'contextActivities')
  return names.flatMap((name) => {
    const found = field(context, name)
    return Array.isArray(found) ? (found as unknown[]) : isRecord(found) ? [found] : []
  })
}

/** A name in several languages: the English one, else the first. */
function nameOf(activity: unknown): string | null {
  const names = field(field(activity, 'definition'), 'name')
  if (typeof names === 'string') return names.trim() || null
  if (!isRecord(names)) return null
  const languages = Object.keys(names)
  const language = languages.find((one) => /^en\b/i.test(one)) ?? languages[0]
  return language === undefined ? null : textField(names, language)
}

function typeOf(activity: unknown): string {
  return textField(field(activity, 'definition'), 'type')?.toLowerCase() ?? ''
}

function contentOf(kind: EventDraft['kind'], value: unknown): Pick<EventDraft, 'words' | 'signals'> {
  const text = kind === 'post' || kind === 'reply' ? textField(field(value, 'result'), 'response') : null
  return text === null ? noText : textFacts(text.slice(0, mostText))
}

/** Attachments that are not signatures. */
function hasAttachment(value: unknown): boolean {
  return listField(value, 'attachments').some(
    (attachment) => !/signature$/.test(textField(attachment, 'usageType') ?? ''),
  )
}

/** Whoever the statement itself names as the instructor. */
function withRole(author: Author, value: unknown): Author {
  const instructor = authorOf(field(field(value, 'context'), 'instructor'))
  return instructor?.key === author.key ? { ...author, isStaff: true } : author
}

/** Statements that no store has numbered are what they say. */
function fingerprint(value: unknown): string {
  const said = ['actor', 'verb', 'object', 'result', 'context', 'timestamp'].map((name) => field(value, name))
  return `#${createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 24)}`
}
