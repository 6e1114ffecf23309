import { operations } from '../operation.ts'

const feature = operations.readiness

export const readiness = feature.router({
  get: feature.get.handler(notBuilt),
  brief: feature.brief.handler(notBuilt),
  exportBrief: feature.exportBrief.handler(notBuilt),
})

function notBuilt(): never {
  throw new Error('not built yet')
}
