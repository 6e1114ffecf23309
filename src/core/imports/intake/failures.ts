import { Refusal } from '../../refusal.ts'

/** A failure to read what was handed over, as the refusal that a person can act on; anything else unchanged. */
export function readFailure(error: unknown, file: string): unknown {
  const code = (error as { code?: unknown } | null)?.code
  if (error instanceof Refusal || typeof code !== 'string') return error
  if (code === 'ENOENT') return new Refusal('file-not-found', { file })
  if (code === 'EACCES' || code === 'EPERM') return new Refusal('file-not-readable', { file })
  return error
}
