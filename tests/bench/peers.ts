import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Another program that takes the same table into a database, with the same indexes as the studio's. */
export type Peer = Readonly<{ name: string; seconds: (file: string, folder: string, rows: number) => number }>

const table = 'CREATE TABLE event (id, at, person, kind, thread, reply_to, channel)'
const indexes = [
  'CREATE UNIQUE INDEX event_once ON event (id)',
  'CREATE INDEX event_by_person ON event (person, at, kind)',
  "CREATE INDEX event_join ON event (person, at) WHERE kind = 'join'",
]

/** The peers that this machine has; says how to get those that it lacks. */
export function peersHere(): Peer[] {
  const found: Peer[] = []
  const shell = answer('sqlite3', ['--version'])?.split(' ')[0]
  if (shell) found.push({ name: `sqlite3 ${shell}`, seconds: shellSeconds })
  else console.log('sqlite3 is missing; to compare with it: apt-get install sqlite3 (Debian, Ubuntu).')
  for (const python of ['python3', '/usr/bin/python3']) {
    const pandas = answer(python, ['-c', 'import pandas; print(pandas.__version__)'])?.trim()
    if (!pandas) continue
    found.push({ name: `pandas ${pandas}`, seconds: (file, folder, rows) => pandasSeconds(python, file, folder, rows) })
    return found
  }
  console.log('pandas is missing; to compare with it: apt-get install python3-pandas (Debian, Ubuntu).')
  return found
}

function shellSeconds(file: string, folder: string, rows: number): number {
  return timed(folder, rows, (database) =>
    execFileSync('sqlite3', [database, table, ...indexes, `.import --csv --skip 1 "${file}" event`]),
  )
}

const script = `
import sqlite3, sys, pandas
file, database, *indexes = sys.argv[1:]
connection = sqlite3.connect(database)
pandas.read_csv(file).to_sql('event', connection, index=False)
for index in indexes: connection.execute(index)
connection.commit()
`

function pandasSeconds(python: string, file: string, folder: string, rows: number): number {
  return timed(folder, rows, (database) => execFileSync(python, ['-c', script, file, database, ...indexes]))
}

function timed(folder: string, rows: number, act: (database: string) => void): number {
  const place = join(folder, 'peer')
  mkdirSync(place)
  const database = join(place, 'peer.db')
  const startedAt = performance.now()
  act(database)
  const seconds = (performance.now() - startedAt) / 1000
  const read = Number(execFileSync('sqlite3', [database, 'SELECT count(*) FROM event'], { encoding: 'utf8' }))
  rmSync(place, { recursive: true })
  if (read !== rows) throw new Error(`a peer took in ${read} of ${rows} rows`)
  return seconds
}

function answer(program: string, args: readonly string[]): string | null {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return null
  }
}
