import type { Progress } from '../../contract/progress.ts'
import type { UploadId } from '../../contract/scalars.ts'
import { uploadPieceBytes } from '../../contract/uploads.ts'
import type { Chosen } from '../ui/chosen-files.ts'
import type { Client } from './client.tsx'

type Sending = Readonly<{ signal: AbortSignal; onProgress?: (progress: Progress) => void }>

const atOnce = 4

/** Hands files to the studio in pieces, several files at a time; each file's pieces stay in order. Discards what was sent when stopped. */
export async function sendFiles(client: Client, chosen: Chosen, { signal, onProgress }: Sending): Promise<UploadId> {
  const { uploadId } = await client.uploads.begin({ name: chosen.name }, { signal })
  const total = Math.max(
    1,
    chosen.files.reduce((sum, { file }) => sum + file.size, 0),
  )
  let done = 0
  const waiting = chosen.files.values()
  const sendNext = async () => {
    for (const { path, file } of waiting) {
      for (let start = 0; start === 0 || start < file.size; start += uploadPieceBytes) {
        signal.throwIfAborted()
        const bytes = file.slice(start, start + uploadPieceBytes)
        await client.uploads.append({ uploadId, path, bytes }, { signal })
        done += bytes.size
        onProgress?.({ type: 'progress', phase: 'reading', done, total, unit: 'bytes' })
      }
    }
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, sendNext))
    return uploadId
  } catch (error) {
    await client.uploads.discard({ uploadId }).catch(() => undefined)
    throw error
  }
}
