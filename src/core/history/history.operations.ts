import { operations } from '../operation.ts'

export const history = operations.history.router({
  state: operations.history.state.handler(() => {
    throw new Error('not built yet')
  }),
  undo: operations.history.undo.handler(() => {
    throw new Error('not built yet')
  }),
  redo: operations.history.redo.handler(() => {
    throw new Error('not built yet')
  }),
})
