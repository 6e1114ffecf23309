import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { MeasureId } from '../../src/contract/engagement.ts'

const folder = mkdtempSync(join(tmpdir(), 'cohort-studio-evidence-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(...args: string[]) {
  const done = spawnSync(process.execPath, ['src/cli/index.ts', ...args, '--workspace', join(folder, 'w.cohort')], {
    encoding: 'utf8',
    env: { ...process.env, COHORT_STUDIO_HOME: join(folder, 'home') },
  })
  return { status: done.status, stdout: done.stdout, stderr: done.stderr }
}

function written(name: string, ...lines: string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

beforeAll(() => {
  const dates = ['--start', '2026-01-05', '--end', '2026-04-12', '--time-zone', 'Europe/Berlin']
  run('cohorts', 'create', '--name', 'Leaders', ...dates)
  run('people', 'import', written('roster.csv', 'name,email', 'Ada Field,ada@example.org'))
  const header = 'Name,User ID,Email,Days active,Messages posted,Messages posted in channels'
  const name = 'Acme Member Analytics Prior 7 Days - Mar 31, 2026.csv'
  expect(run('import', written(name, header, 'Ada,U1,ada@example.org,3,9,4')).status).toBe(0)
}, 60_000)

it('evidence prints each measure with its grade, why, and how to tell more', () => {
  const { measures } = JSON.parse(run('evidence', '--cohort', 'Leaders', '--json').stdout)
  expect(measures.map(({ id }: { id: string }) => id).sort()).toEqual([...MeasureId.options].sort())
  for (const measure of measures) expect(Object.keys(measure)).toEqual(['id', 'grade', 'because', 'unlock'])
  expect(measures[0]).toMatchObject({
    id: 'contribution-rate',
    grade: 'proxy',
    unlock: { sentence: expect.stringContaining('Slack'), sources: [{ id: 'slack-export', steps: expect.any(Array) }] },
  })
  expect(run('evidence').stdout).toContain('Contribution rate: proxy.')
})

it('totals list prints the windows with their measures', () => {
  const { windows } = JSON.parse(run('totals', 'list', '--cohort', 'Leaders', '--json').stdout)
  expect(windows).toMatchObject([
    { source: 'slack-members', scope: 'organisation', window: { from: '2026-03-25', to: '2026-04-01' } },
  ])
  expect(run('totals', 'list').stdout).toContain('3 days on which they opened Slack by 1 person')
})

it('a window that overlaps a standing one is refused in one line', () => {
  const rolling = written(
    'Acme Member Analytics Prior 7 Days - Apr 1, 2026.csv',
    'Name,User ID,Days active,Messages posted',
    'Ada,U1,3,9',
  )
  const refused = run('import', rolling)
  expect(refused.status).toBe(1)
  expect(refused.stderr).toContain('error[import-window-overlaps]: ')
  expect(refused.stderr).toContain('25 March to 31 March 2026')
})
