import { Buffer } from 'node:buffer'
import { ZipFile } from 'yazl'

/** A cell as a workbook's XML has it: a shared text, a text of its own, or a number in one of the styles below. */
export type WrittenCell =
  | string
  | number
  | { shared: number }
  | { number: number | string; style: keyof typeof styles }
  | { xml: string }
  | null

export type WrittenSheet = Readonly<{
  name: string
  rows: readonly (readonly WrittenCell[])[]
  isHidden?: boolean
  xml?: string
}>

const styles = { plain: 0, day: 1, moment: 2, time: 3, length: 4, own: 5, euro: 6, monthName: 7 }

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'

/** Writes a workbook by hand, so that odd ones can be written as well. `parts` replace or add parts of the zip; null leaves one out. */
export async function workbookOf(
  sheets: readonly WrittenSheet[],
  {
    texts = [],
    is1904 = false,
    parts = {},
  }: { texts?: readonly string[]; is1904?: boolean; parts?: Readonly<Record<string, string | null>> } = {},
): Promise<Buffer> {
  const all: Record<string, string | null> = {
    '[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${relations}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, isHidden }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packaged}/relationships">${sheets
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="${at % 2 === 0 ? '' : '/xl/'}worksheets/sheet${at + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
    'xl/styles.xml': `${head}<styleSheet ${main}><numFmts count="3"><numFmt numFmtId="164" formatCode="[$-407]dd\\.mm\\.yyyy\\ hh:mm;@"/><numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;days&quot;"/><numFmt numFmtId="166" formatCode="mmm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${[0, 14, 22, 20, 46, 164, 165, 166].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${head}<sst ${main}>${texts.join('')}</sst>`,
  }
  for (const [at, sheet] of sheets.entries()) all[`xl/worksheets/sheet${at + 1}.xml`] = sheet.xml ?? sheetXml(sheet)
  const zip = new ZipFile()
  for (const [name, content] of Object.entries({ ...all, ...parts }))
    if (content !== null) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  const pieces: Buffer[] = []
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

/** The XML of a sheet with these rows. */
export function sheetXml({ rows }: Pick<WrittenSheet, 'rows'>): string {
  const written = rows.map((cells, row) => {
    const inside = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row + 1}`)).join('')
    return inside === '' ? '' : `<row r="${row + 1}">${inside}</row>`
  })
  return `${head}<worksheet ${main}><dimension ref="A1:XFD1048576"/><sheetData>${written.join('')}</sheetData></worksheet>`
}

function cellXml(cell: WrittenCell, reference: string): string {
  if (cell === null) return ''
  if (typeof cell === 'string')
    return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`
  if ('shared' in cell) return `<c r="${reference}" t="s"><v>${cell.shared}</v></c>`
  if ('xml' in cell) return cell.xml.replace('REF', reference)
  return `<c r="${reference}" s="${styles[cell.style]}"><v>${cell.number}</v></c>`
}

function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
