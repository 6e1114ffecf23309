import { z } from 'zod'
import { operation } from './operation.ts'
import { CohortId, Instant, PersonId } from './scalars.ts'

/** What a message does: asks; gives (answers an ask, or shares); thanks; or is a question of a facilitator or staff. None of them: something else. */
export const ActClass = z.enum(['ask', 'give', 'thank', 'prompt'])
export type ActClass = z.infer<typeof ActClass>

export const WordLanguage = z.enum(['en', 'de', 'fr', 'es'])
export type WordLanguage = z.infer<typeof WordLanguage>

/** How questions begin, how a need is put, thanks, thanks for what is still to come (which is no thanks), and how answers are put. */
export const WordListSort = z.enum(['openings', 'needs', 'thanks', 'advance', 'offers'])
export type WordListSort = z.infer<typeof WordListSort>

const Phrase = z.string().trim().min(1).max(80)

export const WordList = z.object({
  language: WordLanguage,
  sort: WordListSort,
  words: z.array(z.string()),
  /** The facilitator changed what came with the studio. */
  isEdited: z.boolean(),
})
export type WordList = z.infer<typeof WordList>

/** `part` of `whole` as a share with its 95 % Wilson interval; null where there is no whole. */
const Share = z.object({
  part: z.number().int(),
  whole: z.number().int(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})

/** How the rules do on the messages that the facilitator checked. Names nobody. */
export const ClassificationReport = z.object({
  /** Posts and replies, of which some have no text: their class is not available. */
  messages: z.object({ withText: z.number().int(), withoutText: z.number().int() }),
  /** What messages with text do; one may do several things. `thanksByReaction` are reactions, which are no messages. */
  counts: z.object({
    ask: z.number().int(),
    give: z.number().int(),
    thank: z.number().int(),
    prompt: z.number().int(),
    other: z.number().int(),
    thanksByReaction: z.number().int(),
  }),
  /** In which languages the texts seem to be; there are word lists for these only. */
  languages: z.object({
    en: z.number().int(),
    de: z.number().int(),
    fr: z.number().int(),
    es: z.number().int(),
    unknown: z.number().int(),
  }),
  /** How many messages the facilitator checked. */
  checked: z.number().int(),
  /** Of what the rules call so, how much is so; of what is so, how much the rules find. */
  classes: z.array(z.object({ class: ActClass, precision: Share, recall: Share })),
  /** How often the facilitator's word met which verdict of the rules; empty lists are something else. */
  confusion: z.array(z.object({ said: z.array(ActClass), found: z.array(ActClass), messages: z.number().int() })),
  /** How sure the classes are, in a sentence. */
  howSure: z.string(),
})
export type ClassificationReport = z.infer<typeof ClassificationReport>

/** A message to check or that was checked. For those who run the cohort only. */
export const CheckedMessage = z.object({
  key: z.string(),
  at: Instant,
  person: z.object({ personId: PersonId, name: z.string() }),
  channel: z.string().nullable(),
  isReply: z.boolean(),
  words: z.number().int(),
  /** What the rules say that it does, and why. */
  found: z.array(ActClass),
  because: z.array(z.string()),
  /** What the facilitator says; null: not checked yet. */
  said: z.array(ActClass).nullable(),
})
export type CheckedMessage = z.infer<typeof CheckedMessage>

const InCohort = z.object({ cohortId: CohortId })

export const classification = {
  report: operation.input(InCohort).output(ClassificationReport),
  /** Messages in a random order that stays the same: those that wait to be checked, or those that were. */
  sample: operation
    .input(InCohort.extend({ which: z.enum(['waiting', 'checked']), count: z.number().int().min(1).max(200) }))
    .output(z.array(CheckedMessage)),
  /** What messages do, in the facilitator's word, which wins over the rules and outlives imports; `said` null takes it back. One undoable step. */
  correct: operation
    .input(
      InCohort.extend({
        corrections: z
          .array(z.object({ key: z.string(), said: z.array(ActClass).nullable() }))
          .min(1)
          .max(200),
      }),
    )
    .output(z.void()),
  wordLists: operation.output(z.array(WordList)),
  /** Phrases that later imports are read with; what was read before stays as it is. `words` null: as it came with the studio. */
  setWordList: operation
    .input(z.object({ language: WordLanguage, sort: WordListSort, words: z.array(Phrase).max(500).nullable() }))
    .output(z.void()),
}
