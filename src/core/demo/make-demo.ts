import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { call } from '@orpc/server'
import type { CohortId } from '../../contract/scalars.ts'
import type { SourceId } from '../../contract/sources.ts'
import { insertCohort } from '../cohorts/cohorts.repo.ts'
import { asRefusal } from '../db/sqlite-errors.ts'
import { imports } from '../imports/imports.operations.ts'
import { type Report, stopIfCancelled } from '../progressing.ts'
import { roster } from '../roster/roster.operations.ts'
import type { Studio } from '../studio.ts'
import { castOf } from './cast.ts'
import { deleteCohort, forgetEditsAfter, newestEditStep } from './demo.repo.ts'
import { type Commission, keepGroups, writeDesign, writePurpose } from './make-design.ts'
import { askCohort } from './make-survey.ts'
import { demoCohort, type FactId } from './story.ts'
import { type Exports, writeExports } from './write-exports.ts'

/**
 * Makes the demo cohort in the open workspace: writes the exports that a real cohort would leave behind into the scratch folder, and takes them in
 * through the roster and import operations that everybody uses; the design and the survey before it go through theirs. The same seed gives the same cohort. When it fails or is cancelled, nothing stays.
 * `omitted` leaves planted facts out, to show that they are not found then.
 */
export async function makeDemo(
  studio: Studio,
  seed: number,
  report: Report,
  signal: AbortSignal,
  omitted: ReadonlySet<FactId> = new Set(),
): Promise<CohortId> {
  const { workspace, ports } = studio
  const folder = join(ports.places.scratch, `demo-${randomUUID()}`)
  const editsBefore = await newestEditStep(workspace.read)
  const cohortId = await workspace.write(({ db }) => insertCohort(db, demoCohort, ports.clock.now(), seed))
  try {
    const exports = exportsIn(folder, seed, omitted)
    await fill({ studio, cohortId, seed, cast: castOf(seed, omitted), omitted }, exports, folder, report, signal)
  } catch (error) {
    await workspace.write(({ db }) => deleteCohort(db, cohortId))
    throw error
  } finally {
    await workspace.write(({ db }) => forgetEditsAfter(db, editsBefore))
    rmSync(folder, { recursive: true, force: true })
  }
  return cohortId
}

/** The steps of filling a new cohort, as a designer and then a facilitator would take them. */
async function fill(
  commission: Commission,
  exports: Exports,
  folder: string,
  report: Report,
  signal: AbortSignal,
): Promise<void> {
  const { studio, cohortId } = commission
  const context = { studio }
  const steps = [
    () => writePurpose(commission),
    () => pointing(studio, exports.roster, (uploadId) => call(roster.commit, { cohortId, uploadId }, { context })),
    () => askCohort(commission, folder),
    () => writeDesign(commission),
    () => keepGroups(commission),
    () => takeIn(studio, cohortId, exports.slack, 'slack-export', signal),
    () => takeIn(studio, cohortId, exports.forum, 'discourse-csv', signal),
  ]
  for (const [done, step] of steps.entries()) {
    report({ phase: 'making', done, total: steps.length, unit: 'steps' })
    stopIfCancelled(signal)
    await step()
  }
}

function takeIn(
  studio: Studio,
  cohortId: CohortId,
  path: string,
  source: SourceId,
  signal: AbortSignal,
): Promise<void> {
  return pointing(studio, path, async (uploadId) => {
    const steps = await call(imports.commit, { cohortId, uploadId, source }, { context: { studio }, signal })
    for await (const step of steps) {
      if (step.type === 'result' && step.result.rejectedCount > 0)
        throw new Error('the demo wrote an export that the importer rejects')
    }
  })
}

async function pointing<Result>(
  studio: Studio,
  path: string,
  act: (uploadId: ReturnType<Studio['uploads']['point']>) => Promise<Result>,
): Promise<Result> {
  const uploadId = studio.uploads.point(path)
  try {
    return await act(uploadId)
  } finally {
    studio.uploads.discard(uploadId)
  }
}

function exportsIn(folder: string, seed: number, omitted: ReadonlySet<FactId>): Exports {
  try {
    return writeExports(folder, seed, omitted)
  } catch (error) {
    throw asRefusal(error, folder)
  }
}
