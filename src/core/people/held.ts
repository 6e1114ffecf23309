import type { Cohort } from '../../contract/cohorts.ts'
import type { Forgetting, PersonProfile } from '../../contract/people.ts'
import type { CohortId, PersonId } from '../../contract/scalars.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import type { Reader } from '../db/connection.ts'
import { refuse } from '../refusal.ts'
import { answersOf, listRewritten } from './forgetting/erase.repo.ts'
import { channelsNaming } from './forgetting/keys.repo.ts'
import { rewritingOf } from './forgetting/rewriting.ts'
import { toldOf } from './forgetting/told.ts'
import { type Act, listActsOf, listTotalsOf } from './kept.repo.ts'
import { profileOf } from './person-profile.ts'

/** Everything that a cohort holds about somebody, for themselves to read or take elsewhere. */
export type Held = Readonly<{
  cohort: Cohort
  profile: PersonProfile
  acts: readonly Act[]
  totals: Awaited<ReturnType<typeof listTotalsOf>>
  surveyAnswers: readonly unknown[]
  /** Where the design, reviews and other texts name them, or may. */
  mentions: Forgetting['mentions']
}>

/** Gathers it. Costs a reading of all texts. Refused when the cohort has nobody with that number. */
export async function heldAbout(db: Reader, cohortId: CohortId, personId: PersonId, today: string): Promise<Held> {
  const cohort = await requireCohort(db, cohortId)
  const told =
    (await toldOf(db, [cohort], cohortId, personId)) ?? refuse('person-not-found', { person: String(personId) })
  const rewriting = rewritingOf(told)
  const written = (await listRewritten(db, rewriting)).flatMap(({ mentions }) => mentions)
  const channels = [...(await channelsNaming(db, rewriting)).keys()]
  return {
    cohort,
    profile: await profileOf(db, cohortId, personId, today),
    acts: await listActsOf(db, told.rows),
    totals: await listTotalsOf(db, told.rows),
    surveyAnswers: (await answersOf(db, told)).map(({ body }) => body),
    mentions: [
      ...written,
      ...channels.map((channel) => ({ where: `Channel “${channel}”`, excerpt: channel, isTakenOut: true })),
    ],
  }
}
