import type { Cohort } from '../../contract/cohorts.ts'
import type { Purpose, PurposeView } from '../../contract/purpose.ts'
import type { PlainDate } from '../../contract/scalars.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import type { Reader } from '../db/connection.ts'
import { requireEntry } from '../entries/entries.operations.ts'
import { listEntries, updateEntry } from '../entries/entries.repo.ts'
import { checkEntry } from '../entries/entry-rules.ts'
import { readPage } from '../entries/pages.repo.ts'
import { operations } from '../operation.ts'
import { paperFile } from '../papers/paper-file.ts'
import { refuse } from '../refusal.ts'
import type { Studio } from '../studio.ts'
import { longDay } from '../wording/days.ts'
import { callSheetOf } from './call-sheet.ts'
import { differenceBetween } from './difference.ts'
import { notesOn, standing } from './notes.ts'
import { findPurpose, savePurpose } from './purpose.repo.ts'
import { mapItems, servingKinds } from './serving.ts'
import { blankPurpose, statementOf } from './statement.ts'
import { verdictOn } from './verdict.ts'
import { insertVersion, type KeptVersion, listVersions, removeVersion } from './versions.repo.ts'
import { keepAfterSignOff, versionsInWords } from './versions.ts'

const feature = operations.purpose
/** Edits of the purpose that follow each other within this many milliseconds are one step of the history. */
const continues = 10_000

export const purpose = feature.router({
  get: feature.get.handler(async ({ context: { studio }, input }) => {
    const cohort = await requireCohort(studio.workspace.read, input.cohortId)
    return viewOf(cohort, await currentPurpose(studio.workspace.read, cohort))
  }),

  save: feature.save.handler(async ({ context: { studio }, input }) => {
    const cohort = await requireCohort(studio.workspace.read, input.cohortId)
    return saved(studio, cohort, input.purpose, 'edit the purpose', continues)
  }),

  versions: feature.versions.handler(async ({ context: { studio }, input }) => {
    const cohort = await requireCohort(studio.workspace.read, input.cohortId)
    return versionList(studio.workspace.read, cohort)
  }),

  keepVersion: feature.keepVersion.handler(async ({ context: { studio }, input: { cohortId, name, signedOff } }) => {
    const cohort = await requireCohort(studio.workspace.read, cohortId)
    const now = studio.ports.clock.now()
    const id = await studio.workspace.edit('keep a version of the purpose', now, async (db) =>
      insertVersion(db, cohortId, {
        name: name || nameFor(signedOff?.on ?? studio.ports.clock.today(cohort.timeZone), signedOff !== null),
        keptAt: now,
        isAutomatic: false,
        signedOff,
        purpose: await currentPurpose(db, cohort),
      }),
    )
    return (
      (await versionList(studio.workspace.read, cohort)).find((version) => version.id === id) ??
      refuse('version-not-found')
    )
  }),

  compare: feature.compare.handler(async ({ context: { studio }, input: { cohortId, from, to } }) => {
    const cohort = await requireCohort(studio.workspace.read, cohortId)
    const versions = await listVersions(studio.workspace.read, cohortId)
    const before = from === null ? blankPurpose : requireVersion(versions, from).purpose
    const after =
      to === null ? await currentPurpose(studio.workspace.read, cohort) : requireVersion(versions, to).purpose
    return differenceBetween(before, after)
  }),

  restore: feature.restore.handler(async ({ context: { studio }, input: { cohortId, id } }) => {
    const cohort = await requireCohort(studio.workspace.read, cohortId)
    const version = requireVersion(await listVersions(studio.workspace.read, cohortId), id)
    return saved(studio, cohort, version.purpose, 'restore a version of the purpose', 0)
  }),

  removeVersion: feature.removeVersion.handler(async ({ context: { studio }, input: { cohortId, id } }) => {
    requireVersion(await listVersions(studio.workspace.read, cohortId), id)
    await studio.workspace.edit('remove a version of the purpose', studio.ports.clock.now(), (db) =>
      removeVersion(db, cohortId, id),
    )
  }),

  map: feature.map.handler(async ({ context: { studio }, input }) => {
    const cohort = await requireCohort(studio.workspace.read, input.cohortId)
    const { purpose: written, statement, stands } = viewOf(cohort, await currentPurpose(studio.workspace.read, cohort))
    const [first, ...more] = servingKinds
    const entries = first ? await listEntries(studio.workspace.read, cohort.id, first, ...more) : []
    return { statement, spacePurpose: written.spacePurpose, stands, items: mapItems(entries) }
  }),

  serve: feature.serve.handler(async ({ context: { studio }, input: { cohortId, ids, serves } }) => {
    const entries = await Promise.all(ids.map((id) => requireEntry(studio.workspace.read, cohortId, id)))
    const changed = entries
      .filter(({ kind }) => servingKinds.includes(kind))
      .map((entry) => ({ ...entry, after: { ...entry.body, serves: [...new Set(serves)] } }))
    for (const { kind, after, body } of changed) checkEntry(kind, after, body)
    const now = studio.ports.clock.now()
    const what = changed.length === 1 ? 'an entry serves' : `${changed.length} entries serve`
    await studio.workspace.edit(`say which purpose ${what}`, now, async (db) => {
      for (const { id, after } of changed) await updateEntry(db, cohortId, id, after, now)
    })
  }),

  verdict: feature.verdict.handler(async ({ context: { studio }, input: { cohortId } }) => {
    await requireCohort(studio.workspace.read, cohortId)
    const causes = await listEntries(studio.workspace.read, cohortId, 'rootCause')
    return verdictOn(
      causes.map(({ body }) => body),
      await readPage(studio.workspace.read, cohortId, 'rootCauseSummary'),
    )
  }),

  callSheet: feature.callSheet.handler(async ({ context: { studio }, input }) => {
    const cohort = await requireCohort(studio.workspace.read, input.cohortId)
    return callSheet(studio.workspace.read, cohort)
  }),

  exportCallSheet: feature.exportCallSheet.handler(async ({ context: { studio }, input }) => {
    const cohort = await requireCohort(studio.workspace.read, input.cohortId)
    return paperFile(await callSheet(studio.workspace.read, cohort), cohort.name, 'discovery questions', input.as)
  }),
})

/** Saves a purpose as one step of the history, with the version that a change after sign-off keeps by itself. */
async function saved(
  studio: Studio,
  cohort: Cohort,
  purpose: Purpose,
  label: string,
  joinsWithin: number,
): Promise<PurposeView> {
  const now = studio.ports.clock.now()
  await studio.workspace.edit(
    label,
    now,
    async (db) => {
      await savePurpose(db, cohort.id, purpose)
      await keepAfterSignOff(db, cohort.id, purpose, now)
    },
    { continues: joinsWithin, subject: joinsWithin > 0 ? `purpose ${cohort.id}` : label },
  )
  return viewOf(cohort, purpose)
}

function viewOf(cohort: Cohort, written: Purpose): PurposeView {
  const notes = notesOn(written, cohort)
  return { purpose: written, statement: statementOf(written), notes, stands: standing(written, notes) }
}

async function currentPurpose(db: Reader, cohort: Cohort): Promise<Purpose> {
  return (await findPurpose(db, cohort.id)) ?? blankPurpose
}

async function versionList(db: Reader, cohort: Cohort) {
  return versionsInWords(await listVersions(db, cohort.id), await currentPurpose(db, cohort))
}

async function callSheet(db: Reader, cohort: Cohort) {
  const questions = await listEntries(db, cohort.id, 'discoveryQuestion')
  return callSheetOf(
    cohort,
    questions.map(({ body }) => body),
  )
}

function requireVersion(versions: readonly KeptVersion[], id: KeptVersion['id']): KeptVersion {
  return versions.find((version) => version.id === id) ?? refuse('version-not-found')
}

function nameFor(day: PlainDate, isSignedOff: boolean): string {
  return isSignedOff ? `Signed off on ${longDay(day)}` : `Version of ${longDay(day)}`
}
