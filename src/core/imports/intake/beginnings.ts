/** What a file is by its first bytes, where its name may say anything: a zip, something that first has to be unpacked, or neither. */
export type Beginning = 'zip' | 'other' | Readonly<{ archive: string }>

/** How many bytes tell. */
export const beginningBytes = 264

export function beginningOf(head: Buffer): Beginning {
  const text = head.toString('latin1')
  if (zips.some((mark) => text.startsWith(mark))) return 'zip'
  const found = archives.find(([mark, at]) => text.startsWith(mark, at))
  return found ? { archive: found[2] } : 'other'
}

const zips = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08']

const archives: readonly (readonly [string, number, string])[] = [
  ['7z\xbc\xaf\x27\x1c', 0, 'a 7z archive'],
  ['Rar!\x1a\x07', 0, 'a RAR archive'],
  ['\xfd7zXZ\x00', 0, 'an xz archive'],
  ['BZh', 0, 'a bzip2 archive'],
  ['\x28\xb5\x2f\xfd', 0, 'a zstd archive'],
  ['ustar', 257, 'a tar archive'],
]
