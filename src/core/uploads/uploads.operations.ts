import { operations } from '../operation.ts'

export const uploads = operations.uploads.router({
  begin: operations.uploads.begin.handler(({ context, input }) => ({
    uploadId: context.studio.uploads.begin(input.name),
  })),
  append: operations.uploads.append.handler(async ({ context, input }) => ({
    received: await context.studio.uploads.append(input.uploadId, input.path, input.bytes),
  })),
  discard: operations.uploads.discard.handler(({ context, input }) => context.studio.uploads.discard(input.uploadId)),
})
