import { z } from 'zod'

/** How far a long operation has come. `total` is null while the amount of work is unknown. */
export const Progress = z.object({
  type: z.literal('progress'),
  phase: z.enum(['reading', 'writing', 'measuring', 'backing-up', 'making']),
  done: z.number().nonnegative(),
  total: z.number().positive().nullable(),
  /** What `done` and `total` count. */
  unit: z.enum(['bytes', 'events', 'steps']),
})
export type Progress = z.infer<typeof Progress>

/** The stream that a long operation answers with: progress again and again, then one result. */
export function progressThen<Result extends z.ZodType>(result: Result) {
  return z.discriminatedUnion('type', [Progress, z.object({ type: z.literal('result'), result })])
}
