import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

/** A card to put the focus on: by its key, or by the number of the entry it shows. */
export type CardWish = Readonly<{ key: string; entryId?: undefined }> | Readonly<{ entryId: number; key?: undefined }>

/**
 * The one card that Tab reaches, and the focus that follows a card wherever it is drawn next. `stop` is the card last focused; when it is gone, the first.
 */
export function useCardFocus(area: RefObject<HTMLElement | null>, keys: readonly string[]) {
  const [last, setLast] = useState<string | null>(null)
  /** Grows with each wish, so that the cards are drawn again also when the stop stays the same. */
  const [, setWishes] = useState(0)
  const wish = useRef<CardWish | null>(null)
  /** A card has the focus; also when it was just drawn anew elsewhere, e.g. by undo, and the focus fell to the page. */
  const hadFocus = useRef(false)
  const stop = last !== null && keys.includes(last) ? last : (keys[0] ?? null)

  useEffect(() => {
    const isLost = hadFocus.current && document.activeElement === document.body
    const wanted = wish.current ?? (isLost && stop !== null ? { key: stop } : null)
    if (!wanted) return
    const selector =
      wanted.key !== undefined ? `[data-key="${CSS.escape(wanted.key)}"]` : `[data-entry="${wanted.entryId}"]`
    const card = area.current?.querySelector<HTMLElement>(selector)
    if (!card) return
    wish.current = null
    card.focus({ preventScroll: true })
    card.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const focus = useCallback((wanted: CardWish) => {
    wish.current = wanted
    if (wanted.key !== undefined) setLast(wanted.key)
    setWishes((wishes) => wishes + 1)
  }, [])
  const onFocus = (key: string) => {
    hadFocus.current = true
    setLast(key)
  }
  const onBlur = () => {
    hadFocus.current = false
  }
  return { stop, focus, onFocus, onBlur }
}
