import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import type { CohortDraft } from '../../src/contract/cohorts.ts'
import type { CohortId, UploadId } from '../../src/contract/scalars.ts'
import { router, Studio } from '../../src/core/index.ts'

/** Sunday 3 May 2026, 09:00 UTC: after every cohort that the tests build. */
export const testNow = Date.parse('2026-05-03T09:00:00Z')

export const testCohort: CohortDraft = {
  name: 'Spring leaders',
  groupName: 'pathfinders',
  startsOn: '2026-01-05',
  endsOn: '2026-04-12',
  timeZone: 'Europe/Berlin',
  space: '',
}

export type TestStudio = Awaited<ReturnType<typeof openTestStudio>>

/** A real studio on a real file in a folder of its own, with a typed client as every host has one. Gone when the test ends. */
export async function openTestStudio({ withWorkspace = true } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'cohort-studio-test-'))
  const studio = new Studio({
    kind: 'terminal',
    version: '0.0.0-test',
    clock: { now: () => testNow, today: (timeZone) => new Date(testNow).toLocaleDateString('sv', { timeZone }) },
    log: () => undefined,
    dialogs: null,
    places: { library: join(folder, 'library'), state: join(folder, 'state'), scratch: join(folder, 'scratch') },
  })
  onTestFinished(() => {
    studio.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const client = createRouterClient(router, { context: { studio } })
  const file = join(folder, 'test.cohort')
  if (withWorkspace) studio.create(file)
  return {
    studio,
    client,
    folder,
    file,
    /** Lets the studio read a file of this machine, as the terminal does. */
    point: (...paths: [string, ...string[]]): UploadId => studio.uploads.point(...paths),
    makeCohort: async (draft: Partial<CohortDraft> = {}): Promise<CohortId> =>
      (await client.cohorts.create({ ...testCohort, ...draft })).id,
  }
}

/** Runs a streaming operation to its end and gives the result. */
export async function resultOf<Result>(
  stream: Promise<AsyncIterable<{ type: 'progress' } | { type: 'result'; result: Result }>>,
): Promise<Result> {
  for await (const step of await stream) if (step.type === 'result') return step.result
  throw new Error('the stream ended without a result')
}
