// How fast events come in and how much memory that takes, beside the sqlite3 shell reading the same file into a bare table in the same run.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeEvents } from './write-events.ts'

type Imported = Readonly<{ added: number; seconds: number; cpuSeconds: number; peakMegabytes: number }>
type Size = Readonly<{ rows: number; people: number; rounds: number }>

const isQuick = process.argv.includes('--quick')
const sizes: Size[] = [{ rows: 100_000, people: 1_000, rounds: 3 }]
if (!isQuick) sizes.push({ rows: 1_000_000, people: 10_000, rounds: 1 })

const folder = mkdtempSync(join(tmpdir(), 'cohort-studio-bench-'))
try {
  const shell = sqliteShell()
  if (!shell) {
    console.log('sqlite3 is not installed, so there is nothing to compare with.')
    console.log(
      'To get it: apt-get install sqlite3 (Debian, Ubuntu), winget install SQLite.SQLite (Windows); macOS brings it.',
    )
  } else console.log(`Comparing with the sqlite3 shell ${shell}.`)
  const [load = 0] = loadavg()
  if (load > availableParallelism())
    console.log(
      `This machine is busy (load ${load.toFixed(1)}), so times and their ratio say little; CPU seconds say more.`,
    )
  const results = []
  for (const size of sizes) results.push(await measure(size, shell !== null))
  print(results)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measure({ rows, people, rounds }: Size, hasShell: boolean) {
  const file = join(folder, `events-${rows}.csv`)
  await writeEvents(file, rows, people)
  console.log(
    `${count(rows)} rows, ${count(people)} people, ${(statSync(file).size / 1e6).toFixed(1)} MB, median of ${rounds} …`,
  )
  const imports: Imported[] = []
  const shellSeconds: number[] = []
  for (let round = 0; round < rounds; round++) {
    imports.push(importOnce(file, rows))
    if (hasShell) shellSeconds.push(shellOnce(file, rows))
  }
  rmSync(file)
  const seconds = median(imports.map((each) => each.seconds))
  const cpuSeconds = median(imports.map((each) => each.cpuSeconds))
  const peakMegabytes = Math.max(...imports.map((each) => each.peakMegabytes))
  return { rows, seconds, cpuSeconds, peakMegabytes, shellSeconds: hasShell ? median(shellSeconds) : null }
}

/** The studio's own operation on a new workspace, in a process of its own. */
function importOnce(file: string, rows: number): Imported {
  const place = mkdtempSync(join(folder, 'import-'))
  const script = join(import.meta.dirname, 'import-file.ts')
  const printed = execFileSync(process.execPath, ['--no-warnings', script, file, place], { encoding: 'utf8' })
  rmSync(place, { recursive: true })
  const imported = JSON.parse(printed) as Imported
  if (imported.added !== rows) throw new Error(`${imported.added} of ${rows} events were added`)
  return imported
}

/** Reads the file into a table without keys, indexes or checks: the least that a database can do with it. */
function shellOnce(file: string, rows: number): number {
  const place = join(folder, 'shell')
  mkdirSync(place)
  const database = join(place, 'bare.db')
  const startedAt = performance.now()
  execFileSync('sqlite3', [
    database,
    'CREATE TABLE event (id, at, person, kind, thread, reply_to, channel)',
    `.import --csv --skip 1 "${file}" event`,
  ])
  const seconds = (performance.now() - startedAt) / 1000
  const read = Number(execFileSync('sqlite3', [database, 'SELECT count(*) FROM event'], { encoding: 'utf8' }))
  rmSync(place, { recursive: true })
  if (read !== rows) throw new Error(`sqlite3 read ${read} of ${rows} rows`)
  return seconds
}

function sqliteShell(): string | null {
  try {
    return execFileSync('sqlite3', ['--version'], { encoding: 'utf8' }).split(' ')[0] ?? null
  } catch {
    return null
  }
}

function print(results: Awaited<ReturnType<typeof measure>>[]): void {
  const cells = results.map(({ rows, seconds, cpuSeconds, peakMegabytes, shellSeconds }) => [
    count(rows),
    seconds.toFixed(2),
    cpuSeconds.toFixed(2),
    count(Math.round(rows / seconds)),
    count(Math.round(peakMegabytes)),
    shellSeconds?.toFixed(2) ?? '—',
    shellSeconds ? (seconds / shellSeconds).toFixed(1) : '—',
  ])
  const table = [['rows', 'import s', 'CPU s', 'events/s', 'peak MB', 'sqlite3 s', 'ratio'], ...cells]
  console.log(`\n${table.map((row) => row.map((cell) => cell.padStart(11)).join('')).join('\n')}\n`)
  const last = results.at(-1)
  if (last?.shellSeconds)
    console.log(
      `ratio ${(last.seconds / last.shellSeconds).toFixed(1)} (import / sqlite3 .import, ${count(last.rows)} rows)`,
    )
  else console.log('ratio unknown (sqlite3 is not installed)')
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const [low = Number.NaN, high = low] = sorted.slice(Math.ceil(sorted.length / 2) - 1, middle + 1)
  return (low + high) / 2
}

function count(value: number): string {
  return value.toLocaleString('en-GB')
}
