import { notifications } from '@mantine/notifications'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { create } from 'zustand'
import type { Cohort } from '../../../contract/cohorts.ts'
import type { ImportReport, ImportRequest, PreviewAnswer } from '../../../contract/imports.ts'
import type { Progress } from '../../../contract/progress.ts'
import type { CohortId, UploadId } from '../../../contract/scalars.ts'
import { showFailure } from '../../studio/ask.ts'
import { type Client, useClient } from '../../studio/client.tsx'
import { isCancellation } from '../../studio/failure.ts'
import { sendFiles } from '../../studio/send-files.ts'
import type { Chosen } from '../../ui/chosen-files.ts'
import { resultInWords } from './import-words.ts'

/** What the person decided about the files so far. */
export type Wanted = Pick<ImportRequest, 'mapping' | 'answers' | 'channels' | 'acceptRoles'>

type Work = Readonly<{ doing: 'sending' | 'reading' | 'writing'; progress: Progress | null }>

/** Files on their way in. It outlives the screen, so that one can look at something else while a long import goes on. */
export type ImportSession = Readonly<{
  number: number
  cohortId: CohortId
  chosen: Chosen
  uploadId: UploadId | null
  wanted: Wanted
  /** The newest answer that could be had. */
  answer: PreviewAnswer | null
  work: Work | null
  wasStopped: boolean
  error: unknown
  report: ImportReport | null
}>

const nothingWanted: Wanted = { mapping: null, answers: null, channels: null, acceptRoles: false }
const shortestGap = 100

const useSession = create<{ session: ImportSession | null }>(() => ({ session: null }))
const shown = new Set<CohortId>()
let running: AbortController | null = null
let numbers = 0

/** The files that are on their way into this cohort, or null, and what can be done with them. */
export function useImportSession(cohort: Cohort) {
  const client = useClient()
  const queries = useQueryClient()
  const session = useSession((state) => state.session)
  const acts = useMemo(() => sessionActs(client, queries, cohort), [client, queries, cohort])
  return { session: session?.cohortId === cohort.id ? session : null, ...acts }
}

/** Whether the screen of a cohort's imports is in view, so that it needs no telling when an import is done. */
export function noteShown(cohortId: CohortId): () => void {
  shown.add(cohortId)
  return () => shown.delete(cohortId)
}

/** Forgets the files, whatever is being done with them: the workspace that they were meant for is gone. */
export function dropSession(): void {
  running?.abort()
  running = null
  useSession.setState({ session: null })
}

function sessionActs(client: Client, queries: QueryClient, cohort: Cohort) {
  const look = async (change: Partial<Wanted> = {}) => {
    const before = useSession.getState().session
    if (!before) return
    const { number } = before
    const wanted = { ...before.wanted, ...change }
    const { signal, tell } = begin(number, before.uploadId ? 'reading' : 'sending', { wanted })
    try {
      const uploadId = before.uploadId ?? (await sendFiles(client, before.chosen, { signal, onProgress: tell }))
      update(number, () => ({ uploadId, work: { doing: 'reading', progress: null } }))
      const answer = await follow(
        client.imports.preview({ cohortId: cohort.id, uploadId, ...wanted }, { signal }),
        tell,
      )
      update(number, () => ({ answer, work: null }))
    } catch (error) {
      end(number, signal, error)
    }
  }

  const start = (chosen: Chosen) => {
    const before = useSession.getState().session
    if (before?.work?.doing === 'writing') {
      notifications.show({ message: 'An import is under way. Drop these files again when it is done.' })
      return
    }
    close()
    useSession.setState({ session: newSession(cohort.id, chosen) })
    void look()
  }

  /** Notes a decision that needs no second reading. */
  const want = (change: Partial<Wanted>) => {
    const { session } = useSession.getState()
    if (session) update(session.number, ({ wanted }) => ({ wanted: { ...wanted, ...change } }))
  }

  const commit = async () => {
    const before = useSession.getState().session
    if (!before?.uploadId) return
    const { number, uploadId, wanted } = before
    const { signal, tell } = begin(number, 'writing', {})
    try {
      const report = await follow(client.imports.commit({ cohortId: cohort.id, uploadId, ...wanted }, { signal }), tell)
      update(number, () => ({ report, work: null }))
      await queries.invalidateQueries()
      if (!shown.has(cohort.id)) notifications.show({ title: 'Import done', message: resultInWords(report) })
    } catch (error) {
      end(number, signal, error)
      if (!signal.aborted && !shown.has(cohort.id)) showFailure(error)
    }
  }

  const stop = () => {
    const { session } = useSession.getState()
    running?.abort()
    if (!session || session.answer) return
    notifications.show({ message: 'Stopped as you asked. Nothing was imported.' })
    close()
  }

  const close = () => {
    const { session } = useSession.getState()
    dropSession()
    if (session?.uploadId) void client.uploads.discard({ uploadId: session.uploadId }).catch(() => undefined)
  }

  return { start, look, want, commit, stop, close }
}

function newSession(cohortId: CohortId, chosen: Chosen): ImportSession {
  return {
    number: ++numbers,
    cohortId,
    chosen,
    uploadId: null,
    wanted: nothingWanted,
    answer: null,
    work: null,
    wasStopped: false,
    error: null,
    report: null,
  }
}

function update(number: number, change: (session: ImportSession) => Partial<ImportSession>): void {
  useSession.setState(({ session }) =>
    session?.number === number ? { session: { ...session, ...change(session) } } : { session },
  )
}

/** Starts a piece of work in place of whatever runs. `tell` shows progress at most ten times a second. */
function begin(number: number, doing: Work['doing'], change: Partial<ImportSession>) {
  running?.abort()
  const own = new AbortController()
  running = own
  update(number, () => ({ ...change, work: { doing, progress: null }, wasStopped: false, error: null }))
  let told = 0
  const tell = (progress: Progress) => {
    const now = performance.now()
    if (running !== own || now - told < shortestGap) return
    told = now
    update(number, ({ work }) => (work ? { work: { ...work, progress } } : {}))
  }
  return { signal: own.signal, tell }
}

function end(number: number, signal: AbortSignal, error: unknown): void {
  const isStopped = signal.aborted || isCancellation(error)
  if (isStopped && running?.signal !== signal) return
  update(number, () => ({ work: null, wasStopped: isStopped, error: isStopped ? null : error }))
}

async function follow<Result>(
  steps: Promise<AsyncIterable<Progress | { type: 'result'; result: Result }>>,
  tell: (progress: Progress) => void,
): Promise<Result> {
  for await (const step of await steps) {
    if (step.type === 'result') return step.result
    tell(step)
  }
  throw new Error('the stream ended without a result')
}
