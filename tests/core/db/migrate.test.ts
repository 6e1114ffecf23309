import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { listBackups } from '../../../src/core/db/backup.ts'
import { applicationId } from '../../../src/core/db/connection.ts'
import { migrations, newestVersion } from '../../../src/core/db/migrate.ts'
import { recordChanges } from '../../../src/core/db/recording.ts'
import { logicalContent } from '../../builders/logical-content.ts'
import { openTestStudio } from '../../builders/studio.ts'

const purpose = `INSERT INTO purpose (cohort_id, audience, from_state, to_state, vague_outcome, measure_name, measure_unit, space_purpose)
  VALUES (1, 'team leads', 'telling', 'asking', '', 'talks', '%', 'a place to rehearse');`

/** A file as the program wrote it when `version` was the newest: a cohort with a purpose, a person, and an edit that can be undone. */
function writeOlderFile(file: string, version: number): void {
  const handle = new Database(file)
  handle.pragma('journal_mode = WAL')
  for (const migration of migrations.filter((each) => each.version <= version)) {
    handle.exec(migration.sql)
    for (const table of migration.recorded) recordChanges(handle, table)
  }
  handle.pragma(`user_version = ${version}`)
  handle.pragma(`application_id = ${applicationId}`)
  handle.exec(`
INSERT INTO cohort (id, name, group_name, starts_on, ends_on, time_zone, space, created_at)
  VALUES (1, 'Spring leaders', 'pathfinders', '2026-01-05', '2026-04-12', 'Europe/Berlin', '', 0);
${purpose}
INSERT INTO person (id, cohort_id, name) VALUES (1, 1, 'Ada Lark');
INSERT INTO edit_step (id, label, at, is_undone) VALUES (1, 'edit the purpose', 0, 0);
UPDATE edit_recording SET step_id = 1;
UPDATE purpose SET audience = 'new team leads';
UPDATE edit_recording SET step_id = NULL;`)
  handle.close()
}

const older = migrations.map(({ version }) => version).filter((version) => version < newestVersion)

test.each(older)(
  'a file of format %i is backed up and brought up to date, with all it says and its undo',
  async (version) => {
    const { client, studio, folder } = await openTestStudio({ withWorkspace: false })
    const file = join(folder, 'older.cohort')
    writeOlderFile(file, version)
    const before = logicalContent(file)
    await studio.open(file)
    const after = logicalContent(file)
    for (const [table, rows] of Object.entries(before)) {
      const now = (after[table] ?? []).map((row) => JSON.parse(row) as Record<string, unknown>)
      expect(now, table).toMatchObject(rows.map((row) => JSON.parse(row) as Record<string, unknown>))
    }
    expect(studio.workspace.problems()).toEqual([])
    expect(listBackups(file)).toHaveLength(1)
    const [cohort] = await client.cohorts.list()
    if (!cohort) throw new Error('the cohort is gone')
    expect((await client.purpose.get({ cohortId: cohort.id })).purpose.audience).toBe('new team leads')
    await client.history.undo()
    expect((await client.purpose.get({ cohortId: cohort.id })).purpose.audience).toBe('team leads')
  },
)

test('migrations are numbered upwards, and each is where its number says', () => {
  const versions = migrations.map(({ version }) => version)
  expect(versions).toEqual([...versions].sort((a, b) => a - b))
  expect(new Set(versions).size).toBe(versions.length)
})

test('a migration that has shipped says what it always said', () => {
  const shipped = migrations.find(({ version }) => version === 10)
  const said = createHash('sha256').update(`${shipped?.sql}${shipped?.recorded.join()}`).digest('hex')
  expect(said).toBe('af57344cecb73f3fd7c69a32d93dec37c64f47115140a7238c1c5cb105d66842')
})
