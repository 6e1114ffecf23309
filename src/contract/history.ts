import { z } from 'zod'
import { operation } from './operation.ts'

/** What undo and redo would do next, in words, or null where there is nothing. */
export const HistoryState = z.object({ undo: z.string().nullable(), redo: z.string().nullable() })
export type HistoryState = z.infer<typeof HistoryState>

/** Undo and redo of what people edit (cohort, purpose, people, review). Imports have an undo of their own. */
export const history = {
  state: operation.output(HistoryState),
  undo: operation.output(HistoryState),
  redo: operation.output(HistoryState),
}
