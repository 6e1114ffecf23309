import { useEffect, useRef } from 'react'

/** As long as the app waits for the second letter of "g and a letter". */
const patience = 1200

/** Whether a letter that is pressed now belongs to "g and a letter", which goes to another screen, so that it isn't a command of this one. */
export function useGoing(): (event: Readonly<{ timeStamp: number }>) => boolean {
  const pressedAt = useRef(-patience)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'g') pressedAt.current = event.timeStamp
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [])
  return ({ timeStamp }) => timeStamp - pressedAt.current < patience
}
