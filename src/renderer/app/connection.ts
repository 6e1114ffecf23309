import './trusted-types.ts'
import { createORPCClient } from '@orpc/client'
import { RPCLink as HttpLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '../../contract/index.ts'

/** Every operation of the contract, called the same way in every host. */
export type Client = ContractRouterClient<typeof contract>

/** The page has no studio to talk to. The message is a sentence that says what to do. */
export class NoConnection extends Error {
  override readonly name = 'NoConnection'
}

/**
 * Finds the studio that belongs to this page: in the desktop window over a message port, in a browser over loopback HTTP.
 * Throws `NoConnection` when there is none to be had. `onLost` is told, once, when an established connection is gone for good.
 */
export async function connect(onLost: (reason: NoConnection) => void = () => undefined): Promise<Client> {
  return location.protocol === 'app:' ? connectOverPort() : connectOverHttp(onLost)
}

const portWait = 15_000

/** The window's host reloads the page when the studio process ends, so a lost port needs no telling here. */
async function connectOverPort(): Promise<Client> {
  const port = await new Promise<MessagePort>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(
        new NoConnection("The studio didn't start. Your workspaces are unchanged; close the window and open it again."),
      )
    }, portWait)
    addEventListener('message', function take(event: MessageEvent) {
      const given = event.source === window && event.data === 'cohort-studio:port' ? event.ports[0] : undefined
      if (!given) return
      clearTimeout(timer)
      removeEventListener('message', take)
      resolve(given)
    })
    window.postMessage('cohort-studio:connect', location.origin)
  })
  port.start()
  return createORPCClient<Client>(new PortLink({ port }))
}

const sessionKey = 'cohort-studio-session'
const again = 'For a new one, press Enter in the terminal where the studio runs, or start the studio again.'
const sentences = {
  none: `This page needs the link that the studio printed when it started. ${again}`,
  used: `This link was used already; each opens the studio once. ${again}`,
  unknown: `This link is too old or belongs to another start of the studio. ${again}`,
  ended: `The studio was started again since this page was opened. What you saved is safe. ${again}`,
  locked: 'Too many wrong links were tried, so the studio lets nobody else in. Start the studio again.',
  away: 'The studio no longer answers. What you saved is safe; start the studio again and open the link that it prints.',
} as const

async function connectOverHttp(onLost: (reason: NoConnection) => void): Promise<Client> {
  const session = await sessionOfThisPage()
  let isLost = false
  const lost = (sentence: string): NoConnection => {
    const reason = new NoConnection(sentence)
    if (!isLost) onLost(reason)
    isLost = true
    return reason
  }
  const link = new HttpLink({
    url: `${location.origin}/rpc`,
    headers: { authorization: `Bearer ${session}` },
    fetch: async (request, init) => {
      const answer = await fetch(request, { ...init, credentials: 'omit' }).catch((error: unknown) => {
        throw error instanceof TypeError ? lost(sentences.away) : error
      })
      if (answer.status !== 401) return answer
      sessionStorage.removeItem(sessionKey)
      throw lost(sentences.ended)
    },
  })
  return createORPCClient<Client>(link)
}

/** Exchanges the one-time token of the address for a session, or takes the session of before a reload. */
async function sessionOfThisPage(): Promise<string> {
  const token = /^#t=([\w-]+)$/.exec(location.hash)?.[1]
  if (token) {
    history.replaceState(null, '', location.pathname)
    const answer = await fetch('/session', { method: 'POST', credentials: 'omit', body: token }).catch(() => {
      throw new NoConnection(sentences.away)
    })
    const { session, refused } = (await answer.json()) as { session?: string; refused?: keyof typeof sentences }
    if (session) sessionStorage.setItem(sessionKey, session)
    else if (!sessionStorage.getItem(sessionKey)) throw new NoConnection(sentences[refused ?? 'unknown'])
  }
  const kept = sessionStorage.getItem(sessionKey)
  if (!kept) throw new NoConnection(sentences.none)
  return kept
}
