import { createContext, type ReactNode, useContext } from 'react'
import type { Client } from '../app/connection.ts'

const ClientContext = createContext<Client | null>(null)

export function ClientProvider({ client, children }: { client: Client; children: ReactNode }) {
  return <ClientContext value={client}>{children}</ClientContext>
}

/** The studio of this page. */
export function useClient(): Client {
  const client = useContext(ClientContext)
  if (!client) throw new Error('no client around this component')
  return client
}

export type { Client }
