import { type ReactNode, useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import './on-paper.css'

/** What exists only on paper: it is made when the page is printed, and hides everything else there. */
export function OnPaper({ children }: { children: ReactNode }) {
  const isPrinting = useIsPrinting()
  return isPrinting ? createPortal(<div data-printed>{children}</div>, document.body) : null
}

/** True while the page is laid out for paper. */
function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false)
  useEffect(() => {
    const print = window.matchMedia('print')
    const follow = () => setIsPrinting(print.matches)
    const begin = () => flushSync(() => setIsPrinting(true))
    const end = () => setIsPrinting(false)
    follow()
    print.addEventListener('change', follow)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      print.removeEventListener('change', follow)
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting
}
