import type { RoleTerms } from '../../contract/community.ts'
import type { Entry } from '../../contract/entries.ts'
import type { CohortId, EntryId } from '../../contract/scalars.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import type { Reader } from '../db/connection.ts'
import { requireEntry } from '../entries/entries.operations.ts'
import { bodyOf, insertEntry, listEntries, positionBefore, updateEntry } from '../entries/entries.repo.ts'
import { operations } from '../operation.ts'
import { paperFile } from '../papers/paper-file.ts'
import { refuse } from '../refusal.ts'
import type { Studio } from '../studio.ts'
import { isBlank } from '../wording/text.ts'
import { conversationState, stateInWords } from './conversation-state.ts'
import { type CommunityDesign, loadCommunity } from './design.ts'
import { disclosureDraft } from './disclosure.ts'
import { guidelinesOf } from './guidelines.ts'
import { notesOn } from './notes.ts'
import { communityPageStarters } from './page-starters.ts'
import { roleTermsOf, termsOf, workingWeeks } from './role-terms.ts'
import { quoted } from './words.ts'

const feature = operations.community
/** Votes on one topic that follow each other within this many milliseconds are one step of the history. */
const continues = 10_000

export const community = feature.router({
  roleGaps: feature.roleGaps.handler(async ({ input, context }) =>
    roleGaps(await designOf(context.studio, input.cohortId)),
  ),

  notes: feature.notes.handler(async ({ input, context }) => notesOn(await designOf(context.studio, input.cohortId))),

  vote: feature.vote.handler(async ({ input: { cohortId, id, by }, context: { studio } }) => {
    const { body } = await requireKind(studio.workspace.read, cohortId, id, 'topic')
    const now = studio.ports.clock.now()
    await studio.workspace.edit(
      `vote on ${quoted(body.title, 'a topic')}`,
      now,
      async (db) => {
        const topic = await requireKind(db, cohortId, id, 'topic')
        const votes = Math.max(0, topic.body.votes + by)
        if (votes !== topic.body.votes) await updateEntry(db, cohortId, id, { ...topic.body, votes }, now)
      },
      { continues, subject: `votes ${id}` },
    )
  }),

  chooseTopic: feature.chooseTopic.handler(async ({ input: { cohortId, id }, context: { studio } }) => {
    const { body } = await requireKind(studio.workspace.read, cohortId, id, 'topic')
    const now = studio.ports.clock.now()
    return studio.workspace.edit(`choose ${quoted(body.title, 'a topic')}`, now, async (db) => {
      const topic = await requireKind(db, cohortId, id, 'topic')
      const conversations = await listEntries(db, cohortId, 'conversation')
      const made = conversations.find(({ body: { topicUid } }) => topicUid === topic.uid)
      if (made) return made.id
      await updateEntry(db, cohortId, id, { ...topic.body, status: 'chosen' }, now)
      const { title, serves, raisedBy } = topic.body
      const conversation = bodyOf('conversation', { title, serves, host: raisedBy, topicUid: topic.uid })
      const position = await positionBefore(db, cohortId, 'conversation', null)
      return (await insertEntry(db, cohortId, { kind: 'conversation', body: conversation }, now, position)).id
    })
  }),

  conversationStates: feature.conversationStates.handler(async ({ input, context }) => {
    const { conversations, today } = await designOf(context.studio, input.cohortId)
    return conversations.map(({ id, body }) => ({
      id,
      state: conversationState(body, today),
      says: stateInWords(body, today),
    }))
  }),

  tieOff: feature.tieOff.handler(async ({ input: { cohortId, id }, context: { studio } }) => {
    const { body } = await requireKind(studio.workspace.read, cohortId, id, 'conversation')
    const title = quoted(body.title, 'a conversation')
    const { timeZone } = await requireCohort(studio.workspace.read, cohortId)
    const now = studio.ports.clock.now()
    await studio.workspace.edit(`tie off ${title}`, now, async (db) => {
      const conversation = await requireKind(db, cohortId, id, 'conversation')
      if (isBlank(conversation.body.story)) refuse('conversation-no-story', { title })
      const tiedOffOn = studio.ports.clock.today(timeZone)
      await updateEntry(db, cohortId, id, { ...conversation.body, tiedOffOn }, now)
      const topics = await listEntries(db, cohortId, 'topic')
      const topic = topics.find(({ uid }) => uid === conversation.body.topicUid)
      if (topic) await updateEntry(db, cohortId, topic.id, { ...topic.body, status: 'done' }, now)
    })
  }),

  pageStarters: feature.pageStarters.handler(() => communityPageStarters()),

  disclosure: feature.disclosure.handler(async ({ input, context }) =>
    disclosureDraft((await designOf(context.studio, input.cohortId)).nudges),
  ),

  guidelines: feature.guidelines.handler(async ({ input, context }) =>
    guidelinesOf(await designOf(context.studio, input.cohortId)),
  ),

  exportGuidelines: feature.exportGuidelines.handler(async ({ input: { cohortId, as }, context: { studio } }) => {
    const design = await designOf(studio, cohortId)
    return paperFile(guidelinesOf(design).paper, design.cohort.name, 'community guidelines', as)
  }),
})

function designOf(studio: Studio, cohortId: CohortId): Promise<CommunityDesign> {
  return loadCommunity(studio.workspace.read, cohortId, studio.ports.clock.today)
}

function roleGaps({ cohort, roles, naming }: CommunityDesign): RoleTerms[] {
  const weeks = workingWeeks(cohort)
  return roles.map((role) => roleTermsOf(role, weeks, termsOf(role, cohort, naming)))
}

async function requireKind<Kind extends 'topic' | 'conversation'>(
  db: Reader,
  cohortId: CohortId,
  id: EntryId,
  kind: Kind,
): Promise<Entry<Kind>> {
  const entry = await requireEntry(db, cohortId, id)
  return entry.kind === kind ? (entry as Entry<Kind>) : refuse('entry-not-found')
}
