import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listBackups } from '../../../src/core/db/backup.ts'
import { openWorkspace } from '../../../src/core/db/open.ts'
import { fileOf } from '../../builders/files.ts'
import { openTestStudio, testNow } from '../../builders/studio.ts'
import { takeIn } from '../../builders/taking-in.ts'

const later = (minutes: number) => testNow + minutes * 60_000

test('a backup of the present state is not made twice, also not after the file was closed and opened', async () => {
  const { studio, file, makeCohort } = await openTestStudio()
  await makeCohort()
  const first = await studio.workspace.ensureBackup('before import', later(1))
  expect(await studio.workspace.ensureBackup('before import', later(2))).toMatchObject({ file: first.file })
  studio.closeWorkspace()
  const again = await openWorkspace(file, later(3))
  expect(await again.ensureBackup('before import', later(4))).toMatchObject({ file: first.file })
  again.close()
  expect(listBackups(file)).toHaveLength(1)
})

test('a change that was taken back asks for no new backup, one that was kept does', async () => {
  const { studio, makeCohort } = await openTestStudio()
  await makeCohort()
  const rename = (name: string, fails: boolean) =>
    studio.workspace.write(async ({ db }) => {
      await db.updateTable('cohort').set({ name }).execute()
      if (fails) throw new Error('taken back')
    })
  const first = await studio.workspace.ensureBackup('before import', later(1))
  await rename('lost', true).catch(() => undefined)
  expect((await studio.workspace.ensureBackup('before import', later(2))).file).toBe(first.file)
  // As long as before, so that only the content tells.
  await rename('Spring traders', false)
  await rename('Spring readers', false)
  const second = await studio.workspace.ensureBackup('before import', later(3))
  expect(second.file).not.toBe(first.file)
  const copy = await openWorkspace(second.file, later(4))
  expect(await copy.read.selectFrom('cohort').select('name').execute()).toEqual([{ name: 'Spring readers' }])
  copy.close()
})

test('a backup that was damaged since counts for nothing', async () => {
  const { studio, file, makeCohort } = await openTestStudio()
  await makeCohort()
  const first = await studio.workspace.ensureBackup('before import', later(1))
  const bytes = readFileSync(first.file)
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  writeFileSync(first.file, bytes)
  expect((await studio.workspace.ensureBackup('before import', later(2))).file).not.toBe(first.file)
  expect(listBackups(file)).toHaveLength(2)
})

test('the same file imported many times keeps the older backups', async () => {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort()
  const oldest = await studio.studio.workspace.backUp('by hand', later(-60))
  await studio.makeCohort({ name: 'Another' })
  const path = fileOf('e.csv', 'at,person\n2026-01-05 10:00,Ada\n')
  for (let time = 0; time < 15; time++) await takeIn(studio, cohortId, path)
  const backups = listBackups(studio.file)
  expect(backups.map((backup) => backup.file)).toContain(oldest.file)
  const copy = await openWorkspace(backups[0]?.file ?? '', testNow)
  expect(await copy.read.selectFrom('event').select('id').execute()).toHaveLength(1)
  copy.close()
})
