import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Wave } from '../../src/contract/survey.ts'
import { answerTable } from '../core/survey/answer-table.ts'
import { someCurrencies } from '../core/survey/asked-wave.ts'
import { simulatedAnswers } from '../core/survey/simulated.ts'

const folder = mkdtempSync(join(tmpdir(), 'cohort-studio-survey-'))
const file = join(folder, 'w.cohort')
const otherTable = join(folder, 'other.csv')
writeFileSync(otherTable, 'Name,Shoe size\nAda,38\nBo,44\n')
const region = { id: 'region', label: 'Region', choices: ['North', 'South', 'East'] }
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(...args: string[]) {
  const done = spawnSync(process.execPath, ['src/cli/index.ts', ...args, '--workspace', file], {
    encoding: 'utf8',
    env: { ...process.env, COHORT_STUDIO_HOME: join(folder, 'home') },
  })
  return { status: done.status, stdout: done.stdout, stderr: done.stderr }
}

/** Runs a survey command that is expected to work and gives its one JSON document. */
function ask(verb: string, ...args: string[]) {
  const done = run('survey', verb, '--cohort', '1', ...args, '--json')
  expect(done.stderr).toBe('')
  expect(done.status).toBe(0)
  return JSON.parse(done.stdout)
}

describe('a survey in the terminal', () => {
  beforeAll(() => {
    const dates = ['--start', '2026-01-05', '--end', '2026-04-12', '--time-zone', 'UTC']
    expect(run('cohorts', 'create', '--name', 'Leaders', ...dates).status).toBe(0)
  })

  it('goes the whole way from a draft to results', () => {
    expect(run('survey', 'results', '--cohort', '1').stderr).toMatch(/^error\[wave-none\]: .*survey new/)
    const more = join(folder, 'more.json')
    writeFileSync(more, JSON.stringify({ currencies: someCurrencies(6), segments: [region] }))
    const { wave: made } = ask('new', '--title', 'Spring', '--from', more, '--questions', '10', '--set-size', '3')
    expect(made).toMatchObject({ title: 'Spring', status: 'draft', threshold: 5, answers: 0 })
    expect(run('survey', 'export', '--cohort', '1', '--as', 'text', '--out', join(folder, 'x')).stderr).toMatch(
      /^error\[wave-none\]: .*open the draft “Spring” with survey open/,
    )
    expect(ask('open').wave).toMatchObject({ id: made.id, status: 'open' })
    const form = join(folder, 'form.txt')
    expect(ask('export', '--as', 'text', '--out', form)).toMatchObject({ file: form, code: made.code })
    expect(readFileSync(form, 'utf8')).toContain('I gain number 1.')

    const wave = { ...made, segments: [region] } as Wave
    const truth = { utilities: [6, 1, 0, 0, -1, -6], spread: 0.3 }
    const answers = simulatedAnswers(wave, truth, 24, 'terminal').map((one, at) => ({
      ...one,
      segments: { region: at < 12 ? 'North' : at < 22 ? 'South' : 'East' },
    }))
    const { csv, mapping } = answerTable(wave, answers)
    const [table, map] = [join(folder, 'answers.csv'), join(folder, 'map.json')]
    writeFileSync(table, csv)
    writeFileSync(map, JSON.stringify(mapping))
    expect(ask('import', '--map', map, '--preview', table)).toMatchObject({ read: 24, added: 24 })
    expect(ask('import', '--map', map, table)).toMatchObject({ waveId: made.id, read: 24, added: 24, rejected: [] })
    expect(ask('import', '--map', map, table)).toMatchObject({ added: 0, replaced: 0, unchanged: 24 })
    expect(ask('close').wave).toMatchObject({ status: 'closed', answers: 24 })

    expect(ask('export', '--as', 'html', '--out', join(folder, 'form.html'))).toMatchObject({ waveId: made.id })

    const results = ask('results')
    expect(results).toMatchObject({ waveId: made.id, n: 24, threshold: 5, response: null, by: null, segments: [] })
    expect(results.currencies.map(({ id }: { id: string }) => id)).toEqual(someCurrencies(6).map(({ id }) => id))
    for (const currency of results.currencies) {
      expect(Object.keys(currency)).toEqual(['id', 'label', 'score', 'low', 'high', 'n'])
      expect(currency.low).toBeLessThanOrEqual(currency.score)
      expect(currency.high).toBeGreaterThanOrEqual(currency.score)
    }
    expect(results.ranks[0]).toEqual({ id: 'c1', rank: [1, 1] })

    const divided = ask('results', '--wave', 'spring', '--by', 'Region')
    expect(divided.by).toBe('region')
    expect(divided.segments.map(({ value, n }: { value: string; n: number | null }) => [value, n])).toEqual([
      ['North', 12],
      ['South', null],
      ['East', null],
    ])
    expect(divided.segments[2].currencies[0]).toEqual({ id: 'c1', label: 'Currency 1', suppressed: true })
    const lines = run('survey', 'results', '--cohort', '1', '--by', 'region').stdout
    expect(lines).toContain('“Currency 1” counts most for the 24 who answered')
    expect(lines).toContain('region: East  suppressed')
    expect(lines).toContain('Suppressed: Region: 1 answer to choose from (fewer than 5 people answered each)')
    expect(ask('reopen').wave.status).toBe('open')
    expect(ask('list').waves.map(({ status }: Wave) => status)).toEqual(['open'])
  }, 180_000)

  it.each([
    ['an unknown wave', ['results', '--wave', '99'], 1, /^error\[wave-none\]: .*survey 99\./],
    ['an unknown attribute', ['results', '--by', 'shoes'], 1, /^error\[wave-segment-unknown\]: .*region/],
    ['nothing to open', ['open'], 1, /^error\[wave-none\]: .*that is a draft/],
    ['a file that is not there', ['import', '/no/such.csv'], 1, /^error\[file-not-found\]/],
    ['a page in a Word file', ['export', '--as', 'html', '--out', 'x.docx'], 1, /^error\[export-ending\]/],
    [
      'a cohort without a name',
      ['results', '--cohort', ' '],
      1,
      /^error\[cohort-not-found\]: There is no cohort without/,
    ],
    [
      'what is typed in several lines',
      ['results', '--wave', 'a\n\u001b[2Jb'],
      1,
      /^error\[wave-none\]: .*survey a[^\n]*\[2Jb[^\n]*\n$/,
    ],
    [
      'a table of another survey',
      ['import', otherTable],
      1,
      /^error\[answers-unreadable\]: other.csv .*another survey/,
    ],
    ['an unknown form', ['export', '--as', 'pigeon', '--out', 'x'], 2, /--as is one of/],
    ['an impossible threshold', ['new', '--threshold', '2'], 2, /threshold/],
    ['an unknown method', ['new', '--method', 'dice'], 2, /method/],
  ])(
    'refuses %s in one line',
    (_what, args, status, sentence) => {
      const done = run('survey', args[0] ?? '', '--cohort', '1', ...args.slice(1))
      expect(done.stderr).toMatch(sentence)
      expect(done.status).toBe(status)
      expect(done.stdout).toBe('')
    },
    60_000,
  )
})
