import type { Cohort } from '../../contract/cohorts.ts'
import type { Entry } from '../../contract/entries.ts'
import type { PageBody } from '../../contract/page-kinds.ts'
import type { CohortId } from '../../contract/scalars.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import type { Reader } from '../db/connection.ts'
import { listEntries } from '../entries/entries.repo.ts'
import { readPage } from '../entries/pages.repo.ts'
import { findPurpose } from '../purpose/purpose.repo.ts'
import { listRosterNames } from './community.repo.ts'
import { type Naming, namingOf } from './naming.ts'

/** Everything that the community's rules read. `today` is a day in the cohort's zone. */
export type CommunityDesign = Readonly<{
  cohort: Cohort
  today: string
  spacePurpose: string
  naming: Naming
  membership: PageBody<'membership'>
  governance: PageBody<'governance'>
  moderation: PageBody<'moderation'>
  safetyPlan: PageBody<'safetyPlan'>
  roles: readonly Entry<'communityRole'>[]
  rights: readonly Entry<'decisionRight'>[]
  steps: readonly Entry<'escalationStep'>[]
  norms: readonly Entry<'norm'>[]
  topics: readonly Entry<'topic'>[]
  conversations: readonly Entry<'conversation'>[]
  actions: readonly Entry<'safetyAction'>[]
  nudges: readonly Entry<'nudge'>[]
}>

/** Reads the community's design of a cohort; refused when there is no such cohort. */
export async function loadCommunity(
  db: Reader,
  cohortId: CohortId,
  today: (timeZone: string) => string,
): Promise<CommunityDesign> {
  const cohort = await requireCohort(db, cohortId)
  return {
    cohort,
    today: today(cohort.timeZone),
    spacePurpose: (await findPurpose(db, cohortId))?.spacePurpose ?? '',
    naming: namingOf(await listRosterNames(db, cohortId)),
    membership: await readPage(db, cohortId, 'membership'),
    governance: await readPage(db, cohortId, 'governance'),
    moderation: await readPage(db, cohortId, 'moderation'),
    safetyPlan: await readPage(db, cohortId, 'safetyPlan'),
    roles: await listEntries(db, cohortId, 'communityRole'),
    rights: await listEntries(db, cohortId, 'decisionRight'),
    steps: await listEntries(db, cohortId, 'escalationStep'),
    norms: await listEntries(db, cohortId, 'norm'),
    topics: await listEntries(db, cohortId, 'topic'),
    conversations: await listEntries(db, cohortId, 'conversation'),
    actions: await listEntries(db, cohortId, 'safetyAction'),
    nudges: await listEntries(db, cohortId, 'nudge'),
  }
}
