import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { Studio } from '../../src/core/index.ts'
import { startWebHost } from '../../src/web/web-host.ts'

export type Answer = Readonly<{ status: number; headers: Record<string, string>; body: string; raw: string }>

/** A loopback host on a folder of its own, with a clock that a test can move and raw sockets to attack it with. Gone when the test ends. */
export async function startHost() {
  const folder = mkdtempSync(join(tmpdir(), 'cohort-studio-web-'))
  const page = join(folder, 'page')
  mkdirSync(join(page, 'assets'), { recursive: true })
  writeFileSync(join(page, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">the page')
  writeFileSync(join(page, 'assets', 'a.js'), 'export const a = 1')
  writeFileSync(join(folder, 'secret.js'), 'a secret')
  writeFileSync(join(page, '.hidden.js'), 'hidden')
  let now = Date.parse('2026-05-03T09:00:00Z')
  const logged: string[] = []
  const studio = new Studio({
    kind: 'browser',
    version: '0.0.0-test',
    clock: { now: () => now, today: () => '2026-05-03' },
    log: (event, details) => logged.push(JSON.stringify({ event, ...details })),
    dialogs: null,
    places: { library: join(folder, 'library'), state: join(folder, 'state'), scratch: join(folder, 'scratch') },
  })
  const host = await startWebHost({ studio, page })
  onTestFinished(async () => {
    await host.close()
    studio.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const { port, hash } = new URL(host.url)
  const own = `127.0.0.1:${port}`
  const token = hash.slice('#t='.length)

  /** Sends exactly these lines and gives what comes back until the host closes the connection. */
  const raw = (text: string): Promise<Answer> => exchange(Number(port), text)
  const send = (method: string, target: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> => {
    const all = {
      Host: own,
      Connection: 'close',
      ...(body ? { 'Content-Length': String(Buffer.byteLength(body)) } : {}),
      ...headers,
    }
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
    return raw(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n${body}`)
  }
  const exchangeToken = (value: string) => send('POST', '/session', { Origin: `http://${own}` }, value)
  return {
    host,
    port: Number(port),
    own,
    origin: `http://${own}`,
    token,
    logged,
    raw,
    send,
    exchangeToken,
    session: async (): Promise<string> => JSON.parse((await exchangeToken(token)).body).session,
    wait: (milliseconds: number) => {
      now += milliseconds
    },
  }
}

function exchange(port: number, text: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let raw = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.setEncoding('latin1')
    socket.setTimeout(10_000, () => socket.destroy(new Error('no answer')))
    socket.on('data', (piece) => {
      raw += piece
    })
    socket.on('error', (error: NodeJS.ErrnoException) =>
      raw && error.code === 'ECONNRESET' ? undefined : reject(error),
    )
    socket.on('close', () => resolve(parsed(raw)))
  })
}

function parsed(raw: string): Answer {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const [status = '', ...lines] = head.split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  return { status: Number(status.split(' ')[1] ?? 0), headers, body: rest.join('\r\n\r\n'), raw }
}
