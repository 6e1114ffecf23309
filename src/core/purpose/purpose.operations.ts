import { operations } from '../operation.ts'

export const purpose = operations.purpose.router({
  get: operations.purpose.get.handler(() => {
    throw new Error('not built yet')
  }),
  save: operations.purpose.save.handler(() => {
    throw new Error('not built yet')
  }),
})
