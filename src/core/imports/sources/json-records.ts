import type { Entry } from '../intake/entry.ts'
import type { Files } from '../intake/files.ts'
import { firstCharacters, readJson } from '../intake/json.ts'
import { readJsonItems } from '../intake/json-items.ts'
import { looksLikeJsonLines, readJsonLines } from '../intake/json-lines.ts'
import { fieldsOf } from './json-values.ts'

/** One thing out of a JSON file, with its place: the line where the file has one a line, else the number in the file, counted from 1. */
export type JsonRecord = Readonly<{ file: string; line: number | null; number: number; value: unknown }>

/** A file, or a line of one, that can't be read. */
type Unread = Readonly<{ file: string; line: number | null; reason: string }>

const readWhole = 48 * 1024 ** 2
const itemsAtOnce = 500

/** The files that may be JSON: a file by itself whatever it is called, in a folder or zip by their ending. */
export function jsonEntries(files: Files): readonly Entry[] {
  return files.isSingle
    ? files.entries
    : files.entries.filter((entry) => isJson.test(entry.name) && entry.sizeBytes > 0)
}

const isJson = /\.(?:json|jsonl|ndjson)(?:\.gz)?$/i

/**
 * The records of a JSON file, some hundred at a time: the items of a list, of the lists with one of these names in an object (a page of an interface), or one
 * object; the same for each line where the file is of JSON lines. What can't be read comes back with its reason.
 */
export async function* jsonRecords(entry: Entry, lists: readonly string[]): AsyncGenerator<(JsonRecord | Unread)[]> {
  if (await looksLikeJsonLines(entry)) yield* lineRecords(entry, lists)
  else if (entry.sizeBytes > readWhole) yield* largeRecords(entry, lists)
  else {
    const reading = await readJson(entry)
    if ('reason' in reading)
      yield [{ file: entry.name, line: null, reason: `the file can't be read: ${reading.reason}` }]
    else yield* inPieces(entry.name, recordsIn(reading.value, lists))
  }
}

async function* lineRecords(entry: Entry, lists: readonly string[]): AsyncGenerator<(JsonRecord | Unread)[]> {
  const file = entry.name
  for await (const lines of readJsonLines(entry)) {
    const found: (JsonRecord | Unread)[] = []
    for (const one of lines) {
      if ('reason' in one) found.push({ file, line: one.line, reason: one.reason })
      else
        for (const [index, value] of recordsIn(one.value, lists).entries())
          found.push({ file, line: one.line, number: index + 1, value })
    }
    yield found
  }
}

/** Too large to be read at once: the list is found by how the file begins. */
async function* largeRecords(entry: Entry, lists: readonly string[]): AsyncGenerator<JsonRecord[]> {
  const head = await firstCharacters(entry, 64 * 1024)
  const list = head.startsWith('[') ? null : lists.find((name) => new RegExp(`"${name}"\\s*:\\s*\\[`).test(head))
  let number = 0
  for await (const items of readJsonItems(entry, list ? [list] : []))
    yield items.map((value) => ({ file: entry.name, line: null, number: ++number, value }))
}

function* inPieces(file: string, values: readonly unknown[]): Generator<JsonRecord[]> {
  for (let from = 0; from < values.length; from += itemsAtOnce)
    yield values
      .slice(from, from + itemsAtOnce)
      .map((value, index) => ({ file, line: null, number: from + index + 1, value }))
}

/** A list may also be one of pages. */
function recordsIn(value: unknown, lists: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => pageItems(item, lists) ?? [item])
  return pageItems(value, lists) ?? [value]
}

function pageItems(value: unknown, lists: readonly string[]): readonly unknown[] | null {
  const page = fieldsOf(value)
  if (!page) return null
  for (const name of lists) if (Array.isArray(page[name])) return page[name]
  return null
}
