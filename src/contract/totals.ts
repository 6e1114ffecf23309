import { z } from 'zod'
import { Measure } from './engagement.ts'
import { operation } from './operation.ts'
import { CohortId, ImportId, Window } from './scalars.ts'
import { Scope, SourceId } from './sources.ts'

/** What a platform counted, in plain words instead of its own, e.g. 12 "days on which they opened Slack"; `by` how many people, where it counts persons. */
const Said = z.object({ words: z.string(), value: z.number().int(), by: z.number().int().nullable() })
export type Said = z.infer<typeof Said>

/** Numbers of one window from one kind of report, and what can be stated for exactly that window. */
export const TotalWindow = z.object({
  source: SourceId,
  sourceTitle: z.string(),
  scope: Scope,
  window: Window,
  importIds: z.array(ImportId),
  /** A week that was added up from the totals of its seven days, which are all there. */
  isFromDays: z.boolean(),
  /** The cohort's people who are counted, and those of them whom the report doesn't name. Null where no persons are counted. */
  people: z
    .object({
      counted: z.number().int(),
      notInReport: z.number().int(),
      /** In the report, but nobody of the cohort. */
      others: z.number().int(),
    })
    .nullable(),
  /** Measures as everywhere, with how they are printed; only those that such numbers tell. */
  measures: z.array(Measure.extend({ title: z.string(), text: z.string(), company: z.string() })),
  persons: z.array(Said),
  everybody: z.array(Said),
  /** The busiest first. */
  channels: z.array(z.object({ channel: z.string(), said: z.array(Said) })),
  channelsLeftOff: z.number().int(),
})
export type TotalWindow = z.infer<typeof TotalWindow>

/** Windows that are there but not stated one by one: earlier ones, and days that make no whole week. */
const Rest = z.object({
  source: SourceId,
  sourceTitle: z.string(),
  earlierWindows: z.number().int(),
  looseDays: z.number().int(),
})

export const StatedTotals = z.object({ windows: z.array(TotalWindow), rest: z.array(Rest) })
export type StatedTotals = z.infer<typeof StatedTotals>

export const totals = {
  /** What platforms' reports say of the cohort, window by window, the newest first. A total is never split, and one window never taken from another. */
  list: operation.input(z.object({ cohortId: CohortId })).output(StatedTotals),
}
