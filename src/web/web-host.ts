import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { router, type Studio } from '../core/index.ts'
import { pageFiles } from '../page/page-files.ts'
import { pageHeaders } from '../page/page-headers.ts'
import { Doorkeeper } from './doorkeeper.ts'
import { turnAway } from './request-check.ts'

export type WebHost = Readonly<{
  /** Opens the studio once, within ten minutes. */
  url: string
  /** Another link of the same kind, e.g. when the first was closed or lost. */
  newLink: () => string
  close: () => Promise<void>
}>

const rpcBytes = 8 * 1024 * 1024
const builtPage = join(import.meta.dirname, '..', '..', 'out', 'renderer')

/**
 * Serves a studio to browsers of this machine: on 127.0.0.1 only, on a free port unless one is asked for (then a taken port is an error with the code
 * EADDRINUSE). `page` is the folder of the built page.
 */
export async function startWebHost({
  studio,
  port = 0,
  page = builtPage,
}: {
  studio: Studio
  port?: number
  page?: string
}): Promise<WebHost> {
  const doorkeeper = new Doorkeeper(studio.ports.clock.now)
  const files = pageFiles(page)
  const rpc = new RPCHandler(router, { plugins: [new BodyLimitPlugin({ maxBodySize: rpcBytes })] })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(pageHeaders(randomBytes(18).toString('base64'))))
      response.setHeader(name, value)
    const turned = turnAway(request, (server.address() as AddressInfo).port)
    if (turned) {
      studio.ports.log('request-turned-away', { because: turned.because })
      return end(response, turned.status, 'This request is refused.\n')
    }
    const path = request.url?.split('?', 1)[0] ?? '/'
    if (path === '/session') return admit(request, response)
    if (path.startsWith('/rpc/')) return call(request, response)
    if (request.method === 'POST') return end(response, 405, 'Nothing here takes anything.\n')
    const file = await files(path)
    response.writeHead(file.status, { ...file.headers, 'content-length': file.body.length })
    response.end(request.method === 'HEAD' ? undefined : file.body)
  }

  async function admit(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return end(response, 405, 'A token is exchanged by POST.\n')
    const admission = doorkeeper.admit(await shortBody(request))
    end(response, 'session' in admission ? 200 : 401, JSON.stringify(admission), 'application/json')
  }

  async function call(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!doorkeeper.knows(request.headers.authorization)) return end(response, 401, 'This page has no session.\n')
    if (request.method !== 'POST') return end(response, 405, 'Operations are called by POST.\n')
    if (Number(request.headers['content-length'] ?? 0) > rpcBytes)
      return end(response, 413, 'This is too much for one call.\n')
    const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context: { studio } })
    if (!matched) end(response, 404, 'There is no such operation.\n')
  }

  const server = createServer(
    { requestTimeout: 60_000, headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
    (request, response) => {
      answer(request, response).catch((error: unknown) => {
        studio.ports.log('bug', { operation: 'web-host', kind: error instanceof Error ? error.name : typeof error })
        if (response.headersSent) response.destroy()
        else end(response, 500, 'The studio failed to answer.\n')
      })
    },
  )
  server.maxConnections = 200
  server.on('upgrade', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n'))
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  const newLink = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/#t=${doorkeeper.invite()}`
  return {
    url: newLink(),
    newLink,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function end(response: ServerResponse, status: number, body: string, type = 'text/plain; charset=utf-8'): void {
  response
    .writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body), connection: 'close' })
    .end(body)
}

/** At most 100 bytes of a body; what is longer is no token. */
async function shortBody(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > 100) return ''
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('latin1')
}
