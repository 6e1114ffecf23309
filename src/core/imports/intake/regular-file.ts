import { closeSync, constants, fstatSync, openSync, statSync } from 'node:fs'
import { refuse } from '../../refusal.ts'

/** What a file looked like when it was listed. */
export type Seen = Readonly<{ size: number; modified: number }>

/**
 * Opens a file for reading. Refused when it is a pipe, a socket or a device, which could keep a reader waiting for ever; and when it isn't what was `seen`
 * before, because somebody is still writing it. The caller closes the descriptor.
 */
export function openRegular(path: string, name: string, seen?: Seen): number {
  // Opening a pipe that nobody writes to would wait for a writer.
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const { size, modified } = judged(fstatSync(descriptor), name)
    if (seen && (seen.size !== size || seen.modified !== modified)) refuse('file-changing', { file: name })
    return descriptor
  } catch (error) {
    closeSync(descriptor)
    throw error
  }
}

/** What a file looks like, without opening it. Refused when it is none. */
export function seenAt(path: string, name: string): Seen {
  return judged(statSync(path), name)
}

function judged(found: { isFile: () => boolean; size: number; mtimeMs: number }, name: string): Seen {
  if (!found.isFile()) refuse('file-not-regular', { file: name })
  return { size: found.size, modified: found.mtimeMs }
}
