import type { QueryClient, QueryKey } from '@tanstack/react-query'

/**
 * Everything on the screen asks again, except what begins with `known`, because the save that just ended told it. An answer to `known` that is still under
 * way may be older than the save, so it is asked for anew. Doesn't wait for the answers.
 */
export function showElsewhere(queries: QueryClient, known: QueryKey): void {
  void queries.invalidateQueries({
    predicate: ({ queryKey, state }) =>
      state.fetchStatus === 'fetching' || !known.every((part, at) => queryKey[at] === part),
  })
}
