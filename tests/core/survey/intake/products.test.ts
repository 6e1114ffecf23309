import { describe, expect, test } from 'vitest'
import type { AnswerMapping } from '../../../../src/contract/survey.ts'
import { csvSheet, sheetOf } from '../../../../src/core/survey/intake/sheet.ts'
import { type TableAnswers, tableAnswers } from '../../../../src/core/survey/intake/table-answers.ts'
import { waveByHand } from '../handout/wave-by-hand.ts'
import {
  csv,
  googleFormsExport,
  limeSurveyCodes,
  microsoftFormsRows,
  qualtricsExport,
  qualtricsNumbers,
  surveyMonkeyExport,
} from './exports.ts'
import { entryOf } from './in-memory.ts'
import { answerByHand } from './some-answers.ts'

const wave = waveByHand()
const answers = [0, 1, 2].map((at) => answerByHand(wave, at))

async function read(text: string | Buffer, mapping?: AnswerMapping, asked = wave): Promise<TableAnswers> {
  return tableAnswers(await csvSheet(entryOf('answers.csv', text)), asked, mapping, 'Europe/Berlin')
}

const picksOf = (table: TableAnswers) => table.answers.map(({ answer }) => answer.picks)
const picks = answers.map((answer) => answer.picks)

describe('tables of form services', () => {
  test('are known in other languages and with other separators', async () => {
    const german = googleFormsExport(wave, answers, { delimiter: ';', bom: true }).replace('Timestamp', 'Zeitstempel')
    const google = await read(german)
    expect(google.source).toMatchObject({ source: 'google-forms', because: expect.stringContaining('Zeitstempel') })
    expect(picksOf(google)).toEqual(picks)
    const rows = microsoftFormsRows(wave, answers)
    rows[0]?.splice(0, 5, 'Id', 'Aloitusaika', 'Päättymisaika', 'Sähköposti', 'Nimi')
    const microsoft = await read(csv(rows, { delimiter: '\t' }))
    expect(microsoft.source.source).toBe('microsoft-forms')
    expect(picksOf(microsoft)).toEqual(picks)
  })

  test('may have empty cells and columns at the end, a header again, one without a name, and numbers before the questions', async () => {
    const rows = googleFormsExport(wave, answers)
      .trim()
      .split(/\r\n(?=Timestamp|\d+\/)/)
    const [header = '', ...others] = rows
    const numbered = header.replaceAll('Choice', '1. Choice').replace('Timestamp', 'Timestamp ')
    const table = await read(
      [`${numbered},Which region do you work in?,,`, ...others.map((row) => `${row},West,note,`), ',,,'].join('\n'),
    )
    expect(table.rejected).toEqual([])
    expect(picksOf(table)).toEqual(picks)
    const labels = table.columns.map(({ column }) => column)
    expect(labels).toContain('Which region do you work in? (2)')
    expect(labels.at(-1)).toMatch(/^Column \d+$/)
    expect(table.answers.map(({ answer }) => answer.segments.region)).toEqual(['North', 'South', 'East, and overseas'])
  })

  test('are read by the order of their questions when the numbers were taken away', async () => {
    const text = googleFormsExport(wave, answers).replace(/Choice \d+ of \d+: which/g, 'Which')
    expect(picksOf(await read(text))).toEqual(picks)
  })

  test('may number the answers about the member, too, where the product numbers choices', async () => {
    const region = wave.segments.find(({ id }) => id === 'region')
    const numbered = qualtricsNumbers(wave, answers)
      .replaceAll('East, and overseas', '3')
      .replaceAll('"3"', '3')
      .replaceAll(/,North,/g, ',1,')
      .replaceAll(/,South,/g, ',2,')
    const table = await read(numbered)
    expect(numbered).not.toContain('North')
    expect(table.answers.map(({ answer }) => answer.segments.region)).toEqual(region?.choices.slice(0, 3))
  })

  test('may keep an e-mail column that says nothing beside our own question for it', async () => {
    const rows = microsoftFormsRows({ ...wave, asksWho: true }, answers)
    const [header = []] = rows
    const asked = [...header, 'What is your e-mail address?']
    const given = rows.slice(1).map((row, at) => [...row.with(3, 'anonymous'), at === 2 ? '' : `m${at}@example.org`])
    const table = await read(csv([asked, ...given]), undefined, { ...wave, asksWho: true })
    expect(table.answers.map(({ answer }) => answer.email)).toEqual(['m0@example.org', 'm1@example.org', null])
  })

  test('give each row a key that stays when the export grows', async () => {
    const same = answers.map((answer) => ({ ...answer, submittedAt: '2026-05-14T10:00:00.000Z' }))
    const keys = (table: TableAnswers) => table.answers.map(({ answer }) => answer.key)
    const before = keys(await read(googleFormsExport(wave, same.slice(0, 2))))
    const after = keys(await read(googleFormsExport(wave, same)))
    expect(new Set(after).size).toBe(3)
    expect(after.slice(0, 2)).toEqual(before)
    expect(keys(await read(limeSurveyCodes(wave, answers)))).toEqual(['1', '2', '3'])
    expect(keys(await read(surveyMonkeyExport(wave, answers)))).toEqual(answers.map(({ key }) => key))
  })

  test('tell the time of each answer where it is certain, in the zone that the file or the cohort has', async () => {
    const times = async (text: string) => (await read(text)).answers.map(({ answer }) => answer.submittedAt)
    expect(await times(googleFormsExport(wave, answers))).toEqual([
      '2026-05-14T08:00:00.000Z',
      '2026-05-14T08:01:00.000Z',
      '2026-05-14T08:02:00.000Z',
    ])
    expect((await times(qualtricsExport(wave, answers)))[0]).toBe('2026-05-04T15:05:00.000Z')
    expect((await times(surveyMonkeyExport(wave, answers)))[0]).toBe('2026-05-14T08:00:00.000Z')
    const unsure = answers.map((answer) => ({ ...answer, submittedAt: '2026-05-04T10:00:00.000Z' }))
    expect(await times(googleFormsExport(wave, unsure))).toEqual([null, null, null])
    expect(
      (await times(googleFormsExport(wave, unsure).replaceAll('5/4/2026 10:00:00', '2026/05/04 1:30:00 PM GMT+2')))[0],
    ).toBe('2026-05-04T11:30:00.000Z')
  })

  test('LimeSurvey: who left before the end counts as far as they got; the time that is not kept is none', async () => {
    const partial = answerByHand(wave, 0, { picks: [{ best: 'recognition', worst: null }], submittedAt: null })
    const text = limeSurveyCodes(wave, [partial, answers[1] ?? partial]).replace(
      '2026-05-14 10:01:00',
      '1980-01-01 00:00:00',
    )
    const table = await read(text)
    expect(table.answers.map(({ answer }) => answer.submittedAt)).toEqual([null, null])
    expect(table.answers[0]?.answer.picks[0]).toEqual({ best: 'recognition', worst: null })
  })

  test('Qualtrics: previews and spam are no answers', async () => {
    const text = qualtricsExport(wave, answers).replace('IP Address', 'Survey Preview')
    const table = await read(text)
    expect(table.answers).toHaveLength(2)
    expect(table.rejected[0]?.reason).toMatch(/preview/)
  })

  test('formulas and markup in cells stay the text that they are', async () => {
    const table = await read(googleFormsExport(wave, answers))
    expect(table.answers[0]?.answer.stoppers).toBe('=HYPERLINK("http://example.org")')
    expect(table.answers[0]?.answer.words).toBe('مرحبا 🙂 <b>bold</b>')
  })

  test('a choice in markup or with typographic quotes is the choice', async () => {
    const first = wave.currencies[0]?.statement ?? ''
    const text = googleFormsExport(wave, answers).replaceAll(first, `<p><strong>${first}</strong>&nbsp;</p>`)
    expect(picksOf(await read(text))).toEqual(picks)
  })
})

describe('rows that can’t be used', () => {
  test('say the line, the column and what stands there', async () => {
    const text = googleFormsExport(wave, answers).replace(wave.currencies[1]?.statement ?? '', 'Money')
    const table = await read(text)
    expect(table.answers).toHaveLength(2)
    expect(table.rejected).toEqual([
      {
        file: 'answers.csv',
        line: 2,
        reason: expect.stringMatching(
          /^“Choice \d of 4: which counts \w+ for you\?” says “Money”, which is none of its choices$/,
        ),
      },
    ])
  })

  test('are those with several choices where one was asked for, but one with a separator at its end is fine', async () => {
    const [a = '', b = ''] = (wave.sets[0] ?? []).map(
      (id) => wave.currencies.find((currency) => currency.id === id)?.statement ?? '',
    )
    const header = 'Timestamp,Choice 1 of 4: which counts most for you?'
    const table = await read(`${header}\n2026-05-04 10:00,"${a};${b}"\n2026-05-04 10:01,${a};\n`)
    expect(table.rejected[0]?.reason).toMatch(/several choices where one was asked/)
    expect(table.answers[0]?.answer.picks[0]?.best).toBe(wave.sets[0]?.[0])
  })

  test('never take the rest of the answer with them for minutes in words or a text that is too long', async () => {
    const odd = answers.map((answer, at) => ({ ...answer, words: at === 0 ? 'x'.repeat(10_001) : '' }))
    const table = await read(
      googleFormsExport(wave, odd).replace(',15,', ',it depends,').replace(',16,', ',1.5 hours,'),
    )
    expect(table.answers.map(({ answer }) => answer.minutes)).toEqual([null, 90, 17])
    expect(table.answers[0]?.answer.words).toHaveLength(10_000)
    expect(table.leftOut.map(({ line, reason }) => [line, reason])).toEqual([
      [2, expect.stringContaining('it depends')],
      [2, expect.stringContaining('10,000')],
    ])
  })

  test('are those with NUL, and points beyond 100', async () => {
    const points = waveByHand({ method: 'points' })
    const given = [0, 1].map((at) => answerByHand(points, at, { words: at === 0 ? 'a\0b' : '' }))
    const table = await read(
      googleFormsExport(points, given).replace(',100,', ',1e308,').replace(',100,', ',999999,'),
      undefined,
      points,
    )
    expect(table.answers).toEqual([])
    expect(table.rejected.map(({ reason }) => reason)).toEqual([
      'it holds a NUL character',
      expect.stringMatching(/says “999999”, which is no number from 0 to 100/),
    ])
  })
})

describe('tables that ask something else', () => {
  test('name the product and show the columns to map', async () => {
    const table = await read('Timestamp,Full Name\n9/6/2018 0:06:16,Bob\n')
    expect(table.source.source).toBe('google-forms')
    expect(table.rejected).toEqual([
      { file: 'answers.csv', line: null, reason: expect.stringMatching(/another survey/) },
    ])
    expect(table.columns).toEqual([
      { column: 'Timestamp', target: 'submitted', examples: ['9/6/2018 0:06:16'] },
      { column: 'Full Name', target: null, examples: ['Bob'] },
    ])
    expect(table.unmapped).toContain('best:1')
  })

  test('are read once somebody says which column answers what, with what the columns say in our words', async () => {
    const set = wave.sets[0] ?? []
    const label = (at: number) => wave.currencies.find(({ id }) => id === set[at])?.label ?? ''
    const text = `who;erste;letzte;__proto__\nx1;${label(0)};${label(1)};7\n`
    const said = [
      ['who', 'key'],
      ['erste', 'best:1'],
      ['letzte', 'worst:1'],
      ['__proto__', 'minutes'],
    ]
    const table = await read(text, Object.fromEntries(said) as AnswerMapping)
    expect(table.isMapped).toBe(true)
    expect(table.answers.map(({ answer }) => [answer.key, answer.picks[0], answer.minutes])).toEqual([
      ['x1', { best: set[0], worst: set[1] }, 7],
    ])
  })

  test('that answer another wave are refused in a sentence', async () => {
    const other = waveByHand({ code: 'ZZ99', questions: 6 })
    const reason = async (text: string) => (await read(text)).rejected[0]?.reason
    expect(await reason(limeSurveyCodes(other, [answerByHand(other, 0)]))).toMatch(
      /wave ZZ99, and this is the wave K7Q2/,
    )
    expect(await reason(googleFormsExport(other, [answerByHand(other, 0)]))).toMatch(
      /“Choice 1 of 6”, and this wave asks 4/,
    )
    const renamed = waveByHand({
      currencies: wave.currencies.map((currency) => ({
        ...currency,
        label: `${currency.label} x`,
        statement: `${currency.statement} x`,
      })),
    })
    expect(
      await reason(
        googleFormsExport(
          renamed,
          [0, 1, 2].map((at) => answerByHand(renamed, at)),
        ),
      ),
    ).toMatch(/not the choices of this wave/)
  })

  test('may be empty below their header', () => {
    const table = tableAnswers(sheetOf('a.csv', [{ line: 1, cells: ['Timestamp', 'x', ''] }]), wave, undefined, 'UTC')
    expect(table.columns.map(({ column }) => column)).toEqual(['Timestamp', 'x'])
  })
})
