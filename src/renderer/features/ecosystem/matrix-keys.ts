/** A place in the grid: row 0 is the first criterion, column 0 its weight. */
export type Spot = Readonly<{ row: number; column: number }>

type Size = Readonly<{ rows: number; columns: number }>

/** Where a key leads from a place; null for a key that leads nowhere. At an edge it stays. */
export function spotAfter({ row, column }: Spot, key: string, { rows, columns }: Size): Spot | null {
  const kept = (place: number, count: number) => Math.min(Math.max(place, 0), count - 1)
  switch (key) {
    case 'ArrowUp':
      return { row: kept(row - 1, rows), column }
    case 'ArrowDown':
      return { row: kept(row + 1, rows), column }
    case 'ArrowLeft':
      return { row, column: kept(column - 1, columns) }
    case 'ArrowRight':
      return { row, column: kept(column + 1, columns) }
    case 'Home':
      return { row, column: 0 }
    case 'End':
      return { row, column: kept(columns - 1, columns) }
    default:
      return null
  }
}

/** The score that a key gives, 0 to 5. */
export function digitOf(key: string): number | null {
  return /^[0-5]$/.test(key) ? Number(key) : null
}
