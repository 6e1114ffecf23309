import { operations } from '../operation.ts'

export const demo = operations.demo.router({
  facts: operations.demo.facts.handler(() => {
    throw new Error('not built yet')
  }),
})
