import { createContext, useContext } from 'react'

/** Brings a card into view and puts the focus on it. */
export const ShowCardContext = createContext<(key: string) => void>(() => undefined)

export function useShowCard(): (key: string) => void {
  return useContext(ShowCardContext)
}
