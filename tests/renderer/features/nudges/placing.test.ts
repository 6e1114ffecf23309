import { expect, test } from 'vitest'
import { boardPlaces, monthPlaces } from '../../../../src/renderer/features/nudges/grid.ts'
import { cardsOf, goodDayIn, neighbourOf, rowsOf } from '../../../../src/renderer/features/nudges/placing.ts'
import { calendarOf, itemOn } from './calendar-of.ts'

const span = { startsOn: '2026-01-05', endsOn: '2026-02-01' }

test('all seven principles have a row, also the unused; what is no nudge stands below', () => {
  const rows = rowsOf('principle', [itemOn('2026-01-05', { principle: 'liking' })])
  expect(rows.map(({ id }) => id)).toHaveLength(7)
  const more = rowsOf('principle', [itemOn('2026-01-05'), itemOn('2026-01-06', { kind: 'holiday' })])
  expect(more.slice(7).map(({ id }) => id)).toEqual(['no-principle', 'other'])
})

test('channels are rows whatever their case, the nameless one after them', () => {
  const items = [
    itemOn('2026-01-05', { channel: '' }),
    itemOn('2026-01-05', { channel: 'Slack' }),
    itemOn('2026-01-06', { channel: ' slack' }),
    itemOn('2026-01-06', { channel: 'E-mail' }),
  ]
  expect(rowsOf('channel', items).map(({ value }) => value)).toEqual(['E-mail', 'Slack', ''])
})

test('an event that comes every day is one card in its week, and two nudges of one day are two', () => {
  const daily = ['2026-01-05', '2026-01-06', '2026-01-07'].map((on) =>
    itemOn(on, { kind: 'rhythm', entryId: 9000 as never }),
  )
  const cards = cardsOf([itemOn('2026-01-06'), ...daily, itemOn('2026-01-06')])
  expect(cards).toHaveLength(3)
  expect(cards[0]?.days).toEqual(['2026-01-05', '2026-01-06', '2026-01-07'])
})

test('arrows go up and down in a week, and sideways to the nearest row of the next week with a card', () => {
  const top = itemOn('2026-01-06', { principle: 'reciprocation' })
  const low = itemOn('2026-01-06', { principle: 'unity' })
  const far = itemOn('2026-01-20', { principle: 'commitment' })
  const farTop = itemOn('2026-01-20', { principle: 'liking' })
  const places = boardPlaces(calendarOf([top, low, far, farTop]).weeks, 'principle')
  expect(neighbourOf(places, top.key, 'down')).toBe(low.key)
  expect(neighbourOf(places, low.key, 'down')).toBeNull()
  expect(neighbourOf(places, low.key, 'right')).toBe(far.key)
  expect(neighbourOf(places, top.key, 'right')).toBe(farTop.key)
  expect(neighbourOf(places, farTop.key, 'left')).toBe(top.key)
  expect(neighbourOf(places, top.key, 'left')).toBeNull()
  expect(neighbourOf(places, 'gone', 'left')).toBeNull()
})

test('in a month up and down go through a day, then to the same weekday of another week', () => {
  const early = itemOn('2026-01-06', { at: '09:00' })
  const late = itemOn('2026-01-06', { at: '15:00' })
  const nextDay = itemOn('2026-01-07')
  const nextWeek = itemOn('2026-01-20')
  const places = monthPlaces(calendarOf([early, late, nextDay, nextWeek]), '2026-01')
  expect(neighbourOf(places, early.key, 'down', 7)).toBe(late.key)
  expect(neighbourOf(places, late.key, 'down', 7)).toBe(nextWeek.key)
  expect(neighbourOf(places, nextWeek.key, 'up', 7)).toBe(late.key)
  expect(neighbourOf(places, late.key, 'right', 7)).toBe(nextDay.key)
  expect(neighbourOf(places, nextDay.key, 'down', 7)).toBeNull()
})

test('a month holds the days of other months that its page shows, and no others', () => {
  const shown = itemOn('2026-01-31')
  const hidden = itemOn('2026-01-25')
  const places = monthPlaces(calendarOf([shown, hidden]), '2026-02')
  expect(places.map(({ key }) => key)).toEqual([shown.key])
})

test('a good day is a free weekday of the cohort that is no holiday', () => {
  const [week] = calendarOf([]).weeks
  if (!week) throw new Error('no week')
  expect(goodDayIn(week, span)).toBe('2026-01-06')
  const withNudge = { ...week, items: [itemOn('2026-01-06')] }
  expect(goodDayIn(withNudge, span)).toBe('2026-01-08')
  const withHoliday = { ...week, items: [itemOn('2026-01-06', { kind: 'holiday' as const })] }
  expect(goodDayIn(withHoliday, span)).toBe('2026-01-08')
  expect(goodDayIn(week, { startsOn: '2026-01-09', endsOn: '2026-02-01' })).toBe('2026-01-09')
})
