import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Keeps the focus in a list of entries: where the row that has it is moved, removed or brought back, the focus goes on to it, else to the row in its place, else
 * to the first button. Rows are `[data-row]` with the entry's number. Gives what the element around the list hears, and a way to put the focus on a row.
 */
export function useRowFocus(area: RefObject<HTMLElement | null>) {
  const last = useRef<Readonly<{ row: string; at: number }> | null>(null)
  const rows = () => [...(area.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]

  useLayoutEffect(() => {
    if (last.current === null) return
    const { row, at } = last.current
    const all = rows()
    const moved = all.indexOf(document.activeElement as HTMLElement)
    if (moved >= 0) last.current = { row, at: moved }
    if (document.activeElement !== document.body) return
    const next = all.find((each) => each.dataset.row === row) ?? all[Math.min(at, all.length - 1)]
    const landing = next ?? area.current?.querySelector<HTMLElement>('button:not(:disabled)')
    landing?.focus()
  })

  return {
    onFocus: ({ target }: FocusEvent) => {
      const row = target instanceof HTMLElement ? target.dataset.row : undefined
      last.current = row === undefined ? null : { row, at: rows().indexOf(target as HTMLElement) }
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) last.current = null
    },
    focusRow: (id: number) =>
      rows()
        .find((each) => each.dataset.row === String(id))
        ?.focus(),
  }
}
