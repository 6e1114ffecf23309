import { createHash } from 'node:crypto'
import { noText } from '../../classification/text-facts.ts'
import type { WrittenTimes } from '../../time/written-times.ts'
import { kept } from '../intake/kept.ts'
import { discussionThread, moodleAuthor, saidKey } from './moodle-keys.ts'
import { actorOf, logActOf, numeric } from './moodle-log-acts.ts'
import type { LogColumns } from './moodle-log-columns.ts'
import type { Draft, EventDraft } from './source.ts'

type Row = Readonly<{ line: number; cells: readonly string[] }>

/** Turns the rows of one log into drafts. */
export class LogRows {
  readonly #columns: LogColumns
  readonly #times: WrittenTimes
  readonly #file: string
  /** How often each row was met. The log has minutes, so equal rows are acts of their own (two looks at a page in one minute) and are numbered within the file: the same in every export. */
  readonly #met = new Map<number, number>()

  constructor(columns: LogColumns, times: WrittenTimes, file: string) {
    this.#columns = columns
    this.#times = times
    this.#file = file
  }

  draftOf({ line, cells }: Row): Draft {
    const cell = (part: keyof LogColumns) => cells[this.#columns[part]]?.trim() ?? ''
    const ignored = (reason: string): Draft => ({ type: 'ignored', reason })
    const description = cell('description')
    const actor = numeric(cell('user')) ?? actorOf(description)
    const name = cell('name')
    if (actor === null && (name === '' || name === '-')) return ignored('names no person')
    if (actor === '0') return ignored('nobody signed in')
    if (actor?.startsWith('-') || /^(?:cli|cron|restore)$/.test(cell('origin'))) return ignored('done by the system')
    const act = logActOf({
      event: cell('event'),
      component: cell('component'),
      description,
      objectId: cell('object'),
      relatedUser: cell('related'),
      other: cell('other'),
    })
    if ('ignored' in act) return ignored(act.ignored)
    const at = this.#times.read(cell('time'))
    if ('reason' in at) return { type: 'rejected', file: this.#file, line, reason: at.reason }
    const enrolled = act.is === 'join' || act.is === 'leave' ? act.person : null
    return {
      type: 'event',
      author: moodleAuthor(enrolled ?? actor, enrolled === null || enrolled === actor ? name : cell('affected')),
      at: at.at,
      channel: channelOf(act, cell),
      ...noText,
      hasArtefact: act.is === 'artefact',
      ...this.#placeOf(act, at.at, () => this.#numbered(at.at, enrolled ?? actor ?? name, cell)),
    }
  }

  #placeOf(
    act: Exclude<ReturnType<typeof logActOf>, { ignored: string }>,
    at: number,
    row: () => string,
  ): Pick<EventDraft, 'kind' | 'key' | 'thread' | 'parent'> {
    if (act.is === 'discussion' && act.discussion !== null)
      return {
        kind: 'post',
        key: saidKey({ discussion: act.discussion }, at),
        thread: discussionThread(act.discussion),
        parent: null,
      }
    if (act.is === 'post')
      return {
        kind: 'reply',
        key: act.post === null ? row() : saidKey({ post: act.post }, at),
        // The log doesn't say which post was answered, only in which discussion.
        thread: act.discussion === null ? null : discussionThread(act.discussion),
        parent: null,
      }
    const key = row()
    if (act.is === 'discussion') return { kind: 'post', key, thread: key, parent: null }
    if (act.is === 'comment') return { kind: 'post', key, thread: `moodle:${act.on}`, parent: `moodle:${act.on}` }
    if (act.is !== 'presence') return { kind: act.is, key, thread: null, parent: null }
    return {
      kind: 'view',
      key,
      thread: act.discussion === null ? null : discussionThread(act.discussion),
      parent: null,
    }
  }

  /** A row by what it says in every language, and its number among those that say the same. */
  #numbered(at: number, person: string, cell: (part: keyof LogColumns) => string): string {
    const what = cell('description') || `${cell('event')} ${cell('context')} ${cell('object')} ${cell('other')}`
    const hash = createHash('sha256')
      .update(JSON.stringify([at, person, what]))
      .digest()
    const short = hash.readUIntBE(0, 6)
    const number = (this.#met.get(short) ?? 0) + 1
    this.#met.set(short, number)
    return `moodle:#${hash.toString('base64url', 0, 18)}:${number}`
  }
}

/** A forum by its name, else the course. A context reads "Forum: Questions"; only what is behind the colon is the name. */
function channelOf(
  act: Readonly<{ is: string; discussion?: string | null }>,
  cell: (part: keyof LogColumns) => string,
): string | null {
  const context = cell('context')
  const isInForum = act.is === 'post' || act.is === 'discussion' || (act.discussion ?? null) !== null
  const isCourse = /^(?:course|kurs|cours|curso|cursus|corso)\s*:/i.test(context)
  const named = isInForum || isCourse ? context.slice(context.indexOf(':') + 1).trim() : cell('course')
  return named === '' || named === '-' ? null : kept(named.slice(0, 120))
}
