import {
  type ActivationArea,
  type ActivationPlan,
  impactWords,
  likelihoodWords,
  type RiskLevel,
} from '../../../contract/ecosystem.ts'
import type { EntryBody } from '../../../contract/entry-kinds.ts'
import type { PageBody } from '../../../contract/page-kinds.ts'

type Choice<Value extends string> = Readonly<{ value: Value; label: string }>
type Choices<Value extends string> = readonly Choice<Value>[]

export type Stage = EntryBody<'platform'>['stage']

export const stages: Choices<Stage> = [
  { value: 'start', label: 'Start with' },
  { value: 'later', label: 'Later' },
  { value: 'not-now', label: 'Not now' },
  { value: 'retire', label: 'Retire' },
]

export const areas: Choices<ActivationArea> = [
  { value: 'leaders', label: 'Leaders' },
  { value: 'champions', label: 'Champions' },
  { value: 'onboarding', label: 'Onboarding' },
  { value: 'content', label: 'First content' },
  { value: 'launch', label: 'Launch' },
  { value: 'rhythm', label: 'Rhythm' },
]

export const stepStatuses: Choices<EntryBody<'activationStep'>['status']> = [
  { value: 'to-do', label: 'To do' },
  { value: 'under-way', label: 'Under way' },
  { value: 'done', label: 'Done' },
]

export type StepState = ActivationPlan['steps'][number]['state']

export const stepStates: Readonly<Record<StepState, string>> = {
  done: 'done',
  overdue: 'overdue',
  'this-week': 'this week',
  ahead: 'ahead',
  undated: 'no day yet',
}

export const protection: Choices<PageBody<'timeAndReward'>['isProtected']> = [
  { value: 'unknown', label: 'Not known yet' },
  { value: 'yes', label: 'Yes, in the calendar and kept free' },
  { value: 'partly', label: 'In part' },
  { value: 'no', label: 'No, it comes on top' },
]

export const challenges: Choices<EntryBody<'risk'>['challenge']> = [
  { value: 'time', label: 'Time and priority' },
  { value: 'culture', label: 'Culture against sharing' },
  { value: 'technology', label: 'Taking up the technology' },
  { value: 'momentum', label: 'Keeping momentum' },
  { value: 'reward', label: 'What is really rewarded' },
  { value: 'other', label: 'Something else' },
]

export const riskStatuses: Choices<EntryBody<'risk'>['status']> = [
  { value: 'open', label: 'Open' },
  { value: 'watching', label: 'Watching' },
  { value: 'closed', label: 'Closed' },
]

export const riskLevels: Readonly<Record<RiskLevel, string>> = {
  low: 'Low',
  moderate: 'Moderate',
  high: 'High',
  severe: 'Severe',
}

export const likelihoods: Choices<string> = numbered(likelihoodWords)
export const impacts: Choices<string> = numbered(impactWords)

export const forms: Choices<EntryBody<'recognition'>['form']> = [
  { value: 'thanks-in-person', label: 'Thanks in person' },
  { value: 'thanks-in-writing', label: 'Thanks in writing' },
  { value: 'story', label: 'A story' },
  { value: 'badge', label: 'The badge' },
  { value: 'hunt', label: 'A hunt' },
  { value: 'quiz', label: 'A quiz' },
  { value: 'leaderboard', label: 'A list for the facilitator’s eyes only' },
]

export function labelOf<Value extends string>(choices: Choices<Value>, value: Value): string {
  return choices.find((choice) => choice.value === value)?.label ?? value
}

function numbered(words: readonly string[]): Choices<string> {
  return words.map((word, at) => ({ value: String(at + 1), label: word.charAt(0).toUpperCase() + word.slice(1) }))
}
