import fc from 'fast-check'
import { expect } from 'vitest'
import type { CohortId } from '../../src/contract/scalars.ts'
import { logicalContent } from './logical-content.ts'
import { openTestStudio, type TestStudio } from './studio.ts'
import { type Asked, readyPreview, takeIn } from './taking-in.ts'
import { times } from './times.ts'

type Outcome = 'refused' | 'taken'

/** What holds for any file at all: it is refused with a code and changes nothing, or its counts add up, it comes in once, and goes out again. */
async function holdsFor(studio: TestStudio, cohortId: CohortId, path: string, asked: Asked = {}): Promise<Outcome> {
  const before = logicalContent(studio.file)
  const outcome = await takeIn(studio, cohortId, path, asked).catch(
    (error: unknown) => error as { data?: { code?: string } },
  )
  if (!('events' in outcome)) {
    expect(outcome.data?.code, String(outcome)).toMatch(/^import-/)
    expect(logicalContent(studio.file)).toEqual(before)
    return 'refused'
  }
  const { events, rejectedCount, importId, window } = outcome
  expect(events.read).toBe(events.added + events.duplicate + events.ignored + rejectedCount)
  expect(await takeIn(studio, cohortId, path, asked)).toMatchObject({
    importId: null,
    window,
    events: { ...events, added: 0, duplicate: events.added + events.duplicate },
  })
  if (importId === null) throw new Error('an import into nothing adds something')
  await studio.client.imports.undo({ importId })
  expect(logicalContent(studio.file)).toEqual(before)
  expect((await readyPreview(studio, cohortId, path, asked)).events).toEqual(events)
  return 'taken'
}

/** Checks `holdsFor` over many files, made by `write` out of what `content` gives. Enough of them must come in for it to say anything. */
export async function holdsForAny<Content>(
  content: fc.Arbitrary<Content>,
  write: (content: Content) => string | Promise<string>,
  { runs = 40 * times, asked = {} }: { runs?: number; asked?: Asked } = {},
): Promise<void> {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort()
  const outcomes = { refused: 0, taken: 0 }
  await fc.assert(
    fc.asyncProperty(content, async (one) => {
      outcomes[await holdsFor(studio, cohortId, await write(one), asked)]++
    }),
    { numRuns: runs },
  )
  expect(outcomes.taken).toBeGreaterThan(runs / 20)
}

type Hit = Readonly<{ place: number; cut: number; insert: Uint8Array }>

/** Bytes cut out, put in or flipped somewhere; often nothing at all. */
export const damage: fc.Arbitrary<readonly Hit[]> = fc.array(
  fc.record({ place: fc.nat(100_000), cut: fc.nat(6), insert: fc.uint8Array({ maxLength: 4 }) }),
  { maxLength: 3 },
)

export function damaged(bytes: Buffer, hits: readonly Hit[]): Buffer {
  return hits.reduce((all, { place, cut, insert }) => {
    const at = place % (all.length + 1)
    return Buffer.concat([all.subarray(0, at), insert, all.subarray(at + cut)])
  }, bytes)
}
