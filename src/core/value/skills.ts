import type { Entry } from '../../contract/entries.ts'
import type { ValueView } from '../../contract/value.ts'
import { fewestForPercent } from '../engagement/print.ts'
import { percent } from '../wording/numbers.ts'

/** By skill, of everybody of whom both levels are known: how many stand higher, as before, or lower. */
export function skillChanges(skills: readonly Entry<'skill'>[]): ValueView['skills'] {
  const byTitle = new Map<string, { title: string; changes: number[] }>()
  for (const { body } of skills) {
    if (body.before === null || body.after === null) continue
    const key = body.title.trim().toLowerCase()
    const known = byTitle.get(key) ?? { title: body.title.trim(), changes: [] }
    known.changes.push(body.after - body.before)
    byTitle.set(key, known)
  }
  return [...byTitle.values()].map(({ title, changes }) => {
    const n = changes.length
    const higher = changes.filter((change) => change > 0).length
    const lower = changes.filter((change) => change < 0).length
    const share = n < fewestForPercent ? '' : ` (${percent(higher / n)})`
    const says = `${higher} of ${n}${share} stand higher than before${lower > 0 ? `, ${lower} lower` : ''}.`
    return { title, n, higher, same: n - higher - lower, lower, says }
  })
}
