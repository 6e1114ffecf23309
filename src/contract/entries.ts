import { z } from 'zod'
import { type EntryBody, type EntryKind, entryKinds } from './entry-kinds.ts'
import { operation } from './operation.ts'
import { type PageBody, type PageKind, pageKinds } from './page-kinds.ts'
import { CohortId, EntryId } from './scalars.ts'

/** One thing written down in a design. `uid` never changes; `originUid` is that of the entry it was copied from by a template. */
export type Entry<Kind extends EntryKind = EntryKind> = {
  [Each in Kind]: Readonly<{
    id: EntryId
    kind: Each
    uid: string
    originUid: string | null
    body: EntryBody<Each>
  }>
}[Kind]

/** An entry before it is written down; what is missing in its body takes its default. */
export type EntryDraft<Kind extends EntryKind = EntryKind> = {
  [Each in Kind]: Readonly<{ kind: Each; body: Partial<EntryBody<Each>> }>
}[Kind]

/** A page of a design: text of which a cohort has one, e.g. its moderation policy. */
export type Page<Kind extends PageKind = PageKind> = {
  [Each in Kind]: Readonly<{ kind: Each; body: PageBody<Each> }>
}[Kind]

/** A ready-made entry to start from, with the reason why it is worth having and where the idea comes from. */
export type Starter<Kind extends EntryKind = EntryKind> = EntryDraft<Kind> & Readonly<{ why: string; group: string }>

const kindNames = Object.keys(entryKinds) as [EntryKind, ...EntryKind[]]
const pageNames = Object.keys(pageKinds) as [PageKind, ...PageKind[]]
export const EntryKindName = z.enum(kindNames)
const PageKindName = z.enum(pageNames)

const drafts = kindNames.map((kind) => z.object({ kind: z.literal(kind), body: entryKinds[kind].body }))
const Draft = oneOf(drafts) as unknown as z.ZodType<{ kind: EntryKind; body: EntryBody<EntryKind> }, EntryDraft>
/** Read through its kind's schema already, where it came from the file or the request; a second look would double the price of a long list. */
const AnyEntry = z.custom<Entry>()
const AnyStarter = oneOf(
  drafts.map((draft) => draft.extend({ why: z.string(), group: z.string() })),
) as unknown as z.ZodType<Starter>
const AnyPage = oneOf(
  pageNames.map((kind) => z.object({ kind: z.literal(kind), body: pageKinds[kind].body })),
) as unknown as z.ZodType<Page>

const InCohort = z.object({ cohortId: CohortId })
const OneEntry = InCohort.extend({ id: EntryId })

export const entries = {
  /** The entries of these kinds, each kind in the order that the designer gave it. */
  list: operation.input(InCohort.extend({ kinds: z.array(EntryKindName).min(1) })).output(z.array(AnyEntry)),
  /** Writes entries down, all as one step of the history: before another entry of their kind, or at the end. */
  add: operation
    .input(InCohort.extend({ drafts: z.array(Draft).min(1).max(1000), before: EntryId.nullable().default(null) }))
    .output(z.array(AnyEntry)),
  /** Replaces what an entry says. Quick edits of the same entry become one step of the history. */
  save: operation.input(OneEntry.extend({ entry: Draft })).output(AnyEntry),
  remove: operation.input(InCohort.extend({ ids: z.array(EntryId).min(1).max(1000) })).output(z.void()),
  /** Moves an entry before another of its kind; null: to the end. */
  move: operation.input(OneEntry.extend({ before: EntryId.nullable() })).output(z.void()),
  /** Ready-made entries of a kind to start from. */
  starters: operation.input(z.object({ kind: EntryKindName })).output(z.array(AnyStarter)),
  /** A page of the design; before anything was written, its blank form. */
  page: operation.input(InCohort.extend({ kind: PageKindName })).output(AnyPage),
  savePage: operation.input(InCohort.extend({ page: AnyPage })).output(AnyPage),
}

function oneOf<Option extends z.ZodObject>(options: readonly Option[]) {
  return z.discriminatedUnion('kind', options as unknown as [Option, ...Option[]])
}
