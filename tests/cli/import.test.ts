import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { run as runHere } from '../../src/cli/run.ts'
import { SourceId } from '../../src/contract/sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'cohort-studio-cli-import-'))
const file = join(folder, 'w.cohort')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(...args: string[]) {
  const done = spawnSync(process.execPath, ['src/cli/index.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, COHORT_STUDIO_HOME: join(folder, 'home') },
  })
  return { status: done.status, stdout: done.stdout, stderr: done.stderr }
}

/** What a command that takes longer than a second says meanwhile. */
const progress = /^(?:reading|writing|measuring|backing-up): .*\n/gm

/** Runs a command that is expected to work and gives its one JSON document. */
function ask(...args: string[]) {
  const done = run(...args, '--workspace', file, '--json')
  expect(done.stderr.replace(progress, '')).toBe('')
  expect(done.status).toBe(0)
  expect(done.stdout.trim().split('\n')).toHaveLength(1)
  return JSON.parse(done.stdout)
}

function refused(...args: string[]) {
  const { status, stderr, stdout } = run(...args, '--workspace', file, '--json')
  expect([status, stdout]).toEqual([1, ''])
  return /^error\[([a-z-]+)\]: /.exec(stderr.replace(progress, ''))?.[1]
}

function write(name: string, ...lines: string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

const contentOf = () => createHash('sha256').update(readFileSync(file)).digest('hex')

const odd = () =>
  write(
    'odd.csv',
    'Moment;Someone;Act;Room',
    '2026-01-06T09:00:00Z;Ada;post;help',
    '2026-01-06T10:00:00Z;Ben;post;wins',
    '2026-01-07T10:00:00Z;Ben;dance;wins',
    'sometime;Ben;post;wins',
  )
const map = 'at=Moment,person=Someone,kind=Act,channel=Room'

describe('import in the terminal', { timeout: 240_000 }, () => {
  beforeAll(() => {
    ask(
      'cohorts',
      'create',
      '--name',
      'L',
      '--start',
      '2026-01-05',
      '--end',
      '2026-04-12',
      '--time-zone',
      'Europe/Berlin',
    )
  })

  it('says in a dry run what the import would do, with the same numbers, and writes nothing', () => {
    const before = contentOf()
    const dry = ask('import', '--dry-run', '--map', map, odd())
    expect(contentOf()).toBe(before)
    expect(dry).toMatchObject({
      dryRun: true,
      source: 'events-csv',
      grain: 'events',
      scope: 'space',
      importId: null,
      events: { read: 4, added: 2, duplicate: 0, ignored: 1 },
      rejectedCount: 1,
      people: { added: 2, matched: 0 },
      problems: expect.any(Array),
      channels: expect.arrayContaining([{ name: 'help', events: 1 }]),
    })
    expect(run('import', '--dry-run', '--map', map, odd(), '--workspace', file).stdout).toContain(
      '4 read: 2 added, 0 known already, 1 left out, 1 rejected.',
    )
    expect(contentOf()).toBe(before)
    const done = ask('import', '--map', map, '--keep-as', 'Odd tables', odd())
    for (const key of ['source', 'grain', 'scope', 'window', 'events', 'ignored', 'rejected', 'problems', 'people'])
      expect(done[key], key).toEqual(dry[key])
    expect(done.importId).toBe(1)
    expect(ask('imports', 'affected', '1')).toMatchObject({ peopleCount: 2, removed: { events: 2, totals: 0 } })
  })

  it('takes a table in by a mapping that was kept under a name, and only the channels that were asked for', () => {
    expect(ask('mappings', 'list').mappings).toMatchObject([{ name: 'Odd tables', mapping: { at: 'Moment' } }])
    const more = write(
      'more.csv',
      'Moment;Someone;Act;Room',
      '2026-02-06T09:00:00Z;Ada;post;help',
      '2026-02-06T09:00:00Z;Ben;post;wins',
    )
    const taken = ask('import', '--mapping', 'odd TABLES', '--channels', 'help', more)
    expect(taken.events).toEqual({ read: 2, added: 1, duplicate: 0, ignored: 1 })
    expect(refused('import', '--mapping', 'None such', more)).toBe('mapping-not-found')
    expect(ask('mappings', 'remove', 'odd tables')).toEqual({ removed: 'Odd tables' })
    expect(refused('mappings', 'remove', 'Odd tables')).toBe('mapping-not-found')
  })

  it('asks with a refusal for what must not be guessed, and takes the answer as an option', () => {
    const unsure = write('unsure.csv', 'date,author,kind', '03/04/2026 10:30,Ada,post')
    for (const dry of [[], ['--dry-run']]) expect(refused('import', ...dry, unsure)).toBe('import-dates-unsure')
    const berlin = ask('import', '--dry-run', '--dates', 'dmy', unsure)
    expect(berlin.window.from).toBe('2026-04-03T08:30:00.000Z')
    expect(berlin.problems.join(' ')).toContain('Europe/Berlin')
    const nepal = ask('import', '--dry-run', '--dates', 'mdy', '--zone', 'Asia/Kathmandu', unsure)
    expect(nepal.window.from).toBe('2026-03-04T04:45:00.000Z')
    const old = join(folder, 'old.csv')
    writeFileSync(old, Buffer.from('timestamp;author\n2026-01-06T09:00:00Z;Jörg Müller\n', 'latin1'))
    expect(refused('import', '--dry-run', old)).toBe('import-encoding-unsure')
    expect(ask('import', '--dry-run', '--encoding', 'windows-1252', old).events.added).toBe(1)
  })

  it.each([
    ['an unknown zone', ['--zone', 'Atlantis/Centre']],
    ['an unknown order of dates', ['--dates', 'ymd']],
    ['an unknown encoding', ['--encoding', 'ebcdic']],
    ['a window that ends before it starts', ['--window', '2026-02-01..2026-01-01']],
    ['two mappings', ['--map', map, '--mapping', 'x']],
    ['a name without a mapping', ['--keep-as', 'x']],
    ['a dry run that keeps', ['--dry-run', '--map', map, '--keep-as', 'x']],
  ])('calls %s wrong usage', async (_, options) => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const status = await runHere(['import', ...options, 'x.csv', '--workspace', file])
    const [first] = said.mock.calls[0] ?? []
    said.mockRestore()
    expect(status).toBe(2)
    expect(first).toMatch(/^error: /)
  })

  it('lists every source with what it looks like, without a workspace', () => {
    const { status, stdout } = run('sources', '--json')
    expect(status).toBe(0)
    const { sources } = JSON.parse(stdout)
    expect(sources.map(({ id }: { id: string }) => id).toSorted()).toEqual(SourceId.options.toSorted())
    for (const source of sources) {
      expect(source).toMatchObject({ title: expect.any(String), grain: expect.stringMatching(/^(events|totals)$/) })
      expect(source.looksLike.length, source.id).toBeGreaterThan(20)
      if (source.id !== 'events-csv') expect(source.steps.length, source.id).toBeGreaterThan(0)
    }
  })
})
