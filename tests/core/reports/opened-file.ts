import { buffer } from 'node:stream/consumers'
import { fromBuffer } from 'yauzl'
import yazl from 'yazl'

/** The parts of an Office file by name; those of a workbook within it as `word/embeddings/….xlsx!xl/….xml`. */
export type Parts = ReadonlyMap<string, Buffer>

/** Unzips a Word file and every workbook in it. */
export async function opened(bytes: Uint8Array, prefix = ''): Promise<Parts> {
  const parts = new Map<string, Buffer>()
  for (const [name, content] of await unzipped(Buffer.from(bytes))) {
    parts.set(prefix + name, content)
    if (name.endsWith('.xlsx'))
      for (const [inner, part] of await opened(content, `${prefix}${name}!`)) parts.set(inner, part)
  }
  return parts
}

export function part(parts: Parts, name: string): string {
  const found = parts.get(name)
  if (!found) throw new Error(`no part ${name}; there are ${[...parts.keys()].join(', ')}`)
  return found.toString('utf8')
}

/** Names of the parts that match. */
export function partNames(parts: Parts, pattern: RegExp): string[] {
  return [...parts.keys()].filter((name) => pattern.test(name)).sort()
}

/** Everything that a reader or a program could read in the file, XML entities decoded. */
export function everyWord(parts: Parts): string {
  return [...parts]
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .map(([name, content]) => `${name}\n${decoded(content.toString('utf8'))}`)
    .join('\n')
}

/** The text of each paragraph of the body, with the id of its style. */
export function paragraphs(document: string): { style: string | null; text: string }[] {
  return [...document.matchAll(/<w:p[ >].*?<\/w:p>|<w:p\/>/gs)].map(([xml]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(xml)?.[1] ?? null,
    text: textOf(xml),
  }))
}

export function textOf(xml: string): string {
  return decoded(
    [...xml.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:(?:br|tab)\/>/gs)].map(([, text]) => text ?? ' ').join(''),
  ).replace(/\t/g, ' ')
}

/** The file again with one part changed; for seeding faults. */
export async function changed(bytes: Uint8Array, name: string, change: (xml: string) => string): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  for (const [at, content] of await unzipped(Buffer.from(bytes))) {
    const next = at === name ? Buffer.from(change(content.toString('utf8'))) : content
    if (at === name && next.equals(content)) throw new Error(`the fault changed nothing in ${name}`)
    zip.addBuffer(next, at)
  }
  zip.end()
  return buffer(zip.outputStream as NodeJS.ReadableStream)
}

function decoded(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

function unzipped(bytes: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      const parts = new Map<string, Buffer>()
      zip.on('error', reject)
      zip.on('end', () => resolve(parts))
      zip.on('entry', (entry) => {
        if (entry.fileName.endsWith('/')) return zip.readEntry()
        zip.openReadStream(entry, async (problem, stream) => {
          if (problem) return reject(problem)
          parts.set(entry.fileName, await buffer(stream))
          zip.readEntry()
        })
      })
      zip.readEntry()
    })
  })
}
