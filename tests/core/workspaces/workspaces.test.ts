import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openTestStudio } from '../../builders/studio.ts'

describe('workspaces', () => {
  it('are made in the library, remembered, closed and opened again by their id', async () => {
    const { client } = await openTestStudio({ withWorkspace: false })
    expect(await client.workspaces.current()).toBeNull()
    const made = await client.workspaces.create({ name: 'Leaders: 2026/27' })
    expect(made?.name).toBe('Leaders 2026 27')
    await client.workspaces.close()
    expect(await client.workspaces.current()).toBeNull()
    const [recent] = await client.workspaces.recent()
    expect(recent).toMatchObject({ id: made?.id, isMissing: false })
    expect((await client.workspaces.open({ id: recent?.id as never })).id).toBe(made?.id)
  })

  it('get a free name when the name is taken, and never replace a file', async () => {
    const { client } = await openTestStudio({ withWorkspace: false })
    await client.workspaces.create({ name: 'Same' })
    expect((await client.workspaces.create({ name: 'Same' }))?.name).toBe('Same 2')
  })

  it('are marked when their file is gone, and can be forgotten', async () => {
    const { client, studio } = await openTestStudio({ withWorkspace: false })
    const made = await client.workspaces.create({ name: 'Gone' })
    const file = studio.workspace.file
    await client.workspaces.close()
    rmSync(file)
    expect((await client.workspaces.recent())[0]?.isMissing).toBe(true)
    await expect(client.workspaces.open({ id: made?.id as never })).rejects.toMatchObject({
      data: { code: 'workspace-not-found' },
    })
    await client.workspaces.forget({ id: made?.id as never })
    expect(await client.workspaces.recent()).toEqual([])
  })

  it('stay open when another file turns out not to be one', async () => {
    const { client, folder, studio } = await openTestStudio()
    const before = studio.workspace.file
    const text = join(folder, 'notes.cohort')
    writeFileSync(text, 'x'.repeat(200))
    await expect(studio.open(text)).rejects.toThrow('is not a workspace file')
    expect(studio.workspace.file).toBe(before)
    expect(await client.workspaces.current()).not.toBeNull()
  })

  it('are taken in as a copy from an upload, and what is not one leaves no file behind', async () => {
    const { client, studio, file } = await openTestStudio()
    const backup = await client.workspaces.backup()
    const bytes = readFileSync(backup.file)
    const { uploadId } = await client.uploads.begin({ name: 'sent.cohort' })
    await client.uploads.append({ uploadId, path: 'sent.cohort', bytes: new Blob([bytes]) })
    const opened = await client.workspaces.bringIn({ uploadId })
    expect(opened.name).toBe('sent')
    expect(studio.workspace.file).not.toBe(file)
    const wrong = await client.uploads.begin({ name: 'wrong.cohort' })
    await client.uploads.append({ uploadId: wrong.uploadId, path: 'wrong.cohort', bytes: new Blob(['nothing']) })
    await expect(client.workspaces.bringIn({ uploadId: wrong.uploadId })).rejects.toMatchObject({
      data: { code: 'workspace-not-a-database' },
    })
    expect(existsSync(join(studio.ports.places.library, 'wrong.cohort'))).toBe(false)
  })

  it('are sound when they were just made', async () => {
    const { client } = await openTestStudio()
    expect(await client.workspaces.check()).toEqual({ isSound: true, problems: [] })
  })
})

describe('uploads', () => {
  it('never leave their folder', async () => {
    const { client, folder } = await openTestStudio()
    const { uploadId } = await client.uploads.begin({ name: 'x' })
    for (const path of ['../out.txt', 'a/../../out.txt', '../../../../../../tmp/out.txt']) {
      await expect(client.uploads.append({ uploadId, path, bytes: new Blob(['x']) })).rejects.toMatchObject({
        data: { code: 'import-unsafe-name' },
      })
    }
    expect(existsSync(join(folder, 'scratch', 'out.txt'))).toBe(false)
  })

  it('keep the pieces of a file in order', async () => {
    const { client, studio } = await openTestStudio()
    const { uploadId } = await client.uploads.begin({ name: 'a.csv' })
    for (const piece of ['at,', 'person', '\n'])
      await client.uploads.append({ uploadId, path: 'a.csv', bytes: new Blob([piece]) })
    expect(readFileSync(studio.uploads.get(uploadId).paths[0], 'utf8')).toBe('at,person\n')
  })
})
