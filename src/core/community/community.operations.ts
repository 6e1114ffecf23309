import { operations } from '../operation.ts'

const feature = operations.community

export const community = feature.router({
  roleGaps: feature.roleGaps.handler(notBuilt),
  guidelines: feature.guidelines.handler(notBuilt),
  exportGuidelines: feature.exportGuidelines.handler(notBuilt),
})

function notBuilt(): never {
  throw new Error('not built yet')
}
