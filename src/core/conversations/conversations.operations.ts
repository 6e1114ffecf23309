import type { Entry } from '../../contract/entries.ts'
import type { CohortId } from '../../contract/scalars.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import type { Reader } from '../db/connection.ts'
import { loadFacts } from '../engagement/facts.ts'
import { bodyOf, insertEntry, listEntries, positionBefore, updateEntry } from '../entries/entries.repo.ts'
import { operations } from '../operation.ts'
import { refuse } from '../refusal.ts'
import { quoted } from '../wording/text.ts'
import { headlineOf } from './headline.ts'
import { threadsOf } from './threads.ts'

const feature = operations.conversations

export const conversations = feature.router({
  list: feature.list.handler(async ({ input: { cohortId }, context: { studio } }) => {
    const db = studio.workspace.read
    const facts = await loadFacts(db, cohortId)
    const threads = threadsOf(facts, await listEntries(db, cohortId, 'conversation'))
    return { ...headlineOf(facts, threads), threads }
  }),

  tieOff: feature.tieOff.handler(async ({ input: { cohortId, thread: key, title, story }, context: { studio } }) => {
    const { timeZone } = await requireCohort(studio.workspace.read, cohortId)
    const facts = await loadFacts(studio.workspace.read, cohortId)
    const thread = threadsOf(facts, []).find((one) => one.thread === key) ?? refuse('thread-not-found')
    const now = studio.ports.clock.now()
    const told = { title, story, tiedOffOn: studio.ports.clock.today(timeZone) }
    return studio.workspace.edit(`tie off ${quoted(title, 'a conversation')}`, now, async (db) => {
      const begun = await storyBegun(db, cohortId, key)
      if (begun) {
        await updateEntry(db, cohortId, begun.id, { ...begun.body, ...told }, now)
        return begun.id
      }
      const body = bodyOf('conversation', {
        ...told,
        thread: key,
        opensOn: thread.startedOn,
        closesOn: thread.lastOn,
        channel: thread.channel ?? '',
      })
      const position = await positionBefore(db, cohortId, 'conversation', null)
      return (await insertEntry(db, cohortId, { kind: 'conversation', body }, now, position)).id
    })
  }),
})

async function storyBegun(db: Reader, cohortId: CohortId, thread: string): Promise<Entry<'conversation'> | undefined> {
  return (await listEntries(db, cohortId, 'conversation')).find(({ body }) => body.thread === thread)
}
