import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type ReactNode, useCallback } from 'react'
import { useClient } from './client.tsx'
import { useHistory } from './use-history.ts'

const shownFor = 10_000

/** Says what was done, with a button that takes it back as long as nothing else was edited since. */
export function useUndoToast(): (message: ReactNode, title?: string) => Promise<void> {
  const client = useClient()
  const { undo } = useHistory()
  return useCallback(
    async (message, title) => {
      const { undo: step } = await client.history.state()
      const id = notifications.show({
        ...(title === undefined ? {} : { title }),
        message: (
          <>
            {message}{' '}
            <Button size="compact-xs" variant="default" onClick={() => void takeBack()}>
              Undo
            </Button>
          </>
        ),
        autoClose: shownFor,
      })
      const takeBack = async () => {
        notifications.hide(id)
        const latest = await client.history.state()
        if (latest.undo === step) undo()
        else notifications.show({ message: 'Something else was edited since. Undo goes back step by step.' })
      }
    },
    [client, undo],
  )
}
