import type { Currency, SurveyExtra, SurveyMethod, SurveyResults, Wave } from '../../contract/survey.ts'
import type { Minutes } from './minutes.ts'
import type { Score } from './scores.ts'

/** Some respondents together: how many they are and what they said, currencies in the order of the wave. */
export type RawGroup = Readonly<{
  value: string
  n: number
  scores: readonly (Score | null)[]
  minutes: Minutes | null
}>

/** Everything that is known of a wave, before it passes `disclose`. Never leaves the core. */
export type RawResults = Readonly<{
  waveId: Wave['id']
  title: string
  method: SurveyMethod
  threshold: number
  currencies: readonly Currency[]
  total: RawGroup
  by: Readonly<{ id: string; label: string }> | null
  /** Every respondent is in one of them. */
  segments: readonly RawGroup[]
  segmentBy: SurveyResults['segmentBy']
  response: SurveyResults['response']
  missing: readonly Readonly<{ by: string; value: string; answered: number; invited: number }>[]
  comments: readonly Readonly<{ question: SurveyExtra; words: readonly string[] }>[]
}>
