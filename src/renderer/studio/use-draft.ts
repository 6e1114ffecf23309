import { useCallback, useEffect, useRef, useState } from 'react'
import { isCancellation } from './failure.ts'
import { keepDraft, useSaving, whileSaving } from './saving.ts'

/** The longest that something typed waits before it is sent, in milliseconds; also while typing goes on. */
const longestWait = 600

type Draft<Value> = Readonly<{ epoch: number; value: Value }>

/**
 * What is typed, and its way into the workspace: at the latest 600 ms after the first unsent key, when `flush` is called (leave a field, press a button),
 * and before anything that leaves the screen. Undo and redo drop the draft and show what is stored. `save` has to bring the stored value up to date before
 * it resolves. A refusal stays in `failure`, and what was typed stays in the form.
 */
export function useDraft<Value>(stored: Value, save: (value: Value) => Promise<unknown>) {
  const epoch = useSaving((saving) => saving.epoch)
  const [draft, setDraft] = useState<Draft<Value> | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const waiting = useRef<Draft<Value> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const forget = useRef<() => void>(() => undefined)
  const latestSave = useRef(save)
  useEffect(() => {
    latestSave.current = save
  })

  const flush = useCallback(async () => {
    clearTimeout(timer.current)
    timer.current = undefined
    const sent = waiting.current
    if (!sent) return
    waiting.current = null
    try {
      await whileSaving(() => latestSave.current(sent.value))
      setFailure(null)
      if (waiting.current) return
      forget.current()
      setDraft((shown) => (shown === sent ? null : shown))
    } catch (error) {
      waiting.current ??= sent
      if (!isCancellation(error)) setFailure(error)
    }
  }, [])

  useEffect(() => () => void flush(), [flush])

  const change = (value: Value) => {
    const next = { epoch, value }
    setDraft(next)
    timer.current ??= setTimeout(flush, longestWait)
    waiting.current = next
    forget.current()
    forget.current = keepDraft(flush)
  }
  return { value: draft?.epoch === epoch ? draft.value : stored, change, flush, failure }
}
