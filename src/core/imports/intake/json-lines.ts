import { refuse } from '../../refusal.ts'
import { asUtf8 } from './encoding.ts'
import type { Entry } from './entry.ts'
import { unzipped } from './gzip.ts'
import { tooMuchIn } from './json-weight.ts'

/** A line's value with its number, or why it can't be read and how it begins. */
export type JsonLine = Readonly<{ line: number; value: unknown } | { line: number; reason: string; text: string }>

const longestLine = 16 * 1024 ** 2
const headBytes = 64 * 1024
const shownOfBadLines = 200
const lineFeed = 0x0a

/**
 * The values of a file with one JSON value a line, some hundred at a time; unzipped where it is gzipped. Blank lines are left out but count. A line that is no
 * JSON, or nested more than 64 levels deep, is a reason. Refused: a line over 16 MiB, a gzip that is damaged or holds far more than an export, text that isn't UTF-8 or UTF-16.
 */
export async function* readJsonLines(entry: Entry): AsyncGenerator<JsonLine[]> {
  let line = 0
  for await (const texts of linesOf(entry)) {
    const found: JsonLine[] = []
    for (const text of texts) {
      line++
      if (text.trim() !== '') found.push(jsonLine(text, line))
    }
    if (found.length > 0) yield found
  }
}

/** Whether the beginning of a file has one JSON object a line; a line or two may be broken. A lone line counts unless the file is called `.json`. */
export async function looksLikeJsonLines(entry: Entry): Promise<boolean> {
  const pieces: Buffer[] = []
  let bytes = 0
  try {
    for await (const piece of asUtf8(unzipped(entry), entry.name)) {
      pieces.push(piece)
      bytes += piece.length
      if (bytes >= headBytes) break
    }
  } catch {
    return false
  }
  const lines = Buffer.concat(pieces).toString('utf8').split('\n')
  if (bytes >= headBytes && lines.length > 1) lines.pop()
  const full = lines.filter((text) => text.trim() !== '').slice(0, 20)
  const objects = full.filter((text) => text.trimStart().startsWith('{') && 'value' in jsonLine(text, 1)).length
  if (full.length === 1) return objects === 1 && !/\.json$/i.test(entry.name)
  return objects >= 1 && objects * 2 >= full.length
}

async function* linesOf(entry: Entry): AsyncGenerator<string[]> {
  let held: Buffer[] = []
  let heldBytes = 0
  for await (const chunk of asUtf8(unzipped(entry), entry.name)) {
    const end = chunk.lastIndexOf(lineFeed) + 1
    if (end === 0) {
      held.push(chunk)
      heldBytes += chunk.length
      if (heldBytes > longestLine) tooLarge(entry.name, 'a line of it is longer than 16 MB')
      continue
    }
    const whole = Buffer.concat([...held, chunk.subarray(0, end - 1)])
    held = [chunk.subarray(end)]
    heldBytes = chunk.length - end
    yield whole.toString('utf8').split('\n')
  }
  if (heldBytes > 0) yield Buffer.concat(held).toString('utf8').split('\n')
}

function jsonLine(text: string, line: number): JsonLine {
  const tooMuch = tooMuchIn(text)
  if (tooMuch !== null) return { line, reason: tooMuch, text: beginning(text) }
  try {
    return { line, value: JSON.parse(text) as unknown }
  } catch {
    return { line, reason: 'it is not valid JSON', text: beginning(text) }
  }
}

function beginning(text: string): string {
  return text.trim().slice(0, shownOfBadLines)
}

function tooLarge(file: string, because: string): never {
  refuse('import-too-large', { file, because })
}
