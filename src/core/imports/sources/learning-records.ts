import type { Entry } from '../intake/entry.ts'
import type { Files } from '../intake/files.ts'
import { unzipped } from '../intake/gzip.ts'
import { readJson, readJsonItems } from '../intake/json.ts'
import { looksLikeJsonLines, readJsonLines } from '../intake/json-lines.ts'
import { field } from './record-fields.ts'

/** One record of a file, by its number in the file and, where there is one record a line, its line; or why there is none, and how the line begins. */
export type LearningRecord = Readonly<
  | { line: number | null; number: number; value: unknown }
  | { line: number | null; number: number; reason: string; text: string }
>

const wholeUpTo = 64 * 1024 ** 2
const headBytes = 64 * 1024

/** The files that may hold records: a file by itself may have any name, in a folder or zip the ending tells. */
export function recordEntries(files: Files): readonly Entry[] {
  if (files.isSingle) return files.entries
  return files.entries.filter(
    (entry) => entry.sizeBytes > 0 && /\.(?:json|jsonl|ndjson|jsonlines|log|txt)(?:\.gz)?$/i.test(entry.name),
  )
}

/** How a file begins, unzipped; empty where even that can't be read. */
export async function recordsBegin(entry: Entry): Promise<string> {
  const pieces: Buffer[] = []
  let bytes = 0
  try {
    for await (const piece of unzipped(entry)) {
      pieces.push(piece)
      bytes += piece.length
      if (bytes >= headBytes) break
    }
  } catch {
    return ''
  }
  return Buffer.concat(pieces)
    .subarray(0, headBytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
}

/** Whether a text occurs anywhere in a file, unzipped; without reading what it means. */
export async function mentions(entry: Entry, text: string): Promise<boolean> {
  const sought = Buffer.from(text)
  let before = Buffer.alloc(0)
  for await (const piece of unzipped(entry)) {
    const bytes = Buffer.concat([before, piece])
    if (bytes.includes(sought)) return true
    before = Buffer.from(bytes.subarray(-sought.length))
  }
  return false
}

/**
 * The records of a file in any form in which they travel: one a line, a list, a single one, or pages and envelopes that hold them in the list `within`;
 * zipped or not. A file that is one object and can't be read is one record with a reason; a list that can't be read is refused.
 */
export async function* learningRecords(entry: Entry, within: string): AsyncGenerator<LearningRecord[]> {
  let number = 0
  const numbered = (values: readonly unknown[], line: number | null): LearningRecord[] =>
    values.flatMap((value) => inside(value, within)).map((value) => ({ line, number: ++number, value }))
  if (await looksLikeJsonLines(entry)) {
    for await (const piece of readJsonLines(entry))
      yield piece.flatMap((one) =>
        'value' in one
          ? numbered([one.value], one.line)
          : [{ line: one.line, number: ++number, reason: one.reason, text: one.text }],
      )
    return
  }
  const plain: Entry = { ...entry, open: () => unzipped(entry) }
  const start = await recordsBegin(entry)
  if (start.startsWith('[')) {
    for await (const items of readJsonItems(plain, [])) yield numbered(items, null)
  } else if (entry.sizeBytes > wholeUpTo && start.includes(`"${within}"`)) {
    for await (const items of readJsonItems(plain, [within])) yield numbered(items, null)
  } else {
    const reading = await readJson(plain)
    if ('reason' in reading)
      yield [{ line: null, number: ++number, reason: `the file can't be read: ${reading.reason}`, text: '' }]
    else yield numbered([reading.value], null)
  }
}

/** What a page or envelope holds; anything else is itself. Lists within lists are opened. */
function inside(value: unknown, within: string): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => inside(one, within))
  const list = field(value, within)
  return Array.isArray(list) ? list : [value]
}
