import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What stands in for somebody's particulars: found nowhere else, whoever's bytes are searched. */
export const mark = {
  name: 'Zyxqvara Mürkwood',
  email: 'zyxqvara.m@marked.example',
  key: 'U0ZYXQVARA',
  handle: 'zyxq_vara9',
  alias: 'Zyx von Qvar',
} as const

const pieces = [...Object.values(mark), 'Zyxqvara', 'Mürkwood', 'marked.example']

const wanted = [
  ...new Set(pieces.flatMap((piece) => [piece, piece.normalize('NFD')]).map((piece) => piece.toLowerCase())),
]

/** Where in a folder's files (and their names) a marked person's particulars stand, in UTF-8 or either UTF-16, whatever the case. */
export function markedIn(folder: string): string[] {
  const found: string[] = []
  for (const name of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(name.parentPath, name.name)
    const bytes = name.isFile() ? readFileSync(path) : Buffer.alloc(0)
    const lower = [name.name, ...textsOf(bytes)].map((text) => text.toLowerCase())
    for (const piece of wanted) if (lower.some((text) => text.includes(piece))) found.push(`${path}: ${piece}`)
  }
  return [...new Set(found)]
}

/** What bytes may say, in UTF-8 and in UTF-16 of either order that begins on either byte. */
function textsOf(bytes: Buffer): string[] {
  const later = bytes.subarray(1)
  return [bytes.toString('utf8'), bytes.toString('utf16le'), later.toString('utf16le'), swapped(bytes), swapped(later)]
}

function swapped(bytes: Buffer): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  return even.swap16().toString('utf16le')
}
