import { operations } from '../operation.ts'

const feature = operations.survey

export const survey = feature.router({
  waves: feature.waves.handler(notBuilt),
  starterCurrencies: feature.starterCurrencies.handler(notBuilt),
  add: feature.add.handler(notBuilt),
  save: feature.save.handler(notBuilt),
  open: feature.open.handler(notBuilt),
  close: feature.close.handler(notBuilt),
  reopen: feature.reopen.handler(notBuilt),
  remove: feature.remove.handler(notBuilt),
  handOut: feature.handOut.handler(notBuilt),
  preview: feature.preview.handler(notBuilt),
  commit: feature.commit.handler(notBuilt),
  clear: feature.clear.handler(notBuilt),
  results: feature.results.handler(notBuilt),
  draftPersonas: feature.draftPersonas.handler(notBuilt),
})

function notBuilt(): never {
  throw new Error('not built yet')
}
