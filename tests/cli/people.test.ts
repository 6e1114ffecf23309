import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openTestStudio } from '../builders/studio.ts'
import { writeImport } from '../core/people/written-accounts.ts'

const folder = mkdtempSync(join(tmpdir(), 'cohort-studio-cli-people-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(...args: string[]) {
  const done = spawnSync(process.execPath, ['src/cli/index.ts', 'people', ...args], {
    encoding: 'utf8',
    env: { ...process.env, COHORT_STUDIO_HOME: join(folder, 'home') },
  })
  return { status: done.status, stdout: done.stdout, stderr: done.stderr }
}

/** A workspace file with one cohort that knows Ada on two platforms, and nobody else has it open. */
async function writeWorkspace() {
  const test = await openTestStudio()
  const cohortId = await test.makeCohort()
  await writeImport(test, cohortId, 'slack', [{ key: 'U012', name: 'Ada Field', acts: ['post 2026-01-06T10:00Z a'] }])
  await writeImport(test, cohortId, 'discourse', [{ key: '7', name: 'Ada Field', handle: 'adaf' }])
  test.studio.close()
  return test.file
}

describe('people in the terminal', { timeout: 120_000 }, () => {
  it('who may be one are listed with the evidence, merged by account or handle, and told apart again', async () => {
    const file = await writeWorkspace()
    const asked = ['--cohort', '1', '--workspace', file]
    const listed = run('matches', ...asked, '--json')
    expect(listed.status).toBe(0)
    expect(JSON.parse(listed.stdout).matches).toMatchObject([
      {
        id: expect.any(String),
        a: { name: 'Ada Field', accounts: [{ id: 'discourse:7' }] },
        b: { name: 'Ada Field', accounts: [{ id: 'slack:U012' }], acts: 1 },
        evidence: [{ kind: 'name', says: 'Both are called Ada Field.' }],
      },
    ])
    expect(
      run('matches', ...asked)
        .stdout.split('\n')
        .slice(0, 3),
    ).toEqual([
      '1 pair may be one person.',
      '  Ada Field (discourse:7)  –  Ada Field (slack:U012)',
      '    Both are called Ada Field.',
    ])
    const ambiguous = run('merge', 'Ada Field', 'adaf', ...asked)
    expect(ambiguous.status).not.toBe(0)
    expect(ambiguous.stderr).toContain('could be 2 people')
    const merged = run('merge', 'slack:U012', 'adaf', ...asked, '--json')
    expect(JSON.parse(merged.stdout).person.accounts).toHaveLength(2)
    const { matches, decisions } = JSON.parse(run('matches', ...asked, '--json').stdout)
    expect([matches, decisions.length]).toEqual([[], 1])
    expect(run('unmerge', decisions[0].id, ...asked).status).toBe(0)
    expect(run('keep-apart', 'slack:U012', 'adaf', ...asked).status).toBe(0)
    expect(JSON.parse(run('matches', ...asked, '--json').stdout)).toMatchObject({
      matches: [],
      decisions: [{ verdict: 'apart' }],
    })
  })

  it('that are not there are refused in a sentence', async () => {
    const file = await writeWorkspace()
    const refused = run('unmerge', 'slack:U999', '--cohort', '1', '--workspace', file)
    expect(refused.status).not.toBe(0)
    expect(refused.stderr).toContain('There is no decision and no account slack:U999.')
  })

  it('what is held about somebody is written to a file by its ending', async () => {
    const file = await writeWorkspace()
    const asked = ['--cohort', '1', '--workspace', file]
    const out = join(folder, 'ada.json')
    const done = run('export', 'slack:U012', '--out', out, ...asked, '--json')
    expect(JSON.parse(done.stdout)).toMatchObject({ file: out })
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
      person: { name: 'Ada Field' },
      acts: [{ kind: 'post' }],
    })
    expect(run('export', 'slack:U012', '--out', join(folder, 'ada.md'), ...asked).status).toBe(0)
    expect(readFileSync(join(folder, 'ada.md'), 'utf8')).toContain('What is held about Ada Field')
    expect(run('export', 'slack:U012', '--out', join(folder, 'ada.xls'), ...asked).stderr).toContain(
      '.docx, .md or .json',
    )
  })

  it('somebody is forgotten only with --yes, and what would go is said before', async () => {
    const file = await writeWorkspace()
    const asked = ['--cohort', '1', '--workspace', file]
    const told = run('forget', 'slack:U012', ...asked)
    expect([told.status, told.stdout]).toEqual([
      0,
      expect.stringContaining("Forgetting Ada Field can't be undone. Add --yes to do it."),
    ])
    expect(run('list', ...asked).stdout.match(/Ada Field/g)).toHaveLength(2)
    const done = run('forget', 'slack:U012', '--yes', ...asked, '--json')
    expect(JSON.parse(done.stdout)).toMatchObject({
      forgotten: true,
      name: 'Ada Field',
      accounts: ['slack:U012'],
      acts: 1,
    })
    expect(run('list', ...asked).stdout.match(/Ada Field/g)).toHaveLength(1)
    expect(readFileSync(file).includes('U012')).toBe(false)
  })
})
