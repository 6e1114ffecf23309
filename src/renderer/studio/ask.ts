import { notifications } from '@mantine/notifications'
import {
  keepPreviousData,
  type QueryKey,
  type UseQueryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { type Client, useClient } from './client.tsx'
import { failureFrom, isCancellation } from './failure.ts'
import { whileSaving } from './saving.ts'

type Asked = Readonly<{ signal: AbortSignal }>
type AskOptions = Readonly<{ isEnabled?: boolean; keepsPrevious?: boolean }>

/** Asks the studio and keeps the answer until something changes. The key begins with the operation's name. */
export function useAnswer<Answer>(
  key: QueryKey,
  ask: (client: Client, asked: Asked) => Promise<Answer>,
  { isEnabled = true, keepsPrevious = false }: AskOptions = {},
) {
  const client = useClient()
  const options: UseQueryOptions<Answer> = {
    queryKey: key,
    queryFn: ({ signal }) => ask(client, { signal }),
    enabled: isEnabled,
  }
  if (keepsPrevious) options.placeholderData = keepPreviousData
  return useQuery(options)
}

type ActOptions<Input, Result> = Readonly<{
  onDone?: (result: Result, input: Input) => void
  /** Refusals are shown beside the form instead of in a toast. */
  showsOwnFailure?: boolean
  /** The act changes nothing that screens show. */
  changesNothing?: boolean
}>

/** Does something in the studio; afterwards every screen asks again, because one edit can move many numbers. */
export function useAct<Input, Result>(
  act: (client: Client, input: Input) => Promise<Result>,
  { onDone, showsOwnFailure = false, changesNothing = false }: ActOptions<Input, Result> = {},
) {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => (changesNothing ? act(client, input) : whileSaving(() => act(client, input))),
    onSuccess: async (result, input) => {
      if (!changesNothing) await queries.invalidateQueries()
      onDone?.(result, input)
    },
    onError: (error) => {
      if (!showsOwnFailure && !isCancellation(error)) showFailure(error)
    },
  })
}

/** A toast for an error that has no place of its own on the screen. */
export function showFailure(error: unknown): void {
  notifications.show({
    color: 'red',
    title: 'That didn’t work',
    message: failureFrom(error).sentence,
    autoClose: 12_000,
  })
}
