import type { Cohort } from '../../../src/contract/cohorts.ts'
import type { SurveyAnswer, Wave } from '../../../src/contract/survey.ts'
import type { PersonRecord } from '../../../src/core/roster/roster.repo.ts'
import { disclose } from '../../../src/core/survey/disclose.ts'
import { rawResults } from '../../../src/core/survey/results.ts'
import { testCohort } from '../../builders/studio.ts'
import { aDraft, someCurrencies } from './asked-wave.ts'
import { anAnswer } from './simulated.ts'

const cohort = { ...testCohort, id: 1, isDemo: false } as Cohort
export const region = { id: 'region', label: 'Region', choices: ['North', 'South', 'East', 'West'] }
export const wave: Wave = {
  ...aDraft({ method: 'points', currencies: someCurrencies(3), segments: [region], threshold: 5 }),
  id: 1 as Wave['id'],
  status: 'open',
  sets: [],
  balance: { shown: [0, 0], together: [0, 0] },
  code: 'K7QM2X',
  openedAt: '2026-02-01T08:00:00Z',
  answers: 0,
}

/** As many respondents of a region as asked for, who give points in thirds. */
export function from(value: string, count: number, answer: Partial<SurveyAnswer> = {}): SurveyAnswer[] {
  const segments: Record<string, string> = value === '' ? {} : { region: value }
  return Array.from({ length: count }, () => anAnswer({ segments, points: { c1: 50, c2: 30, c3: 20 }, ...answer }))
}

type Given = Partial<{ wave: Wave; people: PersonRecord[]; by: string | null }>

export function results(answers: SurveyAnswer[], { by = 'region', people = [], ...given }: Given = {}) {
  return disclose(rawResults({ wave: given.wave ?? wave, cohort, answers, people }, by))
}
