import { z } from 'zod'
import { Commitment } from './commitments.ts'
import { operation } from './operation.ts'
import { Person, Role } from './roster.ts'
import { CohortId, Instant, MadeFile, PersonId, PlainDate, Window } from './scalars.ts'

/** Where somebody stands by the highest thing that they did in a window, lowest first. */
export const Level = z.enum(['absent', 'watching', 'reacting', 'commenting', 'producing', 'curating'])
export type Level = z.infer<typeof Level>

export const NoteId = z.number().int().positive().brand<'NoteId'>()
export type NoteId = z.infer<typeof NoteId>

export const AwardId = z.number().int().positive().brand<'AwardId'>()
export type AwardId = z.infer<typeof AwardId>

export const SegmentId = z.number().int().positive().brand<'SegmentId'>()
export type SegmentId = z.infer<typeof SegmentId>

/** A week of somebody: where they stood, and why. */
export const PersonWeek = z.object({
  /** "W3 · 19 Jan". */
  label: z.string(),
  monday: PlainDate,
  /** Null: no import tells of the week, they were not there, or they are not counted as participants in it. */
  level: Level.nullable(),
  /** What they did, in words; why there is no level, where there is none. */
  says: z.string(),
})
export type PersonWeek = z.infer<typeof PersonWeek>

/** Something that happened to somebody on a day, in words. */
export const Happening = z.object({
  on: PlainDate,
  kind: z.enum(['joined', 'left', 'role', 'first', 'thread', 'commitment', 'badge', 'quiet']),
  says: z.string(),
})
export type Happening = z.infer<typeof Happening>

export const Award = z.object({ id: AwardId, badge: z.string(), awardedOn: PlainDate, because: z.string() })
export type Award = z.infer<typeof Award>

export const PersonNote = z.object({ id: NoteId, text: z.string(), writtenAt: Instant })
export type PersonNote = z.infer<typeof PersonNote>

/** A badge of the design that somebody doesn't have yet. */
const OfferedBadge = z.object({ uid: z.string(), title: z.string(), criteria: z.string() })

/** One person, for whoever runs the cohort. */
export const PersonProfile = z.object({
  person: Person,
  /** "Commenting in the last four weeks, producing in the four before." */
  sentence: z.string(),
  level: Level.nullable(),
  /** The cohort's weeks that the data reaches, oldest first. */
  weeks: z.array(PersonWeek),
  /** Newest first. */
  timeline: z.array(Happening),
  commitments: z.array(Commitment),
  awards: z.array(Award),
  badges: z.array(OfferedBadge),
  /** What the studio knows that criteria of badges may ask for, in short sentences. */
  known: z.array(z.string()),
  notes: z.array(PersonNote),
})
export type PersonProfile = z.infer<typeof PersonProfile>

/** Which people a list shows; null and blank: no matter. */
export const PeopleFilter = z.object({
  search: z.string().max(200).default(''),
  role: Role.nullable().default(null),
  level: Level.nullable().default(null),
  attribute: z.object({ name: z.string(), value: z.string() }).nullable().default(null),
  known: z.enum(['all', 'roster', 'met', 'left-out', 'guest', 'deleted', 'unknown']).default('all'),
})
export type PeopleFilter = z.infer<typeof PeopleFilter>

/** A filter that is kept under a name. */
export const PeopleSegment = z.object({ id: SegmentId, name: z.string(), filter: PeopleFilter })
export type PeopleSegment = z.infer<typeof PeopleSegment>

/** A place that names somebody, or may. What is theirs alone is taken out of it; a mere word of their name, which may mean somebody else, stays to be looked at. */
const Mention = z.object({ where: z.string(), excerpt: z.string(), isTakenOut: z.boolean() })

/** What forgetting somebody would take out of the workspace. */
export const Forgetting = z.object({
  name: z.string(),
  /** Every cohort of the workspace that knows them, by an account or an address that is the same. */
  cohorts: z.array(z.string()),
  accounts: z.array(z.string()),
  acts: z.number().int(),
  totals: z.number().int(),
  surveyAnswers: z.number().int(),
  mentions: z.array(Mention),
  /** Backups that hold them and are deleted; a new one is made of what stays. */
  backups: z.array(z.string()),
  /** Steps of the edit history, which is emptied. */
  steps: z.number().int(),
})
export type Forgetting = z.infer<typeof Forgetting>

const InCohort = z.object({ cohortId: CohortId })
const OnePerson = InCohort.extend({ personId: PersonId })
const What = z.string().trim().min(1).max(10_000)

export const people = {
  profile: operation.input(OnePerson).output(PersonProfile),
  /** Where everybody who is counted stands in the last four weeks of the data; the window is null without data. */
  levels: operation
    .input(InCohort)
    .output(z.object({ window: Window.nullable(), levels: z.array(z.object({ personId: PersonId, level: Level })) })),

  addNote: operation.input(OnePerson.extend({ text: What })).output(NoteId),
  saveNote: operation.input(InCohort.extend({ id: NoteId, text: What })).output(z.void()),
  removeNote: operation.input(InCohort.extend({ id: NoteId })).output(z.void()),

  /** Gives a badge of the design, by its uid. */
  award: operation
    .input(OnePerson.extend({ uid: z.string(), on: PlainDate, because: z.string().trim().max(2000).default('') }))
    .output(AwardId),
  takeBack: operation.input(InCohort.extend({ id: AwardId })).output(z.void()),

  segments: operation.input(InCohort).output(z.array(PeopleSegment)),
  /** Keeps a filter under a name; one of the same name gives way. */
  keepSegment: operation
    .input(InCohort.extend({ name: z.string().trim().min(1).max(60), filter: PeopleFilter }))
    .output(SegmentId),
  removeSegment: operation.input(InCohort.extend({ id: SegmentId })).output(z.void()),

  /** What `forget` would do. */
  forgetting: operation.input(OnePerson).output(Forgetting),
  /** Erases somebody from the file, its journal, its history and its backups, for good. `name` is theirs, typed again. A later import leaves their rows out. */
  forget: operation.input(OnePerson.extend({ name: z.string() })).output(Forgetting),
  /** Everything that is held about somebody: to be read (Word, Markdown) or taken elsewhere (JSON). */
  export: operation.input(OnePerson.extend({ as: z.enum(['docx', 'md', 'json']) })).output(MadeFile),
}
