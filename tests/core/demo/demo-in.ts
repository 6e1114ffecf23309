import { makeDemo } from '../../../src/core/demo/make-demo.ts'
import type { FactId } from '../../../src/core/demo/story.ts'
import type { TestStudio } from '../../builders/studio.ts'

/** The studio with a demo cohort in it. */
export async function demoIn(tested: TestStudio, seed: number, omitted: ReadonlySet<FactId> = new Set()) {
  const cohortId = await makeDemo(tested.studio, seed, () => undefined, new AbortController().signal, omitted)
  return { ...tested, cohortId }
}
