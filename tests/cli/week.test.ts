import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openTestStudio } from '../builders/studio.ts'
import { demoIn } from '../core/demo/demo-in.ts'

const folder = mkdtempSync(join(tmpdir(), 'cohort-studio-cli-week-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(...args: string[]) {
  const done = spawnSync(process.execPath, ['src/cli/index.ts', 'week', ...args], {
    encoding: 'utf8',
    env: { ...process.env, COHORT_STUDIO_HOME: join(folder, 'home') },
  })
  return { status: done.status, stdout: done.stdout, stderr: done.stderr }
}

/** A workspace file with the demo, and nobody else has it open. */
async function writeDemo() {
  const tested = await openTestStudio()
  const { cohortId } = await demoIn(tested, 7)
  const seen = await tested.client.week.view({ cohortId, week: '2026-W10' })
  tested.studio.close()
  return { file: tested.file, seen }
}

describe('a week in the terminal', { timeout: 120_000 }, () => {
  it('is printed as one JSON document, the same that the screen has', async () => {
    const { file, seen } = await writeDemo()
    const { status, stdout } = run('--cohort', '1', '--week', '2026-W10', '--workspace', file, '--json')
    expect(status).toBe(0)
    const week = JSON.parse(stdout)
    expect(week).toEqual(JSON.parse(JSON.stringify(seen)))
    for (const part of ['changes', 'advice', 'unanswered', 'thank', 'quiet', 'nudgesDue'])
      expect(week[part]).toBeInstanceOf(Array)
    expect(week.advice[0]).toMatchObject({
      rule: 'first-post-waits',
      title: expect.stringMatching(/first post waits$/),
      why: expect.any(String),
      n: 1,
    })
    expect(week.advice[0].evidence).toHaveLength(1)
    expect(week.unanswered[0]).toMatchObject({ isFirstPost: true })
  })

  it('is readable text without --json, and the last whole week without --week', async () => {
    const { file } = await writeDemo()
    const { status, stdout } = run('--workspace', file)
    expect(status).toBe(0)
    const lines = stdout.split('\n')
    expect(lines[0]).toBe('2026-W15: Week 14 of 14')
    expect(lines[1]).toMatch(/^\d+ of 23 took part this week; no clear change from the week before\.$/)
    for (const heading of ['What changed', 'Advice', 'To thank', 'Nudges due']) expect(lines).toContain(heading)
    expect(stdout).toContain('Don’t over-read: ')
  })

  it('that can’t be is wrong usage, and that a year doesn’t have is refused', async () => {
    const { file } = await writeDemo()
    const wrong = run('--week', '2026-7', '--workspace', file)
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('--week is written like 2026-W07')])
    const none = run('--week', '2025-W53', '--workspace', file)
    expect([none.status, none.stderr]).toEqual([1, expect.stringMatching(/^error\[week-not-found\]: /)])
  })
})
