import type { Answers, Question } from '../../../contract/sources.ts'
import { refuse } from '../../refusal.ts'
import { addDays } from '../../time/days.ts'

/** Days of a report, `to` exclusive. */
export type Days = Readonly<{ from: string; to: string }>

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const written = String.raw`([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})`
const dash = ' ?[-–] ?'
const priorDays = new RegExp(String.raw`\bprior (\d{1,4}) days?${dash}${written}`, 'i')
const range = new RegExp(`${written}${dash}${written}`, 'i')
const isoRange = /\b(\d{4}-\d{2}-\d{2})(?: ?[-–_] ?| to )(\d{4}-\d{2}-\d{2})\b/

/**
 * The days that the name of a file tells, as Slack names its reports: "… Prior 30 Days - Apr 17, 2026" (30 days, the named one is the last) or
 * "… Mar 17, 2025 - Apr 17, 2026" (both inclusive). Null when it tells none. Copies "(1)" and underscores for spaces don't matter.
 */
export function daysInName(name: string): Days | null {
  const plain = name.replace(/[_+]/g, ' ').replace(/\s+/g, ' ')
  const prior = priorDays.exec(plain)
  if (prior) {
    const last = dayWritten(prior[2], prior[3], prior[4])
    const count = Number(prior[1])
    return last === null || count < 1 ? null : { from: addDays(last, 1 - count), to: addDays(last, 1) }
  }
  const both = range.exec(plain)
  if (both) return between(dayWritten(both[1], both[2], both[3]), dayWritten(both[4], both[5], both[6]))
  const iso = isoRange.exec(name)
  return iso ? between(realDay(iso[1] ?? ''), realDay(iso[2] ?? '')) : null
}

/** The days that somebody said the numbers cover. */
export function daysAnswered({ window }: Answers): Days | null {
  return window && window.first <= window.last ? { from: window.first, to: addDays(window.last, 1) } : null
}

/** The question for the days of a file whose name doesn't tell them. */
export function askForDays(name: string, { window }: Answers): Question[] {
  return window || daysInName(name) ? [] : [{ about: 'window', samples: [name], suggested: null }]
}

/** The days of a report by its name, else as answered; refused where neither tells, because they must not be guessed. */
export function daysOf(name: string, answers: Answers): Days {
  return (
    daysInName(name) ??
    daysAnswered(answers) ??
    refuse('import-window-unsure', { file: name, source: 'report', sample: name })
  )
}

/** `2026-04-17` when it is a day that exists; a time of day behind it is dropped. */
export function realDay(text: string): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:[T ].{0,40})?$/.exec(text.trim())?.[1]
  if (day === undefined) return null
  const at = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(at) || !new Date(at).toISOString().startsWith(day) ? null : day
}

function dayWritten(month = '', day = '', year = ''): string | null {
  const index = months.indexOf(month.slice(0, 3).toLowerCase())
  return index < 0 ? null : realDay(`${year}-${String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}`)
}

function between(first: string | null, last: string | null): Days | null {
  return first === null || last === null || last < first ? null : { from: first, to: addDays(last, 1) }
}
