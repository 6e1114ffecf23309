import type { Files } from '../intake/files.ts'
import { firstCharacters } from '../intake/json.ts'

const mostLookedAt = 20
const characters = 16 * 1024
const dayAndTime = String.raw`\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}[:.]\d{2}`
const instead =
  'Make a table of it with a row for each act (when, who, what, in which conversation) and import that by saying which column is which.'

/** Exports of platforms that the studio doesn't read: what they are, in words, and how they begin. */
const others: readonly (readonly [string, (start: string) => boolean])[] = [
  [
    'an export of Telegram',
    (start) =>
      start.startsWith('{') &&
      /"(?:from_id|actor_id|date_unixtime)"\s*:/.test(start) &&
      /"messages"\s*:\s*\[/.test(start),
  ],
  ['a chat of WhatsApp', (start) => new RegExp(`^\\u200e?${dayAndTime}[^\\n]{0,12}(?:- |\\] )`).test(start)],
  ['an archive of Gitter', (start) => /"fromUser"\s*:/.test(start) && /"sent"\s*:\s*"/.test(start)],
  [
    "an answer of GitHub's programming interface",
    (start) => /"[a-z_]{0,30}url"\s*:\s*"https:\/\/api\.github\.com\//.test(start),
  ],
  [
    "an answer of Stack Exchange's programming interface",
    (start) =>
      /"quota_(?:max|remaining)"\s*:/.test(start) ||
      (/"question_id"\s*:\s*\d/.test(start) && /"owner"\s*:/.test(start)),
  ],
  [
    'a data dump of Stack Exchange',
    (start) =>
      /^(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^>]*(?:\[[^\]]*\]\s*)?>\s*)?<(?:posts|users|badges|comments|votes|tags)\b/i.test(
        start,
      ),
  ],
]

/** For exports that no source reads: what they are and what to do instead, in sentences; null when they are nothing known. */
export async function nearMiss(files: Files): Promise<string | null> {
  for (const entry of files.entries.slice(0, mostLookedAt)) {
    const start = await firstCharacters(entry, characters)
    const found = others.find(([, isIt]) => isIt(start))
    if (found) return `It is ${found[0]}, which the studio doesn't read. ${instead}`
  }
  return null
}
