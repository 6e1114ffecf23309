import { crc32, deflateRawSync } from 'node:zlib'

/** One file of a zip that may lie. What isn't said is true. */
export type Part = Readonly<{
  name: string
  data: Buffer
  /** The length that the list of files claims. */
  claims?: number
  packedClaims?: number
  checksum?: number
  flags?: number
  /** 0 stored, 8 deflated. */
  method?: number
  /** Where its bytes are said to begin; nothing is written for it then. */
  at?: number
  /** The high 16 bits are the kind of file under Unix. */
  attributes?: number
  extra?: Buffer
  comment?: Buffer
  /** Bytes in the place of the deflated data. */
  packed?: Buffer
}>

/** What the end of the zip says, where that is not true. */
export type End = Readonly<{
  count?: number
  listBytes?: number
  listAt?: number
  disk?: number
  comment?: Buffer
  /** Bytes between the list of files and the end, such as the records of a zip of more than 4 GB. */
  before?: (list: { at: number; bytes: number; count: number }) => Buffer
}>

/** A zip written byte by byte, so that it can lie: about sizes, about where its files lie, about a password. */
export function rawZip(parts: readonly Part[], end: End = {}): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const { data, flags = 0, method = 8, attributes = 0, extra = Buffer.alloc(0), comment = Buffer.alloc(0) } = part
    const name = Buffer.from(part.name)
    const packed = part.packed ?? (method === 8 ? deflateRawSync(data) : data)
    const sizes = { packed: part.packedClaims ?? packed.length, whole: part.claims ?? data.length }
    const checksum = part.checksum ?? crc32(data)
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(20, 4)
    header.writeUInt16LE(flags, 6)
    header.writeUInt16LE(method, 8)
    header.writeUInt32LE(checksum, 14)
    header.writeUInt32LE(sizes.packed, 18)
    header.writeUInt32LE(sizes.whole, 22)
    header.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE((3 << 8) | 20, 4)
    entry.writeUInt16LE(20, 6)
    entry.writeUInt16LE(flags, 8)
    entry.writeUInt16LE(method, 10)
    entry.writeUInt32LE(checksum, 16)
    entry.writeUInt32LE(sizes.packed, 20)
    entry.writeUInt32LE(sizes.whole, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt16LE(extra.length, 30)
    entry.writeUInt16LE(comment.length, 32)
    entry.writeUInt32LE(attributes, 38)
    entry.writeUInt32LE(part.at ?? offset, 42)
    central.push(entry, name, extra, comment)
    if (part.at !== undefined) continue
    local.push(header, name, packed)
    offset += 30 + name.length + packed.length
  }
  const list = Buffer.concat(central)
  const before = end.before?.({ at: offset, bytes: list.length, count: parts.length }) ?? Buffer.alloc(0)
  return Buffer.concat([...local, list, before, endOf(end, { at: offset, bytes: list.length, count: parts.length })])
}

function endOf(end: End, list: { at: number; bytes: number; count: number }): Buffer {
  const bytes = Buffer.alloc(22)
  bytes.writeUInt32LE(0x06054b50, 0)
  bytes.writeUInt16LE(end.disk ?? 0, 4)
  bytes.writeUInt16LE((end.count ?? list.count) & 0xffff, 8)
  bytes.writeUInt16LE((end.count ?? list.count) & 0xffff, 10)
  bytes.writeUInt32LE(end.listBytes ?? list.bytes, 12)
  bytes.writeUInt32LE(end.listAt ?? list.at, 16)
  bytes.writeUInt16LE(end.comment?.length ?? 0, 20)
  return Buffer.concat([bytes, end.comment ?? Buffer.alloc(0)])
}

/** The two records with which a zip of more than 4 GB says where its list of files is. */
export function wideEnd(said: { at: number; bytes: number; count: number }, recordAt = said.at + said.bytes): Buffer {
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeUInt16LE(45, 12)
  record.writeUInt16LE(45, 14)
  record.writeBigUInt64LE(BigInt(said.count), 24)
  record.writeBigUInt64LE(BigInt(said.count), 32)
  record.writeBigUInt64LE(BigInt(said.bytes), 40)
  record.writeBigUInt64LE(BigInt(said.at), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(recordAt), 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([record, locator])
}
