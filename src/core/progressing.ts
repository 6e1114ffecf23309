import type { Progress } from '../contract/progress.ts'
import { encodeRefusal } from './operation.ts'
import { Refusal } from './refusal.ts'

/** Tells how far the work has come. Throttled by the receiver, so call it as often as convenient. */
export type Report = (progress: Omit<Progress, 'type'>) => void

type Step<Result> = Progress | { type: 'result'; result: Result }

const shortestGap = 100

/**
 * Runs long work as a stream: progress at most ten times a second, then the result. When the caller goes away or aborts, `signal` aborts, the work
 * throws `cancelled`, and whatever transaction it holds is rolled back.
 */
export async function* progressing<Result>(
  callerSignal: AbortSignal | undefined,
  work: (report: Report, signal: AbortSignal) => Promise<Result>,
): AsyncGenerator<Step<Result>, void> {
  const own = new AbortController()
  const signal = callerSignal ? AbortSignal.any([callerSignal, own.signal]) : own.signal
  let latest: Progress | null = null
  let wake = ignore
  const finished = work((progress) => {
    latest = { type: 'progress', ...progress }
    wake()
  }, signal)
  const over = finished.then(ignore, ignore).then(() => 'over' as const)
  try {
    for (;;) {
      const news = new Promise<void>((resolve) => {
        wake = resolve
      })
      if (latest === null && (await Promise.race([over, news])) === 'over') break
      const next: Progress | null = latest
      latest = null
      if (next !== null) yield next
      await Promise.race([over, pause(shortestGap)])
    }
    yield { type: 'result', result: await finished }
  } catch (error) {
    throw encodeRefusal(error)
  } finally {
    own.abort()
    await over
  }
}

/** Lets a long loop notice that the caller went away. */
export function stopIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new Refusal('cancelled')
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function ignore(): void {}
