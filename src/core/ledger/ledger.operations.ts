import { loadFacts } from '../engagement/facts.ts'
import { requireEntry } from '../entries/entries.operations.ts'
import { listEntries, updateEntry } from '../entries/entries.repo.ts'
import { isSent } from '../nudges/nudge-rule.ts'
import { shortTitle } from '../nudges/words.ts'
import { operations } from '../operation.ts'
import { refuse } from '../refusal.ts'
import { ledgerOf } from './ledger.ts'

const feature = operations.ledger

export const ledger = feature.router({
  read: feature.read.handler(async ({ input: { cohortId }, context: { studio } }) => {
    const { read } = studio.workspace
    return ledgerOf(
      await loadFacts(read, cohortId),
      await listEntries(read, cohortId, 'nudge'),
      await listEntries(read, cohortId, 'holiday'),
    )
  }),

  judge: feature.judge.handler(async ({ input: { cohortId, id, verdict }, context: { studio } }) => {
    const entry = await requireEntry(studio.workspace.read, cohortId, id)
    if (entry.kind !== 'nudge') return refuse('entry-not-found', { entry: String(id) })
    const title = shortTitle('nudge', entry.body)
    if (!isSent(entry.body.status)) return refuse('nudge-not-sent', { title })
    const now = studio.ports.clock.now()
    const label = verdict === 'open' ? `take back the verdict on “${title}”` : `${verdict} “${title}”`
    await studio.workspace.edit(label, now, (db) => updateEntry(db, cohortId, id, { ...entry.body, verdict }, now))
  }),
})
