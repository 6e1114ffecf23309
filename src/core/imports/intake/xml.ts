import { SaxesParser } from 'saxes'
import { Refusal, refuse } from '../../refusal.ts'
import type { Entry } from './entry.ts'

/** What is done with the parts of an XML file as they come. Names are without prefix. */
export type XmlVisitor = Readonly<{
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}>

const longestPiece = 1024 ** 2
const deepest = 256

/**
 * Reads an XML part of a file from end to end, with bounded memory; gives way after each piece, so that what the visitor found can be handed on. Refused: XML that
 * isn't well-formed or not UTF-8, that declares a document type (and so entities of its own), that is nested over 256 levels deep, and single texts over 1 MiB.
 */
export async function* readXml(part: Entry, file: string, visitor: XmlVisitor): AsyncGenerator<void> {
  const damaged = (because: string): never => refuse('import-damaged', { file, place: part.name, because })
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  let sinceTag = 0
  parser.on('doctype', () => damaged('it declares things that no such file does'))
  parser.on('opentag', ({ name, attributes }) => {
    sinceTag = 0
    if (++depth > deepest) damaged(`it is nested more than ${deepest} levels deep`)
    visitor.open?.(bare(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    sinceTag = 0
    depth--
    visitor.close?.(bare(name))
  })
  parser.on('text', (text) => visitor.text?.(text))
  parser.on('cdata', (text) => visitor.text?.(text))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of part.open()) {
      sinceTag += chunk.length
      parser.write(decoder.decode(chunk, { stream: true }))
      if (sinceTag > longestPiece) damaged('a text in it is longer than 1 MB')
      yield
    }
    parser.write(decoder.decode()).close()
  } catch (error) {
    if (error instanceof Refusal) throw error
    damaged('it is not well-formed')
  }
  yield
}

function bare(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
