import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

/** A card to put the focus on as soon as it is drawn: by its key, or by the number of the entry it shows. */
type Wanted = Readonly<{ key: string }> | Readonly<{ entryId: number }>

/**
 * The one card that Tab reaches, and the focus that follows a card wherever it is drawn next. `stop` is the card last focused; what no longer exists gives
 * way to the first card.
 */
export function useCardFocus(area: RefObject<HTMLElement | null>, keys: readonly string[]) {
  const [last, setLast] = useState<string | null>(null)
  /** Grows with each wish, so that the cards are drawn again also when the stop stays the same. */
  const [, setAsked] = useState(0)
  const wanted = useRef<Wanted | null>(null)
  const stop = last !== null && keys.includes(last) ? last : (keys[0] ?? null)

  useEffect(() => {
    const target = wanted.current
    if (!target) return
    const selector = 'key' in target ? `[data-key="${CSS.escape(target.key)}"]` : `[data-entry="${target.entryId}"]`
    const card = area.current?.querySelector<HTMLElement>(selector)
    if (!card) return
    wanted.current = null
    card.focus()
    card.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const focus = useCallback((target: Wanted) => {
    wanted.current = target
    if ('key' in target) setLast(target.key)
    setAsked((asked) => asked + 1)
  }, [])
  return { stop, setLast, focus }
}
