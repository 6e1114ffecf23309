import { rawZip } from '../raw-zip.ts'
import { type Malformed, malformed } from './malformed.ts'

const megabyte = 1024 ** 2
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'

type Parts = Readonly<Record<string, string | Buffer | null>>

/** A workbook of one sheet with a header and a row, whose parts can be put otherwise; null leaves one out. */
function workbook(parts: Parts = {}): Buffer {
  const whole: Parts = {
    '[Content_Types].xml': `${xml}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `${xml}<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/sharedStrings.xml': strings(
      ['at', 'person', '2026-01-05 10:00', 'Ada'].map((text) => `<si><t>${text}</t></si>`).join(''),
    ),
    'xl/worksheets/sheet1.xml': sheet(plainRows),
    ...parts,
  }
  return rawZip(
    Object.entries(whole).flatMap(([name, content]) =>
      content === null ? [] : [{ name, data: Buffer.from(content as string) }],
    ),
  )
}

const plainRows =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c></row>'

function sheet(rows: string, before = '', after = ''): string {
  return `${xml}<worksheet ${main}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`
}

function strings(items: string, doctype = ''): string {
  return `${xml}${doctype}<sst ${main} count="4" uniqueCount="4">${items}</sst>`
}

function relations(...to: readonly (readonly [string, string, string])[]): string {
  return `${xml}<Relationships xmlns="${packaged}/relationships">${to.map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`
}

const laughs = `<!DOCTYPE sst [<!ENTITY a "ha">${Array.from({ length: 26 }, (_, level) => `<!ENTITY b${level} "${(level === 0 ? '&a;' : `&b${level - 1};`).repeat(10)}">`).join('')}]>`
const stealing = '<!DOCTYPE sst [<!ENTITY file SYSTEM "file:///etc/passwd">]>'
const cell = (at: string, inside: string, attributes = '') =>
  `<row r="${/\d+/.exec(at)?.[0]}"><c r="${at}"${attributes}>${inside}</c></row>`

/** Sheets that say odd things about themselves. */
const sheets: readonly (readonly [string, string])[] = [
  ['a dimension of all cells and one cell', sheet(plainRows, '<dimension ref="A1:XFD1048576"/>')],
  ['a dimension that is nonsense', sheet(plainRows, '<dimension ref="ZZZZZZZZ99999999999:!!"/>')],
  ['a cell in the last row and column', sheet(plainRows + cell('XFD1048576', '<v>1</v>'))],
  ['a row beyond the last', sheet(plainRows + cell('A4294967295', '<v>1</v>'))],
  [
    'a row number that is none',
    sheet('<row r="-1"><c r="A-1"><v>1</v></c></row><row r="NaN"><c r="1A"><v>1</v></c></row>'),
  ],
  ['a column beyond the last', sheet(plainRows + cell('ZZZZZZ3', '<v>1</v>'))],
  ['two thousand columns', sheet(`<row r="1">${Array.from({ length: 2000 }, () => '<c><v>1</v></c>').join('')}</row>`)],
  [
    'columns to two thousand million and a huge merge',
    sheet(
      plainRows,
      '<cols><col min="1" max="2000000000" width="9"/></cols>',
      '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    ),
  ],
  ['two hundred thousand rows in each other', sheet(`${'<row r="1">'.repeat(200_000)}${'</row>'.repeat(200_000)}`)],
  ['two hundred thousand rows opened and never closed', sheet('<row r="1">'.repeat(200_000))],
  [
    'strings that are not there',
    sheet(
      cell('A1', '<v>999999999</v>', ' t="s"') + cell('A2', '<v>-1</v>', ' t="s"') + cell('A3', '<v>x</v>', ' t="s"'),
    ),
  ],
  ['a style that is not there', sheet(cell('A1', '<v>45000</v>', ' s="4294967295"'))],
  [
    'numbers that are none',
    sheet(cell('A1', '<v>1e999</v>') + cell('A2', '<v>--1</v>') + cell('A3', '<v></v>') + cell('A4', '')),
  ],
  [
    'cells of unknown kinds',
    sheet(
      cell('A1', '<v>1</v>', ' t="zz"') +
        cell('A2', '<v>#REF!</v>', ' t="e"') +
        cell('A3', '<v>7</v>', ' t="b"') +
        cell('A4', '<v>soon</v>', ' t="d"'),
    ),
  ],
  [
    'text within cells',
    sheet(
      cell('A1', '<is><t>at</t></is>', ' t="inlineStr"') +
        cell('A2', '<is><r><t>20</t></r><r><t>26</t></r></is>', ' t="inlineStr"'),
    ),
  ],
  ['a formula of 2 MB', sheet(cell('A1', `<f>${'A1+'.repeat(700_000)}A1</f><v>1</v>`))],
  ['a cell of 4 MB', sheet(cell('A1', `<is><t>${'a'.repeat(4 * megabyte)}</t></is>`, ' t="inlineStr"'))],
  ['an attribute of 4 MB', sheet(`<row r="1" x="${'a'.repeat(4 * megabyte)}"><c r="A1"><v>1</v></c></row>`)],
  [
    'a million attributes',
    sheet(`<row r="1" ${Array.from({ length: 300_000 }, (_, index) => `a${index}=""`).join(' ')}/>`),
  ],
  ['a hundred thousand comments', sheet(plainRows + '<!-- x -->'.repeat(100_000))],
  ['a comment that is never closed', sheet(`${plainRows}<!-- ${'-'.repeat(200_000)}`)],
  ['a section that is never closed', sheet(`${plainRows}<![CDATA[ ${']'.repeat(200_000)}`)],
  [
    'entities that nobody knows',
    sheet(cell('A1', '<is><t>&nobody;&#0;&#xFFFFFFFF;&#x110000;</t></is>', ' t="inlineStr"')),
  ],
  ['a namespace of its own', sheet(plainRows).replaceAll('<row', '<x:row').replaceAll('</row', '</x:row')],
  ['nothing', ''],
  ['blanks', ' '.repeat(1000)],
  ['text', 'at,person\n2026-01-05 10:00,Ada\n'],
  ['no end', sheet(plainRows).slice(0, -40)],
  ['no rows', sheet('')],
  ['a mark and UTF-16', `\uFEFF${sheet(plainRows)}`],
  ['NUL', sheet(plainRows.replace('<v>0</v>', '<v>\0</v>'))],
  ['half a million rows that hold nothing', sheet('<row/>'.repeat(500_000))],
  [
    'four hundred thousand rows',
    sheet(
      Array.from(
        { length: 400_000 },
        (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`,
      ).join(''),
    ),
  ],
]

/** Workbooks and what is called one. */
export function workbooks(): Malformed[] {
  const book = (wrong: string, parts: Parts) => malformed('book.xlsx', wrong, () => workbook(parts))
  return [
    ...sheets.map(([wrong, content]) => book(`a sheet of ${wrong}`, { 'xl/worksheets/sheet1.xml': content })),
    book('entities that grow a thousandfold', { 'xl/sharedStrings.xml': strings('<si><t>&b25;</t></si>', laughs) }),
    book('entities that read files', { 'xl/sharedStrings.xml': strings('<si><t>&file;</t></si>', stealing) }),
    book('a DOCTYPE in the sheet', {
      'xl/worksheets/sheet1.xml': sheet(plainRows).replace('<worksheet', '<!DOCTYPE worksheet><worksheet'),
    }),
    book('a DOCTYPE in the workbook', {
      'xl/workbook.xml': `${xml}<!DOCTYPE workbook [<!ENTITY a "a">]><workbook ${main}/>`,
    }),
    book('a DOCTYPE in UTF-16', {
      'xl/sharedStrings.xml': Buffer.from(`\uFEFF${strings('<si><t>&b25;</t></si>', laughs)}`, 'utf16le'),
    }),
    book('no sheet', { 'xl/worksheets/sheet1.xml': null }),
    book('no strings', { 'xl/sharedStrings.xml': null }),
    book('no workbook', { 'xl/workbook.xml': null }),
    book('no relations', { 'xl/_rels/workbook.xml.rels': null, '_rels/.rels': null }),
    book('no types', { '[Content_Types].xml': null }),
    book('a sheet outside', {
      'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', '../../../../etc/passwd']),
    }),
    book('a sheet on the web', {
      'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'http://example.org/sheet1.xml']),
    }),
    book('a sheet that is itself', { 'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'workbook.xml']) }),
    book('ten thousand sheets of one part', {
      'xl/workbook.xml': `${xml}<workbook ${main} xmlns:r="${office}"><sheets>${Array.from({ length: 10_000 }, (_, index) => `<sheet name="S${index}" sheetId="${index + 1}" r:id="rId1"/>`).join('')}</sheets></workbook>`,
    }),
    book(
      'two thousand parts and more',
      Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`xl/media/${index}.png`, ''])),
    ),
    book('a million strings', { 'xl/sharedStrings.xml': strings('<si><t>a</t></si>'.repeat(1_000_000)) }),
    book('a string of a hundred thousand runs', {
      'xl/sharedStrings.xml': strings(`<si>${'<r><t>a</t></r>'.repeat(100_000)}</si>`),
    }),
    book('styles that are nonsense', {
      'xl/styles.xml': `${xml}<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="${'[h]'.repeat(50_000)}"/></numFmts><cellXfs count="1"><xf numFmtId="164"/></cellXfs></styleSheet>`,
    }),
    malformed('book.xlsx', 'a sheet that unpacks to 300 MB of blanks', () =>
      workbook({
        'xl/worksheets/sheet1.xml': Buffer.concat([
          Buffer.from(sheet('').slice(0, -26)),
          Buffer.alloc(300 * megabyte, 0x20),
        ]),
      }),
    ),
    malformed('book.xlsx', 'a text table', () => 'at,person\n2026-01-05 10:00,Ada\n'),
    malformed('book.xlsx', 'nothing', () => ''),
    malformed('book.xlsx', 'half a workbook', () => workbook().subarray(0, 900)),
    malformed('book.xls', 'an old workbook', () =>
      Buffer.concat([Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), Buffer.alloc(4096)]),
    ),
    malformed('book.csv', 'a workbook called CSV', () => workbook()),
    malformed('book.zip', 'a workbook called a zip', () => workbook()),
    malformed('book.json', 'a workbook called JSON', () => workbook()),
    malformed('book.xlsb', 'a workbook of the other kind', () =>
      workbook({ 'xl/workbook.xml': null, 'xl/workbook.bin': 'x' }),
    ),
    malformed('book.ods', 'an open document', () =>
      rawZip([
        { name: 'mimetype', data: Buffer.from('application/vnd.oasis.opendocument.spreadsheet'), method: 0 },
        { name: 'content.xml', data: Buffer.from('<a/>') },
      ]),
    ),
    malformed('book.docx', 'a document', () =>
      rawZip([
        { name: '[Content_Types].xml', data: Buffer.from('<Types/>') },
        { name: 'word/document.xml', data: Buffer.from('<a/>') },
      ]),
    ),
  ]
}
