import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { pageHeaders } from './page-headers.ts'

type PageAnswer = Readonly<{ status: 200 | 404; headers: Readonly<Record<string, string>>; body: Buffer }>

/** Answers a path (without query) with a file of the built page. */
export type PageFiles = (path: string) => Promise<PageAnswer>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** Plain names joined by slashes, none starting with a dot: no way to write `..`, an escape, a backslash, a drive or a NUL. */
const plainPath = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/

/**
 * Serves the files of one folder, as every host does. A path that isn't plain, has a type the page doesn't use or isn't there is a 404.
 * Each HTML answer carries a nonce of its own for the style sheets that the design system adds.
 */
export function pageFiles(folder: string): PageFiles {
  return async (path) => {
    const asked = path === '/' ? '/index.html' : path
    const type = types[extname(asked)]
    if (!type || !plainPath.test(asked)) return notFound()
    const body = await readFile(join(folder, asked)).catch(() => null)
    if (!body) return notFound()
    const nonce = randomBytes(18).toString('base64')
    const filled = type.startsWith('text/html')
      ? Buffer.from(body.toString('utf8').replaceAll('__CSP_NONCE__', nonce))
      : body
    return { status: 200, headers: { ...pageHeaders(nonce), 'content-type': type }, body: filled }
  }
}

function notFound(): PageAnswer {
  const headers = { ...pageHeaders(randomBytes(18).toString('base64')), 'content-type': 'text/plain; charset=utf-8' }
  return { status: 404, headers, body: Buffer.from('There is nothing at this address.\n') }
}
