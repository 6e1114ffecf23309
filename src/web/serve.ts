import { createInterface } from 'node:readline'
import type { Studio } from '../core/index.ts'
import { refuse } from '../core/refusal.ts'
import { startWebHost, type WebHost } from './web-host.ts'

/** Serves a studio to the browsers of this machine until `signal` aborts. `print` is given each link, one by one: the first at once, another whenever the person presses Enter. */
export async function serveUntil(
  signal: AbortSignal,
  { studio, port, print }: { studio: Studio; port: number; print: (link: string) => void },
): Promise<void> {
  const host = await startOn(port, studio)
  const lines = createInterface({ input: process.stdin })
  lines.on('line', () => print(host.newLink()))
  print(host.url)
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  lines.close()
  await host.close()
}

async function startOn(port: number, studio: Studio): Promise<WebHost> {
  try {
    return await startWebHost({ studio, port })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE' || code === 'EACCES') refuse('port-taken', { port: String(port) })
    throw error
  }
}
