import type { EntryDraft } from '../../contract/entries.ts'
import type { Advice } from '../../contract/week.ts'
import { nudgeFrom, requireStrategy } from '../nudges/library.ts'
import type { WeekDesign } from './week-design.ts'

/** What acting on a piece of advice writes into the design; null where it only leads to a screen. Members may read it, so it names nobody. */
export function draftFor({ act, subject }: Advice, { words }: Pick<WeekDesign, 'words'>): EntryDraft | null {
  if (act === null || act.kind === 'go') return null
  const { title, text, on, channel, strategyId } = act
  if (act.kind === 'tie-off') {
    const body = { title, question: text, closesOn: on, channel, thread: subject, serves: ['space' as const] }
    return { kind: 'conversation', body }
  }
  const strategy = strategyId === null ? {} : nudgeFrom(requireStrategy(strategyId), words)
  return { kind: 'nudge', body: { ...strategy, title, text, on, channel, serves: ['space' as const] } }
}
