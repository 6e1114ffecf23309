import type { Cohort, CohortDraft, CohortOverview } from '../../contract/cohorts.ts'
import { rebuildActivity, redateEvents } from '../engagement/activity.repo.ts'
import { operations } from '../operation.ts'
import { refuse } from '../refusal.ts'
import { peopleForMeasures } from '../roster/people.ts'
import { roleOn } from '../roster/roles.ts'
import type { Studio } from '../studio.ts'
import { earlier } from '../time/days.ts'
import { insertCohort, listCohorts, updateCohort } from './cohorts.repo.ts'
import { countCohort } from './overview.repo.ts'
import { requireCohort } from './require-cohort.ts'

const feature = operations.cohorts

export const cohorts = feature.router({
  list: feature.list.handler(({ context: { studio } }) => listCohorts(studio.workspace.read)),

  overview: feature.overview.handler(async ({ context: { studio }, input }) => {
    const cohort = await requireCohort(studio.workspace.read, input.cohortId)
    const counts = await countCohort(studio.workspace.read, cohort.id)
    return { cohort, people: await headcount(studio, cohort), ...counts }
  }),

  create: feature.create.handler(async ({ context: { studio }, input }) => {
    refuseBackwards(input)
    const now = studio.ports.clock.now()
    const id = await studio.workspace.edit(`create ${input.name}`, now, (db) => insertCohort(db, input, now, null))
    return { ...input, id, isDemo: false }
  }),

  update: feature.update.handler(async ({ context: { studio }, input }) => {
    refuseBackwards(input.cohort)
    const before = await requireCohort(studio.workspace.read, input.cohortId)
    await studio.workspace.edit(`edit ${before.name}`, studio.ports.clock.now(), async (db) => {
      await updateCohort(db, input.cohortId, input.cohort)
      if (before.timeZone !== input.cohort.timeZone) {
        await redateEvents(db, input.cohortId, input.cohort.timeZone)
        await rebuildActivity(db, input.cohortId)
      }
    })
    return { ...input.cohort, id: before.id, isDemo: before.isDemo }
  }),
})

function refuseBackwards(draft: CohortDraft): void {
  if (draft.endsOn < draft.startsOn) refuse('cohort-dates')
}

/** Who is in the cohort by role: today while it runs, else on its last day. */
async function headcount(studio: Studio, cohort: Cohort): Promise<CohortOverview['people']> {
  const today = studio.ports.clock.today(cohort.timeZone)
  const day = earlier(today, cohort.endsOn)
  const roles = (await peopleForMeasures(studio.workspace.read, cohort)).map((person) => roleOn(person.roles, day))
  return {
    participants: roles.filter((role) => role === 'participant').length,
    facilitatorsAndStaff: roles.filter((role) => role === 'facilitator' || role === 'staff').length,
    bots: roles.filter((role) => role === 'bot').length,
  }
}
