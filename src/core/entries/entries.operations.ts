import type { Entry, EntryDraft, Page } from '../../contract/entries.ts'
import { entryKinds } from '../../contract/entry-kinds.ts'
import { pageKinds } from '../../contract/page-kinds.ts'
import type { CohortId, EntryId } from '../../contract/scalars.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import type { Reader } from '../db/connection.ts'
import { operations } from '../operation.ts'
import { refuse } from '../refusal.ts'
import {
  bodyOf,
  findEntry,
  insertEntry,
  listEntries,
  moveEntry,
  positionBefore,
  removeEntries,
  updateEntry,
} from './entries.repo.ts'
import { checkEntry } from './entry-rules.ts'
import { readPage, savePage } from './pages.repo.ts'
import { startersOf } from './starters.ts'

const feature = operations.entries
/** Edits of one entry that follow each other within this many milliseconds are one step of the history. */
const continues = 10_000

export const entries = feature.router({
  list: feature.list.handler(async ({ input: { cohortId, kinds }, context: { studio } }) => {
    const [first, ...more] = kinds
    if (!first) return []
    await requireCohort(studio.workspace.read, cohortId)
    return listEntries(studio.workspace.read, cohortId, first, ...more)
  }),

  add: feature.add.handler(async ({ input: { cohortId, drafts, before }, context: { studio } }) => {
    await requireCohort(studio.workspace.read, cohortId)
    for (const { kind, body } of drafts) checkEntry(kind, bodyOf(kind, body), null)
    const now = studio.ports.clock.now()
    return studio.workspace.edit(addLabel(drafts), now, async (db) => {
      const added: Entry[] = []
      for (const draft of drafts) {
        const position = await positionBefore(db, cohortId, draft.kind, before)
        added.push(await insertEntry(db, cohortId, draft as EntryDraft, now, position))
      }
      return added
    })
  }),

  save: feature.save.handler(async ({ input: { cohortId, id, entry }, context: { studio } }) => {
    const before = await requireEntry(studio.workspace.read, cohortId, id)
    const body = bodyOf(before.kind, entry.body)
    checkEntry(before.kind, body, before.body)
    const now = studio.ports.clock.now()
    const label = `edit ${named(entryKinds[before.kind].one, before.body.title)}`
    await studio.workspace.edit(label, now, (db) => updateEntry(db, cohortId, id, body, now), {
      continues,
      subject: `entry ${id}`,
    })
    return { ...before, body } as Entry
  }),

  remove: feature.remove.handler(async ({ input: { cohortId, ids }, context: { studio } }) => {
    const [first] = ids
    if (first === undefined) return
    const entry = await requireEntry(studio.workspace.read, cohortId, first)
    const { one, many } = entryKinds[entry.kind]
    const label = ids.length === 1 ? `remove ${named(one, entry.body.title)}` : `remove ${ids.length} ${many}`
    await studio.workspace.edit(label, studio.ports.clock.now(), (db) => removeEntries(db, cohortId, ids))
  }),

  move: feature.move.handler(async ({ input: { cohortId, id, before }, context: { studio } }) => {
    const entry = await requireEntry(studio.workspace.read, cohortId, id)
    await studio.workspace.edit(`move the ${entryKinds[entry.kind].one}`, studio.ports.clock.now(), async (db) =>
      moveEntry(db, cohortId, id, await positionBefore(db, cohortId, entry.kind, before)),
    )
  }),

  starters: feature.starters.handler(({ input: { kind } }) => startersOf(kind)),

  page: feature.page.handler(async ({ input: { cohortId, kind }, context: { studio } }) => {
    await requireCohort(studio.workspace.read, cohortId)
    return { kind, body: await readPage(studio.workspace.read, cohortId, kind) } as Page
  }),

  savePage: feature.savePage.handler(async ({ input: { cohortId, page }, context: { studio } }) => {
    await requireCohort(studio.workspace.read, cohortId)
    const now = studio.ports.clock.now()
    const label = `edit “${pageKinds[page.kind].title}”`
    await studio.workspace.edit(label, now, (db) => savePage(db, cohortId, page.kind, page.body, now), {
      continues,
      subject: `page ${page.kind} of ${cohortId}`,
    })
    return page
  }),
})

/** The entry; refused when the cohort has none with that number. */
export async function requireEntry(db: Reader, cohortId: CohortId, id: EntryId): Promise<Entry> {
  return (await findEntry(db, cohortId, id)) ?? refuse('entry-not-found')
}

function addLabel(drafts: readonly Pick<Entry, 'kind'>[]): string {
  const [first] = drafts
  if (!first) return 'add nothing'
  const { one, many } = entryKinds[first.kind]
  return drafts.length === 1 ? `add a ${one}` : `add ${drafts.length} ${many}`
}

/** A name long enough to be recognised and short enough for a menu. */
function named(word: string, title: string): string {
  const short = [...title.trim()].slice(0, 40).join('')
  return short === '' ? `the ${word}` : `the ${word} “${short}”`
}
