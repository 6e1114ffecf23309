import type { MessageEvent, ParentPort } from 'electron'
import type { Dialogs } from '../core/index.ts'

/** What the studio process asks the window's host to show. Answered by `FileChosen` with the same number. */
export type FileAsked = Readonly<
  { ask: number; dialog: 'open' } | { ask: number; dialog: 'save'; suggestedName: string }
>
export type FileChosen = Readonly<{ ask: number; file: string | null }>

/** File dialogs that the window's host shows on behalf of this process. */
export function dialogsOfWindow(host: ParentPort): Dialogs {
  const waiting = new Map<number, (file: string | null) => void>()
  let asked = 0

  host.on('message', ({ data }: MessageEvent) => {
    const chosen = data as Partial<FileChosen> | null
    if (typeof chosen?.ask !== 'number') return
    waiting.get(chosen.ask)?.(chosen.file ?? null)
    waiting.delete(chosen.ask)
  })

  function ask(question: (number: number) => FileAsked): Promise<string | null> {
    asked += 1
    const number = asked
    return new Promise((resolve) => {
      waiting.set(number, resolve)
      host.postMessage(question(number))
    })
  }

  return {
    openWorkspace: () => ask((number) => ({ ask: number, dialog: 'open' })),
    saveWorkspace: (suggestedName) => ask((number) => ({ ask: number, dialog: 'save', suggestedName })),
  }
}
