import type { Advice } from '../../../contract/week.ts'
import { row } from './rule.ts'

/** Advice that asks whether the group still gives what counts for members shows beside it what counts for them, which is asked for only then. */
export async function withCurrencies(
  found: readonly Advice[],
  currencies: () => Promise<string | null>,
): Promise<Advice[]> {
  if (!found.some(isAsking)) return [...found]
  const says = await currencies()
  if (says === null) return [...found]
  const shown = row(`What they trade their time for, by your last survey: ${says}`)
  return found.map((one) => (isAsking(one) ? { ...one, evidence: [...one.evidence, shown] } : one))
}

function isAsking({ rule }: Advice): boolean {
  return rule === 'falling-contribution'
}
