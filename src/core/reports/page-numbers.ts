import type { IPropertiesOptions, IXmlableObject } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'

type Estimator = NonNullable<IPropertiesOptions['pageNumbers']>

const estimate = estimatePageNumbersWith({ guess: true })

/**
 * Works out the page of each heading as Word would lay the document out, so that the table of contents is complete without Word asking to update it.
 * Words are measured in pieces: the layout's time grows with the square of a word's length, and one long link would take minutes.
 */
export const pageNumbers: Estimator = Object.assign(
  (body: IXmlableObject, context: Parameters<Estimator>[1]) =>
    estimate(withShortWords(body) as IXmlableObject, context),
  estimate.listNumbers ? { listNumbers: estimate.listNumbers } : {},
)

const longWord = /\S{24}(?=\S)/g

function withShortWords(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withShortWords)
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node).map(([name, content]) => [
      name,
      name === 'w:t' ? textWithShortWords(content) : withShortWords(content),
    ]),
  )
}

function textWithShortWords(content: unknown): unknown {
  if (typeof content === 'string') return content.replace(longWord, '$& ')
  return Array.isArray(content) ? content.map(textWithShortWords) : content
}
