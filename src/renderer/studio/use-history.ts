import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import type { HistoryState } from '../../contract/history.ts'
import { useAct, useAnswer } from './ask.ts'
import { dropDrafts, flushDrafts } from './saving.ts'

/** Undo and redo, with the name of the step each would take. What is typed but not yet saved is saved first, so that it can be undone too. */
export function useHistory() {
  const { data: state } = useAnswer(['history.state'], (client, asked) => client.history.state(undefined, asked))
  const back = useAct<void, HistoryState>(
    async (client) => {
      await flushDrafts()
      const { undo } = await client.history.state()
      const after = await client.history.undo()
      if (undo) say(`Undone: ${undo}`)
      return after
    },
    { onDone: dropDrafts },
  )
  const forth = useAct<void, HistoryState>(
    async (client) => {
      await flushDrafts()
      const { redo } = await client.history.state()
      const after = await client.history.redo()
      if (redo) say(`Redone: ${redo}`)
      return after
    },
    { onDone: dropDrafts },
  )
  const undo = useCallback(() => back.mutate(), [back.mutate])
  const redo = useCallback(() => forth.mutate(), [forth.mutate])
  return { state, undo, redo }
}

const spoken = 'history'

/** One word at a time: going back many steps must not pile notices over the page. */
function say(message: string): void {
  notifications.hide(spoken)
  notifications.show({ id: spoken, message, autoClose: 3000 })
}
