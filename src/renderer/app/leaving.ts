import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useHost } from '../studio/cohort.tsx'
import { flushDrafts, hasDrafts, settle } from '../studio/saving.ts'

/** How long a second wish to close counts as meant, in milliseconds. */
const askedAgainWithin = 12_000

/**
 * Keeps the window open for the moment it takes to save what was typed last; the desktop window then closes by itself. What the studio refuses to keep holds
 * the window back once, and says so; closing it again leaves without it.
 */
export function useLeaving(): void {
  const { data: host } = useHost()
  const isDesktop = host?.kind === 'desktop'
  useEffect(() => {
    let heldBackAt = Number.NEGATIVE_INFINITY
    const onHide = () => {
      if (document.visibilityState === 'hidden') void flushDrafts()
    }
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!hasDrafts() || Date.now() - heldBackAt < askedAgainWithin) return
      event.preventDefault()
      void settle().then((isKept) => {
        if (!isDesktop) return
        if (isKept) return window.close()
        heldBackAt = Date.now()
        notifications.show({
          color: 'red',
          title: 'Something typed could not be kept',
          message: 'Its form says why. Close the window once more to leave without it.',
          autoClose: askedAgainWithin,
        })
      })
    }
    document.addEventListener('visibilitychange', onHide)
    window.addEventListener('beforeunload', onLeave)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      window.removeEventListener('beforeunload', onLeave)
    }
  }, [isDesktop])
}
