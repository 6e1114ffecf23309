import { expect, test } from 'vitest'
import type { CalendarWarning } from '../../../../src/contract/nudges.ts'
import { headlineOf, supportOf } from '../../../../src/renderer/features/nudges/headline.ts'
import { calendarOf, itemOn } from './calendar-of.ts'

const warning = (rule: CalendarWarning['rule'], week: number | null, keys: string[] = []): CalendarWarning => ({
  rule,
  week,
  keys,
  says: '',
  mend: '',
})

test('an empty calendar says so', () => {
  expect(headlineOf(calendarOf([]))).toBe('No nudge is planned yet.')
})

test('nudges without a day are told from planned ones', () => {
  expect(headlineOf({ ...calendarOf([]), unscheduled: [1, 2] as never })).toBe('2 nudges, none with a day yet.')
})

test('the gravest warning is the answer, with its weeks', () => {
  const calendar = calendarOf([itemOn('2026-01-06'), itemOn('2026-01-13')])
  expect(headlineOf(calendar)).toBe('2 nudges over 4 weeks; nothing to mend.')
  const one = { ...calendar, warnings: [warning('quiet-week', 4), warning('too-many-asks', 3)] }
  expect(headlineOf(one)).toBe('2 nudges over 4 weeks; week 3 asks for too much.')
  const two = { ...calendar, warnings: [warning('too-many-asks', 2), warning('too-many-asks', 1)] }
  expect(headlineOf(two)).toBe('2 nudges over 4 weeks; weeks 1 and 2 ask for too much.')
})

test('what is late is counted by nudges, not by the weeks that a warning is given for', () => {
  const calendar = { ...calendarOf([itemOn('2026-01-06'), itemOn('2026-01-08')], 1) }
  const late = { ...calendar, warnings: [warning('overdue', 1, ['key-a', 'key-b'])] }
  expect(headlineOf(late)).toBe('2 nudges over 1 week; 2 are overdue.')
})

test('the next nudge is the first that is still to be sent, today included', () => {
  const sent = itemOn('2026-01-13', { status: 'sent' })
  const next = itemOn('2026-01-13', { title: 'Smaller request' })
  const calendar = calendarOf([itemOn('2026-01-06'), sent, next])
  expect(supportOf(calendar, '2026-01-13')).toBe('2 planned and 1 sent. Next: “Smaller request” on Tuesday 13 Jan.')
  expect(supportOf(calendar, '2026-01-14')).toBe('2 planned and 1 sent.')
})
