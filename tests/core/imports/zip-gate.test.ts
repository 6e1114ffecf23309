import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { chance } from '../../../src/core/chance.ts'
import { openZip } from '../../../src/core/imports/intake/zip.ts'
import { Refusal } from '../../../src/core/refusal.ts'
import { fileOf, zipOf } from '../../builders/files.ts'
import { type End, type Part, rawZip, wideEnd } from '../../builders/raw-zip.ts'
import { slackExport, smallTalk } from '../../builders/slack.ts'
import { openTestStudio, type TestStudio } from '../../builders/studio.ts'
import { preview, refusalOf, takeIn } from '../../builders/taking-in.ts'
import { times } from '../../builders/times.ts'

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
/** A symbolic link, as Unix writes it. */
const linkAttributes = 0o120777 * 2 ** 16

describe('a zip', () => {
  test.each<[string, string, Part[], End?]>([
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
    ['whose checksum is wrong', 'import-damaged', [{ name: 'a.csv', data: csv, checksum: 1 }]],
    ['whose size is hidden', 'import-damaged', [{ name: 'a.csv', data: csv, flags: 8, packedClaims: 0, claims: 0 }]],
    ['that says nothing where bytes are', 'import-damaged', [{ name: 'a.csv', data: csv, claims: 0 }]],
    ['whose stored size is a lie', 'import-damaged', [{ name: 'a.csv', data: csv, method: 0, claims: 9 }]],
    ['packed in a way that nobody reads', 'import-damaged', [{ name: 'a.csv', data: csv, method: 9 }]],
    ['of broken data', 'import-damaged', [{ name: 'a.csv', data: csv, packed: Buffer.from('not deflated at all') }]],
    [
      'with two files of one name',
      'import-damaged',
      [
        { name: 'a.csv', data: csv },
        { name: './a.csv', data: csv },
      ],
    ],
    [
      'with a link',
      'import-damaged',
      [{ name: 'a.csv', data: Buffer.from('/etc/passwd'), attributes: linkAttributes }],
    ],
    ['with a folder that holds bytes', 'import-damaged', [{ name: 'a/', data: csv }]],
    ['with a NUL in a name', 'import-unsafe-name', [{ name: 'a\0.csv', data: csv }]],
    ['with a line break in a name', 'import-unsafe-name', [{ name: 'a\n.csv', data: csv, flags: 0x800 }]],
    ['with a nameless file', 'import-unsafe-name', [{ name: '', data: csv }]],
    [
      'with a path out of it in the manner of Windows',
      'import-unsafe-name',
      [{ name: 'a\\..\\..\\evil.csv', data: csv }],
    ],
    ['with a share of another computer', 'import-unsafe-name', [{ name: '\\\\host\\evil.csv', data: csv }]],
    ['with the name of a device', 'import-unsafe-name', [{ name: 'export/NUL.csv', data: csv }]],
    ['with an endless name', 'import-unsafe-name', [{ name: `${'n'.repeat(5000)}.csv`, data: csv }]],
    [
      'that says it has fewer files than it has',
      'import-damaged',
      [
        { name: 'a.csv', data: csv },
        { name: 'b.csv', data: csv },
      ],
      { count: 1 },
    ],
    ['that says it has more files than it has', 'import-truncated', [{ name: 'a.csv', data: csv }], { count: 2 }],
    ['whose list is elsewhere', 'import-truncated', [{ name: 'a.csv', data: csv }], { listAt: 0xfffffff0 }],
    ['that is one part of several', 'import-damaged', [{ name: 'a.csv', data: csv }], { disk: 3 }],
    [
      'with two lists that differ',
      'import-damaged',
      [{ name: 'a.csv', data: csv }],
      { before: (list) => wideEnd({ ...list, count: 0, bytes: 0 }) },
    ],
    [
      'whose list is beyond every disk',
      'import-truncated',
      [{ name: 'a.csv', data: csv }],
      { before: (list) => wideEnd(list, 2 ** 60), listBytes: 0xffffffff },
    ],
    [
      'of zips',
      'import-unrecognised',
      [
        { name: 'a.zip', data: rawZip([]) },
        { name: 'b/c.zip', data: rawZip([]) },
      ],
    ],
    ['without files', 'import-empty', []],
    ['of nothing known', 'import-unrecognised', [{ name: 'a.bin', data: csv }]],
  ])('%s is refused with %s', async (_, code, parts, end) => {
    expect(await refusedAndUnchanged(await openTestStudio(), fileOf('export.zip', rawZip(parts, end)))).toBe(code)
  })

  test('of more than 4 GB says in two places where its list is, and is read when both agree', async () => {
    const studio = await openTestStudio()
    const said: End = { count: 0xffff, listBytes: 0xffffffff, listAt: 0xffffffff, before: wideEnd }
    const zip = rawZip([{ name: 'a.csv', data: csv }], said)
    expect((await takeIn(studio, await studio.makeCohort(), fileOf('export.zip', zip))).events.added).toBe(1)
  })

  test('with a list of files of more than 32 MB is refused', async () => {
    const comment = Buffer.alloc(65_000, 0x20)
    const parts = Array.from({ length: 530 }, (_, index) => ({ name: `${index}.csv`, data: csv, comment }))
    expect(await refusedAndUnchanged(await openTestStudio(), fileOf('export.zip', rawZip(parts)))).toBe(
      'import-too-large',
    )
  })

  test('is judged the same in memory', async () => {
    const opened = await openZip(rawZip([{ name: 'a.csv', data: csv }]), 'book.xlsx')
    const pieces: Buffer[] = []
    for await (const piece of opened.entries[0]?.open() ?? []) pieces.push(piece)
    opened.close()
    expect(Buffer.concat(pieces)).toEqual(csv)
    await expect(openZip(rawZip([{ name: '../a.csv', data: csv }]), 'book.xlsx')).rejects.toThrow(Refusal)
    await expect(
      openZip(rawZip([{ name: 'a.csv', data: csv }]), 'book.xlsx', { entries: 9, bytes: 9 }),
    ).rejects.toThrow('more than')
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

  test('that is a document says what to do', async () => {
    const studio = await openTestStudio()
    const document = await zipOf({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }, 'people.docx')
    const { sentence } = await refusalOf(takeIn(studio, await studio.makeCohort(), document))
    expect(sentence).toContain('save the sheet as CSV')
  })

  test('of many files is opened without reading them', async () => {
    const parts = Array.from({ length: 60_000 }, (_, index) => ({ name: `${index}.csv`, data: csv }))
    const { entries, close } = await openZip(rawZip(parts), 'export.zip')
    close()
    expect(entries).toHaveLength(60_000)
  })

  /** Two thousand zips with some bytes of their lists changed: whatever the reader of zips makes of them, it is a refusal and never a fault. */
  test('with any damage to its list of files is refused in words or read', async () => {
    const whole = [
      rawZip([
        { name: 'a.csv', data: csv },
        { name: 'b/c.json', data: csv, method: 0 },
      ]),
      rawZip([{ name: 'a.csv', data: csv }], {
        count: 0xffff,
        listBytes: 0xffffffff,
        listAt: 0xffffffff,
        before: wideEnd,
      }),
    ]
    const dice = chance('zips 20260105')
    const outcomes = new Set<string>()
    for (let trial = 0; trial < 1000 * times; trial++) {
      const damaged = Buffer.from(whole[trial % 2] ?? Buffer.alloc(0))
      for (let hit = 0; hit <= trial % 3; hit++)
        damaged[damaged.length - dice.whole(1, 180)] = dice.happens(0.3) ? 0xff : dice.whole(0, 255)
      outcomes.add(await outcomeOf(damaged))
    }
    expect([...outcomes].filter((outcome) => outcome !== 'read' && !outcome.startsWith('import-'))).toEqual([])
    expect(outcomes.size).toBeGreaterThan(4)
  })
})

async function outcomeOf(zip: Buffer): Promise<string> {
  try {
    const { entries, close } = await openZip(zip, 'export.zip')
    try {
      for (const entry of entries) for await (const _ of entry.open());
    } finally {
      close()
    }
    return 'read'
  } catch (error) {
    return error instanceof Refusal ? error.refused.code : String(error)
  }
}
