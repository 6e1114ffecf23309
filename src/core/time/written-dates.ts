import type { DayOrder } from './instants.ts'
import { monthNamed } from './month-names.ts'

type WrittenDate = Readonly<{ year: number; month: number; day: number }>

/** Words that stand in dates and say nothing: weekdays, "of", "at"; whole or shortened, in English, German, French and Spanish. */
const silent = new Set(
  (
    'mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday ' +
    'mo montag di dienstag mi mittwoch do donnerstag fr freitag sa samstag sonnabend so sonntag ' +
    'lun lundi mar mardi mer mercredi jeu jeudi ven vendredi sam samedi dim dimanche ' +
    'lunes martes mie miercoles jue jueves vie viernes sab sabado dom domingo ' +
    'of the at on de del den der le la las el les a um am à t - – às om alle th st nd rd er'
  ).split(' '),
)

/**
 * The day that a text names: `2026-01-05`, `5 January 2026`, `Jan 5, 2026`, `05-Jan-26`, `Montag, 5. Januar 2026`; `5/1/26` in the order given, and `unsure` without
 * one. Two-digit years from 70 are the 1900s. Null when it is no date. The day may not exist.
 */
export function dateOf(text: string, order: DayOrder | null): WrittenDate | 'unsure' | null {
  const parts = partsOf(text)
  if (parts === null) return null
  const { numbers, month, isMonthFirst } = parts
  const [first, second, third] = numbers
  if (first === undefined || second === undefined) return null
  if (month !== null) return third === undefined ? withMonth(first, second, month, isMonthFirst) : null
  if (third === undefined || second.length > 2) return null
  if (first.length === 4) return third.length <= 2 ? dated(first, Number(second), third) : null
  if (first.length > 2 || (third.length !== 2 && third.length !== 4)) return null
  if (order === null) return 'unsure'
  return order === 'dmy' ? dated(third, Number(second), first) : dated(third, Number(first), second)
}

function withMonth(first: string, second: string, month: number, isMonthFirst: boolean): WrittenDate | null {
  if (first.length === 4 && second.length <= 2 && !isMonthFirst) return dated(first, month, second)
  return first.length <= 2 && (second.length === 4 || second.length === 2) ? dated(second, month, first) : null
}

function dated(year: string, month: number, day: string): WrittenDate {
  const written = Number(year)
  return { year: year.length === 2 ? written + (written >= 70 ? 1900 : 2000) : written, month, day: Number(day) }
}

type Parts = Readonly<{ numbers: string[]; month: number | null; isMonthFirst: boolean }>

/** The numbers and the month's name in a text; null when it says something else as well. */
function partsOf(text: string): Parts | null {
  const numbers: string[] = []
  const months: { month: number; at: number }[] = []
  for (const token of text.match(/\d+|\p{L}[\p{L}\p{M}]*\.?|[^\s\p{L}\d,./-]/gu) ?? []) {
    if (/^\d/.test(token)) {
      if (token.length > 4) return null
      numbers.push(token)
      continue
    }
    const month = monthNamed(token)
    if (month !== null) months.push({ month, at: numbers.length })
    else if (!silent.has(token.toLowerCase().replace(/\.$/, '').normalize('NFD').replace(/\p{M}/gu, ''))) return null
  }
  // French "mar." is a Tuesday before the month that follows it.
  const named = months.at(-1)
  return months.length > 2 ? null : { numbers, month: named?.month ?? null, isMonthFirst: named?.at === 0 }
}
