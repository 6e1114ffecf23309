import { Refusal } from '../../refusal.ts'

const refusals = {
  ENOENT: 'file-not-found',
  ENOTDIR: 'file-not-found',
  ELOOP: 'file-not-found',
  ENAMETOOLONG: 'file-not-found',
  EACCES: 'file-not-readable',
  EPERM: 'file-not-readable',
  ENXIO: 'file-not-regular',
  ENODEV: 'file-not-regular',
  EISDIR: 'file-changing',
  EIO: 'file-read-failed',
  EBUSY: 'file-read-failed',
  ESTALE: 'file-read-failed',
  ETIMEDOUT: 'file-read-failed',
  ENOTCONN: 'file-read-failed',
  EREMOTEIO: 'file-read-failed',
  EAGAIN: 'file-read-failed',
} as const

/** A failure to read what was handed over, as the refusal that a person can act on; anything else unchanged. */
export function readFailure(error: unknown, file: string): unknown {
  const code = (error as { code?: unknown } | null)?.code
  if (error instanceof Refusal || typeof code !== 'string' || !Object.hasOwn(refusals, code)) return error
  return new Refusal(refusals[code as keyof typeof refusals], { file })
}
