import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Records, type TableRow } from '../../../src/core/imports/intake/records.ts'

/** The rows of a text that arrives in pieces of these sizes, over and over. */
function rowsOf(text: string | Buffer, sizes: readonly number[] = [1 << 20], delimiter = ','): TableRow[] {
  const bytes = Buffer.from(text as string)
  const records = new Records(delimiter, 'table.csv')
  const rows: TableRow[] = []
  for (let from = 0, turn = 0; from < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    rows.push(...records.read(bytes.subarray(from, from + size)))
    from += size
  }
  return [...rows, ...records.end()]
}
const cellsOf = (rows: readonly TableRow[]) => rows.map((row) => ('cells' in row ? row.cells : row.reason))

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('', 'a', 'ä€😀', ' spaced ', '2026-01-05') },
  fc.constantFrom('say "x"', '"', 'two\nlines', 'two\r\nlines', 'a,b', '\r'),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
)
const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 })

describe('the rows of a table', () => {
  test('are those that were written, and on the lines where they were written, whatever the pieces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 12 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        sizes,
        (table, lineEnd, pieces) => {
          let line = 1
          const expected: TableRow[] = []
          let text = ''
          for (const cells of table) {
            const written = cells.map(quoted).join(',') + lineEnd
            expected.push({ line, cells })
            line += written.match(/\r\n|\n|\r/g)?.length ?? 0
            text += written
          }
          expect(rowsOf(text, pieces)).toEqual(expected)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('are what csv-parse reads from any text, in one piece or many, and those with quotes within cells', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ',', '"', '\n', '\r'), maxLength: 60 })
    fc.assert(
      fc.property(letters, sizes, (text, pieces) => {
        const expected = parse(text, {
          record_delimiter: ['\r\n', '\n', '\r'],
          relax_column_count: true,
          skip_empty_lines: true,
          skip_records_with_error: true,
        })
        const lines = text.split(/\r\n|\n|\r/)
        const isBare = ({ line, cells }: { line: number; cells: readonly string[] }) =>
          lines[line - 1]?.includes('"') === true && lines[line - 1] === cells.join(',')
        const rows = rowsOf(text, pieces).flatMap((row) => ('cells' in row && !isBare(row) ? [row.cells] : []))
        expect(rows).toEqual(expected)
      }),
      { numRuns: 2000 },
    )
  })

  test('skip empty lines but count them', () => {
    for (const text of ['a,b\n\n\nc,d\n', '"a",b\n\n\nc,d\n', 'a,b\n\n\n"c",d\n', 'a,b\r\n\r\n\r\n"c",d'])
      for (const pieces of [[100], [1], [6]])
        expect(rowsOf(text, pieces)).toEqual([
          { line: 1, cells: ['a', 'b'] },
          { line: 4, cells: ['c', 'd'] },
        ])
  })

  test('around a misplaced quote stay, and its line is named once', () => {
    for (const pieces of [[100], [1], [3], [9]])
      expect(rowsOf('a,b\n"",c"x"y\ne,f\n"g"h,i"\nj,k\n', pieces)).toMatchObject([
        { line: 1, cells: ['a', 'b'] },
        { line: 2, reason: 'a quote is in the wrong place' },
        { line: 3, cells: ['e', 'f'] },
        { line: 4, reason: 'a quote is in the wrong place' },
        { line: 5, cells: ['j', 'k'] },
      ])
  })

  test('hold quotes that stand within cells as the letters they are', () => {
    for (const pieces of [[100], [1], [4], [11]])
      for (const end of ['\n', '\r\n', '\r'])
        expect(rowsOf(['"a"', 'b', '5" pipe', 'say "x"', '', '37°8"N', ''].join(end), pieces, ';')).toEqual([
          { line: 1, cells: ['a'] },
          { line: 2, cells: ['b'] },
          { line: 3, cells: ['5" pipe'] },
          { line: 4, cells: ['say "x"'] },
          { line: 6, cells: ['37°8"N'] },
        ])
    expect(rowsOf('5" pipe,"6"" pipe"\na"b,"c"\n')).toMatchObject([{ line: 1, reason: /wrong/ }, { line: 2 }])
  })

  test('end with one rejected row where a quote never closes', () => {
    const text = `a,b\n"c",d\n\n"open,x\n${'y,z\n'.repeat(50)}`
    for (const pieces of [[1000], [1], [7]])
      expect(rowsOf(text, pieces)).toEqual([
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['c', 'd'] },
        { line: 4, reason: expect.stringContaining('never closed') },
      ])
  })

  test('stop in the same way, and without reading on, when the quote is still open after 1 MiB', () => {
    const records = new Records(',', 'table.csv')
    const rows = records.read(Buffer.from('a,b\n"open,x\n'))
    for (let piece = 0; piece < 40 && !records.isOver; piece++)
      rows.push(...records.read(Buffer.from('y,z\n'.repeat(16_384))))
    expect(records.isOver).toBe(true)
    expect([...rows, ...records.end()]).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, reason: expect.stringContaining('never closed') },
    ])
  })

  test.each([
    ['without quotes', 'x'.repeat(1100 * 1024)],
    ['in quotes', `"${'x'.repeat(1100 * 1024)}"`],
  ])('are refused when a line is over 1 MiB, %s', (_, long) => {
    for (const end of ['', '\n'])
      expect(() => rowsOf(`a,b\n${long}${end}`, [64 * 1024])).toThrow(/line 2 is longer than 1 MB/)
  })

  test('are refused with more than 1,000 columns', () => {
    expect(cellsOf(rowsOf(','.repeat(999)))).toEqual([new Array(1000).fill('')])
    for (const first of ['', '"x"'])
      expect(() => rowsOf(`a\n${first}${','.repeat(1000)}\n`)).toThrow(/line 2 has more than 1,000 columns/)
  })

  test('are refused with more than 5,000,000 rows', () => {
    const records = new Records(',', 'table.csv')
    const many = Buffer.from('a\n'.repeat(500_000))
    for (let piece = 0; piece < 10; piece++) expect(records.read(many)).toHaveLength(500_000)
    expect(() => records.read(Buffer.from('\nb\n'))).toThrow(/line 5000002 is beyond its first 5,000,000 rows/)
  })
})
