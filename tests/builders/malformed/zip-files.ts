import { crc32, deflateRawSync } from 'node:zlib'
import { rawZip, wideEnd } from '../raw-zip.ts'
import { type Malformed, malformed } from './malformed.ts'

const megabyte = 1024 ** 2
const csv = Buffer.from('at,person\n2026-01-05 10:00,Ada\n')
const small = { name: 'events.csv', data: csv }
const zip = (wrong: string, ...parts: Parameters<typeof rawZip>) =>
  malformed('export.zip', wrong, () => rawZip(...parts))

/** Zips that are bombs, that lie, and that hold what no export holds; and files of other kinds altogether. */
export function zipFiles(): Malformed[] {
  return [
    malformed('export.zip', '300 MB of blanks', () =>
      rawZip([{ name: 'events.csv', data: Buffer.alloc(300 * megabyte, 0x20) }]),
    ),
    malformed('export.zip', 'a hundred files of a megabyte each in a few bytes', () =>
      rawZip(Array.from({ length: 100 }, (_, index) => ({ name: `${index}.csv`, data: Buffer.alloc(megabyte, 0x20) }))),
    ),
    malformed('export.zip', 'blanks that say they are one byte', () =>
      rawZip([{ name: 'events.csv', data: Buffer.alloc(100 * megabyte, 0x20), claims: 1 }]),
    ),
    malformed('export.zip', 'blanks that say they are nothing', () =>
      rawZip([{ name: 'events.csv', data: Buffer.alloc(100 * megabyte, 0x20), claims: 0, flags: 8 }]),
    ),
    malformed('export.zip', 'a thousand files in the same bytes', () => {
      const data = Buffer.alloc(megabyte, 0x20)
      return rawZip([
        { name: 'a.csv', data },
        ...Array.from({ length: 1000 }, (_, index) => ({ name: `${index}.csv`, data, at: 0 })),
      ])
    }),
    malformed('export.zip', 'zips ten deep', () =>
      Array.from({ length: 10 }).reduce<Buffer>(
        (inner, _, level) => rawZip([{ name: `${level}.zip`, data: inner }]),
        rawZip([small]),
      ),
    ),
    malformed('export.zip', 'seventy thousand files', () =>
      rawZip(Array.from({ length: 70_000 }, (_, index) => ({ name: `${index}`, data: Buffer.alloc(0) }))),
    ),
    malformed('export.zip', 'fifty thousand empty Slack days', () =>
      rawZip(
        Array.from({ length: 50_000 }, (_, index) => ({ name: `c${index}/2026-01-05.json`, data: Buffer.from('[]') })),
      ),
    ),
    malformed('export.zip', 'a path of four hundred folders', () =>
      rawZip([{ name: `${'a/'.repeat(400)}events.csv`, data: csv }]),
    ),
    malformed('export.zip', 'a bomb of a Slack day', () =>
      rawZip([
        { name: 'users.json', data: Buffer.from('[]') },
        { name: 'general/2026-01-05.json', data: Buffer.from(`[${'{},'.repeat(500_000)}{}]`) },
      ]),
    ),
    zip('an empty list', []),
    zip('only folders', [
      { name: 'a/', data: Buffer.alloc(0) },
      { name: 'a/b/', data: Buffer.alloc(0) },
    ]),
    zip('only what systems leave behind', [
      { name: '__MACOSX/._events.csv', data: csv },
      { name: '.DS_Store', data: csv },
    ]),
    zip('a password', [{ ...small, flags: 1 }]),
    zip('a strong password', [{ ...small, flags: 0x41 }]),
    zip('a password of another kind', [{ ...small, method: 99, flags: 1 }]),
    ...[
      '../events.csv',
      'a/../../events.csv',
      '..\\..\\events.csv',
      '/etc/events.csv',
      '\\\\host\\events.csv',
      'C:\\events.csv',
      'c:events.csv',
      'nul.csv',
      'a/COM1',
      'a\0.csv',
      'a\n.csv',
      'a\u001b[2J.csv',
      '',
      '.',
      './',
      `${'n'.repeat(60_000)}.csv`,
    ].map((name) => zip(`a file called ${JSON.stringify(name).slice(0, 30)}`, [{ name, data: csv, flags: 0x800 }])),
    zip('a link', [{ ...small, attributes: 0o120777 * 2 ** 16 }]),
    zip('a device', [{ ...small, attributes: 0o020666 * 2 ** 16 }]),
    zip('a pipe', [{ ...small, attributes: 0o010666 * 2 ** 16 }]),
    zip('a folder with bytes', [{ name: 'events.csv/', data: csv }]),
    zip('two files of a name', [small, small]),
    ...[1, 5, 9, 12, 14, 93, 95, 98].map((method) =>
      zip(`packing of kind ${method}`, [{ ...small, method, packed: deflateRawSync(csv) }]),
    ),
    zip('a wrong checksum', [{ ...small, checksum: crc32(csv) ^ 1 }]),
    zip('a size too small', [{ ...small, claims: 3 }]),
    zip('a size too large', [{ ...small, claims: 300 }]),
    zip('a size of 4 GB', [{ ...small, claims: 0xfffffffe }]),
    zip('a packed size too small', [{ ...small, packedClaims: 3 }]),
    zip('a packed size too large', [{ ...small, packedClaims: 3000 }]),
    zip('a packed size of 4 GB', [{ ...small, packedClaims: 0xfffffffe }]),
    zip('bytes that are not packed', [{ ...small, packed: Buffer.from('plain text'.repeat(10)) }]),
    zip('packed bytes that never end', [{ ...small, packed: deflateRawSync(csv).subarray(0, -4) }]),
    zip('more entries than it has', [small], { count: 9 }),
    zip('fewer entries than it has', [small, { ...small, name: 'b.csv' }], { count: 1 }),
    zip('65,535 entries', [small], { count: 0xffff }),
    zip('a list elsewhere', [small], { listAt: 0xfffffff0 }),
    zip('a list at the start', [small], { listAt: 0 }),
    zip('a list of 4 GB', [small], { listBytes: 0xfffffff0 }),
    zip('several disks', [small], { disk: 2 }),
    zip('a comment that is an end', [small], { comment: Buffer.from(rawZip([])) }),
    zip('a long comment', [small], { comment: Buffer.alloc(65_000, 0x41) }),
    zip('a wide end beyond the file', [small], { before: (list) => wideEnd(list, 2 ** 62) }),
    zip('a wide end that differs', [small], { before: (list) => wideEnd({ ...list, at: 0, count: 3 }) }),
    zip('a wide end of 2^60 files', [small], { before: (list) => wideEnd({ ...list, count: 2 ** 60 }) }),
    zip('wide sizes that are missing', [{ ...small, claims: 0xffffffff }]),
    zip('wide sizes that are nonsense', [
      { ...small, claims: 0xffffffff, extra: Buffer.from([1, 0, 8, 0, 255, 255, 255, 255, 255, 255, 255, 255]) },
    ]),
    zip('extra bytes that are too short', [{ ...small, extra: Buffer.from([1, 0, 255, 0, 1]) }]),
    zip('another name in the extra bytes', [{ ...small, extra: unicodeName('events.csv', '../evil.csv') }]),
    malformed('export.zip', 'a program in front', () =>
      Buffer.concat([Buffer.from('MZ'.padEnd(512, '\0')), rawZip([small])]),
    ),
    malformed('export.zip', 'more behind it', () => Buffer.concat([rawZip([small]), Buffer.from('more')])),
    malformed('export.zip', 'the beginning of a zip', () => 'PK\x03\x04'),
    malformed('export.zip', 'only an end', () => rawZip([])),
    malformed('export.zip', 'PK and noise', () =>
      Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(70_000, 0x37)]),
    ),
    ...otherKinds.map(([file, bytes]) => malformed(file, 'a file of another kind', () => Buffer.from(bytes, 'latin1'))),
    ...Array.from({ length: 32 }, (_, byte) =>
      malformed('one.csv', `one byte, ${byte * 8}`, () => Buffer.from([byte * 8])),
    ),
  ]
}

const otherKinds: readonly (readonly [string, string])[] = [
  ['paper.pdf', '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n'],
  ['picture.png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ['photo.jpg', '\xff\xd8\xff\xe0\0\x10JFIF\0'],
  ['picture.gif', 'GIF89a\x01\0\x01\0'],
  ['program.exe', 'MZ\x90\0\x03\0\0\0'],
  ['program', '\x7fELF\x02\x01\x01\0'],
  ['film.mp4', '\0\0\0\x20ftypisom'],
  ['sound.mp3', 'ID3\x04\0\0\0'],
  ['data.sqlite', 'SQLite format 3\0\x10\0\x01\x01'],
  ['mail.pst', '!BDN\0\0\0\0'],
  ['export.7z', '7z\xbc\xaf\x27\x1c\0\x04'],
  ['export.rar', 'Rar!\x1a\x07\x01\0'],
  ['export.tar', `${'a'.padEnd(257, '\0')}ustar\x0000${'\0'.repeat(300)}`],
  ['export.xz', '\xfd7zXZ\0\0\x04'],
  ['export.bz2', 'BZh91AY&SY'],
  ['page.html', '<!DOCTYPE html><html><body><table><tr><td>at</td></tr></table></body></html>'],
  ['feed.xml', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ['note.rtf', '{\\rtf1\\ansi{\\fonttbl}}'],
  ['calendar.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'],
  ['words.md', '# Words\n\nSome *words*.\n'],
  ['script.js', 'export const a = 1\n'],
  ['key.pem', '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n'],
  ['mail.eml', 'From: ada@example.org\r\nSubject: Hi\r\n\r\nHi\r\n'],
]

/** The extra field in which a zip may say another name than it says in its list. */
function unicodeName(instead: string, name: string): Buffer {
  const data = Buffer.concat([Buffer.from([1]), Buffer.alloc(4), Buffer.from(name)])
  data.writeUInt32LE(crc32(instead), 1)
  const head = Buffer.from([0x75, 0x70, 0, 0])
  head.writeUInt16LE(data.length, 2)
  return Buffer.concat([head, data])
}
