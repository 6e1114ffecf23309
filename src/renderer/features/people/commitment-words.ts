import type { Commitment, CommitmentDraft, CommitmentStatus } from '../../../contract/commitments.ts'

/** What makes a commitment last, each with what it means. Source: Cialdini on commitment and consistency. */
export const conditions = [
  { field: 'isActive', title: 'Active', says: 'They said or wrote it themselves; nobody only heard a nod.' },
  { field: 'isPublic', title: 'Public', says: 'Others know of it, so that keeping it shows.' },
  { field: 'isEffortful', title: 'Effortful', says: 'Making it cost something: thought, words, a first step.' },
  { field: 'isFree', title: 'Freely chosen', says: 'They could have said no, and nothing was promised for a yes.' },
] as const satisfies readonly Readonly<{ field: keyof CommitmentDraft; title: string; says: string }>[]

export const statusWords: Readonly<Record<CommitmentStatus, string>> = {
  open: 'Open',
  kept: 'Kept',
  changed: 'Changed',
  dropped: 'Dropped',
}

/** "Active, public; not yet effortful, freely chosen". */
export function conditionsInWords(commitment: Commitment): string {
  const met = conditions.filter(({ field }) => commitment[field]).map(({ title }) => title.toLowerCase())
  const open = conditions.filter(({ field }) => !commitment[field]).map(({ title }) => title.toLowerCase())
  if (open.length === 0) return 'Active, public, effortful and freely chosen'
  if (met.length === 0) return 'None of the four conditions is met yet'
  const words = met.join(', ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}; not ${open.join(', ')}`
}
