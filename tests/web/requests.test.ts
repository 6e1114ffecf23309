import { describe, expect, it } from 'vitest'
import { startHost } from './running-host.ts'

const call = '/rpc/workspaces/current'
const json = { 'Content-Type': 'application/json' }

describe('the Host header', () => {
  it('names this address or one of its two other names', async () => {
    const { send, port } = await startHost()
    for (const name of ['127.0.0.1', 'localhost', '[::1]'])
      expect((await send('GET', '/', { Host: `${name}:${port}` })).status).toBe(200)
  })

  it.each([
    'evil.com',
    '127.evil.com',
    'localhost.evil.com',
    '127.0.0.1.nip.io',
    '0.0.0.0',
    '2130706433',
    '0x7f000001',
    '127.1',
    'LOCALHOST',
    'localhost.',
  ])('%s is refused, static files included', async (name) => {
    const { send, port } = await startHost()
    for (const target of ['/', '/assets/a.js', '/nothing.js', '/session', call]) {
      expect((await send('GET', target, { Host: `${name}:${port}` })).status).toBe(403)
    }
  })

  it('is refused when it is empty, without a port or with another port', async () => {
    const { send, port } = await startHost()
    for (const value of [
      '',
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
      `127.0.0.1:${port}@evil.com`,
      `127.0.0.1:${port}, evil.com`,
    ]) {
      expect((await send('GET', '/', { Host: value })).status).toBe(403)
    }
  })

  it('is refused when absent (HTTP/1.0) or there twice', async () => {
    const { raw, own } = await startHost()
    expect((await raw('GET / HTTP/1.0\r\n\r\n')).status).toBe(403)
    const twice = await raw(`GET / HTTP/1.1\r\nHost: ${own}\r\nHost: evil.com\r\nConnection: close\r\n\r\n`)
    expect([400, 403]).toContain(twice.status)
    expect(twice.body).not.toContain('the page')
  })

  it('does not matter when the target names another host', async () => {
    const { send } = await startHost()
    expect((await send('GET', 'http://evil.com/')).status).toBe(400)
    expect((await send('GET', '//evil.com/')).status).toBe(400)
  })
})

describe('the Origin header', () => {
  it('is needed for whatever changes state, and is this very origin', async () => {
    const { send, session, origin, port } = await startHost()
    const authorization = { ...json, Authorization: `Bearer ${await session()}` }
    expect((await send('POST', call, { ...authorization, Origin: origin }, '{}')).status).toBe(200)
    for (const other of [
      'null',
      'http://evil.com',
      `http://localhost:${port}`,
      `https://127.0.0.1:${port}`,
      `http://127.0.0.1:${port + 1}`,
      `${origin}.evil.com`,
    ]) {
      expect((await send('POST', call, { ...authorization, Origin: other }, '{}')).status).toBe(403)
      expect((await send('GET', '/', { Origin: other })).status).toBe(403)
    }
    expect((await send('POST', call, authorization, '{}')).status).toBe(403)
  })

  it('of another page gets no token exchanged, and the token stays good', async () => {
    const { send, token, exchangeToken } = await startHost()
    expect((await send('POST', '/session', { Origin: 'http://evil.com' }, token)).status).toBe(403)
    expect((await send('POST', '/session', {}, token)).status).toBe(403)
    expect((await exchangeToken(token)).status).toBe(200)
  })

  it('of a page on another port is refused by what the browser says of it, too', async () => {
    const { send, origin } = await startHost()
    for (const site of ['cross-site', 'same-site']) {
      expect((await send('POST', '/session', { Origin: origin, 'Sec-Fetch-Site': site }, 'x')).status).toBe(403)
      expect((await send('GET', '/assets/a.js', { 'Sec-Fetch-Site': site })).status).toBe(403)
    }
    expect((await send('GET', '/assets/a.js', { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200)
  })

  it('is not asked of a person who follows the link from another page', async () => {
    const { send } = await startHost()
    const follow = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' }
    expect((await send('GET', '/', { ...follow, 'Sec-Fetch-Dest': 'document' })).status).toBe(200)
    expect((await send('GET', '/', { ...follow, 'Sec-Fetch-Dest': 'iframe' })).status).toBe(403)
  })
})

describe('methods', () => {
  it('other than GET, HEAD and POST are refused, a preflight with no word about other origins', async () => {
    const { send, origin } = await startHost()
    for (const method of ['OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE']) {
      const answer = await send(method, call, { Origin: origin, 'Access-Control-Request-Method': 'POST' })
      expect(answer.status).toBe(405)
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })

  it('change nothing by GET', async () => {
    const { send, session } = await startHost()
    const Authorization = `Bearer ${await session()}`
    expect((await send('GET', call, { Authorization })).status).toBe(405)
    expect((await send('GET', '/session')).status).toBe(405)
  })

  it('HEAD gives the headers alone', async () => {
    const { send } = await startHost()
    const answer = await send('HEAD', '/')
    expect([answer.status, answer.body]).toEqual([200, ''])
  })

  it('a web socket is refused', async () => {
    const { send, origin } = await startHost()
    const upgrade = {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    }
    for (const from of [origin, 'http://evil.com'])
      expect((await send('GET', '/', { ...upgrade, Origin: from })).status).toBe(403)
  })
})

describe('paths', () => {
  it.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/%2e%2e%2fsecret.js',
    '/..%5csecret.js',
    '/..\\secret.js',
    '/assets/a.js%00.html',
    '/.hidden.js',
    '/assets',
    '/assets/',
    '/./index.html',
    '/index.html/',
  ])('%s leads nowhere', async (target) => {
    const { send } = await startHost()
    const answer = await send('GET', target)
    expect([400, 404]).toContain(answer.status)
    expect(answer.body).not.toMatch(/secret|hidden/)
  })

  it('of the page lead to it, whatever the query says', async () => {
    const { send } = await startHost()
    expect((await send('GET', '/?a=/../../secret.js')).body).toContain('the page')
    expect((await send('GET', '/assets/a.js')).headers['content-type']).toBe('text/javascript; charset=utf-8')
  })
})
