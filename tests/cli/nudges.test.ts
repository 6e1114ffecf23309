import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { openTestStudio } from '../builders/studio.ts'
import { readCalendar } from '../core/nudges/read-calendar.ts'

const folder = mkdtempSync(join(tmpdir(), 'cohort-studio-cli-nudges-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(...args: string[]) {
  const done = spawnSync(process.execPath, ['src/cli/index.ts', 'nudges', ...args], {
    encoding: 'utf8',
    env: { ...process.env, COHORT_STUDIO_HOME: join(folder, 'home') },
  })
  return { status: done.status, stdout: done.stdout, stderr: done.stderr }
}

/** A workspace file with one cohort and three nudges, and nobody else has it open. */
async function writeWorkspace() {
  const { client, studio, file, makeCohort } = await openTestStudio()
  const cohortId = await makeCohort()
  await client.nudges.fromStrategy({ cohortId, strategyId: 'name-the-group', on: null })
  const bodies = [
    { title: 'Second\u001b[2J\nline', on: '2026-01-13', at: '09:00' },
    { title: 'First', on: '2026-01-06', principle: 'unity' as const },
  ]
  await client.entries.add({ cohortId, drafts: bodies.map((body) => ({ kind: 'nudge' as const, body })) })
  studio.close()
  return file
}

describe('nudges in the terminal', { timeout: 120_000 }, () => {
  it('are listed by day, those without one last, as JSON and as lines without control characters', async () => {
    const file = await writeWorkspace()
    const { stdout, status } = run('list', '--cohort', '1', '--workspace', file, '--json')
    expect(status).toBe(0)
    const { nudges, warnings } = JSON.parse(stdout)
    expect(nudges).toMatchObject([
      { id: 3, week: 1, on: '2026-01-06', at: null, title: 'First', principle: 'unity', status: 'planned' },
      { id: 2, week: 2, on: '2026-01-13', at: '09:00' },
      { id: 1, week: null, on: null, title: 'Give the group a name' },
    ])
    expect(warnings.map(({ rule }: { rule: string }) => rule)).toContain('quiet-week')
    const lines = run('list', '--cohort', 'Spring leaders', '--workspace', file).stdout.split('\n')
    expect(lines.slice(0, 3)).toEqual([
      'W1   2026-01-06        planned   Unity          First',
      'W2   2026-01-13 09:00  planned   —              Second [2J line',
      '     no day            planned   Unity          Give the group a name',
    ])
  })

  it('are written as a calendar file, the same one each time, in one step', async () => {
    const file = await writeWorkspace()
    const out = join(folder, 'cohort.ics')
    const { status, stdout } = run('export-ics', '--cohort', '1', '--out', out, '--workspace', file, '--json')
    expect(status).toBe(0)
    const first = readFileSync(out, 'utf8')
    expect(JSON.parse(stdout)).toEqual({ file: out, sizeBytes: Buffer.byteLength(first) })
    expect(readCalendar(first).map(({ title, starts }) => [title, starts])).toEqual([
      ['First', '2026-01-06'],
      ['Second[2J line', '2026-01-13T08:00:00Z'],
    ])
    expect(run('export-ics', '--cohort', '1', '--out', out, '--workspace', file).stdout).toBe(`Wrote ${out}.\n`)
    const withoutStamp = (text: string) => text.replace(/^DTSTAMP:.*$/gm, '')
    expect(withoutStamp(readFileSync(out, 'utf8'))).toBe(withoutStamp(first))
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('are refused with a sentence for a cohort or a folder that is not there', async () => {
    const file = await writeWorkspace()
    const other = run('list', '--cohort', '7', '--workspace', file)
    expect([other.status, other.stderr]).toEqual([1, expect.stringMatching(/^error\[cohort-not-found\]: /)])
    const out = join(folder, 'nowhere', 'cohort.ics')
    const nowhere = run('export-ics', '--cohort', '1', '--out', out, '--workspace', file)
    expect([nowhere.status, nowhere.stderr]).toEqual([1, expect.stringMatching(/^error\[/)])
    const letters = run('export-ics', '--cohort', '1', '--out', join(folder, 'cohort.docx'), '--workspace', file)
    expect([letters.status, letters.stderr]).toEqual([1, expect.stringMatching(/^error\[export-ending\]/)])
  })

  it('remember nothing of a calendar file that could not be written', async () => {
    const file = await writeWorkspace()
    const told = () => {
      const db = new Database(file, { readonly: true })
      const { count } = db.prepare('SELECT count(*) AS count FROM calendar_export').get() as { count: number }
      db.close()
      return count
    }
    for (const out of [join(folder, 'nowhere', 'cohort.ics'), join(folder, 'a-folder.ics')]) {
      mkdirSync(join(folder, 'a-folder.ics'), { recursive: true })
      expect(run('export-ics', '--cohort', '1', '--out', out, '--workspace', file).status).toBe(1)
      expect(told()).toBe(0)
    }
    expect(run('export-ics', '--cohort', '1', '--out', join(folder, 'late.ics'), '--workspace', file).status).toBe(0)
    expect(told()).toBe(2)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('can start from a library that needs no workspace', () => {
    const { status, stdout } = run('library', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout).strategies.length).toBeGreaterThanOrEqual(24)
    expect(run('library').stdout).toContain('name-the-group               Unity          Give the group a name\n')
  })
})
