import type { z } from 'zod'
import { Answers, type Question } from '../../src/contract/sources.ts'
import { openFiles } from '../../src/core/imports/intake/files.ts'
import type {
  Author,
  Draft,
  EventDraft,
  Recognition,
  Source,
  TotalDraft,
} from '../../src/core/imports/sources/source.ts'

type Rejected = Extract<Draft, { type: 'rejected' }>

/** What a source makes of a file, folder or zip, without a studio around it. `read` counts rows: members and problems are none. */
export type SourceReading = Readonly<{
  found: Recognition
  questions: readonly Question[]
  read: number
  events: readonly EventDraft[]
  totals: readonly TotalDraft[]
  kinds: Readonly<Record<string, number>>
  ignored: Readonly<Record<string, number>>
  rejected: readonly Rejected[]
  problems: readonly string[]
  members: readonly Author[]
  /** Everybody who acts, by key, as first met. */
  authors: ReadonlyMap<string, Author>
}>

/** Lets a source look at files and read them, whether or not it recognises them. */
export async function readSource(
  source: Source,
  path: string,
  { zone = 'UTC', answers = {} }: { zone?: string; answers?: z.input<typeof Answers> } = {},
): Promise<SourceReading> {
  const files = await openFiles({ name: path.slice(path.lastIndexOf('/') + 1), paths: [path] })
  try {
    const given = Answers.parse(answers)
    const found = await source.recognise(files, null, given)
    const reading = { zone: given.zone ?? zone, answers: given, mapping: null }
    const questions = 'is' in found ? ((await source.questions?.(files, reading)) ?? []) : []
    const drafts: Draft[] = []
    if ('is' in found)
      for await (const piece of source.read(files, reading)) for (const draft of piece) drafts.push(draft)
    return { found, questions, ...sorted(drafts) }
  } finally {
    files.close()
  }
}

function sorted(drafts: readonly Draft[]) {
  const events = drafts.filter((draft) => draft.type === 'event')
  const rejected = drafts.filter((draft) => draft.type === 'rejected')
  const ignored = drafts.filter((draft) => draft.type === 'ignored').map((draft) => draft.reason)
  const totals = drafts.filter((draft) => draft.type === 'total')
  const authors = new Map<string, Author>()
  for (const { author } of events) if (!authors.has(author.key)) authors.set(author.key, author)
  return {
    read: events.length + totals.length + ignored.length + rejected.length,
    events,
    totals,
    kinds: counted(events.map((event) => event.kind)),
    ignored: counted(ignored),
    rejected,
    problems: drafts.filter((draft) => draft.type === 'problem').map((draft) => draft.text),
    members: drafts.filter((draft) => draft.type === 'member').map((draft) => draft.author),
    authors,
  }
}

function counted(words: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return Object.fromEntries(counts)
}
