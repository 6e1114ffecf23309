import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { showFailure } from './ask.ts'
import { isCancellation } from './failure.ts'
import { keepDraft, useSaving, whileSaving } from './saving.ts'

/** The longest that something typed waits before it is sent, in milliseconds; also while typing goes on. */
const longestWait = 600

/** `keptOver` is what was stored when the draft was kept: until something newer arrives, the draft is the truth. */
type Draft<Value> = Readonly<{ epoch: number; value: Value; keptOver?: Value }>

/**
 * What is typed, and its way into the workspace: at the latest 600 ms after the first unsent key, when `flush` is called (leave a field, press a button),
 * and before anything that leaves the screen. Saves go one after the other, and `flush` resolves when all that was typed until then is kept or refused.
 * Undo and redo drop the draft and show what is stored. `save` has to bring the stored value up to date before it resolves, and should not wait for more:
 * what is typed meanwhile waits for it. A refusal stays in `failure`, and what was typed stays in the form; where the form is gone, a toast says it.
 */
export function useDraft<Value>(stored: Value, save: (value: Value) => Promise<unknown>) {
  const epoch = useSaving((saving) => saving.epoch)
  const [draft, setDraft] = useState<Draft<Value> | null>(null)
  const [failure, setFailure] = useState<Draft<unknown> | null>(null)
  const isShown = useRef(false)
  const waiting = useRef<Draft<Value> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const underWay = useRef<Promise<void>>(Promise.resolve())
  const forget = useRef<() => void>(() => undefined)
  const latestSave = useRef(save)
  const latestStored = useRef(stored)
  const isStandIn = draft?.epoch === epoch && (!('keptOver' in draft) || draft.keptOver === stored)
  const value = isStandIn ? draft.value : stored
  const latestValue = useRef(value)
  useLayoutEffect(() => {
    latestSave.current = save
    latestStored.current = stored
    latestValue.current = value
  })

  const send = useCallback(async () => {
    const sent = waiting.current
    if (!sent) return
    waiting.current = null
    if (sent.epoch !== useSaving.getState().epoch) return forget.current()
    try {
      await whileSaving(() => latestSave.current(sent.value))
      setFailure(null)
      if (waiting.current) return
      forget.current()
      setDraft((shown) => (shown === sent ? { ...sent, keptOver: latestStored.current } : shown))
    } catch (error) {
      if (isShown.current) {
        waiting.current ??= sent
        if (!isCancellation(error)) setFailure({ epoch: sent.epoch, value: error })
      } else if (!waiting.current) {
        forget.current()
        if (!isCancellation(error)) showFailure(error)
      }
    }
  }, [])

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    underWay.current = underWay.current.then(send)
    return underWay.current
  }, [send])

  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
      void flush()
    }
  }, [flush])

  /** Takes what the form says now, made from what it said last: also when two fields change before the page is drawn again. */
  const change = (edit: (latest: Value) => Value) => {
    const next = { epoch, value: edit(latestValue.current) }
    latestValue.current = next.value
    setDraft(next)
    timer.current ??= setTimeout(flush, longestWait)
    waiting.current = next
    forget.current()
    forget.current = keepDraft(flush)
  }
  return {
    value,
    change,
    flush,
    failure: failure?.epoch === epoch ? failure.value : null,
  }
}
