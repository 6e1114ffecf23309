import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, createWriteStream, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { chance } from '../../src/core/chance.ts'
import { openWorkspace } from '../../src/core/db/open.ts'
import { temporaryFolder } from '../builders/files.ts'
import { logicalContent } from '../builders/logical-content.ts'
import { openTestStudio, testNow } from '../builders/studio.ts'
import { refusalOf, takeIn } from '../builders/taking-in.ts'
import { times } from '../builders/times.ts'
import { bundled } from './bundled.ts'

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

/** What is left of an import. */
type Outcome = 'nothing' | 'all'

describe('a process that dies while it imports', () => {
  test('leaves all of the import or nothing, in a sound file, whenever it dies', async () => {
    const kills = 20 * times
    const rows = 15_000
    const { file, folder, cohortId } = await preparedWorkspace()
    const importing = await bundled(child, folder)
    const path = await eventsFile(folder, rows)
    const before = logicalContent(file)
    const whole = await importAndKill(join(folder, 'whole'), Number.POSITIVE_INFINITY)
    expect(whole.outcome).toBe('all')
    const outcomes = { nothing: 0, all: 0 }
    const moments = chance('kills 4').shuffled(Array.from({ length: kills }, (_, index) => index / kills))
    let longest = whole.milliseconds
    const worker = async (name: string) => {
      for (let moment = moments.pop(); moment !== undefined; moment = moments.pop()) {
        // A little beyond the end, so that the closing of the file is met too, also when the machine is busier by then.
        const { outcome, milliseconds } = await importAndKill(
          join(folder, `${name} ${moments.length}`),
          longest * moment * 1.3,
        )
        outcomes[outcome]++
        longest = Math.max(longest, milliseconds)
      }
    }
    await Promise.all([worker('one'), worker('two')])
    expect(outcomes.nothing).toBeGreaterThan(kills / 10)
    expect(outcomes.all).toBeGreaterThan(0)

    /** Imports into a copy and kills the process so long after it began; says what is left and how long it lived. */
    async function importAndKill(copy: string, after: number): Promise<{ outcome: Outcome; milliseconds: number }> {
      mkdirSync(copy)
      const target = join(copy, 'trial.cohort')
      copyFileSync(file, target)
      const started = spawn(process.execPath, [importing, target, String(cohortId), path, copy], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
      })
      const ended = once(started, 'exit')
      await once(started.stdout, 'data')
      const begun = performance.now()
      const timer = Number.isFinite(after) ? setTimeout(() => started.kill('SIGKILL'), after) : null
      await ended
      if (timer) clearTimeout(timer)
      const milliseconds = performance.now() - begun
      const workspace = await openWorkspace(target, testNow)
      expect(workspace.problems()).toEqual([])
      workspace.close()
      expect(
        readdirSync(copy).filter((name) => /-wal$|-shm$|-journal$/.test(name)),
        'what was underway is settled',
      ).toEqual([])
      const content = logicalContent(target)
      const outcome = content.event?.length === 0 ? 'nothing' : 'all'
      if (outcome === 'nothing') expect(content).toEqual(before)
      else expect(content.event).toHaveLength(rows)
      rmSync(copy, { recursive: true })
      return { outcome, milliseconds }
    }
  }, 300_000)
})

const isRoot = process.getuid?.() === 0 && process.platform === 'linux'

describe.skipIf(!isRoot)(`a full disk${isRoot ? '' : ' (skipped: needs root to make a small disk)'}`, () => {
  test.each([600, 800, 1000, 1500, 2000, 3000])(
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
