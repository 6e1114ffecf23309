import { operations } from '../operation.ts'

const feature = operations.nudges

export const nudges = feature.router({
  library: feature.library.handler(notBuilt),
  calendar: feature.calendar.handler(notBuilt),
  schedule: feature.schedule.handler(notBuilt),
  duplicate: feature.duplicate.handler(notBuilt),
  fromStrategy: feature.fromStrategy.handler(notBuilt),
  setStatus: feature.setStatus.handler(notBuilt),
  markDisclosed: feature.markDisclosed.handler(notBuilt),
  exportIcs: feature.exportIcs.handler(notBuilt),
})

function notBuilt(): never {
  throw new Error('not built yet')
}
