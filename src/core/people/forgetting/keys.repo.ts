import { sql } from 'kysely'
import type { CohortId } from '../../../contract/scalars.ts'
import type { Reader, Writer } from '../../db/connection.ts'
import type { Rewriting } from './rewriting.ts'

/** The platform of the account that holds the place of those who were forgotten where others answered them. */
export const forgottenPlatform = 'forgotten'

/** Channels of the imports that are called after them, with what they are called from now on. */
export async function channelsNaming(db: Reader, rewriting: Rewriting): Promise<Map<string, string>> {
  const events = await db.selectFrom('event').select('channel').distinct().where('channel', 'is not', null).execute()
  const totals = await db.selectFrom('total').select('channel').distinct().where('channel', 'is not', null).execute()
  const channels = new Map<string, string>()
  for (const { channel } of [...events, ...totals])
    if (channel !== null && rewriting.naming.isNamedIn(channel))
      channels.set(channel, rewriting.naming.takenOutOf(channel))
  return channels
}

export async function renameChannels(
  db: Writer,
  channels: ReadonlyMap<string, string>,
  digest: (text: string) => string,
): Promise<void> {
  for (const [channel, renamed] of channels) {
    await db.updateTable('event').set({ channel: renamed }).where('channel', '=', channel).execute()
    const totals = await db.selectFrom('total').select(['id', 'source_key']).where('channel', '=', channel).execute()
    for (const { id, source_key } of totals)
      await db
        .updateTable('total')
        .set({ channel: renamed, source_key: digest(source_key) })
        .where('id', '=', id)
        .execute()
  }
}

/** Keys of acts and conversations of others that hold something of theirs, e.g. an address in a message's number, with what stands in their place. */
export async function replaceKeys(
  db: Writer,
  cohortId: CohortId,
  parts: readonly string[],
  digest: (text: string) => string,
): Promise<Map<string, string>> {
  const replaced = new Map<string, string>()
  if (parts.length === 0) return replaced
  const columns = ['source_key', 'thread', 'parent'] as const
  const holds = (text: string | null) => text !== null && parts.some((part) => text.toLowerCase().includes(part))
  const rows = await db
    .selectFrom('event')
    .select(['id', ...columns])
    .where('cohort_id', '=', cohortId)
    .where(({ or, eb }) =>
      or(
        columns.flatMap((column) =>
          parts.map((part) => eb(sql<string>`lower(${sql.ref(column)})`, 'like', `%${part.replace(/[%_]/g, '_')}%`)),
        ),
      ),
    )
    .execute()
  for (const row of rows) {
    const changes: Partial<Record<(typeof columns)[number], string>> = {}
    for (const column of columns) {
      const text = row[column]
      if (text === null || !holds(text)) continue
      const replacement = replaced.get(text) ?? `${forgottenPlatform}:${digest(text)}`
      replaced.set(text, replacement)
      changes[column] = replacement
    }
    if (Object.keys(changes).length > 0) await db.updateTable('event').set(changes).where('id', '=', row.id).execute()
  }
  for (const { source_key } of await db
    .selectFrom('act_correction')
    .select('source_key')
    .where('cohort_id', '=', cohortId)
    .execute())
    if (holds(source_key))
      await db
        .deleteFrom('act_correction')
        .where('cohort_id', '=', cohortId)
        .where('source_key', '=', source_key)
        .execute()
  return replaced
}
