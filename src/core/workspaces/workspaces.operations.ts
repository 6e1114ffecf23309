import { operations } from '../operation.ts'

export const workspaces = operations.workspaces.router({
  host: operations.workspaces.host.handler(() => {
    throw new Error('not built yet')
  }),
  current: operations.workspaces.current.handler(() => {
    throw new Error('not built yet')
  }),
  recent: operations.workspaces.recent.handler(() => {
    throw new Error('not built yet')
  }),
  create: operations.workspaces.create.handler(() => {
    throw new Error('not built yet')
  }),
  open: operations.workspaces.open.handler(() => {
    throw new Error('not built yet')
  }),
  choose: operations.workspaces.choose.handler(() => {
    throw new Error('not built yet')
  }),
  bringIn: operations.workspaces.bringIn.handler(() => {
    throw new Error('not built yet')
  }),
  forget: operations.workspaces.forget.handler(() => {
    throw new Error('not built yet')
  }),
  close: operations.workspaces.close.handler(() => {
    throw new Error('not built yet')
  }),
  createDemo: operations.workspaces.createDemo.handler(() => {
    throw new Error('not built yet')
  }),
  check: operations.workspaces.check.handler(() => {
    throw new Error('not built yet')
  }),
  backup: operations.workspaces.backup.handler(() => {
    throw new Error('not built yet')
  }),
})
