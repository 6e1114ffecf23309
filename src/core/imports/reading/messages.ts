import type { EventMapping, TableShape } from '../../../contract/imports.ts'
import type { Refused } from '../../../contract/refusals.ts'
import type { Answers, Question, SourceId } from '../../../contract/sources.ts'
import type { WordLists } from '../../classification/word-lists.ts'
import type { Upload } from '../../uploads/uploads.ts'
import type { Draft } from '../sources/source.ts'
import type { Batch } from './packing.ts'

/** What the files are said to be; null: find out. */
export type Claim = Readonly<{ source: SourceId | null; mapping: EventMapping | null; answers: Answers }>

/** What the files turned out to be, or a table that needs a mapping first. */
export type Found =
  | Readonly<{ is: 'source'; id: SourceId; because: string; mapping: EventMapping | null; table: TableShape | null }>
  | Readonly<{ is: 'table'; table: TableShape }>

/** How to read: `zone` is that of times which carry none, `dayZone` the cohort's, in which days are counted. */
export type Manner = Readonly<{ zone: string; dayZone: string; answers: Answers }>

/** What the studio asks of a reader, one thing after the other: look, perhaps ask or try, read; `more` after each batch that it has dealt with. */
export type Ask =
  | Readonly<{ do: 'look'; upload: Upload; claim: Claim; wordLists: WordLists }>
  | Readonly<{ do: 'question'; manner: Manner }>
  | Readonly<{ do: 'read'; manner: Manner }>
  /** The first rows alone, at most `rows` of them. */
  | Readonly<{ do: 'try'; manner: Manner; rows: number }>
  | Readonly<{ do: 'more' }>
  | Readonly<{ do: 'leave' }>

/** What a reader tells: that it is ready, once, and then answers. Bytes are told from time to time while it reads, so that silence means trouble. */
export type Told =
  | Readonly<{ is: 'ready' }>
  | Readonly<{ is: 'found'; found: Found; sizeBytes: number }>
  | Readonly<{ is: 'questions'; questions: readonly Question[] }>
  | Readonly<{ is: 'alive' }>
  | Readonly<{ is: 'bytes'; done: number }>
  | Readonly<{ is: 'batch'; batch: Batch }>
  | Readonly<{ is: 'tried'; drafts: readonly Draft[] }>
  | Readonly<{ is: 'end'; fingerprint: string }>
  | Readonly<{ is: 'left' }>
  | Readonly<{ is: 'refused'; refused: Refused }>
  | Readonly<{ is: 'failed'; message: string; stack: string }>
