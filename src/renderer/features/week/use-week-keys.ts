import { useEffect, useRef } from 'react'

type WeekStep = 'before' | 'after' | 'latest'

const steps: Readonly<Record<string, WeekStep>> = { ArrowLeft: 'before', ArrowRight: 'after', t: 'latest' }

const patience = 1200

/** Keys that step through the weeks. Silent while typing, with Ctrl and the like, in what uses the arrows itself, and right after `g`. */
export function useWeekKeys(onStep: (step: WeekStep) => void): void {
  const latest = useRef(onStep)
  latest.current = onStep
  useEffect(() => {
    let wentAt = -patience
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isTaken(event.target)) return
      const isSecond = event.timeStamp - wentAt < patience
      wentAt = event.key === 'g' ? event.timeStamp : -patience
      const step = steps[event.key]
      if (isSecond || !step) return
      event.preventDefault()
      latest.current(step)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** Somebody types there, a chart or a table is walked through, or something is open over the page. */
function isTaken(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input, textarea, select, svg, [tabindex="0"]:not(a), [role="dialog"], [role="menu"], [role="listbox"]',
    ) !== null
  )
}
