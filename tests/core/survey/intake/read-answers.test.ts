import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import type { AnswerMapping, Wave } from '../../../../src/contract/survey.ts'
import { readAnswers } from '../../../../src/core/survey/intake/read-answers.ts'
import { fileOf, folderOf, temporaryFolder, zipOf } from '../../../builders/files.ts'
import { openTestStudio } from '../../../builders/studio.ts'
import { waveByHand } from '../handout/wave-by-hand.ts'
import { answerFileOf, answerTextOf } from './answer-files.ts'
import { csv, googleFormsExport, limeSurveyCodes, microsoftFormsRows } from './exports.ts'
import { answerByHand } from './some-answers.ts'

const wave = waveByHand()
const answers = [0, 1, 2].map((at) => answerByHand(wave, at))
const [first, second, third] = answers as [(typeof answers)[0], (typeof answers)[0], (typeof answers)[0]]
const files = Object.fromEntries(
  answers.map((answer) => [`K7Q2-${answer.key}.cohort-answer.json`, answerFileOf(wave, answer)]),
)

async function readPaths(
  paths: [string, ...string[]],
  { asked = wave, mapping }: { asked?: Wave; mapping?: AnswerMapping } = {},
) {
  const { studio, point } = await openTestStudio({ withWorkspace: false })
  const understood = await readAnswers(studio, point(...paths), asked, mapping, 'Europe/Berlin')
  const { scratch } = studio.ports.places
  return { ...understood, left: existsSync(scratch) ? readdirSync(scratch) : [] }
}

const keysOf = (understood: { answers: readonly { answer: { key: string } }[] }) =>
  understood.answers.map(({ answer }) => answer.key).sort()
const allKeys = answers.map(({ key }) => key)

describe('answer files', () => {
  test('come in one by one, as a folder, as a zip, and all of these at once', async () => {
    expect(keysOf(await readPaths([fileOf('a.cohort-answer.json', answerFileOf(wave, first))]))).toEqual([first.key])
    expect(keysOf(await readPaths([folderOf(files)]))).toEqual(allKeys)
    expect(keysOf(await readPaths([await zipOf(files)]))).toEqual(allKeys)
    const text = fileOf('mail.txt', `${answerTextOf(wave, third)}\nOn Monday she wrote:\n${answerTextOf(wave, second)}`)
    const mixed = await readPaths([
      fileOf('a.json', answerFileOf(wave, first)),
      await zipOf({ 'b.json': answerFileOf(wave, second) }),
      text,
    ])
    expect(keysOf(mixed)).toEqual([first.key, second.key, second.key, third.key].sort())
    expect(mixed.files.map(({ source }) => source)).toEqual(['answer-file', 'answer-file', 'answer-file'])
  })

  test('that can’t be used are rejected one by one, and the others come in', async () => {
    const bad: Record<string, [string | Buffer, RegExp]> = {
      'cut.json': [answerFileOf(wave, first).slice(0, 90), /not whole/],
      'other.json': ['{"hello":"world"}', /no answer file/],
      'wave.json': [answerFileOf(wave, first, { wave: 'ZZ99' }), /it answers the wave ZZ99, and this is the wave K7Q2/],
      'newer.json': [answerFileOf(wave, first, { version: 2 }), /newer form/],
      'deep.json': [`{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, /nested too deeply/],
      'many.json': [
        answerFileOf(wave, first, { picks: Array.from({ length: 9 }, () => [null, null]) }),
        /9 choices, and the wave asks 4/,
      ],
      'points.json': [
        answerFileOf(wave, first, { points: { constructor: 100 } }),
        /“constructor”, which the wave does not ask/,
      ],
      'number.json': [answerFileOf(wave, first).replace('"minutes":15', '"minutes":1e308'), /minutes/],
      'nul.json': [answerFileOf(wave, first, { words: 'a\0b' }), /NUL/],
      'long.json': [answerFileOf(wave, first, { words: 'x'.repeat(10_001) }), /words/],
      'large.json': [answerFileOf(wave, first, { extra: 'x'.repeat(1024 ** 2) }), /larger than any answer file/],
      'form.html': ['<!doctype html><html></html>', /the form itself/],
      'latin.csv': [Buffer.from('Timestamp,Prénom\n1,André\n', 'latin1'), /not written in UTF-8/],
      'empty.json': ['', /empty/],
      'cut.txt': [answerTextOf(wave, first).slice(0, 200), /cut off/],
    }
    const tree = { ...files, ...Object.fromEntries(Object.entries(bad).map(([name, [content]]) => [name, content])) }
    const { answers: read, rejected } = await readPaths([folderOf(tree)])
    expect(read).toHaveLength(3)
    expect(Object.fromEntries(rejected.map(({ file, reason }) => [file, reason]))).toEqual(
      Object.fromEntries(Object.entries(bad).map(([name, [, reason]]) => [name, expect.stringMatching(reason)])),
    )
    expect(rejected.every(({ line }) => line === null)).toBe(true)
  })

  test('by itself a useless file is refused in a sentence', async () => {
    await expect(readPaths([fileOf('a.json', answerFileOf(wave, first, { wave: 'ZZ99' }))])).rejects.toThrow(
      /a\.json can't be taken in: it answers the wave ZZ99/,
    )
    await expect(readPaths([fileOf('a.csv', Buffer.from('Prénom\nAndré\n', 'latin1'))])).rejects.toThrow(
      /not written in UTF-8/,
    )
    await expect(readPaths([fileOf('a.zip', Buffer.from('PK\x03\x04 and no more'))])).rejects.toThrow(/ends too early/)
    await expect(readPaths([temporaryFolder()])).rejects.toThrow(/is empty/)
  })

  test('keep nothing that the wave does not ask, and no prototype gets in', async () => {
    const asked = waveByHand({ extras: ['minutes'], segments: [] })
    const text = answerFileOf(asked, { ...first, email: 'ada@example.org' })
      .replace('"points":{}', '"points":{"__proto__":{"polluted":1}}')
      .replace('"format"', '"__proto__":{"polluted":1},"format"')
    const honest = answerFileOf(asked, { ...first, email: 'ada@example.org' })
    const { answers: read } = await readPaths([folderOf({ 'a.json': honest, 'b.json': text })], { asked })
    expect(read[0]?.answer).toMatchObject({ email: null, segments: {}, words: '', stoppers: '', minutes: 15 })
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('come in two thousand at a time', async () => {
    const folder = join(temporaryFolder(), 'answers')
    mkdirSync(folder)
    for (let at = 0; at < 2000; at++)
      writeFileSync(join(folder, `${at}.cohort-answer.json`), answerFileOf(wave, answerByHand(wave, at)))
    const understood = await readPaths([folder])
    expect(new Set(keysOf(understood)).size).toBe(2000)
    expect(understood.rejected).toEqual([])
  })
})

describe('workbooks', () => {
  const workbook = async (rows: readonly (readonly (string | number | Date)[])[]) =>
    Buffer.from(await writeXlsx({ sheets: [{ name: 'Sheet1', rows: rows.map((row) => [...row]) }] }))
  const asDates = () =>
    microsoftFormsRows(wave, answers).map((row, at) =>
      row.map((cell, place) =>
        at > 0 && (place === 1 || place === 2) ? new Date(`${cell.replace(' ', 'T')}Z`) : cell,
      ),
    )

  test('of Microsoft Forms are read, by themselves, in a folder and in a zip, and leave nothing behind', async () => {
    const bytes = await workbook(asDates())
    for (const path of [
      fileOf('Survey(1-3).xlsx', bytes),
      folderOf({ 'Survey.xlsx': bytes }),
      await zipOf({ 'Survey.xlsx': bytes }),
    ]) {
      const { answers: read, files: sources, rejected, left } = await readPaths([path])
      expect(rejected).toEqual([])
      expect(sources[0]?.source).toBe('microsoft-forms')
      expect(read.map(({ answer }) => answer.picks)).toEqual(answers.map(({ picks }) => picks))
      expect(read.map(({ line }) => line)).toEqual([2, 3, 4])
      expect(read[0]?.answer.submittedAt).toBe('2026-05-14T08:00:00.000Z')
      expect(left).toEqual([])
    }
  })

  test('that are none, or documents, or zips in zips, are called what they are', async () => {
    const document = await zipOf({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }, 'form.docx')
    const broken = await zipOf({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': 'no' }, 'broken.xlsx')
    const inner = Buffer.from(await workbook([['a']])).subarray(0, 100)
    await expect(readPaths([document])).rejects.toThrow(/it is a document; type what stands on it/)
    await expect(readPaths([broken])).rejects.toThrow(/not a workbook that can be read/)
    await expect(readPaths([fileOf('cut.xlsx', inner)])).rejects.toThrow(/ends too early/)
    const nested = await zipOf({ 'a.json': answerFileOf(wave, first), 'inner.zip': zipBytes() })
    expect((await readPaths([nested])).rejected).toEqual([
      { file: 'inner.zip', line: null, reason: expect.stringMatching(/zip inside/) },
    ])
  })

  test('that unpack to far too much are refused before they are read', async () => {
    const bomb = await zipOf(
      { '[Content_Types].xml': '<x/>', 'xl/worksheets/sheet1.xml': Buffer.alloc(4 * 1024 ** 2, ' ') },
      'bomb.xlsx',
    )
    await expect(readPaths([bomb])).rejects.toThrow(/unpacks to far more/)
  })
})

describe('several tables', () => {
  test('of different products come in together; the one that asks something else is rejected', async () => {
    const understood = await readPaths([
      folderOf({
        'google.csv': googleFormsExport(wave, [first]),
        'lime.csv': limeSurveyCodes(wave, [second]),
        'party.csv': 'Timestamp,Who brings cake?\n1/1/2026 10:00:00,Ada\n',
      }),
    ])
    expect(understood.answers.map(({ file }) => file)).toEqual(['google.csv', 'lime.csv'])
    expect(understood.rejected).toEqual([
      { file: 'party.csv', line: null, reason: expect.stringMatching(/another survey/) },
    ])
    expect(understood.columns.find(({ column }) => column === 'Who brings cake?')?.target).toBeNull()
  })

  test('a mapping that names columns which no table has is refused with those that there are', async () => {
    const path = fileOf(
      'a.csv',
      csv([
        ['a', 'b'],
        ['1', '2'],
      ]),
    )
    await expect(readPaths([path], { mapping: { c: 'best:1' } })).rejects.toThrow(/has no column "c", .* columns: a, b/)
  })
})

function zipBytes(): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  return end
}
