import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { ClientProvider } from '../studio/client.tsx'
import { type Client, connect } from './connection.ts'
import { Frame } from './frame.tsx'
import { NotConnected } from './not-connected.tsx'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** Connects to the studio, then shows it; a connection that can't be had or is lost gets a page of its own. */
export function App() {
  const [client, setClient] = useState<Client | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => {
    // The client can be called like a function, so React must not take it for an updater.
    connection().then((connected) => setClient(() => connected), setFailure)
    lost.then(setFailure, setFailure)
  }, [])
  if (failure) return <NotConnected error={failure} />
  if (!client) return null
  return (
    <ClientProvider client={client}>
      <QueryClientProvider client={queries}>
        <Router hook={useHashLocation}>
          <Frame />
        </Router>
      </QueryClientProvider>
    </ClientProvider>
  )
}

let connecting: Promise<Client> | undefined
let loose: (reason: unknown) => void = () => undefined
const lost = new Promise<unknown>((resolve) => {
  loose = resolve
})

function connection(): Promise<Client> {
  connecting ??= connect(loose)
  return connecting
}
