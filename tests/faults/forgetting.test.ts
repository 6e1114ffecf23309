import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { chance } from '../../src/core/chance.ts'
import { temporaryFolder } from '../builders/files.ts'
import { openTestStudio } from '../builders/studio.ts'
import { takeIn } from '../builders/taking-in.ts'
import { times } from '../builders/times.ts'
import { mark, markedIn } from '../core/people/marked.ts'
import { bundled } from './bundled.ts'

const child = fileURLToPath(new URL('./forgetting-child.ts', import.meta.url))

/** A closed workspace with backups, in which the marked person did every tenth of many things. */
async function preparedFolder(): Promise<{ folder: string; cohortId: number }> {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort()
  const folder = temporaryFolder()
  const rows = Array.from({ length: 6000 }, (_, row) => {
    const at = new Date(Date.UTC(2026, 0, 5) + row * 60_000).toISOString()
    return `${row},${at},${row % 10 === 0 ? mark.name : `Person ${row % 90}`},${row % 3 === 0 ? 'post' : 'reply'},t${Math.floor(row / 9)}`
  })
  const file = join(folder, 'events.csv')
  writeFileSync(file, ['id,at,person,kind,thread', ...rows].join('\n'))
  await takeIn(studio, cohortId, file)
  const { id: personId } = await studio.client.roster.find({ cohortId, query: mark.name })
  await studio.client.roster.update({ cohortId, personId, person: { name: mark.name, email: mark.email } })
  await studio.client.workspaces.backup()
  await studio.client.workspaces.backup()
  studio.studio.closeWorkspace()
  const kept = join(folder, 'kept')
  mkdirSync(kept)
  cpSync(studio.file, join(kept, 'test.cohort'))
  cpSync(join(studio.folder, 'test backups'), join(kept, 'test backups'), { recursive: true })
  return { folder, cohortId }
}

test('a process that dies while it forgets leaves them whole or gone, and opening the file finishes what it began', async () => {
  const { folder, cohortId } = await preparedFolder()
  const forgetting = await bundled(child, folder)
  const outcomes = { before: 0, after: 0 }
  let longest = await forgetAndKill('whole', Number.POSITIVE_INFINITY)
  expect(outcomes).toEqual({ before: 0, after: 1 })
  const kills = 12 * times
  for (const [index, moment] of chance('forgetting')
    .shuffled(Array.from({ length: kills }, (_, at) => at / kills))
    .entries())
    longest = Math.max(longest, await forgetAndKill(`trial ${index}`, longest * moment))
  expect(outcomes.before).toBeGreaterThan(0)
  expect(outcomes.after).toBeGreaterThan(1)

  /** Forgets in a copy and kills the process so many milliseconds after it began; gives how long it lived. */
  async function forgetAndKill(name: string, after: number): Promise<number> {
    const copy = join(folder, name)
    cpSync(join(folder, 'kept'), copy, { recursive: true })
    const file = join(copy, 'test.cohort')
    const started = spawn(process.execPath, [forgetting, file, String(cohortId), mark.name, copy], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(started, 'exit')
    await once(started.stdout, 'data')
    const begun = performance.now()
    const timer = Number.isFinite(after) ? setTimeout(() => started.kill('SIGKILL'), after) : null
    await ended
    if (timer) clearTimeout(timer)
    const lived = performance.now() - begun
    const again = await openTestStudio({ withWorkspace: false })
    await again.studio.open(file)
    expect(again.studio.workspace.problems()).toEqual([])
    const left = (await again.client.roster.list({ cohortId: cohortId as never })).filter(
      ({ name }) => name === mark.name,
    )
    outcomes[left.length > 0 ? 'before' : 'after']++
    const [whole] = left
    if (whole) {
      expect(whole.acts).toBe(600)
      await again.client.people.forget({ cohortId: cohortId as never, personId: whole.id, name: mark.name })
    }
    expect(markedIn(copy)).toEqual([])
    again.studio.closeWorkspace()
    rmSync(copy, { recursive: true })
    return lived
  }
}, 300_000)
