import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'cohort-studio-classify-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(...args: string[]) {
  const done = spawnSync(process.execPath, ['src/cli/index.ts', ...args, '--workspace', join(folder, 'w.cohort')], {
    encoding: 'utf8',
    env: { ...process.env, COHORT_STUDIO_HOME: join(folder, 'home') },
  })
  return { status: done.status, stdout: done.stdout, stderr: done.stderr }
}

beforeAll(() => {
  const dates = ['--start', '2026-01-05', '--end', '2026-04-12', '--time-zone', 'UTC']
  run('cohorts', 'create', '--name', 'Leaders', ...dates)
  const rows = [
    'time,person,type,thread,words',
    '2026-01-05T09:00:00Z,Ada,post,t1,Does anyone know how to open the folder?',
    '2026-01-05T10:00:00Z,Ben,reply,t1,With the password of the welcome mail',
    '2026-01-05T11:00:00Z,Ada,reply,t1,Thank you',
    '2026-01-05T12:00:00Z,Ada,reply,t1,',
  ]
  writeFileSync(join(folder, 'events.csv'), `${rows.join('\n')}\n`)
  expect(run('import', join(folder, 'events.csv'))).toMatchObject({ status: 0 })
}, 60_000)

it('classify --json prints counts per class, the confusion with the corrections, and how many messages had no text', () => {
  expect(JSON.parse(run('classify', '--cohort', 'Leaders', '--json').stdout)).toMatchObject({
    messages: { withText: 3, withoutText: 1 },
    counts: { ask: 1, give: 1, thank: 1, prompt: 0, other: 0, thanksByReaction: 0 },
    checked: 0,
    classes: ['ask', 'give', 'thank', 'prompt'].map((name) => ({
      class: name,
      precision: { part: 0, whole: 0, value: null, low: null, high: null },
    })),
    confusion: [],
    howSure: expect.stringMatching(/^Not checked yet/),
  })
})

it('classify says the same in words', () => {
  const { status, stdout } = run('classify')
  expect(status).toBe(0)
  expect(stdout).toContain('3 messages with text, 1 without')
  expect(stdout).toMatch(/ask +1\n.*give +1\n.*thank +1/)
  expect(stdout).toContain('Not checked yet')
})
