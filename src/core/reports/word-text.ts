import { TextRun } from 'docx'

/**
 * Text as a Word file can hold it: characters outside XML 1.0 become U+FFFD, and marks that turn the reading direction of what follows are taken out.
 * The only place where text is made safe; every run, chart label and property goes through it.
 */
export function wordText(text: string): string {
  return text.replace(outsideXml, '\uFFFD').replace(directionOverrides, '')
}

/** A text of one or several lines as runs; each `\n` is a line break in the paragraph. */
export function wordRuns(text: string): TextRun[] {
  return wordText(text)
    .split(/\r\n|\r|\n/)
    .map((line, index) => new TextRun(index === 0 ? { text: line } : { text: line, break: 1 }))
}

/** A text on one line, for a heading, a label or a property. */
export function wordLine(text: string): string {
  return wordText(text).replace(/\s+/g, ' ').trim()
}

/** Lone surrogates are outside too: with the `u` flag they are characters of their own. */
const outsideXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const directionOverrides = /[\u202A-\u202E]/g
