import type { Grade } from '../../../contract/engagement.ts'
import { counted } from '../../ui/wording.ts'
import { someOf } from './import-words.ts'

export type EvidenceChange = Readonly<{ id: string; title: string; before: Grade; after: Grade }>

const rank: Record<Grade, number> = { unavailable: 0, proxy: 1, exact: 2 }

/** Each measure with what the imports can tell of it now and would be able to with this one; what gets better first. */
export function changesOf(
  unlocks: readonly { measureId: string; title: string; grade: Grade }[],
  standing: readonly { id: string; grade: Grade }[],
): EvidenceChange[] {
  const now = new Map(standing.map(({ id, grade }) => [id, grade]))
  return unlocks
    .map(({ measureId, title, grade }) => {
      const before = now.get(measureId) ?? 'unavailable'
      return { id: measureId, title, before, after: rank[grade] > rank[before] ? grade : before }
    })
    .sort((a, b) => rank[b.after] - rank[b.before] - (rank[a.after] - rank[a.before]))
}

/** "Unlocks reply coverage and hours to first reply." */
export function evidenceInWords(changes: readonly EvidenceChange[]): string {
  const better = changes.filter(({ before, after }) => before !== after)
  const available = changes.filter(({ after }) => after !== 'unavailable').length
  const rest = `${counted(available, 'measure')} of ${changes.length} can then be stated.`
  if (better.length === 0)
    return available === 0
      ? 'It makes no measure available by itself.'
      : 'It makes no further measure available; it adds to those you have.'
  const titles = better.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1))
  return `Unlocks ${someOf(titles, 4)}. ${rest}`
}
