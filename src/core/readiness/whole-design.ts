import type { Cohort } from '../../contract/cohorts.ts'
import type { RoleTerms } from '../../contract/community.ts'
import type { Entry } from '../../contract/entries.ts'
import { type EntryBody, type EntryKind, entryKinds } from '../../contract/entry-kinds.ts'
import type { Calendar } from '../../contract/nudges.ts'
import { type PageBody, type PageKind, pageKinds } from '../../contract/page-kinds.ts'
import type { MapItem, Purpose, PurposeNote, PurposeView } from '../../contract/purpose.ts'
import type { CohortId } from '../../contract/scalars.ts'
import type { Wave } from '../../contract/survey.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import { loadCommunity } from '../community/design.ts'
import { roleTermsOf, termsOf, workingWeeks } from '../community/role-terms.ts'
import type { Reader } from '../db/connection.ts'
import { listEntries } from '../entries/entries.repo.ts'
import { readPage } from '../entries/pages.repo.ts'
import { calendarOf } from '../nudges/calendar.ts'
import { calendarEntries } from '../nudges/items.ts'
import { notesOn, standing } from '../purpose/notes.ts'
import { findPurpose } from '../purpose/purpose.repo.ts'
import { mapItems, servingKinds } from '../purpose/serving.ts'
import { blankPurpose, statementOf } from '../purpose/statement.ts'
import { listWaves } from '../survey/waves.repo.ts'

/** Everything that was designed for a cohort, read once: what readiness and the brief are made from. `today` is a day in the cohort's zone. */
export type WholeDesign = Readonly<{
  cohort: Cohort
  today: string
  purpose: Purpose
  statement: string
  notes: readonly PurposeNote[]
  stands: PurposeView['stands']
  /** Everything that has to name a purpose. */
  serving: readonly MapItem[]
  calendar: Calendar
  roles: readonly RoleTerms[]
  waves: readonly Wave[]
  entries: <Kind extends EntryKind>(kind: Kind) => readonly EntryBody<Kind>[]
  page: <Kind extends PageKind>(kind: Kind) => PageBody<Kind>
}>

const kinds = Object.keys(entryKinds) as [EntryKind, ...EntryKind[]]

/** Reads a cohort's design; refused when there is no such cohort. */
export async function loadWholeDesign(
  db: Reader,
  cohortId: CohortId,
  today: (timeZone: string) => string,
): Promise<WholeDesign> {
  const cohort = await requireCohort(db, cohortId)
  const purpose = (await findPurpose(db, cohortId)) ?? blankPurpose
  const notes = notesOn(purpose, cohort)
  const entries = await listEntries(db, cohortId, ...kinds)
  const pages = new Map<PageKind, unknown>()
  for (const kind of Object.keys(pageKinds) as PageKind[]) pages.set(kind, await readPage(db, cohortId, kind))
  const { roles, naming } = await loadCommunity(db, cohortId, today)
  const of = <Kind extends EntryKind>(kind: Kind) =>
    entries.filter((entry) => entry.kind === kind).map(({ body }) => body as EntryBody<Kind>)
  return {
    cohort,
    today: today(cohort.timeZone),
    purpose,
    statement: statementOf(purpose),
    notes,
    stands: standing(purpose, notes),
    serving: mapItems(entries.filter(({ kind }) => servingKinds.includes(kind))),
    calendar: calendarOf({
      cohort,
      entries: await calendarEntries(db, cohortId),
      today: today(cohort.timeZone),
      hasBadgeThatEnds: of('badge').some(({ endsOn }) => endsOn !== null),
    }),
    roles: roles.map((role: Entry<'communityRole'>) =>
      roleTermsOf(role, workingWeeks(cohort), termsOf(role, cohort, naming)),
    ),
    waves: await listWaves(db, cohortId),
    entries: of,
    page: <Kind extends PageKind>(kind: Kind) => pages.get(kind) as PageBody<Kind>,
  }
}
