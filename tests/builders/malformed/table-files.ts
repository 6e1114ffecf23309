import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Malformed, malformed } from './malformed.ts'

const megabyte = 1024 ** 2
const head = 'at,person,kind\n'
const row = '2026-01-05 10:00,Ada,post\n'

/** Cells on which patterns, dates, numbers and spreadsheets choke. */
const hostileCells: readonly (readonly [string, string])[] = [
  ['fifty thousand a and a !', `${'a'.repeat(50_000)}!`],
  ['blanks', `${' '.repeat(100_000)}x`],
  ['tabs and blanks', `${'\t '.repeat(50_000)}x`],
  ['an address without end', `${'a@'.repeat(40_000)}a`],
  ['dots', `a@${'a.'.repeat(40_000)}`],
  ['digits', '1'.repeat(100_000)],
  ['a time without end', `2026-01-05T10:00:00.${'0'.repeat(100_000)}Z`],
  ['slashes', '1/'.repeat(50_000)],
  ['colons', '10:'.repeat(50_000)],
  ['a date of blanks', `2026-01-05${' '.repeat(100_000)}10:00`],
  ['the year 275761', '+275761-01-01T00:00:00Z'],
  ['the year -1', '-000001-01-01T00:00:00Z'],
  ['the 30th of February', '2026-02-30 10:00'],
  ['the 25th hour', '2026-01-05 25:61:61'],
  ['an epoch of 1e308', '1e308'],
  ['not a number', 'NaN'],
  ['minus zero', '-0'],
  ['a huge epoch', '99999999999999999999'],
  ['a formula', '=HYPERLINK("http://example.org")'],
  ['a command', "=cmd|' /C calc'!A0"],
  ['letters that turn round', '\u202Eadnes\u202C'],
  ['letters without width', 'A\u200B\u200C\u200Dda'],
  ['combining marks', `A${'\u0301'.repeat(20_000)}`],
  ['half a letter', 'A\uD800da'],
  ['letters that are none', 'A\uFFFE\uFFFFda'],
  ['prototype', '__proto__'],
  ['constructor', 'constructor'],
  ['an escape', '\u001b[2J\u001b]0;x\u0007'],
  ['markup', '<img src=x onerror=alert(1)>'],
  ['SQL', "'; DROP TABLE event; --"],
]

const headers: readonly (readonly [string, string])[] = [
  ['no names', ',,\n'],
  ['one name', 'at\n'],
  ['the same name', 'at,at,at\n'],
  ['prototype', '__proto__,constructor,toString\n'],
  ['prototype and a time', 'at,person,__proto__\n'],
  ['a thousand and one columns', `at,person${',c'.repeat(999)}\n`],
  ['a hundred thousand columns', `at,person${',c'.repeat(100_000)}\n`],
  ['a name of 100 kB', `at,person,${'n'.repeat(100_000)}\n`],
  ['open quotes', '"at,person,kind\n'],
  ['quotes in the middle', 'a"t,per"son,kind\n'],
  ['breaks in names', '"a\nt","per\r\nson",kind\n'],
  ['blanks', ' at , person , kind \n'],
  ['all delimiters', 'at;person\tkind|x,y\n'],
]

/** Tables: headers, cells, quotes, lines, letters, sizes. */
export function tableFiles(): Malformed[] {
  return [
    ...headers.map(([wrong, text]) => malformed('header.csv', `a header of ${wrong}`, () => text + row.repeat(3))),
    ...hostileCells.flatMap(([wrong, cell]) => [
      malformed('cell.csv', `a time that is ${wrong}`, () => `${head}${quoted(cell)},Ada,post\n${row}`),
      malformed('cell.csv', `a person who is ${wrong}`, () => `${head}2026-01-05 10:00,${quoted(cell)},post\n${row}`),
      malformed('cell.csv', `a kind that is ${wrong}`, () => `${head}2026-01-05 10:00,Ada,${quoted(cell)}\n${row}`),
    ]),
    malformed('line.csv', 'a line of 2 MB', () => `${head}${row}2026-01-05 10:00,${'a'.repeat(2 * megabyte)},post\n`),
    malformed(
      'line.csv',
      'a quoted cell of 2 MB',
      () => `${head}${row}2026-01-05 10:00,"${'a\n'.repeat(megabyte)}",post\n`,
    ),
    malformed('line.csv', 'a header of 2 MB', () => `at,person,${'a'.repeat(2 * megabyte)}\n${row}`),
    malformed('line.csv', '200 MB without a line break', () => Buffer.alloc(200 * megabyte, 0x61)),
    malformed('line.csv', '100 MB of NUL', () => Buffer.alloc(100 * megabyte)),
    malformed('line.csv', '10 MB of line breaks', () => head + '\n'.repeat(10 * megabyte)),
    malformed('line.csv', '20 MB of commas', () => head + ','.repeat(20 * megabyte)),
    malformed('line.csv', 'a million rows of commas', () => head + ',,\n'.repeat(1_000_000)),
    malformed('quote.csv', '10 MB of quotes', () => head + '"'.repeat(10 * megabyte)),
    malformed('quote.csv', '10 MB of quotes and breaks', () => head + '"\n'.repeat(5 * megabyte)),
    malformed(
      'quote.csv',
      'a quote that is never closed',
      () => `${head}${row}2026-01-05 10:00,"Ada,post\n${row.repeat(100_000)}`,
    ),
    malformed('quote.csv', 'quotes in the wrong places', () => head + '2026-01-05 10:00,A"d"a,po"st\n'.repeat(20_000)),
    malformed('quote.csv', 'letters after quotes', () => head + '"2026-01-05 10:00"x,"Ada"y,post\n'.repeat(20_000)),
    malformed(
      'ragged.csv',
      'rows of every length',
      () => head + Array.from({ length: 900 }, (_, length) => `2026-01-05${',x'.repeat(length)}`).join('\n'),
    ),
    malformed('nul.csv', 'NUL in a header', () => `at,per\0son\n${row}`),
    malformed('nul.csv', 'NUL in a cell', () => `${head}2026-01-05 10:00,A\0da,post\n${row}`),
    malformed('bom.csv', 'nothing but a mark', () => '\uFEFF'),
    malformed('bom.csv', 'two marks', () => `\uFEFF\uFEFF${head}${row}`),
    malformed('bom.csv', 'a mark in the middle', () => `${head}\uFEFF${row}`),
    malformed('utf16.csv', 'UTF-16 of an odd length', () =>
      Buffer.concat([Buffer.from(`\uFEFF${head}${row}`, 'utf16le'), Buffer.from([0x41])]),
    ),
    malformed('utf16.csv', 'UTF-16 with half letters', () =>
      Buffer.from(`\uFEFF${head}2026-01-05 10:00,A\uD800da,post\n`, 'utf16le'),
    ),
    malformed('utf16.csv', 'UTF-16 without a mark', () => Buffer.from(head + row, 'utf16le')),
    malformed('utf16.csv', 'UTF-16 the other way round', () => Buffer.from(`\uFEFF${head}${row}`, 'utf16le').swap16()),
    malformed('utf32.csv', 'UTF-32', () =>
      Buffer.concat(
        [...`\uFEFF${head}${row}`].map((letter) =>
          Buffer.from([letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8, 0, 0]),
        ),
      ),
    ),
    malformed('latin.csv', 'Windows-1252', () => Buffer.from(`${head}2026-01-05 10:00,Jos\xe9,post\n`, 'latin1')),
    malformed('latin.csv', 'bytes of no encoding', () =>
      Buffer.from(`${head}2026-01-05 10:00,\x81\x8d\xff\xfe,post\n`, 'latin1'),
    ),
    malformed('latin.csv', 'one wrong byte after 200 kB', () =>
      Buffer.concat([Buffer.from(head + row.repeat(8000)), Buffer.from([0xe9, 0x0a])]),
    ),
    malformed('overlong.csv', 'overlong UTF-8', () => Buffer.from(`${head}2026-01-05 10:00,\xc0\xaf,post\n`, 'latin1')),
    malformed('half.csv', 'half a letter at the end', () => Buffer.from(`${head}2026-01-05 10:00,\xe2\x82`, 'latin1')),
    malformed(
      'breaks.csv',
      'every kind of break',
      () => `at,person,kind\r2026-01-05 10:00,Ada,post\r\n2026-01-05 10:01,Ada,post\n\r2026-01-05 10:02,Ada,post`,
    ),
    malformed('header.csv', 'a header and nothing', () => head),
    malformed('header.csv', 'a header without an end', () => 'at,person,kind'),
    malformed('same.csv', 'two hundred thousand same rows', () => head + row.repeat(200_000)),
    malformed(
      'people.csv',
      'a hundred thousand people',
      () => head + Array.from({ length: 100_000 }, (_, index) => `2026-01-05 10:00,p${index},post`).join('\n'),
    ),
    malformed(
      'kinds.csv',
      'fifty thousand kinds',
      () => head + Array.from({ length: 50_000 }, (_, index) => `2026-01-05 10:00,Ada,k${index}`).join('\n'),
    ),
    ...spectrum(),
  ]
}

/** The files of csv-spectrum, which every reader of CSV is tried with. */
function spectrum(): Malformed[] {
  const folder = join(dirname(createRequire(import.meta.url).resolve('csv-spectrum')), 'csvs')
  return readdirSync(folder).map((name) => malformed(name, 'csv-spectrum', () => readFileSync(join(folder, name))))
}

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
