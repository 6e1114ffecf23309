import type { IncomingMessage } from 'node:http'

/** A reason to turn a request away before anything of it is read, or null. */
export type Turned = Readonly<{ status: number; because: string }>

/**
 * Who is asking? The Host must be this very address, in one header and with this port (so that a name that someone points at 127.0.0.1 gets nothing,
 * not even a static file); whatever changes state must come from a page of ours.
 */
export function turnAway(request: IncomingMessage, port: number): Turned | null {
  const hosts = headerValues(request, 'host')
  const names = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]
  if (hosts.length !== 1 || !names.includes(hosts[0] ?? '')) return { status: 403, because: 'host' }
  if (!request.url?.startsWith('/') || request.url.startsWith('//')) return { status: 400, because: 'target' }
  if (!['GET', 'HEAD', 'POST'].includes(request.method ?? '')) return { status: 405, because: 'method' }
  const origins = headerValues(request, 'origin')
  const own = `http://${hosts[0]}`
  if (origins.some((origin) => origin !== own)) return { status: 403, because: 'origin' }
  if (request.method === 'POST' && origins.length !== 1) return { status: 403, because: 'origin' }
  const site = request.headers['sec-fetch-site']
  const isOurs = site === undefined || site === 'same-origin' || (site === 'none' && request.method !== 'POST')
  if (!isOurs && !isOpeningLink(request)) return { status: 403, because: 'site' }
  return null
}

/** A person may follow the printed link from anywhere, e.g. a chat; the page itself holds no data. */
function isOpeningLink(request: IncomingMessage): boolean {
  return (
    request.method === 'GET' &&
    request.url === '/' &&
    request.headers['sec-fetch-mode'] === 'navigate' &&
    request.headers['sec-fetch-dest'] === 'document'
  )
}

function headerValues(request: IncomingMessage, name: string): string[] {
  return request.rawHeaders.filter(
    (_, index) => index % 2 === 1 && request.rawHeaders[index - 1]?.toLowerCase() === name,
  )
}
