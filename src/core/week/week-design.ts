import type { Cohort } from '../../contract/cohorts.ts'
import type { RoleTerms } from '../../contract/community.ts'
import type { Entry } from '../../contract/entries.ts'
import { loadCommunity } from '../community/design.ts'
import { roleTermsOf, termsOf, workingWeeks } from '../community/role-terms.ts'
import type { Reader } from '../db/connection.ts'
import { listEntries } from '../entries/entries.repo.ts'
import { knownWords } from '../nudges/placeholders.ts'
import { findPurpose } from '../purpose/purpose.repo.ts'
import { headlineOf } from '../survey/headline.ts'
import { surveyResults } from '../survey/results.ts'
import { listWaves } from '../survey/waves.repo.ts'

/** What of the design the week looks at, each kind in the designer's order. */
export type WeekDesign = Readonly<{
  nudges: readonly Entry<'nudge'>[]
  conversations: readonly Entry<'conversation'>[]
  badges: readonly Entry<'badge'>[]
  measures: readonly Entry<'plannedMeasure'>[]
  exportDays: readonly Entry<'exportDay'>[]
  holidays: readonly Entry<'holiday'>[]
  /** Who holds which role in which week. */
  roles: readonly RoleTerms[]
  /** What fills the gaps of a strategy's texts. */
  words: ReadonlyMap<string, string>
}>

/** Reads it; `todayIn` gives the day in a zone. */
export async function loadWeekDesign(
  db: Reader,
  cohort: Cohort,
  todayIn: (zone: string) => string,
): Promise<WeekDesign> {
  const of = <Kind extends Entry['kind']>(kind: Kind) => listEntries(db, cohort.id, kind)
  const { roles, naming } = await loadCommunity(db, cohort.id, todayIn)
  return {
    nudges: await of('nudge'),
    conversations: await of('conversation'),
    badges: await of('badge'),
    measures: await of('plannedMeasure'),
    exportDays: await of('exportDay'),
    holidays: await of('holiday'),
    roles: roles.map((role) => roleTermsOf(role, workingWeeks(cohort), termsOf(role, cohort, naming))),
    words: knownWords(cohort, await findPurpose(db, cohort.id)),
  }
}

/** What counts most for members, in a sentence of the last survey; null where none has an answer. Takes its time. */
export async function currenciesIn(db: Reader, cohort: Cohort): Promise<string | null> {
  const wave = (await listWaves(db, cohort.id)).findLast(({ status }) => status !== 'draft')
  if (!wave || wave.answers === 0) return null
  return headlineOf(await surveyResults(db, cohort, wave, null))
}
