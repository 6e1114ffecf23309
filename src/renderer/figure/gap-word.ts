import { createContext } from 'react'
import type { FigureSpec } from '../../contract/figures.ts'

/** Why a place of the drawn figure has no value: held back, or nothing known. Suppressed and no data are different things. */
export const GapWord = createContext('no data')

/** The word for a figure's gaps, as its table says it; both where it has both. */
export function gapWordOf({ table }: Pick<FigureSpec, 'table'>): string {
  const cells = table.rows.flat()
  const words = [...(cells.includes('suppressed') ? ['suppressed'] : []), ...(cells.includes('—') ? ['no data'] : [])]
  return words.join(' or ') || 'no data'
}
