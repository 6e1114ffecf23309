import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SourceId } from '../../../src/contract/sources.ts'
import { anyVariant } from '../../builders/any-variant.ts'
import { eachFormat, type Sample } from '../../builders/each-format.ts'
import { fileOf, folderOf } from '../../builders/files.ts'
import { holdsForAny } from '../../builders/holds-for.ts'
import { anyRows } from '../../builders/rows-of-format.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { readyPreview } from '../../builders/taking-in.ts'
import { times } from '../../builders/times.ts'

/** What may be asked about some file or other, so that none is refused for want of an answer. */
const answers = { zone: 'Europe/Berlin', dates: 'mdy', window: { first: '2026-01-05', last: '2026-02-03' } } as const

test.each(SourceId.options)(
  'whatever is changed in an export of %s, what was read is added, known, left out or rejected, or the file is refused',
  async (source) => {
    const sample = eachFormat[source]
    expect(sample, `${source} has a sample`).toBeDefined()
    await holdsForAny(anyVariant(sample), written, { runs: 10 * times, asked: { source, answers } })
  },
  240_000,
)

test.each(SourceId.options)(
  'of an export of %s no row goes unaccounted for, whatever is in it',
  async (source) => {
    const studio = await openTestStudio()
    const cohortId = await studio.makeCohort()
    let taken = 0
    const runs = 12 * times
    await fc.assert(
      fc.asyncProperty(anyRows(source), async ({ sample, read }) => {
        const found = await readyPreview(studio, cohortId, written(sample), { source, answers }).catch(refusalIn)
        if ('refused' in found) return
        expect(found.events.read).toBe(read)
        taken++
      }),
      { numRuns: runs },
    )
    expect(taken).toBeGreaterThan(runs / 3)
  },
  240_000,
)

function refusalIn(error: unknown): { refused: string } {
  const { data } = error as { data?: { code?: string } }
  if (!data?.code) throw error
  return { refused: data.code }
}

function written(sample: Sample): string {
  return 'content' in sample ? fileOf(sample.name, sample.content) : folderOf(sample.folder)
}

test('a variant is seldom the export itself', () => {
  for (const sample of Object.values(eachFormat)) {
    const told = JSON.stringify(sample)
    const variants = fc.sample(anyVariant(sample), { numRuns: 100, seed: 7 })
    expect(variants.filter((variant) => JSON.stringify(variant) === told).length).toBeLessThan(50)
  }
})
