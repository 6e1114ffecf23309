import { createHash } from 'node:crypto'
import { noText, textFacts } from '../../classification/text-facts.ts'
import { instantOf } from '../../time/instants.ts'
import { kept } from '../intake/kept.ts'
import { field, idField, isRecord, listField, textField } from './record-fields.ts'
import type { Author, Draft, EventDraft } from './source.ts'

type Place = Readonly<{ file: string; line: number | null }>
type Kind = EventDraft['kind']

/** The keys of what was written so far, by its id, so that answers and votes can name it. */
export type Said = Map<string, string>

const mostText = 100_000

/**
 * What a line of a tracking log tells. Forum events are posts, replies and votes; enrolments are joins; whatever else a learner did in a course shows that
 * they were there. Left out: what the server did by itself, pages outside courses, and the work of running a course.
 */
export function draftOfTracked(value: unknown, said: Said, place: Place): Draft {
  const rejected = (reason: string): Draft => ({ type: 'rejected', ...place, reason })
  if (!isRecord(value)) return rejected('it is no event')
  const type = textField(value, 'event_type')
  if (type === null) return rejected('it has no event_type')
  const event = payloadOf(value)
  const act = actOf(type, value, event)
  if ('ignored' in act) return { type: 'ignored', reason: act.ignored }
  const at = instantOf(textField(value, 'time') ?? '', 'UTC')
  if ('reason' in at) return rejected(at.reason)
  if (act.id) said.set(kept(act.id), kept(keyWith(act.id, at.at)))
  const author = act.isForOther ? enrolled(value, event) : authorOf(value, event)
  if (!author) return { type: 'ignored', reason: 'nobody signed in' }
  const isMessage = act.kind === 'post' || act.kind === 'reply'
  const key = act.id
    ? keyWith(act.id, at.at)
    : act.vote
      ? `edx:${act.vote}:vote:${author.key}`
      : keyOf(value, author.key)
  return {
    type: 'event',
    author: isMessage && field(event, 'anonymous') === true ? anonymous : author,
    kind: act.kind,
    at: at.at,
    key,
    thread: act.thread ? `edx:${act.thread}` : act.kind === 'post' ? key : null,
    parent: act.answers ? (said.get(act.answers) ?? `edx:${act.answers}`) : null,
    channel: courseOf(value, event, type),
    ...(isMessage ? contentOf(event) : noText),
    hasArtefact: false,
  }
}

type Act =
  | Readonly<{
      kind: Kind
      /** It is about the person named in the event, whoever set it off. */
      isForOther?: boolean
      /** The forum's own id of what was written. */
      id?: string | null
      /** What a vote is for. */
      vote?: string | null
      thread?: string | null
      answers?: string | null
    }>
  | Readonly<{ ignored: string }>

const running =
  /^edx\.(?:course\.index\.|instructor\.|certificate\.generation|cohort\.|team\.changed|librarycontentblock)/
const results =
  /^(?:edx\.(?:grades\.|course\.grade\.|certificate\.|completion\.|badge\.)|problem_rescore|reset_problem|edx\.problem\.completed)/
const changes =
  /\.(?:edited|deleted|updated|mode_changed|reported|unreported|unfollowed|locked|unlocked|pinned|unpinned|endorsed|unendorsed)$/

function actOf(type: string, value: unknown, event: unknown): Act {
  if (type.startsWith('edx.forum.')) return forumAct(type, event)
  if (type === 'edx.course.enrollment.activated') return { kind: 'join', isForOther: true }
  if (type === 'edx.course.enrollment.deactivated') return { kind: 'leave', isForOther: true }
  if (running.test(type)) return { ignored: 'running the course' }
  if (results.test(type)) return { ignored: 'a result, not an act' }
  if (changes.test(type)) return { ignored: 'changed or taken back' }
  if (type.startsWith('/')) return pageAct(type)
  return courseOf(value, event, type) === null ? { ignored: 'outside any course' } : { kind: 'view' }
}

function forumAct(type: string, event: unknown): Act {
  const [, , of, action] = type.split('.')
  const id = idField(event, 'id')
  const thread = idField(field(event, 'discussion'), 'id') ?? (of === 'thread' ? id : null)
  if (action === 'created') {
    if (of === 'thread') return { kind: 'post', id, thread }
    return { kind: 'reply', id, thread, answers: idField(field(event, 'response'), 'id') ?? thread }
  }
  if (action === 'voted' && field(event, 'undo_vote') !== true)
    return { kind: 'reaction', vote: id, thread, answers: id }
  return action === 'voted' || changes.test(type) ? { ignored: 'changed or taken back' } : { kind: 'view', thread }
}

/** A page that the server handed out, by its path. */
function pageAct(path: string): Act {
  const inCourse = /^\/courses\/[^/]+(?:\/[^/]+\/[^/]+)?\/(.{0,200})/.exec(path)
  if (!inCourse) return { ignored: 'outside any course' }
  if (
    /(?:^|\/)(?:instructor|legacy_instructor_dash|instructor_dashboard|instructor_task_status)(?:\/|$)/.test(
      path.slice(0, 400),
    )
  )
    return { ignored: 'running the course' }
  return { kind: 'view' }
}

/** What came with the event; from a browser it is JSON within the JSON. Browsers' texts are cut off at some length and then stay text. */
function payloadOf(value: unknown): unknown {
  const event = field(value, 'event')
  if (typeof event !== 'string' || !event.startsWith('{')) return event
  try {
    return JSON.parse(event) as unknown
  } catch {
    return null
  }
}

const anonymous: Author = {
  key: 'anonymous',
  name: 'Somebody who posted anonymously',
  email: null,
  handle: null,
  aliases: [],
  kind: 'unknown',
  isStaff: false,
}

/** The learner by user name, which never changes on Open edX and stands in every kind of event; without one by number. */
function authorOf(value: unknown, event: unknown): Author | null {
  const context = field(value, 'context')
  const username = nameIn(value) ?? nameIn(context)
  const number = idField(context, 'user_id')
  if (username === null && number === null) return null
  const roles = [...listField(event, 'user_course_roles'), ...listField(event, 'user_forums_roles')]
  return author(
    username,
    number,
    roles.some((role) => typeof role === 'string' && /instructor|staff|admin|moderator|community ta/i.test(role)),
  )
}

/** Enrolments are often made by the server or an administrator; the event names the learner by number. */
function enrolled(value: unknown, event: unknown): Author | null {
  const number = idField(event, 'user_id')
  const by = authorOf(value, event)
  if (number === null || number === idField(field(value, 'context'), 'user_id')) return by
  return author(textField(event, 'username'), number, false)
}

function author(username: string | null, number: string | null, isStaff: boolean): Author {
  return {
    key: kept(username ?? `#${number}`),
    name: kept(username ?? `Learner ${number}`),
    email: null,
    handle: username && kept(username),
    aliases: [],
    kind: 'person',
    isStaff,
  }
}

function nameIn(value: unknown): string | null {
  const name = textField(value, 'username')
  return name === null || name === 'anonymous' || name === 'AnonymousUser' ? null : name
}

function courseOf(value: unknown, event: unknown, type: string): string | null {
  const named = textField(field(value, 'context'), 'course_id') ?? textField(event, 'course_id')
  if (named !== null) return kept(named.slice(0, 200))
  const path = /\/courses\/((?:course-v1:|CCX|ccx)?[^/?#]{1,200}(?:\/[^/?#+]{1,100}\/[^/?#]{1,100})?)/.exec(
    `${type.startsWith('/') ? type : (textField(value, 'page') ?? textField(value, 'referer') ?? '')}`.slice(0, 600),
  )?.[1]
  return path ? kept(path) : null
}

function contentOf(event: unknown): Pick<EventDraft, 'words' | 'signals'> {
  const body = textField(event, 'body')
  return body === null ? noText : textFacts(`${textField(event, 'title') ?? ''}\n${body.slice(0, mostText)}`)
}

/** What is written has an id on its server, and with its second one among all. */
function keyWith(id: string, at: number): string {
  return `edx:${id}:${Math.floor(at / 1000)}`
}

/** Lines have no number of their own: the same person, moment and event is the same act. Times have microseconds. */
function keyOf(value: unknown, person: string): string {
  const said = ['time', 'event_type', 'event_source', 'event', 'page', 'context'].map((name) => field(value, name))
  return `edx:#${createHash('sha256')
    .update(JSON.stringify([person, ...said]))
    .digest('base64url')
    .slice(0, 24)}`
}
