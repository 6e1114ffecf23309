import type { EntryBody } from '../../../contract/entry-kinds.ts'
import type { CalendarItem, NudgeStatus } from '../../../contract/nudges.ts'

export const statusWords: Readonly<Record<NudgeStatus, Readonly<{ word: string; means: string }>>> = {
  planned: { word: 'Planned', means: 'An idea with a place in the calendar.' },
  ready: { word: 'Ready', means: 'Its words and its ethics check are complete.' },
  sent: { word: 'Sent', means: 'It went out, and members can read that it would.' },
  reviewed: { word: 'Reviewed', means: 'What happened is written down.' },
}

export const kindWords: Readonly<Record<CalendarItem['kind'], Readonly<{ one: string; many: string }>>> = {
  nudge: { one: 'Nudge', many: 'Nudges' },
  rhythm: { one: 'Rhythm event', many: 'Rhythm events' },
  exportDay: { one: 'Export day', many: 'Export days' },
  holiday: { one: 'Holiday', many: 'Holidays' },
}

type Ask = EntryBody<'nudge'>['ask']

export const askWords: Readonly<Record<Ask, string>> = {
  none: 'Nothing: it gives',
  tap: 'A tap: a vote, an emoji',
  words: 'Some words',
  work: 'Real work',
}

export const askChoices = (Object.keys(askWords) as Ask[]).map((value) => ({ value, label: askWords[value] }))

const weekly = [
  { value: 'week', label: 'Every week' },
  { value: 'two-weeks', label: 'Every two weeks' },
  { value: 'month', label: 'Every month, on that day of the month' },
] as const

export const rhythmChoices = [
  { value: 'day', label: 'Every day' },
  { value: 'weekday', label: 'Every weekday' },
  ...weekly,
] as const

export const exportChoices = [{ value: 'once', label: 'Once' }, ...weekly] as const

/** "A text of any length" cut where a card has no more room; whole characters, also of emoji. */
export function shortened(text: string, longest: number): string {
  const clean = text
    .slice(0, longest * 8)
    .replace(/\s+/g, ' ')
    .trim()
  const letters = [...clean]
  return letters.length <= longest ? clean : `${letters.slice(0, longest - 1).join('')}…`
}

/** What something of the calendar is called where it is listed. */
export function itemTitle({ title, kind }: Pick<CalendarItem, 'title' | 'kind'>, longest = 120): string {
  return shortened(title, longest) || `Untitled ${kindWords[kind].one.toLowerCase()}`
}
