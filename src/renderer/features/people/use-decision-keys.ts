import { useEffect, useRef } from 'react'

export type DecisionKeys = Readonly<Record<'j' | 'k' | 's' | 'a' | 'u', () => void>>

const patience = 1200

/** Keys for deciding pair after pair. Silent while typing, with Ctrl and the like, and right after `g`, which leads to another screen. */
export function useDecisionKeys(keys: DecisionKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    let wentAt = -patience
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTaken(event.target)) return
      const isSecond = event.timeStamp - wentAt < patience
      wentAt = event.key === 'g' ? event.timeStamp : -patience
      const act = latest.current[event.key as keyof DecisionKeys]
      if (isSecond || !act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** Somebody types there, or a dialog is open over the page. */
function isTaken(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, [role="dialog"], [role="listbox"]') !== null)
  )
}
