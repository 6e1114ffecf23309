import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { fileOf, zipOf } from '../../builders/files.ts'
import { slackExport, smallTalk } from '../../builders/slack.ts'
import { openTestStudio, type TestStudio } from '../../builders/studio.ts'
import { preview, refusalOf, takeIn } from '../../builders/taking-in.ts'

type Part = { name: string; data: Buffer; claims?: number; flags?: number; at?: number }

/** A zip written byte by byte, so that it can lie: about sizes, about where its files lie, about a password. */
function rawZip(parts: readonly Part[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, data, claims = data.length, flags = 0, at } of parts) {
    const packed = deflateRawSync(data)
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(20, 4)
    header.writeUInt16LE(flags, 6)
    header.writeUInt16LE(8, 8)
    header.writeUInt32LE(packed.length, 18)
    header.writeUInt32LE(claims, 22)
    header.writeUInt16LE(Buffer.byteLength(name), 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 4)
    entry.writeUInt16LE(20, 6)
    entry.writeUInt16LE(flags, 8)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(claims, 24)
    entry.writeUInt16LE(Buffer.byteLength(name), 28)
    entry.writeUInt32LE(at ?? offset, 42)
    central.push(entry, Buffer.from(name))
    if (at === undefined) {
      local.push(header, Buffer.from(name), packed)
      offset += 30 + Buffer.byteLength(name) + packed.length
    }
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}

async function refusedAndUnchanged(studio: TestStudio, path: string) {
  const cohortId = await studio.makeCohort()
  const refusal = await refusalOf(takeIn(studio, cohortId, path))
  expect(await refusalOf(preview(studio, cohortId, path))).toEqual(refusal)
  expect(await studio.client.imports.list({ cohortId })).toEqual([])
  expect(await studio.client.roster.list({ cohortId })).toEqual([])
  expect(refusal.sentence.length).toBeLessThan(250)
  return refusal.code
}

const csv = Buffer.from('at,person\n2026-01-05 10:00,Ada\n')

describe('a zip', () => {
  test.each<[string, string, Part[]]>([
    [
      'that unpacks to far more than any export',
      'import-too-large',
      [{ name: 'a.csv', data: Buffer.alloc(40 * 1024 ** 2, 0x20) }],
    ],
    ['that claims more than 2 GB', 'import-too-large', [{ name: 'a.csv', data: csv, claims: 0xfffffff0 }]],
    [
      'whose files share the same bytes',
      'import-too-large',
      [
        { name: 'a.csv', data: csv },
        { name: 'b.csv', data: csv, at: 0 },
      ],
    ],
    ['with a password', 'import-encrypted', [{ name: 'a.csv', data: csv, flags: 1 }]],
    ['with a path out of it', 'import-unsafe-name', [{ name: '../../evil.csv', data: csv }]],
    ['with an absolute path', 'import-unsafe-name', [{ name: '/etc/evil.csv', data: csv }]],
    ['with a drive', 'import-unsafe-name', [{ name: 'C:\\evil.csv', data: csv }]],
    ['whose size is a lie', 'import-damaged', [{ name: 'a.csv', data: csv, claims: csv.length - 9 }]],
    ['whose checksum is wrong', 'import-damaged', [{ name: 'a.csv', data: csv }]],
    ['without files', 'import-empty', []],
    ['of nothing known', 'import-unrecognised', [{ name: 'a.bin', data: csv }]],
  ])('%s is refused with %s', async (_, code, parts) => {
    expect(await refusedAndUnchanged(await openTestStudio(), fileOf('export.zip', rawZip(parts)))).toBe(code)
  })

  test('with more than 60,000 files is refused', async () => {
    const parts = Array.from({ length: 60_001 }, (_, index) => ({ name: `${index}`, data: Buffer.alloc(0) }))
    expect(await refusedAndUnchanged(await openTestStudio(), fileOf('export.zip', rawZip(parts)))).toBe(
      'import-too-large',
    )
  })

  test('cut off anywhere is refused as ended too early', async () => {
    const studio = await openTestStudio()
    const path = await zipOf(slackExport({ general: smallTalk }))
    const whole = readFileSync(path)
    for (const share of [0.05, 0.3, 0.6, 0.9, 0.99]) {
      writeFileSync(path, whole)
      truncateSync(path, Math.floor(whole.length * share))
      expect(await refusedAndUnchanged(studio, path)).toBe('import-truncated')
    }
  })

  test('with a flipped byte is refused or read, and never half', async () => {
    const studio = await openTestStudio()
    const path = await zipOf(slackExport({ general: smallTalk }))
    const whole = readFileSync(path)
    for (let place = 7; place < whole.length; place += Math.ceil(whole.length / 40)) {
      const cohortId = await studio.makeCohort({ name: `flipped ${place}` })
      const damaged = Buffer.from(whole)
      damaged[place] = (damaged[place] ?? 0) ^ 0x55
      const outcome = await takeIn(studio, cohortId, fileOf('export.zip', damaged)).catch(
        (error: unknown) => error as { data?: { code: string } },
      )
      const events = await studio.studio.workspace.read
        .selectFrom('event')
        .select('id')
        .where('cohort_id', '=', cohortId)
        .execute()
      if ('events' in outcome) expect(events.length).toBe(outcome.events.added)
      else {
        expect(outcome.data?.code).toMatch(/^import-/)
        expect(events).toEqual([])
      }
    }
  })

  test('that holds a workbook says what to do', async () => {
    const studio = await openTestStudio()
    const { sentence } = await refusalOf(
      takeIn(
        studio,
        await studio.makeCohort(),
        await zipOf({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' }, 'people.xlsx'),
      ),
    )
    expect(sentence).toContain('save the sheet as CSV')
  })
})
