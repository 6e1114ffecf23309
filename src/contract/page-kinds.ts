import type { z } from 'zod'
import { audiencePages } from './audience.ts'
import { communityPages } from './community.ts'
import { ecosystemPages } from './ecosystem.ts'
import { purposePages } from './purpose.ts'

/** Everything of which a design has exactly one page, by its kind: what it holds, and its name. Every field has a default. */
export const pageKinds = { ...purposePages, ...audiencePages, ...communityPages, ...ecosystemPages }

/** How the parts of `pageKinds` are written. */
export type PageTable = Readonly<Record<string, Readonly<{ body: z.ZodObject; title: string }>>>

export type PageKind = keyof typeof pageKinds
export type PageBody<Kind extends PageKind> = z.output<(typeof pageKinds)[Kind]['body']>
