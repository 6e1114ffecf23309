import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openTable, rawRows, type TableOptions } from '../../../src/core/imports/intake/tables.ts'
import { entryOf, gathered, refusedAs, rowsOf } from '../../builders/entries.ts'
import { sheetXml, type WrittenCell, workbookOf } from '../../builders/workbooks.ts'

const opened = (bytes: Buffer, options?: TableOptions) => openTable(entryOf(bytes, 'book.xlsx'), options)
const firstRow = async (cells: readonly WrittenCell[], also?: Parameters<typeof workbookOf>[1]) => {
  const header = cells.map((_, at) => `c${at}`)
  const [row] = await rowsOf(await opened(await workbookOf([{ name: 'A', rows: [header, cells] }], also)))
  return row
}

describe('a workbook', () => {
  test('reads like a table: the first sheet that holds anything', async () => {
    const table = await opened(
      await workbookOf([
        { name: 'Empty', rows: [] },
        {
          name: 'Notes',
          rows: [
            ['secret', 'x'],
            ['1', '2'],
          ],
          isHidden: true,
        },
        {
          name: 'Acts',
          rows: [
            ['Our cohort'],
            [],
            ['at', 'person', 'n', null],
            ['now', 'Zoë & Co <1>', 7],
            ['then'],
            [null, null, 3],
          ],
        },
      ]),
    )
    expect(table).toMatchObject({
      delimiter: '',
      encoding: 'Excel',
      columns: ['at', 'person', 'n'],
      headerLine: 3,
      above: 1,
    })
    expect(table.sample[0]).toEqual(['now', 'Zoë & Co <1>', '7'])
    expect(await rowsOf(table)).toEqual([
      ['now', 'Zoë & Co <1>', '7'],
      ['then', '', ''],
      ['', '', '3'],
    ])
  })

  test('gives the sheet whose header is looked for', async () => {
    const book = await workbookOf([
      {
        name: 'Summary',
        rows: [
          ['Title', 'Value'],
          ['a', 'b'],
        ],
      },
      { name: 'Log', rows: [['Filter'], ['Time', 'User'], ['1', 'Ada']] },
    ])
    const table = await opened(book, { hasHeader: (cells) => cells.includes('User') })
    expect(await rowsOf(table)).toEqual([['1', 'Ada']])
    expect((await opened(book, { hasHeader: (cells) => cells.includes('Nobody') })).columns).toEqual(['Title', 'Value'])
    expect(await gathered(rawRows(entryOf(book)))).toEqual([
      { line: 1, cells: ['Title', 'Value'] },
      { line: 2, cells: ['a', 'b'] },
    ])
  })

  test('shows times as its styles do, without a zone', async () => {
    const at = (
      style: 'day' | 'moment' | 'time' | 'length' | 'own' | 'euro' | 'plain' | 'monthName',
      number: number | string,
    ) => ({ style, number })
    expect(
      await firstRow([
        at('day', 46027),
        at('moment', 46027.3958333333),
        at('own', '46027.395836226851'),
        at('day', 46027.5),
        at('time', 0.3958333333),
        at('length', 1.1041666667),
        at('euro', 46027.5),
        at('plain', 46027),
        at('monthName', 46027),
      ]),
    ).toEqual([
      '2026-01-05',
      '2026-01-05T09:30:00',
      '2026-01-05T09:30:00.250',
      '2026-01-05T12:00:00',
      '9:30:00',
      '26:30:00',
      '46027.5',
      '46027',
      '2026-01-05',
    ])
    expect(await firstRow([at('moment', 46027.3958333333 - 1462)], { is1904: true })).toEqual(['2026-01-05T09:30:00'])
  })

  test('holds texts of all kinds', async () => {
    const texts = [
      '<si><t>plain</t></si>',
      '<si><r><rPr><b/></rPr><t xml:space="preserve">rich </t></r><r><t>text</t></r><rPh sb="0" eb="1"><t>aid</t></rPh></si>',
      '<si><t>two_x000D_\nlines</t></si>',
      '<si><t><![CDATA[a & b]]></t></si>',
    ]
    const others: WrittenCell[] = [
      { xml: '<c r="REF" t="str"><f>A1&amp;"x"</f><v>made</v></c>' },
      { xml: '<c r="REF" t="b"><v>1</v></c>' },
      { xml: '<c r="REF" t="e"><v>#N/A</v></c>' },
      { xml: '<c r="REF" t="d"><v>2026-01-05T09:30:00</v></c>' },
      { xml: '<c r="REF" t="s"><v>999999999</v></c>' },
      { xml: '<c r="REF"><v>123456789012345678</v></c>' },
      { xml: '<c r="REF"><v>1.5E3</v></c>' },
    ]
    expect(await firstRow([...texts.map((_, shared) => ({ shared })), ...others], { texts })).toEqual([
      'plain',
      'rich text',
      'two\r\nlines',
      'a & b',
      'made',
      'true',
      '#N/A',
      '2026-01-05T09:30:00',
      '',
      '123456789012345678',
      '1500',
    ])
  })

  test('may leave out references and number its rows with gaps', async () => {
    const xml =
      '<worksheet xmlns="x"><sheetData><row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><t>b</t></is></c></row><row r="7"><c><v>1</v></c><c r="B7"><v>2</v></c></row></sheetData></worksheet>'
    const book = await workbookOf([{ name: 'A', rows: [], xml }])
    expect(await gathered((await opened(book)).rows())).toEqual([{ line: 7, cells: ['1', '2'] }])
  })

  test('with prefixes in its XML reads the same', async () => {
    const xml = sheetXml({
      rows: [
        ['a', 'b'],
        ['1', '2'],
      ],
    })
      .replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:')
      .replace('xmlns=', 'xmlns:x=')
    expect(await rowsOf(await opened(await workbookOf([{ name: 'A', rows: [], xml }])))).toEqual([['1', '2']])
  })

  test('reads back any texts that were written', async () => {
    const cell = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
      .map((text) => `x${text.replace(/[\p{Cc}\uFFFE\uFFFF]|_x/gu, '')}`)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), async (rows) => {
        const table = await opened(await workbookOf([{ name: 'A', rows: [['at', 'who'], ...rows] }]))
        expect(await rowsOf(table)).toEqual(rows)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a hostile workbook is refused:', () => {
  const rows = [
    ['a', 'b'],
    ['1', '2'],
  ]
  const sheet = (xml: string) =>
    workbookOf([{ name: 'A', rows: [], xml: `<worksheet><sheetData>${xml}</sheetData></worksheet>` }])
  const reading = async (book: Promise<Buffer>) => refusedAs(rowsOf(await opened(await book)))
  const opening = async (book: Promise<Buffer>) => refusedAs(opened(await book))

  test.each(['xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/worksheets/sheet1.xml'])(
    'a document type in %s',
    async (part) => {
      const xml = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'
      expect(await opening(workbookOf([{ name: 'A', rows }], { parts: { [part]: xml } }))).toMatch(
        /^import-(?:damaged|unrecognised)$/,
      )
    },
  )

  test('XML that ends too early, is not well-formed or not in UTF-8', async () => {
    const xml = sheetXml({ rows })
    for (const broken of [xml.slice(0, -40), xml.replace('</row>', '</c>'), xml.replace('>1<', '>&nothing;<')])
      expect(await opening(workbookOf([{ name: 'A', rows: [], xml: broken }]))).toBe('import-damaged')
  })

  test('rows and columns that no sheet has', async () => {
    expect(await opening(sheet('<row r="4294967295"><c r="A1"><v>1</v></c></row>'))).toBe('import-damaged')
    expect(await opening(sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toBe('import-too-large')
    expect(await opening(sheet('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'))).toBe('import-too-large')
  })

  test('elements nested without end', async () => {
    expect(await opening(sheet('<row>'.repeat(200_000)))).toBe('import-damaged')
  })

  test('a text of more than a megabyte', async () => {
    expect(
      await opening(sheet(`<row r="1"><c t="inlineStr"><is><t>${'ab'.repeat(1_000_000)}</t></is></c></row>`)),
    ).toMatch(/^import-(?:damaged|too-large)$/)
  })

  test('a zip that is none', async () => {
    expect(await opening(workbookOf([], { parts: { 'xl/workbook.xml': null } }))).toBe('import-unrecognised')
    const whole = await workbookOf([{ name: 'A', rows }])
    expect(await refusedAs(opened(whole.subarray(0, whole.length - 30)))).toBe('import-truncated')
  })

  test('but a far corner, a huge dimension and columns that are only styled do no harm', async () => {
    const book = sheet(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="XFD1" s="1"/></row><row r="1048576"><c r="A1048576"><v>3</v></c></row>',
    )
    expect(await reading(book)).toBe('nothing was refused')
    expect(await rowsOf(await opened(await book))).toEqual([['3', '']])
  })
})
