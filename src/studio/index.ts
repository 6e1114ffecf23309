import { RPCHandler } from '@orpc/server/message-port'
import type { MessageEvent, MessagePortMain } from 'electron'
import { router, Studio } from '../core/index.ts'
import { dialogsOfWindow } from './dialogs.ts'
import { portsOf } from './ports.ts'

// The process that owns the workspace: the window's host starts it and hands it one port for each page that wants to talk.
const host = process.parentPort
const studio = new Studio(portsOf('desktop', dialogsOfWindow(host)))
const handler = new RPCHandler(router)

host.on('message', ({ data, ports }: MessageEvent) => {
  if (data === 'serve') for (const port of ports) serve(port)
  if (data === 'close') {
    studio.close()
    process.exit(0)
  }
})

function serve(port: MessagePortMain): void {
  handler.upgrade(port, { context: { studio } })
  port.start()
}
