import { operations } from '../operation.ts'

export const engagement = operations.engagement.router({
  measures: operations.engagement.measures.handler(() => {
    throw new Error('not built yet')
  }),
  definitions: operations.engagement.definitions.handler(() => {
    throw new Error('not built yet')
  }),
  evidence: operations.engagement.evidence.handler(() => {
    throw new Error('not built yet')
  }),
  view: operations.engagement.view.handler(() => {
    throw new Error('not built yet')
  }),
})
