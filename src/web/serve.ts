import { createInterface } from 'node:readline'
import type { Studio } from '../core/index.ts'
import { startWebHost } from './web-host.ts'

/**
 * Serves a studio to the browsers of this machine until Ctrl+C or a termination signal, then closes it. Prints the link to standard output; Enter prints another.
 */
export async function serveUntilStopped({ studio, port = 0 }: { studio: Studio; port?: number }): Promise<void> {
  const host = await startWebHost({ studio, port })
  console.log(`Cohort Studio is open at ${host.url}`)
  console.log('The link opens it once, within ten minutes. Press Enter for another link, Ctrl+C to end.')
  const lines = createInterface({ input: process.stdin })
  lines.on('line', () => console.log(host.newLink()))
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
  lines.close()
  await host.close()
  studio.close()
}
