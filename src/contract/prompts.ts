import { z } from 'zod'
import { serving, text } from './design.ts'
import type { KindTable } from './entry-kinds.ts'
import { Text } from './scalars.ts'

/** One intent, asked in the words of each leading currency. */
const Prompt = z.object({
  ...serving,
  /** What the group should do or talk about. */
  intent: text,
  /** For everybody whose currency has no variant. */
  plain: text,
  variants: z
    .array(z.object({ currency: Text, text: Text }))
    .max(30)
    .default([]),
})

export const promptEntries = { prompt: { body: Prompt, one: 'prompt', many: 'prompts' } } as const satisfies KindTable
