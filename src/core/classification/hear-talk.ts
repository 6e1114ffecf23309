import type { CohortId, PersonId } from '../../contract/scalars.ts'
import type { Reader } from '../db/connection.ts'
import { roleOn } from '../roster/roles.ts'
import { listPersonRecords, type PersonRecord } from '../roster/roster.repo.ts'
import { textEvents } from './acts.repo.ts'
import { listCorrections } from './corrections.repo.ts'
import { Talk, type TalkListener } from './talk.ts'

/** Goes through all that the cohort's people wrote, as far as texts are known, with each one's role on the day; bots are passed over. */
export async function hearTalk(db: Reader, cohortId: CohortId, listener: TalkListener): Promise<void> {
  const owners = new Map<PersonId, PersonRecord>()
  for (const record of await listPersonRecords(db, cohortId)) for (const row of record.rows) owners.set(row, record)
  const corrections = await listCorrections(db, cohortId)
  const talk = new Talk(listener)
  for await (const row of textEvents(db, cohortId)) {
    const account = row.person_id as PersonId
    const writer = owners.get(account)
    if (!writer) continue
    const role = writer.roles.length > 0 ? roleOn(writer.roles, row.day) : 'participant'
    if (role === 'bot') continue
    talk.hear({
      eventId: row.id,
      account,
      personId: writer.id,
      isGuide: role !== 'participant',
      kind: row.kind,
      at: row.at,
      day: row.day,
      thread: row.thread,
      channel: row.channel,
      words: row.words ?? 0,
      signals: row.signals ?? 0,
      hasArtefact: row.has_artefact !== 0,
      reactsTo: row.reacts_to,
      correction: corrections.get(row.id) ?? null,
    })
  }
}
