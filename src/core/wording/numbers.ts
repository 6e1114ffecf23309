const oneDecimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })
const twoDecimals = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** A share 0–1 in whole percent; what is neither none nor all is never printed as 0% or 100%. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100)
  if (rounded === 0 && share > 0) return 'under 1%'
  if (rounded === 100 && share < 1) return 'over 99%'
  return `${rounded}%`
}

/** Counts without, other numbers with at most one decimal. */
export function number(value: number): string {
  return oneDecimal.format(value)
}

/** An index 0–1 with two decimals. */
export function index(value: number): string {
  return twoDecimals.format(value)
}

/** Hours below two days, days above: "5.2 h", "3.1 days". */
export function duration(hours: number): string {
  return hours < 48 ? `${number(hours)} h` : `${number(hours / 24)} days`
}

/** "1 thread", "2 threads". */
export function counted(count: number, words: Readonly<{ one: string; many: string }>): string {
  return `${number(count)} ${count === 1 ? words.one : words.many}`
}
