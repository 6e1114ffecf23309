import { z } from 'zod'
import { serving, text } from './design.ts'
import type { KindTable } from './entry-kinds.ts'
import { operation } from './operation.ts'
import { CohortId, Text } from './scalars.ts'

/** The words of a prompt for members who trade their time for this currency. */
const Variant = z.object({ currency: Text, text: Text })

/** One intent, asked in the words of each leading currency. */
const Prompt = z.object({
  ...serving,
  /** What the group should do or talk about. */
  intent: text,
  /** For everybody whose currency has no variant. */
  plain: text,
  variants: z.array(Variant).max(30).default([]),
})

export const promptEntries = { prompt: { body: Prompt, one: 'prompt', many: 'prompts' } } as const satisfies KindTable

/** A currency that a variant can be written for. */
export const PromptCurrency = z.object({
  id: z.string(),
  label: z.string(),
  /** Best and worst rank in the survey; null where it says nothing. */
  rank: z.tuple([z.number().int(), z.number().int()]).nullable(),
})
export type PromptCurrency = z.infer<typeof PromptCurrency>

export const PromptCurrencies = z.object({
  /** Those that count most first, as far as the survey can tell; then the others. */
  currencies: z.array(PromptCurrency),
  /** Ids of up to three that lead. Empty while the survey can't tell. */
  leading: z.array(z.string()),
  /** What the choice of the leading ones rests on, in a sentence. */
  because: z.string(),
})
export type PromptCurrencies = z.infer<typeof PromptCurrencies>

export const prompts = {
  /** The currencies of a cohort, from its newest wave with answers, else from its newest wave, else the starter set. */
  currencies: operation.input(z.object({ cohortId: CohortId })).output(PromptCurrencies),
  /** Words to start from for each currency. Another turn gives other words where there are several patterns. */
  draftVariants: operation
    .input(
      z.object({
        intent: Text,
        currencies: z.array(z.object({ id: Text, label: Text })).max(30),
        turn: z.number().int().nonnegative().default(0),
      }),
    )
    .output(z.array(Variant)),
}
