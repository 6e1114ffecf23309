import { Refusal } from '../refusal.ts'

/** A SQLite or file-system failure that a person can act on becomes a refusal; anything else stays what it is. */
export function asRefusal(error: unknown, file: string): unknown {
  const code = (error as { code?: unknown } | null)?.code
  if (typeof code !== 'string' || error instanceof Refusal) return error
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return new Refusal('disk-full', { file })
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new Refusal('workspace-busy', { file })
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'SQLITE_CANTOPEN')
    return new Refusal('file-not-writable', { file })
  if (code === 'EACCES' || code === 'EPERM') return new Refusal('file-not-writable', { file })
  if (code.startsWith('SQLITE_CORRUPT')) return new Refusal('workspace-damaged', { file })
  if (code === 'SQLITE_NOTADB') return new Refusal('workspace-not-a-database', { file })
  // SQLite reports a failed write of a full disk as an I/O error on some file systems.
  if (code.startsWith('SQLITE_IOERR')) return new Refusal('disk-full', { file })
  return error
}
