import { z } from 'zod'
import { operation } from './operation.ts'
import { CohortId, EntryId, PersonId, PlainDate } from './scalars.ts'

/**
 * Where a thread stands at the end of the data: nobody wrote after its start, only its starter wrote on, somebody else answered, it is long (answered, and over
 * 30 posts or active over 14 days), or it was tied off with a story.
 */
export const ThreadState = z.enum(['unanswered', 'alone', 'answered', 'long', 'tied-off'])
export type ThreadState = z.infer<typeof ThreadState>

export const Thread = z.object({
  /** The source's own key. */
  thread: z.string(),
  startedBy: z.object({ personId: PersonId, name: z.string() }),
  startedOn: PlainDate,
  lastOn: PlainDate,
  channel: z.string().nullable(),
  state: ThreadState,
  /** Posts with the first. */
  posts: z.number().int(),
  /** Everybody who wrote in it, bots left out. */
  people: z.number().int(),
  /** Who wrote in it besides its starter, the first eight by their first reply. */
  others: z.array(z.object({ personId: PersonId, name: z.string(), posts: z.number().int() })),
  /** How often the word passed from one person to another, at least: counted over the first and last reply of each. */
  turns: z.number().int(),
  hoursToFirstReply: z.number().nullable(),
  /** The first conversation that a participant ever began. */
  isFirstPost: z.boolean(),
  /** The conversation of the design that tells its story, tied off or not yet. */
  conversationId: EntryId.nullable(),
})
export type Thread = z.infer<typeof Thread>

export const ConversationsView = z.object({
  /** The answer first: how many got an answer, of how many. */
  sentence: z.string(),
  support: z.string(),
  /** The newest first. */
  threads: z.array(Thread),
})
export type ConversationsView = z.infer<typeof ConversationsView>

export const conversations = {
  /** Every conversation of the imports, the newest first. Names people: for those who run the cohort only. */
  list: operation.input(z.object({ cohortId: CohortId })).output(ConversationsView),
  /** Ends a thread with its story: a conversation of the design that is tied off, as one undoable step. One that was begun for this thread is tied off, not doubled. */
  tieOff: operation
    .input(
      z.object({
        cohortId: CohortId,
        thread: z.string(),
        title: z.string().trim().min(1).max(200),
        story: z.string().trim().min(1).max(10_000),
      }),
    )
    .output(EntryId),
}
