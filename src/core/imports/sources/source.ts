import type { Grade, MeasureId } from '../../../contract/engagement.ts'
import type { EventKind, EventMapping, SourceId, TableShape } from '../../../contract/imports.ts'
import type { Files } from '../intake/files.ts'

/** Somebody as a source names them. `key` is the platform's own and never changes; a bot is not a person to count. */
export type Author = Readonly<{
  key: string
  name: string
  email: string | null
  aliases: readonly string[]
  isBot: boolean
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
  hasArtefact: boolean
}>

export type Draft =
  | EventDraft
  | Readonly<{ type: 'ignored'; reason: string }>
  | Readonly<{ type: 'rejected'; file: string; line: number | null; reason: string }>
  /** Something to know about the files that is not a row. */
  | Readonly<{ type: 'problem'; text: string }>

/** Whether files are of a source: they are, they are a table that needs a mapping first, or why not and, if that helps, what to do instead. */
export type Recognition =
  | Readonly<{ is: string; table?: TableShape; mapping?: EventMapping }>
  | Readonly<{ asks: TableShape }>
  | Readonly<{ isNot: string; hint?: string }>

/** What reading needs besides the files. `zone` is the cohort's. */
export type Reading = Readonly<{ zone: string; mapping: EventMapping | null }>

/** What an import turned out to hold, for its honest grades. */
export type Holdings = Readonly<{ kinds: ReadonlySet<EventKind>; mapping: EventMapping | null }>

/** A kind of export that the studio reads. Adding one is a file beside the others and a line in sources.ts. */
export type Source = Readonly<{
  id: SourceId
  title: string
  /** What it looks like, for the drop zone. */
  looksLike: string
  /** Whose keys its authors have; two sources of one platform know the same people. */
  platform: string
  /** It is read through a mapping of columns. */
  usesMapping: boolean
  recognise: (files: Files, mapping: EventMapping | null) => Promise<Recognition>
  /** The files' rows in pieces of some hundred, one file after the other. */
  read: (files: Files, reading: Reading) => AsyncIterable<readonly Draft[]>
  /** What each measure can honestly be from these events; measures not named are exact. */
  grades: (holdings: Holdings) => Partial<Record<MeasureId, Grade>>
}>

/** Words of a text, as a rough size. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
