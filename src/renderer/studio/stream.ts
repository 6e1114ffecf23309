import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Progress } from '../../contract/progress.ts'
import { type Client, useClient } from './client.tsx'
import { isCancellation } from './failure.ts'

type Step<Result> = Progress | { type: 'result'; result: Result }
type Run<Result> = (asked: { signal: AbortSignal }) => Promise<AsyncIterable<Step<Result>>>

type Streaming = Readonly<{
  isRunning: boolean
  /** The person stopped the last run. */
  wasStopped: boolean
  progress: Progress | null
  error: unknown
}>

const still: Streaming = { isRunning: false, wasStopped: false, progress: null, error: null }

/** Runs a long operation, shows its progress and can stop it. `run` gives null when it was stopped or failed. */
export function useStream<Input, Result>(
  start: (
    client: Client,
    input: Input,
    asked: { signal: AbortSignal; onProgress: (progress: Progress) => void },
  ) => ReturnType<Run<Result>>,
  { changesNothing = false } = {},
) {
  const client = useClient()
  const queries = useQueryClient()
  const [state, setState] = useState(still)
  const running = useRef<AbortController | null>(null)
  const begin = useRef(start)
  begin.current = start

  useEffect(() => () => running.current?.abort(), [])

  const run = useCallback(
    async (input: Input): Promise<Result | null> => {
      running.current?.abort()
      const own = new AbortController()
      running.current = own
      const tell = (progress: Progress) => running.current === own && setState({ ...still, isRunning: true, progress })
      setState({ ...still, isRunning: true })
      try {
        const steps = await begin.current(client, input, { signal: own.signal, onProgress: tell })
        for await (const step of steps) {
          if (step.type === 'progress') tell(step)
          else {
            if (!changesNothing) await queries.invalidateQueries()
            if (running.current === own) setState(still)
            return step.result
          }
        }
        throw new Error('the stream ended without a result')
      } catch (error) {
        const stopped = own.signal.aborted || isCancellation(error)
        if (running.current === own) setState({ ...still, wasStopped: stopped, error: stopped ? null : error })
        return null
      }
    },
    [client, queries, changesNothing],
  )
  const cancel = useCallback(() => {
    running.current?.abort()
    setState({ ...still, wasStopped: true })
  }, [])
  return { ...state, run, cancel }
}
