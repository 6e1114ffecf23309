import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { columnOf, headerProblems } from '../../../src/core/imports/intake/columns.ts'
import { isTable, openTable, rawRows, type Table, type TableOptions } from '../../../src/core/imports/intake/tables.ts'
import { entryOf, gathered, refusedAs, rowsOf } from '../../builders/entries.ts'

const opened = (text: string | Buffer, options?: TableOptions) => openTable(entryOf(text), options)
const read = async (text: string | Buffer, options?: TableOptions) => {
  const table = await opened(text, options)
  return { ...table, all: await rowsOf(table) }
}

const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a mark': (text) => Buffer.from(`\uFEFF${text}`),
  'UTF-16LE with a mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16BE with a mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
}

describe('a table', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      'a',
      'Zoë',
      '5,5',
      'a;b',
      'a\tb',
      'a|b',
      'say "x"',
      '"',
      ' spaced ',
      'two\nlines',
      'two\r\nlines',
      'one\rline',
      '😀',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !text.includes('\0') && !text.includes('\uFEFF')),
  )
  const row = fc.tuple(fc.constantFrom('x', 'ÿ', '7'), cell, cell)
  const form = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    record_delimiter: fc.constantFrom('\n', '\r\n', '\r'),
    encoding: fc.constantFrom(...Object.keys(encodings)),
    endsWithLineEnd: fc.boolean(),
    sizes: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 4 }),
  })

  test('reads back as it was written, in any delimiter, encoding, line end and pieces', async () => {
    const header = ['at', 'person', 'said']
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 8 }),
        form,
        async (rows, { encoding, endsWithLineEnd, sizes, ...written }) => {
          const text = stringify([header, ...rows], { ...written, quoted_match: /[\r\n]/, eof: endsWithLineEnd })
          const bytes = encodings[encoding]?.(text) ?? Buffer.alloc(0)
          const table = await openTable(entryOf(bytes, 'table.csv', sizes))
          expect(table.columns).toEqual(header)
          expect(await rowsOf(table)).toEqual(rows)
          expect(table.sample).toEqual(rows)
        },
      ),
      { numRuns: 300 },
    )
  })

  test.each([
    [
      'tabs although every cell holds commas',
      'Name\tWhen\nDoe, Jane\t11/26/25, 4:16 PM\nRoe, Max\t11/27/25, 5:16 PM\n',
      '\t',
    ],
    ['semicolons beside decimal commas', 'a;b\n1,5;2,5\n3,5;4,5\n', ';'],
    ['commas although quoted cells hold semicolons', 'a,b\n"1;2;3",4\n"5;6;7",8\n', ','],
    ['bars', 'a|b|c\n1|2|3\n', '|'],
    ['commas in a header that has no rows', 'a,b', ','],
    ['semicolons below a title with commas', 'Activity, all groups, May\n\nat;person\n1;2\n3;4\n', ';'],
    ['tabs around an inch sign', 'size\twho\n5" pipe\tAda\n6" pipe, long\tBen\n', '\t'],
  ])('is cut at %s', async (_, text, delimiter) => {
    expect((await opened(text)).delimiter).toBe(delimiter)
  })

  test('obeys the line that Excel puts first to name the delimiter', async () => {
    const table = await read('sep=;\r\na,x;b\r\n1;2\r\n')
    expect(table).toMatchObject({ delimiter: ';', columns: ['a,x', 'b'], headerLine: 2, above: 0, all: [['1', '2']] })
    expect(await gathered(rawRows(entryOf('sep=;\r\na;b\r\n')))).toEqual([{ line: 2, cells: ['a', 'b'] }])
  })

  test('may begin below a title', async () => {
    const table = await read('Our cohort\n\nat,person\n1,Ada\n')
    expect(table).toMatchObject({ columns: ['at', 'person'], headerLine: 3, above: 1, all: [['1', 'Ada']] })
  })

  test('begins at the header that is looked for, wherever that is in the first rows and however it is cut', async () => {
    const hasHeader = (cells: readonly string[]) => cells.includes('Join Time')
    const preamble = 'Meeting ID,Topic,Start\n1,"Hello, all",now\n\nName,Join Time,Guest\nAda,1,No\n'
    expect(await read(preamble, { hasHeader })).toMatchObject({
      columns: ['Name', 'Join Time', 'Guest'],
      headerLine: 4,
      above: 2,
      sample: [['Ada', '1', 'No']],
      all: [['Ada', '1', 'No']],
    })
    expect(await read('a,b,c,d\n1,2,3,4\nName;Join Time\nAda;1\n', { hasHeader })).toMatchObject({
      delimiter: ';',
      columns: ['Name', 'Join Time'],
    })
    expect((await opened('a,b\n1,2\n', { hasHeader })).columns).toEqual(['a', 'b'])
  })

  test('keeps columns of one name and of none, each at its place', async () => {
    const table = await read('a,,A ,\n1,2,3,4\n')
    expect(table).toMatchObject({ columns: ['a', '', 'A', ''], all: [['1', '2', '3', '4']] })
    expect(columnOf(table.columns, ['a'])).toBe(0)
    expect(headerProblems('t.csv', table.columns)).toEqual([
      't.csv has the column "A" more than once; the first is read.',
      't.csv has 2 columns without a name.',
    ])
  })

  test('rejects rows that are too short or too long, and forgives a delimiter too many at their end', async () => {
    expect((await read('a,b\n1\n1,2,\n1,2,,\n1,2,3\n,\n')).all).toEqual([
      '2: it has 1 cell where the header has 2',
      ['1', '2'],
      ['1', '2'],
      '5: it has 3 cells where the header has 2',
    ])
  })

  test('rejects a row with a NUL, wherever it stands', async () => {
    const rows = 'a,b\n1,2\n3,\0\n5,6\n'
    for (const sizes of [[100], [1], [7]])
      expect(await rowsOf(await openTable(entryOf(rows, 't.csv', sizes)))).toEqual([
        ['1', '2'],
        '3: it holds a NUL character',
        ['5', '6'],
      ])
  })

  test('that is stacked with others is read row by row', async () => {
    const stacked =
      '1. Summary\nTitle\tTalk\nStart\t11/26/25, 4:16 PM\n\n2. Participants\nName\tJoin\tLeave\nAda\t1\t2\n'
    expect(await gathered(rawRows(entryOf(stacked)))).toEqual([
      { line: 1, cells: ['1. Summary'] },
      { line: 2, cells: ['Title', 'Talk'] },
      { line: 3, cells: ['Start', '11/26/25, 4:16 PM'] },
      { line: 5, cells: ['2. Participants'] },
      { line: 6, cells: ['Name', 'Join', 'Leave'] },
      { line: 7, cells: ['Ada', '1', '2'] },
    ])
  })

  test.each([
    ['commas', 'a,b\n', true],
    ['a sentence', 'Just a note.', false],
    ['JSON', '[{"a":1,"b":2}]', false],
    ['XML', '<a>1,2</a>', false],
    ['UTF-16', Buffer.from('a;b\n1;2\n1;2\n', 'utf16le'), true],
    ['zeros', Buffer.from('a,b\0\0\0\0\0'), false],
    ['a PDF', '%PDF-1.7, with, commas', false],
  ])('is told from what is none: %s', async (_, content, is) => {
    expect(await isTable(entryOf(content))).toBe(is)
  })

  test('of lines without any delimiter is read as fast as any other', async () => {
    const rows = await rowsOf(await openTable(entryOf(`a,b\n${'x\n'.repeat(200_000)}`, 't.csv', [1 << 20])))
    expect(rows).toHaveLength(200_000)
  })
})

describe('letters', () => {
  const german = 'at,person\n1,Jürgen Groß\n2,Zoë €\n'

  test('that are neither UTF-8 nor UTF-16 are supposed to be Windows-1252, and read so only when somebody has confirmed it', async () => {
    const bytes = iconv.encode(german, 'windows-1252')
    const table = await opened(bytes)
    expect(table).toMatchObject({
      encoding: 'Windows-1252',
      columns: ['at', 'person'],
      sample: [
        ['1', 'Jürgen Groß'],
        ['2', 'Zoë €'],
      ],
    })
    expect(await refusedAs(rowsOf(table))).toBe('import-encoding')
    expect((await read(bytes, { encoding: 'windows-1252' })).all).toEqual([
      ['1', 'Jürgen Groß'],
      ['2', 'Zoë €'],
    ])
  })

  test('that turn out odd far below are refused as well, never replaced', async () => {
    const bytes = Buffer.concat([Buffer.from(`a,b\n${'1,2\n'.repeat(50_000)}`), Buffer.from('3,J\xfcrgen\n', 'latin1')])
    const table = await opened(bytes)
    expect(table.encoding).toBe('UTF-8')
    expect(await refusedAs(rowsOf(table))).toBe('import-encoding')
    expect((await read(bytes, { encoding: 'windows-1252' })).all.at(-1)).toEqual(['3', 'Jürgen'])
  })

  test('of a file in UTF-8 stay what they are, although Windows-1252 was answered before', async () => {
    expect((await read(german, { encoding: 'windows-1252' })).all).toEqual([
      ['1', 'Jürgen Groß'],
      ['2', 'Zoë €'],
    ])
  })

  test.each([0x81, 0x8d, 0x8f, 0x90, 0x9d])('that Windows-1252 has not (byte %i) are refused', async (byte) => {
    const bytes = Buffer.concat([Buffer.from('a,b\n1,'), Buffer.from([byte]), Buffer.from('\n')])
    expect(await refusedAs(read(bytes, { encoding: 'windows-1252' }))).toBe('import-encoding')
  })

  test.each([
    ['little-endian', (text: string) => Buffer.from(text, 'utf16le')],
    ['big-endian', (text: string) => Buffer.from(text, 'utf16le').swap16()],
  ])('of UTF-16 without a mark are told by their zeros, %s', async (_, encode) => {
    for (const sizes of [[1], [3], [4096]]) {
      const table = await openTable(entryOf(encode('at;person\n1;Jürgen 😀\n2;日本\n'), 't.csv', sizes))
      expect(await rowsOf(table)).toEqual([
        ['1', 'Jürgen 😀'],
        ['2', '日本'],
      ])
    }
  })

  test('of UTF-16 that is cut in two or broken are refused', async () => {
    const whole = Buffer.from('\uFEFFa;b\n1;2\n', 'utf16le')
    expect(await refusedAs(read(whole.subarray(0, -1)))).toBe('import-encoding')
    expect(await refusedAs(read(Buffer.from('\uFEFFa;b\n1;\ud83d!\n', 'utf16le')))).toBe('import-encoding')
  })
})

describe('the tables of csv-spectrum', () => {
  const folder = dirname(fileURLToPath(import.meta.resolve('csv-spectrum')))
  const names = readdirSync(join(folder, 'csvs')).map((name) => name.replace(/\.csv$/, ''))

  test('are all there', () => expect(names).toHaveLength(12))

  test.each(names.filter((name) => name !== 'location_coordinates'))('%s reads as it should', async (name) => {
    const expected = JSON.parse(readFileSync(join(folder, 'json', `${name}.json`), 'utf8')) as unknown
    const table: Table = await opened(readFileSync(join(folder, 'csvs', `${name}.csv`)))
    const rows = await rowsOf(table)
    expect(rows.map((row) => Object.fromEntries(table.columns.map((column, at) => [column, row[at]])))).toEqual(
      expected,
    )
  })

  test('location_coordinates, which holds inch signs and which its JSON misquotes, reads as it is written', async () => {
    expect((await read(readFileSync(join(folder, 'csvs', 'location_coordinates.csv')))).all).toEqual([
      ['2095257564', `37\uFFFD36'37.8"N 121\uFFFD2'17.9"W`, 'Modesto', 'Stanislaus'],
    ])
  })
})
