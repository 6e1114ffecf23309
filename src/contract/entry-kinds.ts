import type { z } from 'zod'
import { audienceEntries } from './audience.ts'
import { communityEntries } from './community.ts'
import { ecosystemEntries } from './ecosystem.ts'
import { groupEntries } from './groups.ts'
import { nudgeEntries } from './nudges.ts'
import { promptEntries } from './prompts.ts'
import { purposeEntries } from './purpose.ts'
import { valueEntries } from './value.ts'

/**
 * Everything of which a design can hold many, by its kind: what it holds, and its words. Every kind has a `title`; a field that is a day has a name that
 * ends in `On` (or is `on`), so that a design can be moved to another start; a field that names somebody is a `Who`.
 */
export const entryKinds = {
  ...purposeEntries,
  ...audienceEntries,
  ...promptEntries,
  ...nudgeEntries,
  ...communityEntries,
  ...ecosystemEntries,
  ...groupEntries,
  ...valueEntries,
}

/** How the parts of `entryKinds` are written. */
export type KindTable = Readonly<Record<string, Readonly<{ body: z.ZodObject; one: string; many: string }>>>

export type EntryKind = keyof typeof entryKinds
export type EntryBody<Kind extends EntryKind> = z.output<(typeof entryKinds)[Kind]['body']>
