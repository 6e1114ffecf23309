import { createRequire } from 'node:module'
import type { MeasureId } from '../../src/contract/engagement.ts'

/** Days of a window and of the equal one before, `to` exclusive. */
export type Days = Readonly<{ from: string; to: string; before: string }>

type Connection = Readonly<{
  run: (sql: string) => Promise<unknown>
  runAndReadAll: (sql: string) => Promise<{ getRows: () => unknown[][] }>
}>
type DuckDb = Readonly<{
  DuckDBInstance: { create: (path: string) => Promise<{ connect: () => Promise<Connection> }> }
}>

/** DuckDB, where somebody put it beside the project's packages; null otherwise. */
export async function duckDb(): Promise<Connection | null> {
  try {
    const { DuckDBInstance } = createRequire(import.meta.url)('@duckdb/node-api') as DuckDb
    return (await DuckDBInstance.create(':memory:')).connect()
  } catch {
    return null
  }
}

/** Takes in the studio's own event table: who, what, moment (ms since 1970 UTC), day in the cohort's zone, thread, and whom it answers. */
export async function takeInEvents(db: Connection, file: string, people: number): Promise<void> {
  await db.run(`CREATE TABLE event AS SELECT * FROM read_csv('${file}', header = true,
    columns = {'person': 'INTEGER', 'kind': 'VARCHAR', 'moment': 'BIGINT', 'day': 'DATE', 'thread': 'VARCHAR', 'answered': 'INTEGER'})`)
  await db.run(`CREATE TABLE person AS SELECT unnest(generate_series(1, ${people})) AS person`)
}

/** The measures of a window that are told here in SQL, each as its definition has it, and the seconds they took together. */
export async function measuredBy(
  db: Connection,
  days: Days,
): Promise<{ seconds: number; values: Map<MeasureId, number | null> }> {
  const values = new Map<MeasureId, number | null>()
  const startedAt = performance.now()
  for (const sql of statementsFor(days)) {
    const found = await db.runAndReadAll(sql)
    for (const [id, value] of found.getRows()) values.set(id as MeasureId, value === null ? null : Number(value))
  }
  return { seconds: (performance.now() - startedAt) / 1000, values }
}

const wrote = "kind IN ('post', 'reply', 'artefact')"

function statementsFor({ from, to, before }: Days): string[] {
  const now = `day >= DATE '${from}' AND day < DATE '${to}'`
  const earlier = `day >= DATE '${before}' AND day < DATE '${from}'`
  const counts = `counts AS (SELECT person, count(*) FILTER (WHERE ${wrote} AND ${now}) AS n, count(*) FILTER (WHERE kind = 'reaction' AND ${now}) AS r,
    count(*) FILTER (WHERE ${now}) AS any_act, count(*) FILTER (WHERE ${wrote} AND ${earlier}) AS was, min(day) FILTER (WHERE ${wrote}) AS first_on
    FROM person LEFT JOIN event USING (person) GROUP BY person)`
  const threads = `starts AS (SELECT thread, arg_min(person, moment) AS person, min(moment) AS started, arg_min(day, moment) AS day FROM event WHERE kind = 'post' AND thread IS NOT NULL GROUP BY thread),
    replies AS (SELECT event.thread, count(*) AS replies, count(DISTINCT event.person) FILTER (WHERE event.person <> starts.person) AS others,
      min(event.moment) FILTER (WHERE event.person <> starts.person) AS first_reply FROM event JOIN starts USING (thread) WHERE kind = 'reply' GROUP BY event.thread),
    talk AS (SELECT starts.*, coalesce(replies, 0) AS replies, coalesce(others, 0) AS others, first_reply, (SELECT max(moment) FROM event) - 604800000 >= started AS ripe
      FROM starts LEFT JOIN replies USING (thread) WHERE ${now})`
  return [
    `WITH ${counts} SELECT unnest(['contribution-rate', 'present-rate', 'reacting-rate', 'contributions', 'contributions-median', 'new-contributors', 'returning-contributor-rate', 'effective-contributors']),
      unnest([avg((n > 0)::INT), avg((any_act > 0)::INT), avg((n = 0 AND r > 0)::INT), sum(n)::DOUBLE, median(n) FILTER (WHERE n > 0),
      count(*) FILTER (WHERE first_on >= DATE '${from}' AND first_on < DATE '${to}')::DOUBLE,
      count(*) FILTER (WHERE n > 0 AND was > 0) / nullif(count(*) FILTER (WHERE was > 0), 0),
      exp(ln(sum(n)) - sum(n * ln(nullif(n, 0))) / sum(n))]) FROM counts`,
    `WITH ${counts}, ranked AS (SELECT n, row_number() OVER (ORDER BY n) AS up, row_number() OVER (ORDER BY n DESC) AS down, count(*) OVER () AS people, sum(n) OVER () AS total,
      sum(n) OVER (ORDER BY n DESC ROWS UNBOUNDED PRECEDING) AS made FROM counts)
      SELECT unnest(['gini', 'top-tenth-share', 'absence-factor']), unnest([
      (2 * sum(up * n) / (any_value(people) * any_value(total)) - (any_value(people) + 1) / any_value(people)) * any_value(people) / (any_value(people) - 1),
      sum(n) FILTER (WHERE down <= ceil(people / 10)) / any_value(total), min(down) FILTER (WHERE 2 * made >= total)::DOUBLE]) FROM ranked`,
    `WITH ${threads} SELECT unnest(['thread-starts', 'reply-coverage', 'hours-to-first-reply-median', 'replies-per-thread-median', 'repliers-per-thread-median', 'solo-thread-rate']),
      unnest([count(*)::DOUBLE, count(*) FILTER (WHERE ripe AND first_reply - started <= 604800000) / nullif(count(*) FILTER (WHERE ripe), 0),
      median((first_reply - started) / 3600000.0), median(replies), median(others), count(*) FILTER (WHERE ripe AND others = 0) / nullif(count(*) FILTER (WHERE ripe), 0)]) FROM talk`,
    `WITH tie AS (SELECT DISTINCT person, answered FROM event WHERE kind = 'reply' AND answered <> person AND ${now}),
      mutual AS (SELECT count(*) AS n FROM tie JOIN tie AS back ON back.person = tie.answered AND back.answered = tie.person),
      tied AS (SELECT person FROM tie UNION SELECT answered FROM tie), everybody AS (SELECT count(*) AS n FROM person)
      SELECT unnest(['reply-density', 'reciprocity', 'isolates-rate']), unnest([(SELECT count(*) FROM tie) / (everybody.n * (everybody.n - 1)),
      mutual.n / nullif((SELECT count(*) FROM tie), 0), (everybody.n - (SELECT count(*) FROM tied)) / everybody.n]) FROM everybody, mutual`,
  ]
}
