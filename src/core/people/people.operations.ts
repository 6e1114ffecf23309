import type { CohortId } from '../../contract/scalars.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import { loadFacts } from '../engagement/facts.ts'
import { listEntries } from '../entries/entries.repo.ts'
import { operations } from '../operation.ts'
import { paperFile } from '../papers/paper-file.ts'
import { refuse } from '../refusal.ts'
import { safeFileName } from '../reports/file-name.ts'
import type { Studio } from '../studio.ts'
import { forget, previewForgetting } from './forgetting/forget.ts'
import { heldAbout } from './held.ts'
import {
  deleteAward,
  deleteNote,
  deleteSegment,
  insertAward,
  insertNote,
  keepSegment,
  listSegments,
  updateNote,
} from './kept.repo.ts'
import { jsonAbout, paperAbout } from './person-paper.ts'
import { profileOf } from './person-profile.ts'
import { requirePerson } from './require-person.ts'
import { recentWindows, standingIn } from './standing-now.ts'

const feature = operations.people
/** Edits of one note that follow each other within this many milliseconds are one step of the history. */
const continues = 10_000

export const people = feature.router({
  profile: feature.profile.handler(async ({ context: { studio }, input: { cohortId, personId } }) =>
    profileOf(studio.workspace.read, cohortId, personId, await todayOf(studio, cohortId)),
  ),

  levels: feature.levels.handler(async ({ context: { studio }, input: { cohortId } }) => {
    const facts = await loadFacts(studio.workspace.read, cohortId)
    const window = recentWindows(facts)?.now ?? null
    const standing = window === null ? [] : [...standingIn(facts, window)]
    return { window, levels: standing.map(([personId, level]) => ({ personId, level })) }
  }),

  addNote: feature.addNote.handler(async ({ context: { studio }, input: { cohortId, personId, text } }) => {
    const { id, name } = await requirePerson(studio.workspace.read, cohortId, personId)
    const at = studio.ports.clock.now()
    return studio.workspace.edit(`note about ${name}`, at, (db) => insertNote(db, { cohortId, personId: id, text, at }))
  }),

  saveNote: feature.saveNote.handler(async ({ context: { studio }, input: { cohortId, id, text } }) => {
    const now = studio.ports.clock.now()
    const edit = { continues, subject: `note ${id}` }
    await studio.workspace.edit('edit a note', now, (db) => updateNote(db, cohortId, id, text), edit)
  }),

  removeNote: feature.removeNote.handler(({ context: { studio }, input: { cohortId, id } }) =>
    studio.workspace.edit('remove a note', studio.ports.clock.now(), (db) => deleteNote(db, cohortId, id)),
  ),

  award: feature.award.handler(async ({ context: { studio }, input: { cohortId, personId, uid, on, because } }) => {
    const { workspace, ports } = studio
    const { id, name } = await requirePerson(workspace.read, cohortId, personId)
    const badge = (await listEntries(workspace.read, cohortId, 'badge')).find((one) => one.uid === uid)
    if (!badge) refuse('entry-not-found')
    const award = { badge: badge.body.title, uid, awardedOn: on, because }
    return workspace.edit(`give ${name} a badge`, ports.clock.now(), (db) => insertAward(db, cohortId, id, award))
  }),

  takeBack: feature.takeBack.handler(({ context: { studio }, input: { cohortId, id } }) =>
    studio.workspace.edit('take a badge back', studio.ports.clock.now(), (db) => deleteAward(db, cohortId, id)),
  ),

  segments: feature.segments.handler(async ({ context: { studio }, input: { cohortId } }) => {
    await requireCohort(studio.workspace.read, cohortId)
    return listSegments(studio.workspace.read, cohortId)
  }),

  keepSegment: feature.keepSegment.handler(async ({ context: { studio }, input: { cohortId, name, filter } }) => {
    await requireCohort(studio.workspace.read, cohortId)
    const now = studio.ports.clock.now()
    return studio.workspace.edit(`keep the segment ${name}`, now, (db) => keepSegment(db, cohortId, name, filter))
  }),

  removeSegment: feature.removeSegment.handler(({ context: { studio }, input: { cohortId, id } }) =>
    studio.workspace.edit('remove a segment', studio.ports.clock.now(), (db) => deleteSegment(db, cohortId, id)),
  ),

  forgetting: feature.forgetting.handler(({ context: { studio }, input }) =>
    previewForgetting(studio.workspace, input),
  ),

  forget: feature.forget.handler(async ({ context: { studio }, input }) => {
    const done = await forget(studio.workspace, input, studio.ports.clock.now())
    // Files that wait to be imported may hold them too.
    studio.uploads.clear()
    return done
  }),

  export: feature.export.handler(async ({ context: { studio }, input: { cohortId, personId, as } }) => {
    const today = await todayOf(studio, cohortId)
    const held = await heldAbout(studio.workspace.read, cohortId, personId, today)
    const name = safeFileName(held.profile.person.name)
    if (as !== 'json') return paperFile(paperAbout(held), held.cohort.name, name, as)
    const bytes = new Blob([jsonAbout(held)], { type: 'application/json' })
    return { fileName: `${safeFileName(held.cohort.name)} – ${name}.json`, bytes }
  }),
})

async function todayOf({ workspace, ports }: Studio, cohortId: CohortId): Promise<string> {
  return ports.clock.today((await requireCohort(workspace.read, cohortId)).timeZone)
}
