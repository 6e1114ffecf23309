import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, createWriteStream, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openWorkspace } from '../../src/core/db/open.ts'
import { temporaryFolder } from '../builders/files.ts'
import { logicalContent } from '../builders/logical-content.ts'
import { openTestStudio, testNow } from '../builders/studio.ts'
import { refusalOf, takeIn } from '../builders/taking-in.ts'

const child = fileURLToPath(new URL('./importing-child.ts', import.meta.url))

/** A table of events, written line by line. */
async function eventsFile(folder: string, rows: number): Promise<string> {
  const path = join(folder, `${rows}.csv`)
  const file = createWriteStream(path)
  file.write('id,at,person,kind,thread\n')
  for (let row = 0; row < rows; row++) {
    const at = new Date(Date.UTC(2026, 0, 5) + row * 20_000).toISOString()
    if (!file.write(`${row},${at},person${row % 400},${row % 3 === 0 ? 'post' : 'reply'},t${Math.floor(row / 9)}\n`))
      await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
  return path
}

/** A closed workspace with one cohort. */
async function preparedWorkspace(): Promise<{ file: string; folder: string; cohortId: number }> {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort()
  const folder = temporaryFolder()
  studio.studio.closeWorkspace()
  const file = join(folder, 'prepared.cohort')
  copyFileSync(studio.file, file)
  return { file, folder, cohortId }
}

describe('a process that dies while it imports', () => {
  test('leaves all of the import or nothing, in a sound file', async () => {
    const trials = 20
    const { file, folder, cohortId } = await preparedWorkspace()
    const rows = 6_000
    const path = await eventsFile(folder, rows)
    const before = logicalContent(file)
    const outcomes = { nothing: 0, all: 0 }
    let longest = 1500
    for (let trial = 0; trial < trials; trial++) {
      const copy = join(folder, `trial ${trial}.cohort`)
      copyFileSync(file, copy)
      const started = spawn(process.execPath, [child, copy, String(cohortId), path, folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      await once(started.stdout, 'data')
      const begun = Date.now()
      const ended = once(started, 'exit')
      // The first trial runs to its end, to know how long that takes here.
      if (trial > 0) setTimeout(() => started.kill('SIGKILL'), (longest * trial) / (trials - 1))
      await ended
      if (trial === 0) longest = Date.now() - begun
      const workspace = await openWorkspace(copy, testNow)
      expect(workspace.problems()).toEqual([])
      workspace.close()
      const events = logicalContent(copy).event?.length
      if (events === 0) expect(logicalContent(copy)).toEqual(before)
      else expect(events).toBe(rows)
      outcomes[events === 0 ? 'nothing' : 'all']++
    }
    expect(outcomes.nothing).toBeGreaterThan(0)
    expect(outcomes.all).toBeGreaterThan(0)
  }, 300_000)
})

const isRoot = process.getuid?.() === 0 && process.platform === 'linux'

describe.skipIf(!isRoot)(`a full disk${isRoot ? '' : ' (skipped: needs root to make a small disk)'}`, () => {
  test.each([400, 700, 1000, 1500, 2000, 3000])(
    'of %i kB refuses the import and leaves the file as it was',
    async (kilobytes) => {
      const { file, folder, cohortId } = await preparedWorkspace()
      const disk = join(folder, 'disk')
      mkdirSync(disk)
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', disk])
      const studio = await openTestStudio({ withWorkspace: false })
      onTestFinished(() => {
        studio.studio.closeWorkspace()
        execFileSync('umount', [disk])
      })
      const target = join(disk, 'small.cohort')
      copyFileSync(file, target)
      const before = logicalContent(target)
      await studio.studio.open(target)
      const refusal = await refusalOf(takeIn(studio, cohortId as never, await eventsFile(folder, 40_000)))
      expect(refusal.code).toBe('disk-full')
      expect(logicalContent(target)).toEqual(before)
      expect(studio.studio.workspace.problems()).toEqual([])
      rmSync(join(disk, 'small backups'), { recursive: true, force: true })
      await studio.client.cohorts.create({
        name: 'After',
        startsOn: '2026-01-01',
        endsOn: '2026-02-01',
        timeZone: 'UTC',
      })
    },
  )
})

test('300,000 events come in with a heap of 96 MB', async () => {
  const { file, folder, cohortId } = await preparedWorkspace()
  const path = await eventsFile(folder, 300_000)
  const said = execFileSync(
    process.execPath,
    ['--max-old-space-size=96', child, file, String(cohortId), path, folder],
    { encoding: 'utf8' },
  )
  expect(said).toContain('added 300000')
}, 240_000)
