import { operations } from '../operation.ts'

export const cohorts = operations.cohorts.router({
  list: operations.cohorts.list.handler(() => {
    throw new Error('not built yet')
  }),
  overview: operations.cohorts.overview.handler(() => {
    throw new Error('not built yet')
  }),
  create: operations.cohorts.create.handler(() => {
    throw new Error('not built yet')
  }),
  update: operations.cohorts.update.handler(() => {
    throw new Error('not built yet')
  }),
})
