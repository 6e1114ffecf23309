import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CohortId } from '../../src/contract/scalars.ts'
import { createWorkspace, openWorkspace } from '../../src/core/db/open.ts'
import { bodyOf, insertEntry } from '../../src/core/entries/entries.repo.ts'
import { opened, part, textOf } from '../core/reports/opened-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'cohort-studio-guidelines-'))
const workspace = join(folder, 'w.cohort')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(...args: string[]) {
  const done = spawnSync(process.execPath, ['src/cli/index.ts', ...args, '--workspace', workspace], {
    encoding: 'utf8',
    env: { ...process.env, COHORT_STUDIO_HOME: join(folder, 'home') },
  })
  return { status: done.status, stdout: done.stdout, stderr: done.stderr }
}

describe('guidelines export', () => {
  beforeAll(async () => {
    createWorkspace(workspace).close()
    const dates = ['--start', '2026-01-05', '--end', '2026-04-12', '--time-zone', 'Europe/Berlin']
    expect(run('cohorts', 'create', '--name', 'Leaders', ...dates).stderr).toBe('')
    const open = await openWorkspace(workspace, Date.now())
    const body = bodyOf('norm', { title: 'Ask *early*', reason: 'It saves days.' })
    await open.edit('add a norm', 1, (db) => insertEntry(db, 1 as CohortId, { kind: 'norm', body }, 1, 1))
    open.close()
  })

  it('writes Word or Markdown by the ending of the file', async () => {
    const word = join(folder, 'guidelines.docx')
    const done = run('guidelines', 'export', '--cohort', 'Leaders', '--out', word)
    expect(done).toMatchObject({ status: 0, stderr: '' })
    expect(done.stdout).toContain(`Wrote ${word}.`)
    expect(done.stdout).toContain('Not written yet, so left out: What this place is for')
    expect(textOf(part(await opened(readFileSync(word)), 'word/document.xml'))).toContain('Ask *early*')

    const markdown = join(folder, 'guidelines.MD')
    const asked = run('guidelines', 'export', '--cohort', '1', '--out', markdown, '--json')
    expect(asked).toMatchObject({ status: 0, stderr: '' })
    const written = readFileSync(markdown)
    expect(JSON.parse(asked.stdout)).toMatchObject({ file: markdown, sizeBytes: written.length })
    expect(written.toString('utf8')).toContain('## How we treat each other\n\n### Ask \\*early\\*\n\nIt saves days.')
  })

  it('refuses any other ending in words and leaves the file as it was', () => {
    const file = join(folder, 'guidelines.pdf')
    writeFileSync(file, 'mine')
    const refused = run('guidelines', 'export', '--cohort', '1', '--out', file)
    expect(refused).toMatchObject({ status: 1, stdout: '' })
    expect(refused.stderr).toBe(
      `error[export-ending]: ${file} doesn't end in .docx or .md, so nothing was written. Give it one of those endings.\n`,
    )
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })

  it('refuses a cohort that is not there and writes nothing', () => {
    const file = join(folder, 'nobody.docx')
    const refused = run('guidelines', 'export', '--cohort', '9', '--out', file)
    expect(refused).toMatchObject({ status: 1, stdout: '' })
    expect(refused.stderr).toContain('error[cohort-not-found]')
    expect(existsSync(file)).toBe(false)
  })
})
