import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { ImportId, UploadId } from '../../src/contract/scalars.ts'
import { router, Studio } from '../../src/core/index.ts'
import { logicalContent } from '../builders/logical-content.ts'

/**
 * A process of its own that is handed files nobody should hand it: `node malformed-child.ts FOLDER SCRATCH FIRST`. From the first named on, each is previewed, imported and, if it came in,
 * taken out again. Says for each, as a line of JSON, what happened, how much work it was and the most memory the process has needed so far.
 */
const [folder = '', scratch = '', first = ''] = process.argv.slice(2)
/** What one file needed stays with the process for a while, and is not the next one's fault: from here on another process goes on. */
const manyMegabytes = 250
const studio = new Studio({
  kind: 'terminal',
  version: '0.0.0-test',
  clock: { now: () => Date.parse('2026-05-03T09:00:00Z'), today: () => '2026-05-03' },
  log: () => undefined,
  dialogs: null,
  places: { library: scratch, state: scratch, scratch },
})
const workspace = join(scratch, 'test.cohort')
studio.create(workspace)
const client = createRouterClient(router, { context: { studio } })
const cohort = await client.cohorts.create({
  name: 'Spring leaders',
  groupName: 'pathfinders',
  startsOn: '2026-01-05',
  endsOn: '2026-04-12',
  timeZone: 'Europe/Berlin',
  space: '',
})
let content = contentNow()
for (const name of readdirSync(folder).sort()) {
  if (name < first) continue
  const [file = name] = readdirSync(join(folder, name))
  const begun = process.cpuUsage()
  const previewed = await tried((uploadId) => client.imports.preview({ cohortId: cohort.id, uploadId }), file, name)
  const taken = await tried((uploadId) => client.imports.commit({ cohortId: cohort.id, uploadId }), file, name)
  const { user, system } = process.cpuUsage(begun)
  const milliseconds = Math.round((user + system) / 1000)
  const report = taken.result as { importId: ImportId | null } | undefined
  if (report?.importId) await client.imports.undo({ importId: report.importId })
  const after = contentNow()
  const isUnchanged = after === content
  content = after
  const megabytes = mostMemory()
  console.log(JSON.stringify({ name, previewed, taken, milliseconds, megabytes, isUnchanged }))
  if (megabytes > manyMegabytes) break
}
studio.close()

async function tried(
  act: (uploadId: UploadId) => Promise<AsyncIterable<{ type: string; result?: unknown }>>,
  file: string,
  name: string,
): Promise<{ code?: string; sentence?: string; fault?: string; result?: unknown }> {
  const uploadId = studio.uploads.point(join(folder, name, file))
  try {
    for await (const step of await act(uploadId)) if (step.type === 'result') return { result: step.result }
    return { fault: 'it ended without a result' }
  } catch (error) {
    const { data, message, stack } = error as {
      data?: { code?: string }
      message: string
      stack?: string
      cause?: Error
    }
    const cause = (error as { cause?: Error }).cause
    return data?.code ? { code: data.code, sentence: message } : { fault: `${cause?.stack ?? stack ?? message}` }
  } finally {
    studio.uploads.discard(uploadId)
  }
}

/** In megabytes. What the system counts for children begins with what their parent had, so that this process has to be asked for itself. */
function mostMemory(): number {
  const told = existsSync('/proc/self/status')
    ? /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    : null
  return Math.round(told ? Number(told) / 1024 : process.memoryUsage.rss() / 1024 ** 2)
}

function contentNow(): string {
  return createHash('sha256')
    .update(JSON.stringify(logicalContent(workspace)))
    .digest('hex')
}
