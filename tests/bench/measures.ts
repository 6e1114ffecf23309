// How soon all measures of a week and of a quarter are there with a million events of 10,000 people over 60 weeks, beside DuckDB, which reckons the plainer ones of them from the same table.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { compiled } from './compiled.ts'
import { duckDb, measuredBy, takeInEvents } from './duckdb-measures.ts'
import { writeEventsCsv } from './write-events.ts'

type Answer = Readonly<{ seconds: number; values: Record<string, number | null> }>
type Printed = Readonly<{ answers: readonly Answer[]; peakMegabytes: number }>

const isQuick = process.argv.includes('--quick')
const [events, people, weeks] = isQuick ? [100_000, 1_000, 60] : [1_000_000, 10_000, 60]
const week = { from: '2026-06-01', to: '2026-06-08', before: '2026-05-25' }
const quarter = { from: '2026-04-01', to: '2026-07-01', before: '2026-01-01' }
const folder = mkdtempSync(join(tmpdir(), 'cohort-studio-bench-'))
try {
  const csv = join(folder, 'events.csv')
  await writeEventsCsv(csv, events, people, weeks * 7)
  run(await compiled('import-file'), csv, folder, 'events-csv', String(weeks * 7))
  const script = await compiled('measures-file')
  const asked = [
    `${week.from}..${week.to}:week`,
    `${week.from}..${week.to}:week`,
    `${quarter.from}..${quarter.to}:quarter`,
  ]
  const { answers, peakMegabytes } = JSON.parse(run(script, folder, ...asked)) as Printed
  const [first, again, ofQuarter] = answers
  if (!first || !again || !ofQuarter) throw new Error('an answer is missing')
  const count = Object.keys(first.values).length
  console.log(
    `studio, ${count} measures of a week, workspace just opened: ${seconds(first.seconds)}, peak ${Math.round(peakMegabytes)} MB`,
  )
  console.log(`studio, the same again: ${seconds(again.seconds)}; of a quarter: ${seconds(ofQuarter.seconds)}`)
  await besides(ofQuarter, first, again)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function besides(ofQuarter: Answer, first: Answer, again: Answer): Promise<void> {
  const db = await duckDb()
  if (!db) {
    console.log('DuckDB is missing; to compare with it: npm install --no-save @duckdb/node-api')
    return
  }
  const table = join(folder, 'table.csv')
  writeTable(table)
  await takeInEvents(db, table, people)
  for (const [what, days, own] of [
    ['week', week, again],
    ['quarter', quarter, ofQuarter],
  ] as const) {
    const peer = await measuredBy(db, days)
    const same = [...peer.values].filter(([id, value]) => isClose(own.values[id] ?? null, value))
    const other = [...peer.values].filter(([id, value]) => !isClose(own.values[id] ?? null, value))
    console.log(
      `DuckDB, ${peer.values.size} of them for the ${what}: ${seconds(peer.seconds)}; studio/DuckDB ${(own.seconds / peer.seconds).toFixed(2)}; ${same.length} values equal`,
    )
    for (const [id, value] of other) console.log(`  ${id}: studio ${own.values[id]}, DuckDB ${value}`)
    if (what === 'week') console.log(`  just opened/DuckDB ${(first.seconds / peer.seconds).toFixed(2)}`)
  }
}

/** The studio's own event table, as DuckDB reads it. */
function writeTable(file: string): void {
  const db = new Database(join(folder, 'bench.cohort'), { readonly: true })
  const rows = db
    .prepare(
      `SELECT event.person_id || ',' || event.kind || ',' || event.at || ',' || event.day || ',' || coalesce(event.thread, '') || ',' || coalesce(answered.person_id, '')
       FROM event LEFT JOIN event AS answered ON answered.cohort_id = event.cohort_id AND answered.source_key = event.parent AND event.kind = 'reply'`,
    )
    .pluck()
    .all() as string[]
  db.close()
  writeFileSync(file, `person,kind,moment,day,thread,answered\n${rows.join('\n')}\n`)
}

function run(script: string, ...args: readonly string[]): string {
  return execFileSync(process.execPath, [script, ...args], { encoding: 'utf8', maxBuffer: 1 << 26 })
}

function isClose(one: number | null, other: number | null): boolean {
  return (
    one === other || (one !== null && other !== null && Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other)))
  )
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`
}
