import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Entry, EntryDraft, Page } from '../../contract/entries.ts'
import { type EntryBody, type EntryKind, entryKinds } from '../../contract/entry-kinds.ts'
import type { PageBody, PageKind } from '../../contract/page-kinds.ts'
import type { CohortId, EntryId } from '../../contract/scalars.ts'
import { showFailure, useAct, useAnswer } from '../studio/ask.ts'
import { useClient } from '../studio/client.tsx'
import { useCohort } from '../studio/cohort.tsx'
import { flushDrafts, whileSaving } from '../studio/saving.ts'
import { showElsewhere } from '../studio/show-elsewhere.ts'
import { useUndoToast } from '../studio/undo-toast.tsx'

/** The entries of a kind in this cohort's design, in the designer's order. */
export function useEntries<Kind extends EntryKind>(kind: Kind) {
  const cohort = useCohort()
  return useAnswer(entriesKey(cohort.id, kind), async (client, asked) => {
    const entries = await client.entries.list({ cohortId: cohort.id, kinds: [kind] }, asked)
    return entries as unknown as Entry<Kind>[]
  })
}

type Adding = Readonly<{ drafts: readonly EntryDraft[]; before: EntryId | null }>

/** What can be done with entries besides writing in them. Everything typed is saved first, and every act is one step of the history. */
export function useEntryActs() {
  const cohort = useCohort()
  const cohortId = cohort.id
  const showUndoable = useUndoToast()
  const adding = useAct(async (client, { drafts, before }: Adding) => {
    await flushDrafts()
    return client.entries.add({ cohortId, drafts: [...drafts], before })
  })
  const removing = useAct(async (client, ids: readonly EntryId[]) => {
    await flushDrafts()
    await client.entries.remove({ cohortId, ids: [...ids] })
  })
  const moving = useAct(async (client, { id, before }: { id: EntryId; before: EntryId | null }) => {
    await flushDrafts()
    await client.entries.move({ cohortId, id, before })
  })
  return {
    isBusy: adding.isPending || removing.isPending,
    /** Writes an entry down and gives it; `body` may hold just what is known. */
    add: async <Kind extends EntryKind>(
      kind: Kind,
      body: Partial<EntryBody<Kind>> = {},
      before: EntryId | null = null,
    ): Promise<Entry<Kind> | undefined> => {
      const [added] = await adding.mutateAsync({ drafts: [{ kind, body } as unknown as EntryDraft], before })
      return added as unknown as Entry<Kind> | undefined
    },
    addMany: (drafts: readonly EntryDraft[]) => adding.mutateAsync({ drafts, before: null }),
    remove: async (entries: readonly Entry[]) => {
      const [first] = entries
      if (!first) return
      await removing.mutateAsync(entries.map(({ id }) => id))
      const { one, many } = entryKinds[first.kind]
      await showUndoable(entries.length === 1 ? `Removed the ${one}.` : `Removed ${entries.length} ${many}.`)
    },
    move: (id: EntryId, before: EntryId | null) => moving.mutateAsync({ id, before }),
  }
}

/** Keeps what an entry says, and shows it everywhere else that reads the design. For `useDraft`. */
export function useSaveEntry<Kind extends EntryKind>(entry: Entry<Kind>) {
  const { client, cohortId, queries } = useSavingParts()
  const { id, kind } = entry
  return async (body: EntryBody<Kind>): Promise<void> => {
    const saved = await client.entries.save({ cohortId, id, entry: { kind, body } as unknown as EntryDraft })
    const key = entriesKey(cohortId, kind)
    queries.setQueryData<Entry[]>(key, (list) => list?.map((listed) => (listed.id === id ? saved : listed)))
    showElsewhere(queries, key)
  }
}

/**
 * Changes part of an entry outside its form, e.g. a score in a grid: shown at once, sent in the order of the keys. `edit` may be asked twice, so it sets
 * rather than counts.
 */
export function useEditEntry<Kind extends EntryKind>(kind: Kind) {
  const { client, cohortId, queries } = useSavingParts()
  const before = useRef<Promise<void>>(Promise.resolve())
  const key = entriesKey(cohortId, kind)
  return (id: EntryId, edit: (body: EntryBody<Kind>) => EntryBody<Kind>): Promise<void> => {
    const apply = () =>
      queries.setQueryData<Entry<Kind>[]>(key, (list) =>
        list?.map((entry) => (entry.id === id ? { ...entry, body: edit(entry.body as EntryBody<Kind>) } : entry)),
      )
    const send = async () => {
      await flushDrafts()
      const body = apply()?.find((entry) => entry.id === id)?.body
      if (!body) return
      try {
        await whileSaving(() => client.entries.save({ cohortId, id, entry: { kind, body } as unknown as EntryDraft }))
        showElsewhere(queries, key)
      } catch (error) {
        showFailure(error)
        await queries.invalidateQueries({ queryKey: key })
      }
    }
    void queries.cancelQueries({ queryKey: key })
    apply()
    before.current = before.current.then(send)
    return before.current
  }
}

export function usePage<Kind extends PageKind>(kind: Kind) {
  const cohort = useCohort()
  return useAnswer(pageKey(cohort.id, kind), async (client, asked) => {
    const { body } = await client.entries.page({ cohortId: cohort.id, kind }, asked)
    return body as unknown as PageBody<Kind>
  })
}

/** Keeps what a page says. For `useDraft`. */
export function useSavePage<Kind extends PageKind>(kind: Kind) {
  const { client, cohortId, queries } = useSavingParts()
  return async (body: PageBody<Kind>): Promise<void> => {
    await client.entries.savePage({ cohortId, page: { kind, body } as unknown as Page })
    const key = pageKey(cohortId, kind)
    queries.setQueryData(key, body)
    showElsewhere(queries, key)
  }
}

function useSavingParts() {
  const client = useClient()
  const queries = useQueryClient()
  const { id: cohortId } = useCohort()
  return { client, queries, cohortId }
}

function entriesKey(cohortId: CohortId, kind: EntryKind) {
  return ['entries.list', cohortId, kind] as const
}

function pageKey(cohortId: CohortId, kind: PageKind) {
  return ['entries.page', cohortId, kind] as const
}
