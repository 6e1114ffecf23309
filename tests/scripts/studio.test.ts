import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

/** Runs a command as a person types it after `npm run -s studio --`. */
function studio(...args: string[]) {
  const home = mkdtempSync(join(tmpdir(), 'cohort-studio-script-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  return spawnSync(process.execPath, [join(root, 'bin', 'cohort-studio.mjs'), ...args], {
    cwd: home,
    encoding: 'utf8',
    env: { ...process.env, COHORT_STUDIO_HOME: home },
  })
}

it('a refusal leaves standard output empty and comes through with its exit code', () => {
  const { status, stdout, stderr } = studio('cohorts', 'list', '--workspace', 'missing.cohort')
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(/^error\[workspace-not-found\]: .+\n$/)
})

it('wrong usage comes through with its exit code', () => {
  expect(studio('no-such-command').status).toBe(2)
})

it('paths are read from where the command was typed', () => {
  const { status, stderr } = studio(
    'cohorts',
    'create',
    '--workspace',
    'own.cohort',
    '--json',
    '--name',
    'Spring',
    '--start',
    '2026-01-05',
    '--end',
    '2026-04-12',
    '--time-zone',
    'Europe/Berlin',
  )
  expect([status, stderr]).toEqual([0, ''])
})
