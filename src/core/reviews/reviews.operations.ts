import { operations } from '../operation.ts'

export const reviews = operations.reviews.router({
  quarters: operations.reviews.quarters.handler(() => {
    throw new Error('not built yet')
  }),
  draft: operations.reviews.draft.handler(() => {
    throw new Error('not built yet')
  }),
  edit: operations.reviews.edit.handler(() => {
    throw new Error('not built yet')
  }),
  export: operations.reviews.export.handler(() => {
    throw new Error('not built yet')
  }),
})
