import type { Purpose } from '../../../src/contract/purpose.ts'

/** A purpose on which nothing is weak. */
export const whole: Purpose = {
  audience: 'new team leads',
  fromState: 'waiting for feedback to be asked of them.',
  toState: 'giving feedback within a week of what they saw',
  behaviours: '',
  vagueOutcome: 'Leads will understand feedback.',
  measure: { name: 'projects with a written review', unit: '%', baseline: 35, target: 60, dueOn: '2026-06-30' },
  spacePurpose: 'a place where leads rehearse difficult conversations with each other',
}

/** When the cohort of these tests runs. */
export const days = { startsOn: '2026-01-05', endsOn: '2026-04-12' }
