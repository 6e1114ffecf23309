import type { EntryBody } from '../../../contract/entry-kinds.ts'
import type { Comparison, EvidenceTier, ValueCycle } from '../../../contract/value.ts'

type Choices<Value extends string> = readonly Readonly<{ value: Value; label: string }>[]

export const cycles: Choices<ValueCycle> = [
  { value: 'immediate', label: 'Immediate: what happened in the group' },
  { value: 'potential', label: 'Potential: what people took away' },
  { value: 'applied', label: 'Applied: what they did with it at work' },
  { value: 'realised', label: 'Realised: what got better by it' },
  { value: 'reframing', label: 'Reframing: what success now means' },
]

export const consents: Choices<EntryBody<'story'>['quotes'][number]['consent']> = [
  { value: 'not-asked', label: 'Not asked yet: stays here' },
  { value: 'refused', label: 'Refused: stays here' },
  { value: 'without-name', label: 'May be quoted without a name' },
  { value: 'with-name', label: 'May be quoted by name' },
]

export const artefactForms: Choices<EntryBody<'artefact'>['form']> = [
  { value: 'document', label: 'Document' },
  { value: 'template', label: 'Template' },
  { value: 'recording', label: 'Recording' },
  { value: 'tool', label: 'Tool' },
  { value: 'summary', label: 'Summary of a conversation' },
  { value: 'other', label: 'Something else' },
]

export const knownBy: Choices<EntryBody<'solvedProblem'>['knownBy']> = [
  { value: 'asker-said', label: 'Whoever asked said so' },
  { value: 'accepted-answer', label: 'The platform marks an accepted answer' },
  { value: 'thanks', label: 'Whoever asked said thanks: a proxy' },
  { value: 'facilitator', label: 'You judge it so' },
]

export const ideaStates: Choices<EntryBody<'idea'>['state']> = [
  { value: 'raised', label: 'Raised' },
  { value: 'tried', label: 'Tried' },
  { value: 'adopted', label: 'Adopted' },
  { value: 'dropped', label: 'Dropped' },
]

export const judges: Choices<EntryBody<'skill'>['judgedBy']> = [
  { value: 'self', label: 'Themselves' },
  { value: 'peer', label: 'A peer' },
  { value: 'observed', label: 'Somebody who watched' },
  { value: 'test', label: 'A test' },
]

export const comparisons: Choices<Comparison> = [
  { value: 'none', label: 'Nobody' },
  { value: 'at-hand', label: 'A group that was at hand' },
  { value: 'matched', label: 'A group chosen to be alike' },
  { value: 'by-lot', label: 'A group drawn by lot, or that starts later by lot' },
]

export const betters: Choices<EntryBody<'businessMeasure'>['better']> = [
  { value: 'up', label: 'Higher is better' },
  { value: 'down', label: 'Lower is better' },
]

/** What a tier of evidence stands for. */
export const tierWords: Readonly<Record<EvidenceTier, string>> = {
  A: 'drawn by lot',
  B: 'matched comparison',
  C: 'before and after',
  D: 'participants’ estimate',
  E: 'story',
}

export function labelOf<Value extends string>(choices: Choices<Value>, value: Value): string {
  return choices.find((choice) => choice.value === value)?.label ?? ''
}
