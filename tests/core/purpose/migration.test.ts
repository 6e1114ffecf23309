import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { applicationId } from '../../../src/core/db/connection.ts'
import { first } from '../../../src/core/db/migrations/0010-first.ts'
import { design } from '../../../src/core/db/migrations/0020-design.ts'
import { recordChanges } from '../../../src/core/db/recording.ts'
import { openTestStudio } from '../../builders/studio.ts'

describe('a workspace from before versions of the purpose', () => {
  it('keeps its purpose and what can be undone, and records the new field', async () => {
    const { studio, client, folder } = await openTestStudio({ withWorkspace: false })
    const file = join(folder, 'older.cohort')
    const handle = new Database(file)
    for (const migration of [first, design]) {
      handle.exec(migration.sql)
      for (const table of migration.recorded) recordChanges(handle, table)
      handle.pragma(`user_version = ${migration.version}`)
    }
    handle.exec(`
      PRAGMA application_id = ${applicationId};
      INSERT INTO cohort VALUES (1, 'Older', '', '2026-01-05', '2026-04-12', 'Europe/Berlin', '', NULL, 0);
      INSERT INTO edit_step (id, label, at, is_undone, subject) VALUES (1, 'edit the purpose', 0, 0, NULL);
      UPDATE edit_recording SET step_id = 1;
      INSERT INTO purpose VALUES (1, 'leads', 'telling', 'asking', '', '', '', NULL, NULL, NULL, '');
      UPDATE edit_recording SET step_id = NULL;`)
    handle.close()

    await studio.open(file)
    const { purpose } = await client.purpose.get({ cohortId: 1 as never })
    expect(purpose).toMatchObject({ audience: 'leads', behaviours: '' })
    await client.purpose.save({ cohortId: 1 as never, purpose: { ...purpose, behaviours: 'wait' } })
    await client.history.undo()
    expect((await client.purpose.get({ cohortId: 1 as never })).purpose).toEqual(purpose)
    await client.history.undo()
    expect((await client.purpose.get({ cohortId: 1 as never })).purpose.audience).toBe('')
    await client.history.redo()
    expect((await client.purpose.get({ cohortId: 1 as never })).purpose).toEqual(purpose)
  })
})
