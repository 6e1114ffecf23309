import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'cohort-studio-cli-'))
const file = join(folder, 'w.cohort')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a command says of itself when it takes over a second. */
const progress = /^(?:reading|writing|measuring|backing-up): .*\n/gm

function run(...args: string[]) {
  const done = spawnSync(process.execPath, ['src/cli/index.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, COHORT_STUDIO_HOME: join(folder, 'home') },
  })
  return { status: done.status, stdout: done.stdout, stderr: done.stderr.replace(progress, '') }
}

/** Runs a command that is expected to work and gives its one JSON document. */
function ask(...args: string[]) {
  const done = run(...args, '--workspace', file, '--json')
  expect(done.stderr).toBe('')
  expect(done.status).toBe(0)
  expect(done.stdout.trim().split('\n')).toHaveLength(1)
  return JSON.parse(done.stdout)
}

const events = `when,who,what,topic
2026-01-05T09:00:00Z,Ada,post,a
2026-01-05T10:30:00Z,Ben,reply,a
2026-01-06T08:00:00Z,Cleo,like,a
2026-01-13T08:00:00Z,Ada,post,b
not a time,Ben,post,c
2026-01-14T08:00:00Z,Ben,dance,b
`

describe('the terminal', () => {
  beforeAll(() => {
    writeFileSync(
      join(folder, 'roster.csv'),
      'name,email,role\nAda,ada@example.org,participant\nBen,ben@example.org,participant\nDan,dan@example.org,facilitator\n',
    )
    writeFileSync(join(folder, 'events.csv'), events)
  })

  it('goes the whole way from a cohort to a review', () => {
    const made = ask(
      'cohorts',
      'create',
      '--name',
      'Leaders',
      '--start',
      '2026-01-05',
      '--end',
      '2026-04-12',
      '--time-zone',
      'Europe/Berlin',
    )
    const cohort = {
      id: made.id,
      name: 'Leaders',
      startsOn: '2026-01-05',
      endsOn: '2026-04-12',
      timeZone: 'Europe/Berlin',
    }
    expect(made).toEqual(cohort)
    expect(ask('cohorts', 'list')).toEqual({ cohorts: [cohort] })
    expect(ask('people', 'import', '--cohort', '1', join(folder, 'roster.csv'))).toMatchObject({
      read: 3,
      added: 3,
      rejected: [],
    })

    const map = 'at=when,person=who,kind=what,thread=topic'
    const first = ask('import', '--cohort', '1', '--source', 'events-csv', '--map', map, join(folder, 'events.csv'))
    expect(first).toMatchObject({
      source: 'events-csv',
      window: { from: '2026-01-05T09:00:00.000Z', to: '2026-01-13T08:00:00.000Z' },
      events: { read: 6, added: 4, duplicate: 0, ignored: 1 },
      people: { added: 1, matched: 2 },
    })
    expect(Object.values(first.ignored)).toEqual([1])
    expect(first.rejected).toEqual([{ file: 'events.csv', line: 6, reason: expect.any(String) }])
    const again = ask('import', '--cohort', '1', '--map', map, join(folder, 'events.csv'))
    expect(again.events).toEqual({ read: 6, added: 0, duplicate: 4, ignored: 1 })

    expect(
      ask(
        'people',
        'set-role',
        '--cohort',
        'Leaders',
        '--person',
        'ben@example.org',
        '--role',
        'facilitator',
        '--from',
        '2026-02-02',
      ).person,
    ).toMatchObject({ name: 'Ben' })
    const { measures } = ask('measures', '--cohort', '1', '--from', '2026-01-05', '--to', '2026-01-19', '--by', 'week')
    const rate = measures.filter((measure: { id: string }) => measure.id === 'contribution-rate')
    expect(rate).toHaveLength(2)
    expect(rate[0]).toMatchObject({
      window: { from: '2026-01-05', to: '2026-01-12' },
      numerator: 2,
      denominator: 3,
      grade: 'exact',
    })
    expect(Object.keys(rate[0]).sort()).toEqual([
      'denominator',
      'grade',
      'high',
      'id',
      'low',
      'numerator',
      'value',
      'window',
    ])

    const out = join(folder, 'review.docx')
    ask('review', 'export', '--cohort', '1', '--quarter', '2026-Q1', '--out', out)
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')

    expect(ask('imports', 'undo', String(first.importId))).toMatchObject({ eventsRemoved: 4, peopleRemoved: 1 })
    expect(ask('imports', 'list', '--cohort', '1').imports[0].undoneAt).not.toBeNull()
    expect(ask('check')).toEqual({ isSound: true, problems: [] })
    const copy = join(folder, 'copy.cohort')
    expect(ask('backup', '--out', copy).file).toBe(copy)
    expect(existsSync(copy)).toBe(true)
  }, 120_000)

  it.each([
    ['a cohort that is not there', ['people', 'list', '--cohort', '99'], 'cohort-not-found'],
    [
      'dates that run backwards',
      ['cohorts', 'create', '--name', 'X', '--start', '2026-02-01', '--end', '2026-01-01', '--time-zone', 'UTC'],
      'cohort-dates',
    ],
    ['a file that is not there', ['import', '--cohort', '1', '/no/such/file.zip'], 'file-not-found'],
    ['an import that is not there', ['imports', 'undo', '77'], 'import-not-found'],
  ])('refuses %s with one line and changes nothing', (_name, args, code) => {
    const before = createHash('sha256').update(readFileSync(file)).digest('hex')
    const done = run(...args, '--workspace', file, '--json')
    expect(done.status).toBe(1)
    expect(done.stdout).toBe('')
    expect(done.stderr).toMatch(new RegExp(`^error\\[${code}\\]: [^\\n]+\\n$`))
    expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(before)
  })

  it('leaves no file behind when making the first cohort is refused', () => {
    const fresh = join(folder, 'fresh.cohort')
    const done = run(
      'cohorts',
      'create',
      '--name',
      'X',
      '--start',
      '2026-02-01',
      '--end',
      '2026-01-01',
      '--time-zone',
      'UTC',
      '--workspace',
      fresh,
    )
    expect(done.status).toBe(1)
    expect(existsSync(fresh)).toBe(false)
  })

  it.each([
    ['an unknown command', ['dance']],
    ['a missing option', ['review', 'export', '--cohort', '1', '--quarter', '2026-Q1']],
    ['an impossible date', ['measures', '--cohort', '1', '--from', '2026-02-31', '--to', '2026-04-01', '--by', 'week']],
    [
      'an unknown step',
      ['measures', '--cohort', '1', '--from', '2026-01-01', '--to', '2026-04-01', '--by', 'fortnight'],
    ],
    [
      'an unknown zone',
      [
        'cohorts',
        'create',
        '--name',
        'X',
        '--start',
        '2026-01-01',
        '--end',
        '2026-02-01',
        '--time-zone',
        'Mars/Olympus',
      ],
    ],
    ['an unknown source', ['import', '--cohort', '1', '--source', 'carrier-pigeon', 'x.csv']],
    ['a mapping without a person', ['import', '--cohort', '1', '--map', 'at=when', 'x.csv']],
    ['an impossible quarter', ['review', 'export', '--cohort', '1', '--quarter', '2026-Q9', '--out', 'x.docx']],
  ])('answers %s with exit code 2', (_name, args) => {
    const done = run(...args, '--workspace', file)
    expect(done.status).toBe(2)
    expect(done.stderr).not.toBe('')
  })

  it('answers a missing workspace with exit code 2, and a missing workspace file with 1', () => {
    expect(run('cohorts', 'list').status).toBe(2)
    const done = run('cohorts', 'list', '--workspace', join(folder, 'nowhere.cohort'))
    expect(done.status).toBe(1)
    expect(done.stderr).toContain('error[workspace-not-found]')
    expect(existsSync(join(folder, 'nowhere.cohort'))).toBe(false)
  })
})
