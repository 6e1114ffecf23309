import { chance } from '../../../src/core/chance.ts'
import { eachFormat, type Sample } from '../each-format.ts'
import { rawZip } from '../raw-zip.ts'
import { type Malformed, malformed } from './malformed.ts'

/** Ordinary exports of every source, cut, flipped, spliced with another and under another's name; the same ones every time. */
export function damagedExports(): Malformed[] {
  const dice = chance('damage 20260105')
  const whole = Object.entries(eachFormat).map(([id, sample]) => ({ id, ...asFile(id, sample) }))
  return whole.flatMap(({ id, file, bytes }) => {
    const other = dice.pick(whole)
    const place = () => dice.whole(1, bytes.length - 1)
    const cuts = [place(), place(), bytes.length - 1]
    const flips = Array.from({ length: 4 }, () =>
      Array.from({ length: dice.whole(1, 6) }, () => [place(), dice.whole(0, 255)] as const),
    )
    const [from, to] = [place(), dice.whole(0, other.bytes.length - 1)]
    const [hole, width] = [place(), dice.whole(1, 40)]
    const noise = Buffer.from(Array.from({ length: 64 }, () => dice.whole(0, 255)))
    return [
      ...cuts.map((cut) => malformed(file, `${id} cut off after ${cut} bytes`, () => bytes.subarray(0, cut))),
      malformed(file, `${id} without its beginning`, () => bytes.subarray(cuts[0])),
      ...flips.map((hits, index) =>
        malformed(file, `${id} with flipped bytes (${index})`, () => {
          const flipped = Buffer.from(bytes)
          for (const [at, byte] of hits) flipped[at] = byte
          return flipped
        }),
      ),
      malformed(file, `${id} with a hole`, () =>
        Buffer.concat([bytes.subarray(0, hole), bytes.subarray(hole + width)]),
      ),
      malformed(file, `${id} with noise inside`, () =>
        Buffer.concat([bytes.subarray(0, hole), noise, bytes.subarray(hole)]),
      ),
      malformed(file, `${id} twice`, () => Buffer.concat([bytes, bytes])),
      malformed(file, `${id} that goes on as ${other.id}`, () =>
        Buffer.concat([bytes.subarray(0, from), other.bytes.subarray(to)]),
      ),
      malformed(other.file, `${id} called ${other.file}`, () => bytes),
      malformed(file, `${id} in UTF-16`, () => Buffer.from(`\uFEFF${bytes.toString('utf8')}`, 'utf16le')),
      malformed(file, `${id} with NUL in it`, () =>
        Buffer.concat([bytes.subarray(0, hole), Buffer.alloc(3), bytes.subarray(hole)]),
      ),
    ]
  })
}

/** A folder comes as its zip. */
function asFile(id: string, sample: Sample): { file: string; bytes: Buffer } {
  if ('content' in sample) return { file: sample.name, bytes: Buffer.from(sample.content as string) }
  const parts = Object.entries(sample.folder).map(([name, content]) => ({
    name,
    data: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
  }))
  return { file: `${id}.zip`, bytes: rawZip(parts) }
}
