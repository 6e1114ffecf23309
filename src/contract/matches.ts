import { z } from 'zod'
import { operation } from './operation.ts'
import { CohortId, Instant, PersonId, PlainDate } from './scalars.ts'

/** What an account is: somebody's, a program's, a guest's, one that was deleted, or that of nobody the export names. */
export const AccountKind = z.enum(['person', 'bot', 'guest', 'deleted', 'unknown'])
export type AccountKind = z.infer<typeof AccountKind>

/** Somebody as one platform knows them. */
export const Account = z.object({
  /** Platform and the platform's own key, e.g. `slack:U012AB3CD`; outlives imports. Of a second entry of the roster `person:` and its number. */
  id: z.string(),
  /** The row that this account's acts belong to. */
  personId: PersonId,
  /** The platform as people call it, e.g. `Slack`. */
  platform: z.string(),
  key: z.string(),
  kind: AccountKind,
  name: z.string(),
  handle: z.string().nullable(),
  email: z.string().nullable(),
  /** Why it is this person's, in words; null where the person is known by this account itself. */
  because: z.string().nullable(),
  decidedBy: z.enum(['rule', 'hand']).nullable(),
})
export type Account = z.infer<typeof Account>

/** Whether somebody is on the roster, was only met in an import, or was left out of the cohort. */
export const Standing = z.enum(['roster', 'met', 'left-out'])
export type Standing = z.infer<typeof Standing>

/** A reason why two people may be one; `isAgainst`: why they may not. */
export const Evidence = z.object({
  kind: z.enum(['email', 'handle', 'address', 'name', 'same-platform']),
  says: z.string(),
  isAgainst: z.boolean(),
})
export type Evidence = z.infer<typeof Evidence>

/** One of two people who may be the same. `acts` counts all that they did; days are in the cohort's zone. */
export const MatchSide = z.object({
  personId: PersonId,
  name: z.string(),
  email: z.string().nullable(),
  standing: Standing,
  accounts: z.array(Account),
  acts: z.number().int(),
  firstSeenOn: PlainDate.nullable(),
  lastSeenOn: PlainDate.nullable(),
})
export type MatchSide = z.infer<typeof MatchSide>

/** Two people who are likely to be one, to be decided by the facilitator. */
export const Match = z.object({ id: z.string(), a: MatchSide, b: MatchSide, evidence: z.array(Evidence) })
export type Match = z.infer<typeof Match>

/** A decision that was taken by hand. `id` is what `unmerge` takes. */
export const MatchDecision = z.object({
  id: z.string(),
  verdict: z.enum(['same', 'apart']),
  /** The two as they are called now; a platform's key where the import that knew them is undone. */
  names: z.tuple([z.string(), z.string()]),
  decidedAt: Instant,
})
export type MatchDecision = z.infer<typeof MatchDecision>

export const Matches = z.object({
  /** How many pairs wait for a decision; `waiting` holds the likeliest of them, at most 200. */
  count: z.number().int(),
  waiting: z.array(Match),
  decisions: z.array(MatchDecision),
})
export type Matches = z.infer<typeof Matches>

const InCohort = z.object({ cohortId: CohortId })
const Pair = InCohort.extend({ a: PersonId, b: PersonId })
const Several = InCohort.extend({ personIds: z.array(PersonId).min(1).max(20_000) })

export const matches = {
  list: operation.input(InCohort).output(Matches),
  /** The two are one person from now on; gives whose name they go by. */
  merge: operation.input(Pair).output(z.object({ personId: PersonId })),
  /** The two are not the same, and are not offered again. */
  keepApart: operation.input(Pair).output(z.void()),
  /** Takes a decision back (by its id), or splits an account off its person (by the account's id). */
  unmerge: operation.input(InCohort.extend({ id: z.string().trim().min(1) })).output(z.void()),
  /** People who were met in an import become part of the roster. */
  addToRoster: operation.input(Several).output(z.void()),
  /** People who were met in an import are none of the cohort: listed, but not counted. `isOut` false takes it back. */
  leaveOut: operation.input(Several.extend({ isOut: z.boolean().default(true) })).output(z.void()),
}
