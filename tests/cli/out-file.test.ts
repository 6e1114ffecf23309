import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'cohort-studio-out-'))
const file = join(folder, 'w.cohort')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(...args: string[]) {
  return spawnSync(process.execPath, ['src/cli/index.ts', ...args, '--workspace', file], {
    encoding: 'utf8',
    env: { ...process.env, COHORT_STUDIO_HOME: join(folder, 'home') },
  })
}

test('a document is not written under the ending of another', { timeout: 120_000 }, () => {
  const dates = ['--start', '2026-01-05', '--end', '2026-04-12', '--time-zone', 'Europe/Berlin']
  expect(run('cohorts', 'create', '--name', 'Leaders', ...dates).status).toBe(0)
  for (const [ending, ...command] of [
    ['.md', 'brief', 'export'],
    ['.pdf', 'review', 'export', '--quarter', '2026-Q1'],
    ['.txt', 'letter', 'export'],
    ['.docx', 'nudges', 'export-ics'],
  ]) {
    const out = join(folder, `out${ending}`)
    const refused = run(...command, '--out', out)
    expect(refused).toMatchObject({ status: 1, stdout: '' })
    expect(refused.stderr).toMatch(/^error\[export-ending\]: [^\n]+\n$/)
    expect(existsSync(out)).toBe(false)
  }
  const capitals = join(folder, 'BRIEF.DOCX')
  expect(run('brief', 'export', '--out', capitals).status).toBe(0)
  expect(existsSync(capitals)).toBe(true)
})
