import type { CohortId, PersonId } from '../../../contract/scalars.ts'
import type { Reader, Writer } from '../../db/connection.ts'
import type { Schema } from '../../db/schema.ts'
import { fold } from '../../roster/folding.ts'
import { accountKey } from '../candidate.ts'
import { formerMember } from '../naming.ts'
import { erasures, type Written } from './erasure.ts'
import { forgottenPlatform } from './keys.repo.ts'
import { type Mention, type Rewriting, rewrittenJson, rewrittenName, rewrittenText } from './rewriting.ts'
import type { Told } from './told.ts'

type Cells = Readonly<Record<string, unknown>>
type Rewritten = Readonly<{
  table: keyof Schema
  key: Cells
  changes: Record<string, string>
  mentions: readonly Mention[]
}>

/** Names, aliases and addresses that rows of theirs had in earlier steps of the edit history. */
export async function toldBefore(db: Reader, rows: readonly PersonId[]): Promise<string[]> {
  const changes = await db
    .selectFrom('edit_change')
    .select(['table_name', 'before', 'after'])
    .where('table_name', 'in', ['person', 'alias', 'identity'])
    .execute()
  const own = new Set<number>(rows)
  return changes.flatMap(({ table_name, before, after }) =>
    [before, after].flatMap((json) => {
      const row = (json === null ? {} : JSON.parse(json)) as Cells
      if (!own.has(Number(table_name === 'person' ? row.id : row.person_id))) return []
      return [row.name, row.email, row.alias, row.handle, row.key].filter(
        (told): told is string => typeof told === 'string',
      )
    }),
  )
}

/** Everything that people wrote in which they are named, or may be: what it says without them. Reads all of it, writes nothing. */
export async function listRewritten(db: Reader, rewriting: Rewriting): Promise<Rewritten[]> {
  const found: Rewritten[] = []
  for (const [name, erasure] of Object.entries(erasures)) {
    if (erasure.is !== 'written') continue
    const table = name as keyof Schema
    const rows = (await db.selectFrom(table).selectAll().execute()) as Cells[]
    for (const row of rows) {
      const one = rewrittenRow(table, row, erasure, rewriting)
      if (one.mentions.length > 0 || Object.keys(one.changes).length > 0) found.push(one)
    }
  }
  return found
}

function rewrittenRow(table: keyof Schema, row: Cells, written: Written, rewriting: Rewriting): Rewritten {
  const mentions: Mention[] = []
  const changes: Record<string, string> = {}
  const found = (text: string, isTakenOut: boolean) => {
    mentions.push({ where: written.where(row), excerpt: rewriting.naming.excerptOf(text), isTakenOut })
  }
  const change = (column: string, made: (text: string) => string) => {
    const text = row[column]
    if (typeof text !== 'string') return
    const rest = made(text)
    if (rest !== text) changes[column] = rest
  }
  for (const column of written.texts ?? []) change(column, (text) => rewrittenText(text, rewriting, found))
  for (const column of written.names ?? []) change(column, (text) => rewrittenName(text, rewriting, found))
  for (const column of written.json ?? [])
    change(column, (text) => JSON.stringify(rewrittenJson(JSON.parse(text), rewriting, found)))
  return { table, key: Object.fromEntries(written.key.map((column) => [column, row[column]])), changes, mentions }
}

export async function rewrite(db: Writer, all: readonly Rewritten[]): Promise<void> {
  for (const { table, key, changes } of all) {
    if (Object.keys(changes).length === 0) continue
    let update = db.updateTable(table as 'cohort').set(changes)
    for (const [column, value] of Object.entries(key)) update = update.where(column as 'id', '=', value as number)
    await update.execute()
  }
}

/**
 * Takes their acts out. A conversation that they began and others answered keeps its beginning, as an act of nobody, so that what others wrote stays an answer.
 */
export async function eraseActs(db: Writer, cohortId: CohortId, rows: readonly PersonId[]): Promise<void> {
  const begun = await db
    .selectFrom('thread')
    .innerJoin('event', (join) =>
      join
        .onRef('event.cohort_id', '=', 'thread.cohort_id')
        .onRef('event.person_id', '=', 'thread.person_id')
        .onRef('event.thread', '=', 'thread.thread')
        .onRef('event.at', '=', 'thread.started_at'),
    )
    .select((eb) => [eb.fn.min('event.id').as('id'), eb.fn.min('event.import_id').as('import_id')])
    .where('thread.cohort_id', '=', cohortId)
    .where('thread.person_id', 'in', rows)
    .where('event.kind', '=', 'post')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('thread_reply')
          .select('thread_reply.person_id')
          .whereRef('thread_reply.cohort_id', '=', 'thread.cohort_id')
          .whereRef('thread_reply.thread', '=', 'thread.thread')
          .where('thread_reply.person_id', 'not in', rows),
      ),
    )
    .groupBy('thread.thread')
    .execute()
  const [first] = begun
  if (first) {
    const nobody = await nobodyOf(db, cohortId, Number(first.import_id))
    for (const { id } of begun)
      await db
        .updateTable('event')
        .set({ person_id: nobody, words: null, signals: null, has_artefact: 0 })
        .where('id', '=', Number(id))
        .execute()
  }
  await db
    .deleteFrom('act_correction')
    .where('cohort_id', '=', cohortId)
    .where('source_key', 'in', db.selectFrom('event').select('source_key').where('person_id', 'in', rows))
    .execute()
  await db.deleteFrom('event').where('person_id', 'in', rows).execute()
  await db.deleteFrom('total').where('person_id', 'in', rows).execute()
}

/** The account that stands for all who were forgotten: that of nobody whom an export names, which no measure counts. */
async function nobodyOf(db: Writer, cohortId: CohortId, importId: number): Promise<number> {
  const known = await db
    .selectFrom('identity')
    .select('person_id')
    .where('cohort_id', '=', cohortId)
    .where('platform', '=', forgottenPlatform)
    .executeTakeFirst()
  if (known) return known.person_id
  const name = 'Former members'
  const origin = { cohort_id: cohortId, import_id: importId, name, email: null }
  const { id } = await db
    .insertInto('person')
    .values({ ...origin, joins_on: null, leaves_on: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  const account = {
    person_id: id,
    platform: forgottenPlatform,
    key: 'nobody',
    kind: 'unknown',
    handle: null,
    aliases: '[]',
  }
  await db
    .insertInto('identity')
    .values({ ...origin, ...account })
    .execute()
  return id
}

/** Takes their rows out of every table that says whose a row is. */
export async function eraseRows(db: Writer, rows: readonly PersonId[]): Promise<void> {
  for (const [table, erasure] of Object.entries(erasures)) {
    if (erasure.is !== 'theirs') continue
    for (const column of erasure.by)
      await db
        .deleteFrom(table as 'alias')
        .where(column as 'person_id', 'in', rows)
        .execute()
  }
}

/** Takes out what was decided about them, what they answered in surveys, and what imports said of rows that name them. */
export async function eraseSayings(db: Writer, told: Told, { naming }: Rewriting): Promise<void> {
  const keys = new Set([...told.accounts.map(accountKey), ...told.identifiers.map((text) => `roster:${fold(text)}`)])
  const numbered = new Set(told.rows.map((row) => `#${row}`))
  const isTheirs = (key: string) => keys.has(key) || numbered.has(key.match(/#\d+$/)?.[0] ?? '')
  for (const { id, one, other } of await db.selectFrom('match_decision').select(['id', 'one', 'other']).execute())
    if (isTheirs(one) || isTheirs(other)) await db.deleteFrom('match_decision').where('id', '=', id).execute()
  for (const { id } of await answersOf(db, told)) await db.deleteFrom('survey_answer').where('id', '=', id).execute()
  for (const { id, reason, file } of await db.selectFrom('import_reject').select(['id', 'reason', 'file']).execute()) {
    const isNamed = [reason, file].map((text) => naming.isNamedIn(text) || naming.mayBeMeantIn(text))
    const changes = {
      ...(isNamed[0] ? { reason: `names ${formerMember}` } : {}),
      ...(isNamed[1] ? { file: naming.takenOutOf(file) } : {}),
    }
    if (Object.keys(changes).length > 0)
      await db.updateTable('import_reject').set(changes).where('id', '=', id).execute()
  }
}

/** Their own answers to surveys that ask who answers. */
export async function answersOf(
  db: Reader,
  told: Pick<Told, 'addresses' | 'identifiers'>,
): Promise<{ id: number; body: unknown }[]> {
  const known = new Set([...told.addresses, ...told.identifiers].map(fold))
  const rows = await db.selectFrom('survey_answer').select(['id', 'body']).execute()
  return rows
    .map(({ id, body }) => ({ id, body: JSON.parse(body) as Readonly<Record<string, unknown>> }))
    .filter(({ body: { email, name, key } }) =>
      [email, name, key].some((text) => typeof text === 'string' && known.has(fold(text))),
    )
}

/** Empties the edit history: its steps hold rows as they were, whoever they name. */
export async function emptyHistory(db: Writer): Promise<void> {
  await db.deleteFrom('edit_change').execute()
  await db.deleteFrom('edit_step').execute()
  await db.deleteFrom('event_aside').execute()
}

/** How much of theirs the file holds. */
export async function countTheirs(
  db: Reader,
  rows: readonly PersonId[],
): Promise<{ acts: number; totals: number; steps: number }> {
  const count = async (table: 'event' | 'total') =>
    Number(
      (
        await db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .where('person_id', 'in', rows)
          .executeTakeFirstOrThrow()
      ).count,
    )
  const steps = await db
    .selectFrom('edit_step')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { acts: await count('event'), totals: await count('total'), steps: Number(steps.count) }
}
