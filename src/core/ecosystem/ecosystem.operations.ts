import { operations } from '../operation.ts'

const feature = operations.ecosystem

export const ecosystem = feature.router({
  ranking: feature.ranking.handler(notBuilt),
  timeConflicts: feature.timeConflicts.handler(notBuilt),
  letter: feature.letter.handler(notBuilt),
  exportLetter: feature.exportLetter.handler(notBuilt),
})

function notBuilt(): never {
  throw new Error('not built yet')
}
