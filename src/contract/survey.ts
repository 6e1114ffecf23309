import { z } from 'zod'
import { operation } from './operation.ts'
import { RejectedRow } from './roster.ts'
import { CohortId, Instant, MadeFile, PlainDate, Text, UploadId, WaveId } from './scalars.ts'

/** What members may trade their time and energy for, e.g. recognition by peers. The id stays when the words change. */
export const Currency = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  label: Text,
  /** One sentence in the first person, as the survey shows it. */
  statement: Text,
})
export type Currency = z.infer<typeof Currency>

/** best-worst: of a few, pick the one that counts most and the one that counts least, again and again. points: share out 100. */
export const SurveyMethod = z.enum(['best-worst', 'points'])
export type SurveyMethod = z.infer<typeof SurveyMethod>

/** Something asked to tell segments apart, e.g. region, with the answers to choose from. */
export const SegmentQuestion = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  label: Text,
  choices: z.array(Text).max(40),
})
export type SegmentQuestion = z.infer<typeof SegmentQuestion>

/** The questions beside the currencies; each can be left out. */
export const SurveyExtra = z.enum(['minutes', 'stoppers', 'permission', 'channel', 'words'])
export type SurveyExtra = z.infer<typeof SurveyExtra>

/** What a wave asks, editable until it opens. */
export const WaveDraft = z.object({
  title: Text,
  introduction: Text.default(''),
  method: SurveyMethod.default('best-worst'),
  currencies: z.array(Currency).min(3).max(20),
  /** Currencies shown in one best–worst question. */
  setSize: z.number().int().min(3).max(6).default(4),
  /** Best–worst questions that each respondent answers. */
  questions: z.number().int().min(1).max(40).default(8),
  segments: z.array(SegmentQuestion).max(6).default([]),
  extras: z.array(SurveyExtra).default(['minutes', 'stoppers', 'permission', 'channel', 'words']),
  /** Nothing is shown of fewer respondents than this. Locked when the wave opens. */
  threshold: z.number().int().min(3).max(20).default(5),
  /** People are asked for their e-mail, so that who is missing can be said. */
  asksWho: z.boolean().default(false),
  closesOn: PlainDate.nullable().default(null),
})
export type WaveDraft = z.infer<typeof WaveDraft>

export const Wave = WaveDraft.extend({
  id: WaveId,
  status: z.enum(['draft', 'open', 'closed']),
  /** The best–worst questions: currency ids of each set, in the order shown. Empty for points. */
  sets: z.array(z.array(z.string())),
  /** How even the sets are: least and most times that a currency, and a pair of them, is shown. */
  balance: z.object({
    shown: z.tuple([z.number().int(), z.number().int()]),
    together: z.tuple([z.number().int(), z.number().int()]),
  }),
  /** Number in files and links, so that answers find their wave. */
  code: z.string(),
  openedAt: Instant.nullable(),
  answers: z.number().int(),
})
export type Wave = z.infer<typeof Wave>

/** A number with its 95% interval and the respondents behind it, or nothing, because too few are behind it. */
const Suppressed = z.object({ suppressed: z.literal(true) })
export const CurrencyResult = z.union([
  z.object({
    id: z.string(),
    label: z.string(),
    /** best-worst: (times best − times worst) ÷ times shown, −1 to 1. points: mean points, 0 to 100. */
    score: z.number(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    n: z.number().int(),
    /** Best and worst rank that the intervals leave open, 1 the strongest; currencies that can't be told apart share ranks. */
    rank: z.tuple([z.number().int(), z.number().int()]),
  }),
  Suppressed.extend({ id: z.string(), label: z.string() }),
])
export type CurrencyResult = z.infer<typeof CurrencyResult>

/** Minutes a week that people would give: the median, and its interval where enough answered. */
const MinutesResult = z.union([
  z.object({ median: z.number(), low: z.number().nullable(), high: z.number().nullable(), n: z.number().int() }),
  Suppressed,
])

export const SegmentResult = z.object({
  value: z.string(),
  /** Null when suppressed. */
  n: z.number().int().nullable(),
  isSuppressed: z.boolean(),
  currencies: z.array(CurrencyResult),
  /** Null when suppressed with the segment, or when nobody said. */
  minutes: MinutesResult.nullable(),
})
export type SegmentResult = z.infer<typeof SegmentResult>

export const SurveyResults = z.object({
  waveId: WaveId,
  title: z.string(),
  method: SurveyMethod,
  threshold: z.number().int(),
  n: z.number().int(),
  /** People who could have answered: participants on the day the wave opened. Rate with its Wilson interval; null without a roster. */
  response: z.object({ invited: z.number().int(), rate: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** One sentence: what counts most, as far as the answers can tell. */
  headline: z.string(),
  currencies: z.array(CurrencyResult),
  /** The question or attribute by which `segments` are told apart; null when not asked for. */
  by: z.string().nullable(),
  segments: z.array(SegmentResult),
  /** What `by` can be. */
  segmentBy: z.array(z.object({ id: z.string(), label: z.string() })),
  minutes: MinutesResult.nullable(),
  /** Who is missing, by a roster attribute or role: answered of invited. Only where answers name people. */
  missing: z.array(
    z.object({
      by: z.string(),
      value: z.string(),
      answered: z.number().int().nullable(),
      invited: z.number().int().nullable(),
    }),
  ),
  /** Words that people wrote, shuffled and without who wrote them; empty below ten respondents. */
  comments: z.array(z.object({ question: SurveyExtra, words: z.array(z.string()) })),
  suppressed: z.array(z.object({ what: z.string(), why: z.string() })),
})
export type SurveyResults = z.infer<typeof SurveyResults>

/** One respondent's answers as understood from a file. */
export const SurveyAnswer = z.object({
  /** What tells this respondent from others in its source: an id, e-mail or token. */
  key: z.string(),
  email: z.string().nullable().default(null),
  name: z.string().nullable().default(null),
  submittedAt: Instant.nullable().default(null),
  /** For each best–worst set in order; null where it was left out. */
  picks: z.array(z.object({ best: z.string().nullable(), worst: z.string().nullable() })).default([]),
  points: z.record(z.string(), z.number().nonnegative()).default({}),
  segments: z.record(z.string(), z.string()).default({}),
  minutes: z.number().nonnegative().nullable().default(null),
  stoppers: Text.default(''),
  permission: Text.default(''),
  channel: Text.default(''),
  words: Text.default(''),
})
export type SurveyAnswer = z.infer<typeof SurveyAnswer>

export const AnswerSource = z.enum([
  'answer-file',
  'google-forms',
  'microsoft-forms',
  'limesurvey',
  'surveymonkey',
  'qualtrics',
  'mapped',
])
export type AnswerSource = z.infer<typeof AnswerSource>

/** Which column (by its label in `AnswersReport.columns`) answers what: `best:1`, `worst:1`, `points:<currency>`, `segment:<id>`, `minutes`, `stoppers`, `permission`, `channel`, `words`, `key`, `email`, `name`, `submitted`. */
export const AnswerMapping = z.record(z.string(), z.string())
export type AnswerMapping = z.infer<typeof AnswerMapping>

/** What files of answers would bring, or brought. read = added + replaced + unchanged + rejected. */
export const AnswersReport = z.object({
  files: z.array(z.object({ file: z.string(), source: AnswerSource, because: z.string() })),
  read: z.number().int(),
  added: z.number().int(),
  /** The same respondent answered again; the newest answer counts. */
  replaced: z.number().int(),
  unchanged: z.number().int(),
  rejected: z.array(RejectedRow),
  /** Single cells that were not used although the rest of their row counts, e.g. minutes that are no number. */
  leftOut: z.array(RejectedRow).optional(),
  /** Columns of a table, what each was understood as (null: not), and examples of its values; empty for answer files. */
  columns: z.array(z.object({ column: z.string(), target: z.string().nullable(), examples: z.array(z.string()) })),
  /** Targets that nothing was found for. */
  unmapped: z.array(z.string()),
})
export type AnswersReport = z.infer<typeof AnswersReport>

const InCohort = z.object({ cohortId: CohortId })
const OneWave = InCohort.extend({ waveId: WaveId })
const Taking = OneWave.extend({ uploadId: UploadId, mapping: AnswerMapping.optional() })

export const survey = {
  waves: operation.input(InCohort).output(z.array(Wave)),
  /** The starter set of currencies. */
  starterCurrencies: operation.output(z.array(Currency)),
  add: operation.input(InCohort.extend({ draft: WaveDraft })).output(Wave),
  /** While it is a draft; afterwards only its title and closing day. */
  save: operation.input(OneWave.extend({ draft: WaveDraft })).output(Wave),
  /** Fixes the questions and the threshold. */
  open: operation.input(OneWave).output(Wave),
  close: operation.input(OneWave).output(Wave),
  reopen: operation.input(OneWave).output(Wave),
  remove: operation.input(OneWave).output(z.void()),
  handOut: operation.input(OneWave.extend({ as: z.enum(['docx', 'html', 'text', 'limesurvey']) })).output(MadeFile),
  preview: operation.input(Taking).output(AnswersReport),
  commit: operation.input(Taking).output(AnswersReport),
  /** Takes all answers out of the wave. */
  clear: operation.input(OneWave).output(z.void()),
  /** `by`: a segment question's id, or an attribute of the roster. */
  results: operation.input(OneWave.extend({ by: z.string().nullable().default(null) })).output(SurveyResults),
  /** Writes a persona down for every segment that is large enough. Gives how many. */
  draftPersonas: operation.input(OneWave.extend({ by: z.string().nullable() })).output(z.number().int()),
}
