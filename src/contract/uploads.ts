import { z } from 'zod'
import { operation } from './operation.ts'
import { UploadId } from './scalars.ts'

/** Largest piece of a file that one call may carry. */
export const uploadPieceBytes = 4 * 1024 * 1024

/** How files get from the page into the studio: begun once, sent in pieces, discarded when no longer needed. A folder is one upload of many files. */
export const uploads = {
  begin: operation.input(z.object({ name: z.string().min(1).max(255) })).output(z.object({ uploadId: UploadId })),
  append: operation
    .input(
      z.object({
        uploadId: UploadId,
        /** Path inside the upload, with forward slashes; for a single file its name. */
        path: z.string().min(1).max(1024),
        bytes: z.instanceof(Blob).refine((piece) => piece.size <= uploadPieceBytes, 'the piece is too large'),
      }),
    )
    .output(z.object({ received: z.number() })),
  discard: operation.input(z.object({ uploadId: UploadId })).output(z.void()),
}
