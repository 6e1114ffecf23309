import { describe, expect, it } from 'vitest'
import { startHost } from './running-host.ts'

const call = '/rpc/workspaces/current'
const json = { 'Content-Type': 'application/json' }

describe('the session', () => {
  it('comes from a link once', async () => {
    const { token, exchangeToken } = await startHost()
    const first = await exchangeToken(token)
    expect(JSON.parse(first.body).session).toMatch(/^[\w-]{43}$/)
    const second = await exchangeToken(token)
    expect([second.status, JSON.parse(second.body)]).toEqual([401, { refused: 'used' }])
  })

  it('comes within ten minutes or not at all', async () => {
    const { token, exchangeToken, wait, host } = await startHost()
    wait(10 * 60_000 + 1)
    expect(JSON.parse((await exchangeToken(token)).body)).toEqual({ refused: 'unknown' })
    const fresh = new URL(host.newLink()).hash.slice('#t='.length)
    expect((await exchangeToken(fresh)).status).toBe(200)
  })

  it('comes for nobody after twenty wrong tokens, until a new link is asked for', async () => {
    const { token, exchangeToken, host } = await startHost()
    for (let count = 0; count < 20; count += 1)
      expect(JSON.parse((await exchangeToken(`wrong-${count}`)).body)).toEqual({ refused: 'unknown' })
    expect(JSON.parse((await exchangeToken(token)).body)).toEqual({ refused: 'locked' })
    const fresh = new URL(host.newLink()).hash.slice('#t='.length)
    expect((await exchangeToken(fresh)).status).toBe(200)
  })

  it('is asked of every call, and another start’s session is none', async () => {
    const one = await startHost()
    const other = await startHost()
    const foreign = `Bearer ${await other.session()}`
    const right = `Bearer ${await one.session()}`
    const wrong = [
      undefined,
      '',
      'Bearer ',
      `Bearer ${one.token}`,
      foreign,
      right.slice(0, -1),
      `${right}x`,
      right.replace('Bearer', 'Basic'),
    ]
    for (const Authorization of wrong) {
      const headers = { ...json, Origin: one.origin, ...(Authorization === undefined ? {} : { Authorization }) }
      expect((await one.send('POST', call, headers, '{}')).status).toBe(401)
    }
    expect((await one.send('POST', call, { ...json, Origin: one.origin, Authorization: right }, '{}')).status).toBe(200)
  })

  it('is told to nobody: neither token nor session is logged or kept in a cookie', async () => {
    const { token, session, send, logged } = await startHost()
    const secret = await session()
    const page = await send('GET', '/')
    expect(page.headers['set-cookie']).toBeUndefined()
    expect(logged.join()).not.toContain(token)
    expect(logged.join()).not.toContain(secret)
  })
})
