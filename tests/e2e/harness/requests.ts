import type { BrowserContext } from '@playwright/test'

/** A list that grows with every address that pages of this context ask for, other than data and blobs. */
export function requestsOf(context: BrowserContext): readonly string[] {
  const seen: string[] = []
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) seen.push(request.url())
  })
  return seen
}
