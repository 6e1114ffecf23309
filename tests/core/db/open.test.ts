import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { listBackups } from '../../../src/core/db/backup.ts'
import { newestVersion } from '../../../src/core/db/migrate.ts'
import { createWorkspace, openWorkspace } from '../../../src/core/db/open.ts'
import { openTestStudio, testNow } from '../../builders/studio.ts'

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

async function refusalOf(act: () => unknown): Promise<string> {
  try {
    await act()
  } catch (error) {
    return (error as { refused?: { code: string } }).refused?.code ?? String(error)
  }
  return 'not refused'
}

describe('opening a workspace', () => {
  it('gives every connection synchronous=FULL, foreign keys and WAL, also when the file is opened again', async () => {
    const { file, studio } = await openTestStudio()
    studio.closeWorkspace()
    for (let time = 0; time < 2; time++) {
      const workspace = await openWorkspace(file, testNow)
      const read = await workspace.write(async ({ prepare }) => typeof prepare)
      expect(read).toBe('function')
      expect(workspace.settings()).toEqual({
        reading: { synchronous: 2, foreign_keys: 1, journal_mode: 'wal', query_only: 1 },
        writing: { synchronous: 2, foreign_keys: 1, journal_mode: 'wal', query_only: 0 },
      })
      workspace.close()
    }
  })

  it('refuses a file of a newer version and leaves every byte and no side files', async () => {
    const { file, studio } = await openTestStudio()
    studio.closeWorkspace()
    const newer = new Database(file)
    newer.pragma('journal_mode = DELETE')
    newer.pragma(`user_version = ${newestVersion + 1}`)
    newer.close()
    const before = sha256(file)
    expect(await refusalOf(() => openWorkspace(file, testNow))).toBe('workspace-newer')
    expect(sha256(file)).toBe(before)
    expect(existsSync(`${file}-wal`) || existsSync(`${file}-shm`)).toBe(false)
  })

  it("refuses another program's database, a text file named .db, an empty file, a folder and a missing file, unchanged", async () => {
    const { folder } = await openTestStudio({ withWorkspace: false })
    const foreign = join(folder, 'foreign.db')
    const other = new Database(foreign)
    other.exec('CREATE TABLE t (x)')
    other.close()
    const text = join(folder, 'text.db')
    writeFileSync(
      text,
      'Dear diary, this is long enough to hold a header of one hundred bytes, and it is not a database at all, really.',
    )
    const empty = join(folder, 'empty.cohort')
    writeFileSync(empty, '')
    const before = [foreign, text, empty].map(sha256)
    expect(await refusalOf(() => openWorkspace(foreign, testNow))).toBe('workspace-foreign')
    expect(await refusalOf(() => openWorkspace(text, testNow))).toBe('workspace-not-a-database')
    expect(await refusalOf(() => openWorkspace(empty, testNow))).toBe('workspace-not-a-database')
    expect(await refusalOf(() => openWorkspace(folder, testNow))).toBe('workspace-not-a-database')
    expect(await refusalOf(() => openWorkspace(join(folder, 'gone.cohort'), testNow))).toBe('workspace-not-found')
    expect([foreign, text, empty].map(sha256)).toEqual(before)
  })

  it('refuses a damaged file unchanged and names the newest backup', async () => {
    const { file, studio, makeCohort } = await openTestStudio()
    await makeCohort()
    const backup = await studio.workspace.backUp('by hand', testNow)
    studio.closeWorkspace()
    const bytes = readFileSync(file)
    bytes.fill(0xff, 4096, 12_288)
    writeFileSync(file, bytes)
    const before = sha256(file)
    const error = await openWorkspace(file, testNow).catch((caught: Error) => caught)
    expect(String(error)).toContain(backup.file)
    expect(sha256(file)).toBe(before)
  })

  it('refuses to make a workspace over a file, and in a folder that does not exist', async () => {
    const { file, folder } = await openTestStudio()
    expect(await refusalOf(() => createWorkspace(file))).toBe('workspace-exists')
    expect(await refusalOf(() => createWorkspace(join(folder, 'no', 'where.cohort')))).toBe('folder-not-found')
  })

  it('writes backups that are complete and keeps twelve', async () => {
    const { file, studio, makeCohort } = await openTestStudio()
    await makeCohort({ name: 'kept in the backup' })
    for (let number = 0; number < 14; number++) await studio.workspace.backUp('by hand', testNow + number * 1000)
    const backups = listBackups(file)
    expect(backups).toHaveLength(12)
    const copy = join(dirname(file), 'copy.cohort')
    mkdirSync(dirname(copy), { recursive: true })
    copyFileSync(backups[0]?.file ?? '', copy)
    const opened = await openWorkspace(copy, testNow)
    expect(await opened.read.selectFrom('cohort').select('name').execute()).toEqual([{ name: 'kept in the backup' }])
    opened.close()
  })
})

describe('a transaction', () => {
  it('is rolled back whole when it throws, and the next one works', async () => {
    const { studio, makeCohort, client } = await openTestStudio()
    await makeCohort({ name: 'first' })
    await expect(
      studio.workspace.write(async ({ db }) => {
        await db.updateTable('cohort').set({ name: 'lost' }).execute()
        throw new Error('stop')
      }),
    ).rejects.toThrow('stop')
    expect((await client.cohorts.list()).map((cohort) => cohort.name)).toEqual(['first'])
    await makeCohort({ name: 'second' })
    expect(await client.cohorts.list()).toHaveLength(2)
  })

  it('cannot be opened through the reading side', async () => {
    const { studio, makeCohort } = await openTestStudio()
    await makeCohort()
    const reader = studio.workspace.read as unknown as {
      deleteFrom: (table: 'cohort') => { execute: () => Promise<unknown> }
    }
    await expect(reader.deleteFrom('cohort').execute()).rejects.toThrow(/readonly/)
  })
})
