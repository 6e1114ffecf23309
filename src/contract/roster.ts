import { z } from 'zod'
import { Account, AccountKind, Standing } from './matches.ts'
import { operation } from './operation.ts'
import { CohortId, PersonId, PlainDate, UploadId } from './scalars.ts'

export const Role = z.enum(['participant', 'facilitator', 'staff', 'bot'])
export type Role = z.infer<typeof Role>

/** A role held from a day (inclusive; null: from the start) until a day (exclusive; null: still). */
export const RoleAssignment = z.object({ role: Role, from: PlainDate.nullable(), until: PlainDate.nullable() })
export type RoleAssignment = z.infer<typeof RoleAssignment>

/** What else is known of people and may tell them apart, by its name: `{ Region: 'North' }`. */
const Attributes = z.record(z.string().trim().min(1).max(60), z.string().trim().max(200))

export const PersonDraft = z.object({
  name: z.string().trim().min(1).max(200),
  email: z.string().trim().max(254).nullable().default(null),
  joinsOn: PlainDate.nullable().default(null),
  /** Last day in the cohort, inclusive. */
  leavesOn: PlainDate.nullable().default(null),
  aliases: z.array(z.string().trim().min(1).max(200)).max(50).default([]),
  attributes: Attributes.default({}),
})
export type PersonDraft = z.infer<typeof PersonDraft>

export const Person = PersonDraft.extend({
  id: PersonId,
  /** Role on the last day of the data, or today's when there is none. */
  role: Role,
  roles: z.array(RoleAssignment),
  /** Where the joining date is known from; `unknown` counts from the cohort's start. */
  joinKnownFrom: z.enum(['roster', 'join-event', 'unknown']),
  /** The joining date that measures use; null when unknown. */
  joinedOn: PlainDate.nullable(),
  /** How this person came into the cohort. */
  origin: z.enum(['added', 'import']),
  /** Met in an import only, or left out, are people that the roster doesn't know. */
  standing: Standing,
  kind: AccountKind,
  /** Every account whose acts are theirs. */
  accounts: z.array(Account),
  contributions: z.number().int(),
  /** All that they did, reactions and presence included. */
  acts: z.number().int(),
  firstSeenOn: PlainDate.nullable(),
  firstContributionOn: PlainDate.nullable(),
  lastSeenOn: PlainDate.nullable(),
})
export type Person = z.infer<typeof Person>

export const RejectedRow = z.object({ file: z.string(), line: z.number().int().nullable(), reason: z.string() })
export type RejectedRow = z.infer<typeof RejectedRow>

/** What a roster file would do, or did. read = added + updated + unchanged + rejected. */
export const RosterReport = z.object({
  read: z.number().int(),
  added: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  rejected: z.array(RejectedRow),
  /** First rows as understood, for the preview. */
  sample: z.array(PersonDraft.extend({ role: Role.nullable(), effect: z.enum(['added', 'updated', 'unchanged']) })),
  /** Columns that are kept as attributes of people. */
  attributeColumns: z.array(z.string()),
  /** Columns that are left out: without a name, empty, or holding what is nobody's business, e.g. an IP address. */
  unusedColumns: z.array(z.string()),
})
export type RosterReport = z.infer<typeof RosterReport>

const InCohort = z.object({ cohortId: CohortId })
const OnePerson = InCohort.extend({ personId: PersonId })

export const roster = {
  list: operation.input(InCohort).output(z.array(Person)),
  /** The one person that a name, alias, e-mail, handle, account (`slack:U012`) or number means; refused when nobody or several are meant. */
  find: operation.input(InCohort.extend({ query: z.string().trim().min(1) })).output(Person),
  add: operation.input(InCohort.extend({ person: PersonDraft, role: Role.default('participant') })).output(Person),
  update: operation.input(OnePerson.extend({ person: PersonDraft })).output(Person),
  /** Removes somebody who has no imported activity, and isn't known from an import. */
  remove: operation.input(OnePerson).output(z.void()),
  /** From `from` on the person holds the role; null: from the start, replacing what was before. */
  setRole: operation.input(OnePerson.extend({ role: Role, from: PlainDate.nullable().default(null) })).output(Person),
  preview: operation.input(InCohort.extend({ uploadId: UploadId })).output(RosterReport),
  commit: operation.input(InCohort.extend({ uploadId: UploadId })).output(RosterReport),
}
