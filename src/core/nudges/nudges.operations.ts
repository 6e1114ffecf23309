import type { Entry, EntryDraft } from '../../contract/entries.ts'
import type { CohortId, EntryId } from '../../contract/scalars.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import type { Reader } from '../db/connection.ts'
import { requireEntry } from '../entries/entries.operations.ts'
import { insertEntry, listEntries, positionBefore, updateEntry } from '../entries/entries.repo.ts'
import { checkEntry } from '../entries/entry-rules.ts'
import { operations } from '../operation.ts'
import { findPurpose } from '../purpose/purpose.repo.ts'
import { refuse } from '../refusal.ts'
import { calendarOf } from './calendar.ts'
import { exportCalendar } from './ics/export-calendar.ts'
import { type CalendarEntry, calendarEntries } from './items.ts'
import { library, nudgeFrom, requireStrategy } from './library.ts'
import { isDisclosedAsWritten, nextStatusOf, withStatus } from './nudge-rule.ts'
import { knownWords } from './placeholders.ts'
import { copyOf, movedTo } from './scheduling.ts'
import { shortTitle } from './words.ts'

const feature = operations.nudges

export const nudges = feature.router({
  library: feature.library.handler(() => [...library]),

  calendar: feature.calendar.handler(async ({ input: { cohortId }, context: { studio } }) => {
    const { read } = studio.workspace
    const cohort = await requireCohort(read, cohortId)
    const badges = await listEntries(read, cohortId, 'badge')
    return calendarOf({
      cohort,
      entries: await calendarEntries(read, cohortId),
      today: studio.ports.clock.today(cohort.timeZone),
      hasBadgeThatEnds: badges.some(({ body }) => body.endsOn !== null),
    })
  }),

  schedule: feature.schedule.handler(async ({ input: { cohortId, id, ...place }, context: { studio } }) => {
    const cohort = await requireCohort(studio.workspace.read, cohortId)
    const entry = await requireCalendarEntry(studio.workspace.read, cohortId, id)
    const body = movedTo(entry, place, cohort)
    checkEntry(entry.kind, body, entry.body)
    const now = studio.ports.clock.now()
    await studio.workspace.edit(`move ${quoted(entry)}`, now, (db) => updateEntry(db, cohortId, id, body, now))
  }),

  duplicate: feature.duplicate.handler(async ({ input: { cohortId, id, on }, context: { studio } }) => {
    const cohort = await requireCohort(studio.workspace.read, cohortId)
    const entry = await requireCalendarEntry(studio.workspace.read, cohortId, id)
    const draft = { kind: entry.kind, body: copyOf(entry, on, cohort) } as EntryDraft
    const now = studio.ports.clock.now()
    const copy = await studio.workspace.edit(`duplicate ${quoted(entry)}`, now, async (db) => {
      const before = await nextOf(db, cohortId, entry)
      return insertEntry(db, cohortId, draft, now, await positionBefore(db, cohortId, entry.kind, before))
    })
    return copy.id
  }),

  fromStrategy: feature.fromStrategy.handler(async ({ input: { cohortId, strategyId, on }, context: { studio } }) => {
    const cohort = await requireCohort(studio.workspace.read, cohortId)
    const strategy = requireStrategy(strategyId)
    const purpose = await findPurpose(studio.workspace.read, cohortId)
    const draft = { kind: 'nudge' as const, body: { ...nudgeFrom(strategy, knownWords(cohort, purpose)), on } }
    const now = studio.ports.clock.now()
    const added = await studio.workspace.edit(`add the nudge “${strategy.title}”`, now, async (db) =>
      insertEntry(db, cohortId, draft, now, await positionBefore(db, cohortId, 'nudge', null)),
    )
    return added.id
  }),

  fromStrategies: feature.fromStrategies.handler(async ({ input: { cohortId, picks }, context: { studio } }) => {
    const cohort = await requireCohort(studio.workspace.read, cohortId)
    const known = knownWords(cohort, await findPurpose(studio.workspace.read, cohortId))
    const bodies = picks.map(({ strategyId, on }) => ({ ...nudgeFrom(requireStrategy(strategyId), known), on }))
    const now = studio.ports.clock.now()
    return studio.workspace.edit(`add ${bodies.length} nudges from the library`, now, async (db) => {
      const added: EntryId[] = []
      for (const body of bodies) {
        const position = await positionBefore(db, cohortId, 'nudge', null)
        added.push((await insertEntry(db, cohortId, { kind: 'nudge', body }, now, position)).id)
      }
      return added
    })
  }),

  setStatus: feature.setStatus.handler(async ({ input: { cohortId, id, status }, context: { studio } }) => {
    const cohort = await requireCohort(studio.workspace.read, cohortId)
    const nudge = await requireNudge(studio.workspace.read, cohortId, id)
    const body = withStatus(nudge.body, status, studio.ports.clock.today(cohort.timeZone))
    checkEntry('nudge', body, nudge.body)
    if (status === nudge.body.status) return
    const now = studio.ports.clock.now()
    await studio.workspace.edit(`mark ${quoted(nudge)} ${status}`, now, (db) =>
      updateEntry(db, cohortId, id, body, now),
    )
  }),

  nextStatus: feature.nextStatus.handler(async ({ input: { cohortId, id }, context: { studio } }) =>
    nextStatusOf((await requireNudge(studio.workspace.read, cohortId, id)).body),
  ),

  markDisclosed: feature.markDisclosed.handler(async ({ input: { cohortId, ids }, context: { studio } }) => {
    await requireCohort(studio.workspace.read, cohortId)
    const now = studio.ports.clock.now()
    const told = (await listEntries(studio.workspace.read, cohortId, 'nudge')).filter(
      ({ id, body }) =>
        body.status !== 'planned' &&
        body.disclosure.trim() !== '' &&
        !isDisclosedAsWritten(body) &&
        (ids === undefined || ids.includes(id)),
    )
    await studio.workspace.edit('mark nudges as disclosed', now, async (db) => {
      for (const { id, body } of told) {
        const disclosed = { ...body, isDisclosed: true, disclosedText: body.disclosure }
        await updateEntry(db, cohortId, id, disclosed, now)
      }
    })
    return { disclosed: told.length }
  }),

  exportIcs: feature.exportIcs.handler(async ({ input: { cohortId }, context: { studio } }) => {
    const cohort = await requireCohort(studio.workspace.read, cohortId)
    return exportCalendar(studio.workspace, cohort, studio.ports.clock.now())
  }),
})

async function requireCalendarEntry(db: Reader, cohortId: CohortId, id: EntryId): Promise<CalendarEntry> {
  const entry = await requireEntry(db, cohortId, id)
  return isInCalendar(entry) ? entry : refuse('calendar-entry', { title: shortTitle(entry.kind, entry.body) })
}

async function requireNudge(db: Reader, cohortId: CohortId, id: EntryId): Promise<Entry<'nudge'>> {
  const entry = await requireEntry(db, cohortId, id)
  return entry.kind === 'nudge' ? entry : refuse('entry-not-nudge', { title: shortTitle(entry.kind, entry.body) })
}

function isInCalendar(entry: Entry): entry is CalendarEntry {
  return ['nudge', 'rhythm', 'exportDay', 'holiday'].includes(entry.kind)
}

/** The entry that follows in the designer's order; null after the last. */
async function nextOf(db: Reader, cohortId: CohortId, { kind, id }: CalendarEntry): Promise<EntryId | null> {
  const all = await listEntries(db, cohortId, kind)
  return all[all.findIndex((entry) => entry.id === id) + 1]?.id ?? null
}

function quoted({ kind, body }: CalendarEntry): string {
  return `“${shortTitle(kind, body)}”`
}
