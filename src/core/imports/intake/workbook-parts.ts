import { refuse } from '../../refusal.ts'
import type { Entry } from './entry.ts'
import { readXml } from './xml.ts'

/** How cells of a style are shown: as plain numbers, as days, as days with a time, as a time of day or length of time. */
export type CellForm = 'plain' | 'day' | 'moment' | 'time'

const mostTextLetters = 48 * 1024 ** 2
const firstDay = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) }

/** The sheets of a workbook that people see, in their order, by the name of their part; and the day that its dates count from (milliseconds since 1970). */
export async function sheetsOf(
  parts: ReadonlyMap<string, Entry>,
  file: string,
): Promise<{ sheets: Entry[]; firstDay: number }> {
  const named: { id: string; isHidden: boolean }[] = []
  let is1904 = false
  await walk(parts.get('xl/workbook.xml'), file, (name, attributes) => {
    if (name === 'workbookPr') is1904 = isTrue(attributes.date1904)
    if (name !== 'sheet') return
    const id = Object.entries(attributes).find(([key]) => /:id$/i.test(key))?.[1]
    if (id !== undefined) named.push({ id, isHidden: (attributes.state ?? 'visible') !== 'visible' })
  })
  const targets = new Map<string, string>()
  await walk(parts.get('xl/_rels/workbook.xml.rels'), file, (name, attributes) => {
    if (name === 'Relationship' && attributes.Id !== undefined) targets.set(attributes.Id, attributes.Target ?? '')
  })
  const shown = named.some(({ isHidden }) => !isHidden) ? named.filter(({ isHidden }) => !isHidden) : named
  const sheets = shown.flatMap(({ id }) => parts.get(partName(targets.get(id) ?? '')) ?? [])
  return { sheets, firstDay: firstDay[is1904 ? 1904 : 1900] }
}

/** How the cells of each style are shown. */
export async function formsOf(parts: ReadonlyMap<string, Entry>, file: string): Promise<CellForm[]> {
  const own = new Map<number, string>()
  const forms: CellForm[] = []
  let isInCells = false
  await walk(
    parts.get('xl/styles.xml'),
    file,
    (name, attributes) => {
      if (name === 'numFmt') own.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      else if (name === 'cellXfs') isInCells = true
      else if (name === 'xf' && isInCells) {
        const id = Number(attributes.numFmtId)
        forms.push(formOf(own.get(id) ?? builtIn.get(id) ?? ''))
      }
    },
    (name) => {
      if (name === 'cellXfs') isInCells = false
    },
  )
  return forms
}

/** The texts that cells point to by number. Refused when they are larger than any table's. */
export async function sharedTexts(parts: ReadonlyMap<string, Entry>, file: string): Promise<string[]> {
  const texts: string[] = []
  const part = parts.get('xl/sharedStrings.xml')
  if (!part) return texts
  let text = ''
  let letters = 0
  let isInText = false
  let isReadingAid = false
  const visitor = {
    open: (name: string) => {
      if (name === 'si') text = ''
      else if (name === 't') isInText = !isReadingAid
      else if (name === 'rPh') isReadingAid = true
    },
    text: (piece: string) => {
      if (isInText) text += piece
    },
    close: (name: string) => {
      if (name === 't') isInText = false
      else if (name === 'rPh') isReadingAid = false
      else if (name === 'si') {
        letters += text.length + 16
        if (letters > mostTextLetters)
          refuse('import-too-large', { file, because: 'it holds more text than any table' })
        texts.push(unescaped(text))
      }
    },
  }
  for await (const _ of readXml(part, file, visitor));
  return texts
}

/** Characters that XML can't hold stand in cells as `_x000D_`. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
}

/** The numbers that spreadsheet programs know without writing down their form. */
const builtIn = new Map<number, string>([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map(
    (id) => [id, 'yyyy-mm-dd'] as const,
  ),
  ...[18, 19, 20, 21, 32, 33, 45, 47].map((id) => [id, 'hh:mm:ss'] as const),
  [22, 'yyyy-mm-dd hh:mm'],
  [46, '[h]:mm:ss'],
])

function formOf(code: string): CellForm {
  const [first = ''] = code.replace(/"[^"]*"|\\.|_.|\*./g, '').split(';')
  const isLength = /\[(?:h{1,9}|m{1,9}|s{1,9})\]/i.test(first)
  const letters = first.replace(/\[[^\]]*\]/g, '').replace(/general/i, '')
  if (isLength) return 'time'
  const hasDay = /[yd]/i.test(letters) || /^m+$/i.test(letters.replace(/[^a-z]/gi, ''))
  const hasTime = /[hs]/i.test(letters)
  if (hasDay) return hasTime ? 'moment' : 'day'
  return hasTime ? 'time' : 'plain'
}

/** A target is named from the folder of the workbook, or from the top. */
function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

type Visit = (name: string, attributes: Readonly<Record<string, string>>) => void

async function walk(part: Entry | undefined, file: string, open: Visit, close?: (name: string) => void): Promise<void> {
  if (part) for await (const _ of readXml(part, file, { open, ...(close ? { close } : {}) }));
}
