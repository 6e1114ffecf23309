import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'cohort-studio-letter-'))
const file = join(folder, 'w.cohort')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(...args: string[]) {
  return spawnSync(process.execPath, ['src/cli/index.ts', ...args, '--workspace', file], {
    encoding: 'utf8',
    env: { ...process.env, COHORT_STUDIO_HOME: join(folder, 'home') },
  })
}

test('the letter to managers is written as Word, and what it lacks is said', { timeout: 60_000 }, () => {
  const dates = ['--start', '2026-01-05', '--end', '2026-04-12', '--time-zone', 'Europe/Berlin']
  expect(run('cohorts', 'create', '--name', 'Leaders', ...dates).status).toBe(0)
  const out = join(folder, 'letter.docx')

  const written = run('letter', 'export', '--cohort', 'Leaders', '--out', out)
  expect(written.stderr).toBe('')
  expect(written.stdout).toContain(`Wrote ${out}.`)
  expect(written.stdout).toContain('Nobody signs the letter.')
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')

  const answer = JSON.parse(run('letter', 'export', '--cohort', '1', '--out', out, '--json').stdout)
  expect(answer).toMatchObject({ file: out, sizeBytes: readFileSync(out).length })
  expect(answer.gaps).toHaveLength(4)

  const other = join(folder, 'letter.pdf')
  const refused = run('letter', 'export', '--cohort', '1', '--out', other)
  expect(refused.status).toBe(1)
  expect(refused.stderr).toContain('error[export-ending]')
  expect(existsSync(other)).toBe(false)
})
