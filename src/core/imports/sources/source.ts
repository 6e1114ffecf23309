import type { Grade, MeasureId } from '../../../contract/engagement.ts'
import type { EventKind, EventMapping, TableShape } from '../../../contract/imports.ts'
import type { Answers, Grain, Question, Scope, SourceId } from '../../../contract/sources.ts'
import type { Files } from '../intake/files.ts'

/** What an author is: somebody, a program, somebody from outside, somebody whose account is gone, or nobody that the export names. */
export type AuthorKind = 'person' | 'bot' | 'guest' | 'deleted' | 'unknown'

/** Somebody as a source names them. `key` is the platform's own and never changes; a bot is not a person to count. */
export type Author = Readonly<{
  key: string
  name: string
  /** An e-mail address, or a user principal name in that form. */
  email: string | null
  /** The name that is theirs alone on the platform, without @. */
  handle: string | null
  /** Other names that they go by. */
  aliases: readonly string[]
  kind: AuthorKind
  isStaff: boolean
}>

/** One act as a source tells it. `at` in milliseconds since 1970 UTC. */
export type EventDraft = Readonly<{
  type: 'event'
  author: Author
  kind: EventKind
  at: number
  /** What makes it the same event when it is met again, in any file. */
  key: string
  thread: string | null
  /** The key of the event that it answers. The thread itself when only its order tells whether it starts or answers. */
  parent: string | null
  channel: string | null
  words: number | null
  /** What structure and words of its text say (see signal); null where there is no text. */
  signals: number | null
  hasArtefact: boolean
}>

/** What a platform can count over a window. `people-…` count people, `days-…` days; the rest counts acts. */
export type TotalCount =
  /** Posts and replies, where the platform doesn't tell them apart. */
  | 'messages'
  | 'posts'
  | 'replies'
  | 'reactions'
  | 'views'
  | 'artefacts'
  | 'meetings'
  /** Days on which the person opened the platform. */
  | 'days-present'
  | 'members'
  | 'people-present'
  | 'people-contributing'
  | 'people-reacting'

/** A number of a whole window, which is never split. `from` and `to` are days, `to` exclusive. */
export type TotalDraft = Readonly<{
  type: 'total'
  /** Whose numbers: one person's, a channel's or group's, or everybody's. */
  of: 'person' | 'channel' | 'everybody'
  author: Author | null
  /** The channel or group; null for a person or everybody. */
  channel: string | null
  from: string
  to: string
  counts: Readonly<Partial<Record<TotalCount, number>>>
}>

export type Draft =
  | EventDraft
  | TotalDraft
  /** Somebody whom the files name as a member, whether or not they ever acted. Not a row: it isn't counted. */
  | Readonly<{ type: 'member'; author: Author }>
  | Readonly<{ type: 'ignored'; reason: string }>
  | Readonly<{ type: 'rejected'; file: string; line: number | null; reason: string }>
  /** Something to know about the files that is not a row. */
  | Readonly<{ type: 'problem'; text: string }>

/** Whether files are of a source: they are, they are a table that needs a mapping first, or why not and, if that helps, what to do instead. */
export type Recognition =
  | Readonly<{ is: string; table?: TableShape; mapping?: EventMapping }>
  | Readonly<{ asks: TableShape }>
  | Readonly<{ isNot: string; hint?: string }>

/** What reading needs besides the files. `zone` is that of times which carry none: as answered, else the cohort's. */
export type Reading = Readonly<{ zone: string; answers: Answers; mapping: EventMapping | null }>

/** What an import turned out to hold, for its honest grades. */
export type Holdings = Readonly<{ kinds: ReadonlySet<EventKind>; mapping: EventMapping | null }>

/**
 * A kind of export that the studio reads. Adding one is a file beside the others and a line in sources.ts. It runs apart from the workspace, in a thread with
 * bounded memory, so it knows nothing but the files.
 */
export type Source = Readonly<{
  id: SourceId
  title: string
  /** What its files look like, for the drop zone. */
  looksLike: string
  /** How a person gets it out of the platform, step by step. */
  steps: readonly string[]
  /** Whose keys its authors have; two sources of one platform know the same people. */
  platform: string
  grain: Grain
  scope: Scope
  /** It is read through a mapping of columns. */
  usesMapping: boolean
  /** Its exports hold what people wrote. */
  holdsTexts?: true
  /** It tells who reacted to what, but not when: its reactions are dated to the message. */
  hasUndatedReactions?: true
  recognise: (files: Files, mapping: EventMapping | null, answers: Answers) => Promise<Recognition>
  /** What the files leave open that must not be guessed; asked once they are recognised. */
  questions?: (files: Files, reading: Reading) => Promise<readonly Question[]>
  /** The files' rows in pieces of some hundred, one file after the other. */
  read: (files: Files, reading: Reading) => AsyncIterable<readonly Draft[]>
  /** What each measure can honestly be from it; of events, measures not named are told like the one they name, else exactly; of totals, not at all. */
  grades: (holdings: Holdings) => Partial<Record<MeasureId, Grade>>
}>
