import { operations } from '../operation.ts'

export const roster = operations.roster.router({
  list: operations.roster.list.handler(() => {
    throw new Error('not built yet')
  }),
  find: operations.roster.find.handler(() => {
    throw new Error('not built yet')
  }),
  add: operations.roster.add.handler(() => {
    throw new Error('not built yet')
  }),
  update: operations.roster.update.handler(() => {
    throw new Error('not built yet')
  }),
  remove: operations.roster.remove.handler(() => {
    throw new Error('not built yet')
  }),
  setRole: operations.roster.setRole.handler(() => {
    throw new Error('not built yet')
  }),
  preview: operations.roster.preview.handler(() => {
    throw new Error('not built yet')
  }),
  commit: operations.roster.commit.handler(() => {
    throw new Error('not built yet')
  }),
})
