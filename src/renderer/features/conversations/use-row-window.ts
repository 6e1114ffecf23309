import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** Rows drawn beyond what is in view, so that scrolling never shows an empty place. */
const beyond = 8

type RowWindow = Readonly<{
  area: RefObject<HTMLDivElement | null>
  /** The rows to draw, and the room that those before and after them take, in pixels. */
  first: number
  end: number
  before: number
  after: number
  /** Brings a row into view. */
  reveal: (row: number) => void
}>

/** Which of many rows of one height are drawn: those in view of the scrolling area, and a few around them. */
export function useRowWindow(count: number, rowHeight: number, headHeight: number): RowWindow {
  const area = useRef<HTMLDivElement>(null)
  const [view, setView] = useState('0 20')
  useLayoutEffect(() => {
    const element = area.current
    if (!element) return
    const look = () =>
      setView(`${Math.floor(element.scrollTop / rowHeight)} ${Math.ceil(element.clientHeight / rowHeight)}`)
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    look()
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [rowHeight])
  const [top = 0, rows = 0] = view.split(' ').map(Number)
  const first = Math.max(0, Math.min(count, top) - beyond)
  const end = Math.min(count, top + rows + 1 + beyond)
  const reveal = (row: number) => {
    const element = area.current
    if (!element) return
    const top = row * rowHeight
    const lowest = top + rowHeight + headHeight - element.clientHeight
    if (top < element.scrollTop) element.scrollTop = top
    else if (lowest > element.scrollTop) element.scrollTop = lowest
  }
  return { area, first, end, before: first * rowHeight, after: (count - end) * rowHeight, reveal }
}
