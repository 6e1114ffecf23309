import { useEffect } from 'react'
import { useHost } from '../studio/cohort.tsx'
import { flushDrafts, hasDrafts } from '../studio/saving.ts'

/** Keeps the window open for the moment it takes to save what was typed last; the desktop window then closes by itself. */
export function useLeaving(): void {
  const { data: host } = useHost()
  const isDesktop = host?.kind === 'desktop'
  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') void flushDrafts()
    }
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!hasDrafts()) return
      event.preventDefault()
      void flushDrafts().then(() => isDesktop && window.close())
    }
    document.addEventListener('visibilitychange', onHide)
    window.addEventListener('beforeunload', onLeave)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      window.removeEventListener('beforeunload', onLeave)
    }
  }, [isDesktop])
}
