import { operations } from '../operation.ts'

export const imports = operations.imports.router({
  sources: operations.imports.sources.handler(() => {
    throw new Error('not built yet')
  }),
  preview: operations.imports.preview.handler(() => {
    throw new Error('not built yet')
  }),
  commit: operations.imports.commit.handler(() => {
    throw new Error('not built yet')
  }),
  list: operations.imports.list.handler(() => {
    throw new Error('not built yet')
  }),
  rejected: operations.imports.rejected.handler(() => {
    throw new Error('not built yet')
  }),
  undo: operations.imports.undo.handler(() => {
    throw new Error('not built yet')
  }),
})
