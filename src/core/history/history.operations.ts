import type { Cohort } from '../../contract/cohorts.ts'
import type { HistoryState } from '../../contract/history.ts'
import { settleActs } from '../classification/settle-acts.ts'
import { listCohorts } from '../cohorts/cohorts.repo.ts'
import type { Reader, Writer } from '../db/connection.ts'
import type { Workspace } from '../db/workspace.ts'
import { rebuildActivity, redateEvents } from '../engagement/activity.repo.ts'
import { operations } from '../operation.ts'
import { settleMatches } from '../people/settle.ts'
import { refuse } from '../refusal.ts'
import { cohortsWithChanges, nextRedo, nextUndo } from './history.repo.ts'

const feature = operations.history

export const history = feature.router({
  state: feature.state.handler(({ context: { studio } }) => stateOf(studio.workspace.read)),

  undo: feature.undo.handler(async ({ context: { studio } }) => {
    const step = (await nextUndo(studio.workspace.read)) ?? refuse('nothing-to-undo')
    return stepped(studio.workspace, step.id, 'undo')
  }),

  redo: feature.redo.handler(async ({ context: { studio } }) => {
    const step = (await nextRedo(studio.workspace.read)) ?? refuse('nothing-to-redo')
    return stepped(studio.workspace, step.id, 'redo')
  }),
})

/** Who changes in one of these may be somebody else's account, or hold another role. */
const tablesOfPeople = ['person', 'alias', 'role_assignment', 'match_decision'] as const

async function stepped(workspace: Workspace, stepId: number, direction: 'undo' | 'redo'): Promise<HistoryState> {
  try {
    const before = await listCohorts(workspace.read)
    const people = await cohortsWithChanges(workspace.read, stepId, tablesOfPeople)
    const corrected = await cohortsWithChanges(workspace.read, stepId, ['act_correction'])
    await workspace.replay(stepId, direction, async (db) => {
      await followZones(db, before)
      for (const { id } of await listCohorts(db)) {
        if (people.has(id)) await settleMatches(db, id)
        if (people.has(id) || corrected.has(id)) await settleActs(db, id)
      }
    })
  } catch (error) {
    if (String((error as { code?: unknown }).code).startsWith('SQLITE_CONSTRAINT')) refuse('undo-blocked')
    throw error
  }
  return stateOf(workspace.read)
}

async function stateOf(db: Reader): Promise<HistoryState> {
  return { undo: (await nextUndo(db))?.label ?? null, redo: (await nextRedo(db))?.label ?? null }
}

/** Where a cohort's time zone changed, its events fall on other days. */
async function followZones(db: Writer, before: readonly Cohort[]): Promise<void> {
  for (const cohort of await listCohorts(db)) {
    const old = before.find((one) => one.id === cohort.id)
    if (old === undefined || old.timeZone === cohort.timeZone) continue
    await redateEvents(db, cohort.id, cohort.timeZone)
    await rebuildActivity(db, cohort.id)
  }
}
