import { useEffect } from 'react'

/** Time for whoever took something off the screen to say where the focus goes on, in milliseconds. */
const grace = 300

/**
 * Keeps the keyboard's place on the page: where what had the focus is gone, and nothing else took the focus over, it goes on to the content; where it only
 * waited, e.g. a button while its act ran, it gets the focus back. Clicks beside everything leave the focus nowhere, as usual.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let last: HTMLElement | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const onFocus = ({ target }: FocusEvent) => {
      last = target instanceof HTMLElement ? target : null
    }
    const onPointer = () => {
      last = null
    }
    const check = () => {
      timer = undefined
      if (last === null || document.activeElement !== document.body) return
      if (!last.isConnected) document.querySelector('main')?.focus({ preventScroll: true })
      else last.focus({ preventScroll: true })
    }
    const watcher = new MutationObserver(() => {
      if (last !== null && document.activeElement === document.body) timer ??= setTimeout(check, grace)
    })
    document.addEventListener('focusin', onFocus)
    document.addEventListener('pointerdown', onPointer)
    watcher.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
    return () => {
      clearTimeout(timer)
      watcher.disconnect()
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('pointerdown', onPointer)
    }
  }, [])
}
