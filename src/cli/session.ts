import { existsSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { stderr, stdout } from 'node:process'
import { createRouterClient, type RouterClient } from '@orpc/server'
import type { Command } from 'commander'
import type { Progress } from '../contract/progress.ts'
import { CohortId } from '../contract/scalars.ts'
import { router, Studio } from '../core/index.ts'
import { refuse } from '../core/refusal.ts'
import { portsOf } from '../studio/ports.ts'

type Client = RouterClient<typeof router>

export type Session = Readonly<{
  client: Client
  studio: Studio
  /** Aborts when the person presses Ctrl+C. */
  signal: AbortSignal
  /** Prints the one JSON document of `--json`, or the lines for people. */
  print: (json: unknown, lines: () => readonly string[]) => void
  /** The cohort that `--cohort` means: its number, or its name when only one has it; without it the only one of the workspace. */
  cohort: (asked: string | undefined) => Promise<CohortId>
}>

type GlobalOptions = { workspace?: string; json?: boolean }

/**
 * Runs one command on an open workspace. With `makes`, a missing file is made first, and taken away again when the command is refused, so that a refused
 * command has changed nothing. `needsFile: false` is for commands that can start without a workspace.
 */
export async function withSession(
  command: Command,
  act: (session: Session) => Promise<void>,
  { makes = false, needsFile = true, kind = 'terminal' as 'terminal' | 'browser' } = {},
): Promise<void> {
  const { workspace, json = false } = command.optsWithGlobals<GlobalOptions>()
  if (!workspace && needsFile) command.error("error: required option '--workspace <file>' not specified")
  const file = workspace ? resolve(workspace) : null
  const isNew = makes && file !== null && !existsSync(file)
  const studio = new Studio(portsOf(kind))
  const interrupted = new AbortController()
  const interrupt = () => interrupted.abort()
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  try {
    if (file !== null && isNew) studio.create(file)
    else if (file !== null) await studio.open(file)
    const client = createRouterClient(router, { context: { studio } })
    await act({
      client,
      studio,
      signal: interrupted.signal,
      print: (document, lines) => {
        stdout.write(
          json
            ? `${JSON.stringify(document)}\n`
            : lines()
                .map((line) => `${line}\n`)
                .join(''),
        )
      },
      cohort: (asked) => cohortCalled(client, asked),
    })
  } catch (error) {
    studio.close()
    if (isNew) for (const part of ['', '-wal', '-shm']) rmSync(`${file}${part}`, { force: true })
    throw error
  } finally {
    studio.close()
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', interrupt)
  }
}

/** Follows a long operation to its result; from the first second on, its progress goes to standard error, once a second. */
export async function follow<Result>(
  stream: Promise<AsyncIterable<Progress | { type: 'result'; result: Result }>>,
): Promise<Result> {
  let spoken = Date.now()
  for await (const step of await stream) {
    if (step.type === 'result') return step.result
    if (Date.now() - spoken < 1000) continue
    spoken = Date.now()
    stderr.write(`${step.phase}: ${amount(step)}\n`)
  }
  throw new Error('the operation ended without a result')
}

function amount({ done, total, unit }: Progress): string {
  if (total !== null) return `${Math.floor((100 * done) / total)} %`
  return unit === 'bytes' ? `${(done / 1e6).toFixed(1)} MB` : `${done.toLocaleString('en')} ${unit}`
}

async function cohortCalled(client: Client, asked: string | undefined): Promise<CohortId> {
  const cohorts = await client.cohorts.list()
  if (asked === undefined) {
    const [only, second] = cohorts
    return only && !second ? only.id : refuse('cohort-needed', { count: String(cohorts.length) })
  }
  const named = cohorts.filter((cohort) => cohort.name.toLowerCase() === asked.trim().toLowerCase())
  if (named.length === 1 && named[0]) return named[0].id
  const number = CohortId.safeParse(Number(asked))
  const numbered = number.success ? cohorts.find((cohort) => cohort.id === number.data) : undefined
  return numbered?.id ?? refuse('cohort-not-found', { cohort: asked.trim() || 'without a name' })
}
