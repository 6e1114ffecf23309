import { z } from 'zod'
import { TimeZone } from './scalars.ts'

/** Every kind of export that the studio reads. The first part is the platform; "totals" are numbers for a whole window, not acts. */
export const SourceId = z.enum([
  'slack-export',
  'slack-getfile',
  'slack-members',
  'slack-channels',
  'slack-overview',
  'teams-messages',
  'teams-attendance',
  'teams-users',
  'teams-teams',
  'teams-daily',
  'zoom-participants',
  'viva-export',
  'viva-users',
  'viva-groups',
  'discourse-csv',
  'discourse-json',
  'discourse-archive',
  'discourse-users',
  'circle-members',
  'discord-json',
  'discord-csv',
  'mattermost-export',
  'zulip-export',
  'rocketchat-export',
  'moodle-forum',
  'moodle-log',
  'edx-tracking',
  'xapi',
  'caliper',
  'mbox',
  'events-csv',
])
export type SourceId = z.infer<typeof SourceId>

/** Acts, one by one; or totals, numbers for a whole window that are never split into weeks. */
export const Grain = z.enum(['events', 'totals'])
export type Grain = z.infer<typeof Grain>

/** How far an export looks: one space of the cohort, or more than that (a whole workspace or organisation). */
export const Scope = z.enum(['space', 'organisation'])
export type Scope = z.infer<typeof Scope>

/** What a source is, for the drop zone, the terminal and the evidence meter. */
export const SourceDescription = z.object({
  id: SourceId,
  title: z.string(),
  platform: z.string(),
  grain: Grain,
  /** What its files look like, in a sentence. */
  looksLike: z.string(),
  /** How a person gets this export out of the platform, step by step; empty where there is no single way. */
  steps: z.array(z.string()),
})
export type SourceDescription = z.infer<typeof SourceDescription>

/** What a person can be asked about files that don't say it themselves. Null: not answered. */
export const Answers = z.object({
  /** IANA zone of times that carry none. */
  zone: TimeZone.nullable().default(null),
  /** Whether 3/4 is 3 April (`dmy`) or 4 March (`mdy`). */
  dates: z.enum(['dmy', 'mdy']).nullable().default(null),
  /** How text is written that is neither UTF-8 nor UTF-16. */
  encoding: z.enum(['windows-1252']).nullable().default(null),
  /** The days that the numbers cover, where neither the file nor its name says it: first and last day, both inclusive. */
  window: z.object({ first: z.iso.date(), last: z.iso.date() }).nullable().default(null),
})
export type Answers = z.infer<typeof Answers>

/** Something that has to be asked before the files can be read. `samples` are the texts in doubt, as the file has them. */
export const Question = z.object({
  about: z.enum(['zone', 'dates', 'encoding', 'window']),
  samples: z.array(z.string()),
  /** What was answered for this source before, or what is likely; null where nothing is. */
  suggested: z.string().nullable(),
})
export type Question = z.infer<typeof Question>
