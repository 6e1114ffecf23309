import { ORPCError } from '@orpc/client'
import { type RefusalCode, Refused, sentenceFor } from '../../contract/refusals.ts'

/** An error as a person should read it. `details` is text to copy for whoever looks after the studio; null where there is nothing to report. */
export type Failure = Readonly<{ sentence: string; code: RefusalCode | null; details: string | null }>

/** A refusal in its own sentence; anything else as a bug that says what is safe and what to do. */
export function failureFrom(error: unknown): Failure {
  const refused = refusalIn(error)
  if (refused) return { sentence: sentenceFor(refused), code: refused.code, details: null }
  if (error instanceof Error && error.name === 'NoConnection') {
    return { sentence: error.message, code: null, details: null }
  }
  return {
    sentence:
      'Something in the studio failed; what was saved before is unchanged. Try again, and if it happens again copy the details for whoever looks after the studio.',
    code: null,
    details: detailsOf(error),
  }
}

/** True when the person stopped the work, so that nothing needs saying. */
export function isCancellation(error: unknown): boolean {
  return (error instanceof Error && error.name === 'AbortError') || refusalIn(error)?.code === 'cancelled'
}

function refusalIn(error: unknown): Refused | null {
  if (!(error instanceof ORPCError) || error.code !== 'REFUSED') return null
  return Refused.safeParse(error.data).data ?? null
}

function detailsOf(error: unknown): string {
  const kind =
    error instanceof ORPCError ? `${error.code} ${error.status}` : error instanceof Error ? error.name : typeof error
  const message = error instanceof Error ? error.message : String(error)
  return `Cohort Studio\n${new Date().toISOString()}\n${kind}: ${message}`
}
