import type { CohortId } from '../../contract/scalars.ts'
import type { Advice, WeekName } from '../../contract/week.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import { bodyOf, insertEntry, positionBefore } from '../entries/entries.repo.ts'
import { checkEntry } from '../entries/entry-rules.ts'
import { operations } from '../operation.ts'
import { refuse } from '../refusal.ts'
import type { Studio } from '../studio.ts'
import { quoted } from '../wording/text.ts'
import { draftFor } from './acting.ts'
import { sorted } from './advice/advice.ts'
import { type AdviceDecision, listDecisions, removeDecision, saveDecision } from './decisions.repo.ts'
import { firstShown } from './stepping.ts'
import { type Ground, loadGround } from './week-facts.ts'
import { mondayOfWeek } from './week-name.ts'
import { foundIn, weekView } from './week-view.ts'

const feature = operations.week

export const week = feature.router({
  view: feature.view.handler(async ({ input: { cohortId, week: asked }, context: { studio } }) => {
    const ground = await groundOf(studio, cohortId)
    const decisions = await listDecisions(studio.workspace.read, cohortId)
    return weekView(ground, decisions, asked === null ? firstShown(ground.facts, ground.today) : mondayOfWeek(asked))
  }),

  waiting: feature.waiting.handler(async ({ input: { cohortId }, context: { studio } }) => {
    const ground = await groundOf(studio, cohortId)
    const decisions = await listDecisions(studio.workspace.read, cohortId)
    const monday = firstShown(ground.facts, ground.today)
    return sorted(foundIn(ground, monday), decisions, monday).advice.length
  }),

  act: feature.act.handler(async ({ input: { cohortId, ...asked }, context: { studio } }) => {
    const ground = await groundOf(studio, cohortId)
    const advice = standing(ground, asked)
    const draft = draftFor(advice, ground.design)
    if (draft) checkEntry(draft.kind, bodyOf(draft.kind, draft.body), null)
    const now = studio.ports.clock.now()
    const label = draft ? `plan ${quoted(draft.body.title ?? '', 'what was advised')}` : 'act on advice'
    return studio.workspace.edit(label, now, async (db) => {
      const entry = draft
        ? await insertEntry(db, cohortId, draft, now, await positionBefore(db, cohortId, draft.kind, null))
        : null
      const entryId = entry?.id ?? null
      await saveDecision(db, cohortId, { ...asked, verdict: 'acted', until: null, reason: '', entryId }, now)
      return { entryId }
    })
  }),

  snooze: feature.snooze.handler(({ input: { cohortId, until, ...asked }, context: { studio } }) =>
    decide(studio, cohortId, 'put off', { ...asked, verdict: 'snoozed', until, reason: '', entryId: null }),
  ),

  dismiss: feature.dismiss.handler(({ input: { cohortId, reason, ...asked }, context: { studio } }) =>
    decide(studio, cohortId, 'turn down', { ...asked, verdict: 'dismissed', until: null, reason, entryId: null }),
  ),

  reopen: feature.reopen.handler(async ({ input: { cohortId, ...asked }, context: { studio } }) => {
    await requireCohort(studio.workspace.read, cohortId)
    await studio.workspace.edit('reopen advice', studio.ports.clock.now(), (db) => removeDecision(db, cohortId, asked))
  }),
})

function groundOf(studio: Studio, cohortId: CohortId): Promise<Ground> {
  return loadGround(studio.workspace.read, cohortId, (zone) => studio.ports.clock.today(zone))
}

/** The advice as it stands in the week; refused when it doesn't any more. */
function standing(ground: Ground, asked: { week: WeekName } & Pick<Advice, 'rule' | 'subject'>): Advice {
  return (
    foundIn(ground, mondayOfWeek(asked.week)).find(
      ({ rule, subject }) => rule === asked.rule && subject === asked.subject,
    ) ?? refuse('advice-gone')
  )
}

/** Steps of the history name no advice, because its title may name a member. */
async function decide(studio: Studio, cohortId: CohortId, verb: string, decision: AdviceDecision): Promise<void> {
  standing(await groundOf(studio, cohortId), decision)
  const now = studio.ports.clock.now()
  await studio.workspace.edit(`${verb} advice`, now, (db) => saveDecision(db, cohortId, decision, now))
}
