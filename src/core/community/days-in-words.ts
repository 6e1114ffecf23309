const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `2026-03-16` as "16 March 2026". */
export function longDay(day: string): string {
  return long.format(Date.parse(day))
}
