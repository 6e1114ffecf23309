import fc from 'fast-check'
import { expect } from 'vitest'
import type { z } from 'zod'
import { EventKind } from '../../src/contract/imports.ts'
import type { Answers } from '../../src/contract/sources.ts'
import type { Source } from '../../src/core/imports/sources/source.ts'
import { Refusal } from '../../src/core/refusal.ts'
import { readSource, type SourceReading } from './read-source.ts'

/**
 * What holds for any file at all, for the source alone and so in no time: it refuses the file with a code, doesn't recognise it, or reads it to its end, the same each
 * time, and every act can be taken in. Enough files must be read for it to say anything.
 */
export async function readsAny<Content>(
  source: Source,
  content: fc.Arbitrary<Content>,
  write: (content: Content) => string,
  answers: z.input<typeof Answers> = {},
): Promise<void> {
  const runs = 150
  let taken = 0
  await fc.assert(
    fc.asyncProperty(content, async (one) => {
      const path = write(one)
      const first = await outcomeOf(source, path, answers)
      expect(await outcomeOf(source, path, answers)).toEqual(first)
      if ('refused' in first) return
      if (first.events.length > 0) taken++
      for (const event of first.events) {
        expect(EventKind.options).toContain(event.kind)
        expect(Number.isSafeInteger(event.at)).toBe(true)
        expect(event.key).toMatch(/^[a-z]+:./)
        expect(event.author.key).not.toBe('')
        expect(event.author.name).not.toBe('')
      }
      for (const { reason } of first.rejected) expect(reason).not.toBe('')
    }),
    { numRuns: runs },
  )
  expect(taken).toBeGreaterThan(runs / 6)
}

async function outcomeOf(
  source: Source,
  path: string,
  answers: z.input<typeof Answers>,
): Promise<SourceReading | { refused: string }> {
  try {
    return await readSource(source, path, { answers })
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.refused.code }
    throw error
  }
}
