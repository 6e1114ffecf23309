import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { describe, expect, it } from 'vitest'
import { startHost } from './running-host.ts'

const call = '/rpc/workspaces/current'
const json = { 'Content-Type': 'application/json' }

describe('every answer', () => {
  it('carries the same guard, errors and data included', async () => {
    const { send, session, origin } = await startHost()
    const authorization = { ...json, Origin: origin, Authorization: `Bearer ${await session()}` }
    const answers = [
      await send('GET', '/'),
      await send('GET', '/nothing.js'),
      await send('GET', '/', { Host: 'evil.com' }),
      await send('POST', call, authorization, '{}'),
      await send('POST', call, { Origin: origin }, '{}'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 403, 200, 401])
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
      })
      expect(headers['content-security-policy']).toContain(
        "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-",
      )
      expect(headers['content-security-policy']).not.toContain('unsafe')
      expect(headers['access-control-allow-origin']).toBeUndefined()
    }
  })

  it('has a nonce of its own, the same in the header and in the page', async () => {
    const { send } = await startHost()
    const [one, two] = [await send('GET', '/'), await send('GET', '/')]
    const nonceOf = (body: string) => /content="([^"]+)"/.exec(body)?.[1]
    expect(one.headers['content-security-policy']).toContain(`'nonce-${nonceOf(one.body)}'`)
    expect(nonceOf(one.body)).not.toBe(nonceOf(two.body))
  })
})

describe('the door', () => {
  it('is open on 127.0.0.1 only', async () => {
    const { port } = await startHost()
    const others = Object.values(networkInterfaces()).flatMap((all) =>
      (all ?? []).filter(({ internal }) => !internal).map(({ address }) => address),
    )
    for (const address of ['::1', ...others]) expect(await canConnect(address, port)).toBe(false)
    expect(await canConnect('127.0.0.1', port)).toBe(true)
  })

  it('takes no more than 8 MiB in a call, announced or not', async () => {
    const { send, session, origin, raw, own } = await startHost()
    const Authorization = `Bearer ${await session()}`
    const announced = await send('POST', call, {
      ...json,
      Origin: origin,
      Authorization,
      'Content-Length': String(8 * 1024 * 1024 + 1),
    })
    expect(announced.status).toBe(413)
    const piece = 'x'.repeat(1024 * 1024)
    const chunk = `${piece.length.toString(16)}\r\n${piece}\r\n`
    const head = `POST ${call} HTTP/1.1\r\nHost: ${own}\r\nOrigin: ${origin}\r\nAuthorization: ${Authorization}\r\n`
    const unannounced = await raw(
      `${head}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(9)}0\r\n\r\n`,
    )
    expect(unannounced.status).toBe(413)
  })

  it('lets in a real page while a hundred connections dawdle', async () => {
    const { port, send } = await startHost()
    const dawdlers = Array.from({ length: 100 }, () => connect(port, '127.0.0.1'))
    for (const each of dawdlers) each.write('GET / HTTP/1.1\r\nX-Slow:')
    for (const each of dawdlers) each.on('error', () => undefined)
    expect((await send('GET', '/')).status).toBe(200)
    for (const each of dawdlers) each.destroy()
  })
})

function canConnect(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: 2_000 })
    const end = (isOpen: boolean) => {
      socket.destroy()
      resolve(isOpen)
    }
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false))
  })
}
