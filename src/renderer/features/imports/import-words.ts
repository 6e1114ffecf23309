import type { EventKind, ImportPreview, ImportReport } from '../../../contract/imports.ts'
import type { Answers, Grain, Scope } from '../../../contract/sources.ts'
import { spanInWords } from '../../ui/dates.ts'
import { counted, listed } from '../../ui/wording.ts'

/** What a person did, for one and for many. */
export const kindWords: Record<EventKind, readonly [one: string, many: string]> = {
  post: ['post', 'posts'],
  reply: ['reply', 'replies'],
  artefact: ['shared artefact', 'shared artefacts'],
  reaction: ['reaction', 'reactions'],
  join: ['join', 'joins'],
  leave: ['leave', 'leaves'],
  view: ['view', 'views'],
  attend: ['attendance', 'attendances'],
}

export const scopeWords: Record<Scope, string> = {
  space: 'One space',
  organisation: 'More than your cohort: a whole workspace or organisation',
}

export const grainWords: Record<Grain, string> = {
  events: 'Acts, one by one',
  totals: 'Totals of a whole window',
}

/** "This looks like a Slack export: 3 channels, 72 people, 5 Jan – 2 Apr 2026, 1,382 messages." */
export function verdictOf(preview: ImportPreview, chosen: readonly string[] | null, timeZone: string): string {
  const { sourceTitle, people } = preview
  const days = daysOf(preview, timeZone)
  const channels = chosen ?? preview.channels
  const parts = [
    ...(channels.length > 0 ? [counted(channels.length, 'channel')] : []),
    counted(people.added + people.matched, 'person', 'people'),
    ...(days ? [spanInWords(days.first, days.last)] : []),
    amountOf(preview),
  ]
  return `This looks like ${withArticle(sourceTitle)}: ${parts.join(', ')}.`
}

/** What there is most to say about: messages where anything was written, else the commonest act. */
function amountOf({ grain, kinds, events }: ImportPreview): string {
  if (grain === 'totals') return counted(events.added + events.duplicate, 'total')
  const messages = (kinds.post ?? 0) + (kinds.reply ?? 0) + (kinds.artefact ?? 0)
  if (messages > 0) return counted(messages, 'message')
  const [commonest] = Object.entries(kinds).sort(([, a], [, b]) => b - a)
  if (!commonest) return 'no acts'
  const [kind, number] = commonest
  return counted(number, ...kindWords[kind as EventKind])
}

/** "a Slack export", "an xAPI statement", "a table of events", but "Zoom participants". */
export function withArticle(title: string): string {
  const [head = ''] = title.split(/ of | \(|: /, 1)
  const name = /^(?:Table|E-mail)\b/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
  if (/[^s]s$/.test(head)) return name
  return /^(?:[aeio]|xapi|edx|mbox|u(?!s|ni))/i.test(name) ? `an ${name}` : `a ${name}`
}

type Windowed = Readonly<{ window: ImportPreview['window']; grain: Grain }>

/** First and last day, both inclusive: of acts in the cohort's zone, of totals as the report says them. */
export function daysOf({ window, grain }: Windowed, timeZone: string): { first: string; last: string } | null {
  if (!window) return null
  const day = new Intl.DateTimeFormat('sv', { timeZone: grain === 'totals' ? 'UTC' : timeZone })
  return { first: day.format(new Date(window.from)), last: day.format(new Date(window.to)) }
}

/** "5 Jan – 2 Apr 2026", or a dash where there is no window. */
export function daysInWords(windowed: Windowed, timeZone: string): string {
  const days = daysOf(windowed, timeZone)
  return days ? spanInWords(days.first, days.last) : '—'
}

/** The rows of an import, as its grain calls them: "1,382 events", "72 totals". */
export function rowsInWords(number: number, grain: Grain): string {
  return counted(number, grain === 'totals' ? 'total' : 'event')
}

export function resultInWords({ importId, events, people, grain }: ImportReport): string {
  if (importId === null) return 'Nothing new: everything in these files was here already.'
  return `${rowsInWords(events.added, grain)} came in; ${counted(people.added, 'person', 'people')} joined the roster.`
}

/** The answers that were given, each in a few words. */
export function answersInWords({ zone, dates, encoding, window }: Answers): string[] {
  return [
    ...(zone ? [`times without a zone are in ${zone}`] : []),
    ...(dates ? [`dates are written ${orderWords[dates]}`] : []),
    ...(encoding ? ['text is Windows-1252'] : []),
    ...(window ? [`the numbers cover ${spanInWords(window.first, window.last)}`] : []),
  ]
}

const orderWords = { dmy: 'day first', mdy: 'month first' } as const

/** What a measure list reads like when it may be long. */
export function someOf(words: readonly string[], most: number): string {
  if (words.length <= most) return listed(words)
  return `${words.slice(0, most).join(', ')} and ${words.length - most} more`
}
