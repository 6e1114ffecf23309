import { join } from 'node:path'
import { app, protocol } from 'electron'
import { pageFiles } from '../page/page-files.ts'

/** Where the page lives: a scheme of our own, so that no file:// address and no server is involved. */
export const pageOrigin = 'app://studio'

/** Must run before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Whether an address belongs to our page. Parsed, never compared by its beginning. */
export function isPageAddress(address: string): boolean {
  const url = parse(address)
  return url !== null && url.protocol === 'app:' && url.host === 'studio'
}

export function servePage(): void {
  const files = pageFiles(join(app.getAppPath(), 'out', 'renderer'))
  protocol.handle('app', async (request) => {
    if (!isPageAddress(request.url) || request.method !== 'GET') return new Response(null, { status: 403 })
    const { status, headers, body } = await files(new URL(request.url).pathname)
    return new Response(new Uint8Array(body), { status, headers })
  })
}

function parse(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
