import type { EntryBody, EntryKind } from '../../contract/entry-kinds.ts'
import type { SavedEntry } from './design.ts'

type Resets = Readonly<{ [Kind in EntryKind]?: Partial<EntryBody<Kind>> | null }>

/** What happened in a cohort and doesn't happen again by itself, by kind; null: the kind stays behind as a whole. */
const resets: Resets = {
  nudge: { status: 'planned', isDisclosed: false, disclosedText: '', sentOn: null, outcome: '', verdict: 'open' },
  rhythm: { exceptOn: [] },
  holiday: null,
  grouping: null,
  decision: null,
  artefact: null,
  solvedProblem: null,
  idea: null,
  skill: null,
  story: null,
  discoveryQuestion: { answer: '', answeredOn: null },
  topic: { votes: 0, status: 'open' },
  conversation: { thread: '', story: '', tiedOffOn: null },
  activationStep: { status: 'to-do' },
  risk: { status: 'open' },
  businessMeasure: { points: [], attributed: null, confidence: null, effectFromOn: null },
}

/** An entry without what happened and without people; null for one that belongs to its cohort only. */
export function withoutHappenings({ kind, uid, body }: SavedEntry): SavedEntry | null {
  const reset = resets[kind]
  if (reset === null) return null
  return { kind, uid, body: withoutPeople({ ...body, ...reset }) as SavedEntry['body'] }
}

/** Blanks everybody who is named, at any depth: a `Who` is what has a `personId` and a name. */
export function withoutPeople(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPeople)
  if (typeof value !== 'object' || value === null) return value
  if ('personId' in value && 'name' in value) return { personId: null, name: '' }
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withoutPeople(part)]))
}
