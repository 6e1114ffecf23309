import { execFileSync } from 'node:child_process'
import { appendFileSync, chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Files, openFiles } from '../../../src/core/imports/intake/files.ts'
import { Refusal } from '../../../src/core/refusal.ts'
import { fileOf, folderOf, temporaryFolder } from '../../builders/files.ts'
import { rawZip } from '../../builders/raw-zip.ts'

const csv = `at,person\n${'2026-01-05 10:00,Ada\n'.repeat(5000)}`
const opened = (path: string) => openFiles({ name: 'export', paths: [path] })
const isUnix = process.platform !== 'win32'

async function codeOf(act: () => Promise<unknown>): Promise<string> {
  try {
    await act()
  } catch (error) {
    if (error instanceof Refusal) return error.refused.code
    throw error
  }
  return 'taken'
}

/** Reads all files, and after the first piece of each lets something happen. */
async function readAll(files: Files, meanwhile: () => void = () => undefined): Promise<void> {
  try {
    for (const entry of files.entries) for await (const _ of entry.open()) meanwhile()
  } finally {
    files.close()
  }
}

describe.skipIf(!isUnix)('what is no file', () => {
  test('is refused and never waited for: a pipe', async () => {
    const pipe = join(temporaryFolder(), 'pipe.csv')
    execFileSync('mkfifo', [pipe])
    expect(await codeOf(() => opened(pipe))).toBe('file-not-regular')
  })

  test('is refused: a device that never ends', async () => {
    expect(await codeOf(() => opened('/dev/zero'))).toBe('file-not-regular')
  })

  test('is refused: a socket', async () => {
    const socket = join(temporaryFolder(), 'socket.csv')
    const server = createServer().listen(socket)
    onTestFinished(() => void server.close())
    await new Promise((resolve) => server.once('listening', resolve))
    expect(await codeOf(() => opened(socket))).toBe('file-not-regular')
  })

  test('is refused: a link to nothing, or to itself', async () => {
    const folder = temporaryFolder()
    symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling.csv'))
    symlinkSync(join(folder, 'round.csv'), join(folder, 'round.csv'))
    expect(await codeOf(() => opened(join(folder, 'dangling.csv')))).toBe('file-not-found')
    expect(await codeOf(() => opened(join(folder, 'round.csv')))).toBe('file-not-found')
  })

  test('is left out of a folder: pipes, and links that lead out of it or round in it', async () => {
    const folder = folderOf({ 'events.csv': csv, 'more/events.csv': csv })
    execFileSync('mkfifo', [join(folder, 'pipe.csv')])
    symlinkSync('/etc/passwd', join(folder, 'passwd.csv'))
    symlinkSync(folder, join(folder, 'more/round'))
    const files = await opened(folder)
    files.close()
    expect(files.entries.map((entry) => entry.name)).toEqual(['events.csv', 'more/events.csv'])
  })
})

describe('a file that changes while it is read', () => {
  test.each<[string, (path: string) => void]>([
    ['grows', (path) => appendFileSync(path, csv)],
    ['shrinks', (path) => truncateSync(path, 20_000)],
    ['is replaced', (path) => writeFileSync(path, csv.replaceAll('Ada', 'Ben'))],
  ])('and %s between listing and reading is refused', async (_, change) => {
    const path = fileOf('events.csv', csv)
    const files = await opened(path)
    change(path)
    expect(await codeOf(() => readAll(files))).toBe('file-changing')
  })

  test('and shrinks under the reader is refused', async () => {
    const path = fileOf('events.csv', csv)
    const files = await opened(path)
    expect(await codeOf(() => readAll(files, () => truncateSync(path, 20_000)))).toBe('file-changing')
  })

  test('and vanishes is refused', async () => {
    const path = fileOf('events.csv', csv)
    const files = await opened(path)
    rmSync(path)
    expect(await codeOf(() => readAll(files))).toBe('file-not-found')
  })

  test('and is a zip that shrinks is refused', async () => {
    const noise = Buffer.from(Array.from({ length: 400_000 }, (_, index) => (index * 7919) % 251))
    const path = fileOf('export.zip', rawZip([{ name: 'a.csv', data: noise, method: 0 }]))
    const files = await opened(path)
    truncateSync(path, 100_000)
    expect(await codeOf(() => readAll(files))).toBe('file-changing')
  })

  test('is refused in a folder by its own name', async () => {
    const folder = folderOf({ 'a/events.csv': csv, 'b/events.csv': csv })
    const files = await opened(folder)
    rmSync(join(folder, 'b/events.csv'))
    await expect(readAll(files)).rejects.toThrow('b/events.csv')
  })
})

const mayChangeUser = isUnix && process.getuid?.() === 0

/** As somebody without special rights, who can't read everything. */
async function asNobody<Result>(act: () => Promise<Result>): Promise<Result> {
  process.seteuid?.(65_534)
  try {
    return await act()
  } finally {
    process.seteuid?.(0)
  }
}

describe.skipIf(!mayChangeUser)(
  `without permission${mayChangeUser ? '' : ' (skipped: needs root to give it up)'}`,
  () => {
    test('a file and a folder are refused, by the name of what is closed', async () => {
      const folder = temporaryFolder()
      chmodSync(folder, 0o755)
      writeFileSync(join(folder, 'closed.csv'), csv)
      mkdirSync(join(folder, 'export/inner'), { recursive: true })
      chmodSync(join(folder, 'closed.csv'), 0)
      expect(await asNobody(() => codeOf(() => opened(join(folder, 'closed.csv'))))).toBe('file-not-readable')
      chmodSync(join(folder, 'export/inner'), 0)
      await expect(asNobody(() => opened(join(folder, 'export')))).rejects.toThrow(/^inner can't be read/)
      chmodSync(join(folder, 'export'), 0)
      expect(await asNobody(() => codeOf(() => opened(join(folder, 'export'))))).toBe('file-not-readable')
    })
  },
)

describe('a name that would deceive', () => {
  test('is shown with a mark for what is invisible, and shortened', () => {
    const sentence = new Refusal('import-empty', { file: `evil\u202Evsc.exe\u001b[2J\n${'x'.repeat(500)}` }).message
    expect(sentence).toMatch(/^evil\uFFFDvsc\.exe\uFFFD\[2J\uFFFDx+…x+ is empty/)
    expect(sentence.length).toBeLessThan(200)
  })
})

test.each<[string, Buffer]>([
  ['a 7z archive', Buffer.from('7z\xbc\xaf\x27\x1c rest', 'latin1')],
  ['a RAR archive', Buffer.from('Rar!\x1a\x07\x01\x00', 'latin1')],
  ['a tar archive', Buffer.concat([Buffer.alloc(257), Buffer.from('ustar\x0000'), Buffer.alloc(512)])],
])('%s is refused with what to do', async (kind, bytes) => {
  await expect(opened(fileOf('export.csv', bytes))).rejects.toThrow(`It is ${kind}: unpack it`)
})
