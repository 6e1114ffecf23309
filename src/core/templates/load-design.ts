import type { Cohort } from '../../contract/cohorts.ts'
import { type EntryKind, entryKinds } from '../../contract/entry-kinds.ts'
import { type PageKind, pageKinds } from '../../contract/page-kinds.ts'
import { WaveDraft } from '../../contract/survey.ts'
import type { Reader } from '../db/connection.ts'
import { listEntries } from '../entries/entries.repo.ts'
import { readPage } from '../entries/pages.repo.ts'
import { findPurpose } from '../purpose/purpose.repo.ts'
import { blankPurpose } from '../purpose/statement.ts'
import { listWaves } from '../survey/waves.repo.ts'
import { type SavedDesign, savedEntry } from './design.ts'
import { withoutHappenings, withoutPeople } from './without-happenings.ts'

const kinds = Object.keys(entryKinds) as [EntryKind, ...EntryKind[]]
const pages = Object.keys(pageKinds) as PageKind[]

/** A cohort's design as it stands, as a template would keep it. */
export async function loadDesign(db: Reader, cohort: Cohort, name: string): Promise<SavedDesign> {
  const entries = (await listEntries(db, cohort.id, ...kinds)).map(savedEntry).map(withoutHappenings)
  const newest = (await listWaves(db, cohort.id)).at(-1)
  const written: SavedDesign['pages'] = []
  for (const kind of pages)
    written.push({ kind, body: withoutPeople(await readPage(db, cohort.id, kind)) as Record<string, unknown> })
  return {
    format: 'cohort-studio-design',
    version: 1,
    name,
    startsOn: cohort.startsOn,
    endsOn: cohort.endsOn,
    purpose: (await findPurpose(db, cohort.id)) ?? blankPurpose,
    pages: written,
    entries: entries.filter((entry) => entry !== null),
    survey: newest ? WaveDraft.parse({ ...newest, closesOn: null }) : null,
  }
}
