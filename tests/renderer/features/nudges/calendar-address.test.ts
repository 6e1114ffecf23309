import { expect, test } from 'vitest'
import { calendarPlaceOf, partsOf } from '../../../../src/renderer/features/nudges/calendar-address.ts'

const usual = { view: 'weeks', rows: 'principle', month: null, open: null, filters: {} }

test('an address without settings shows the usual calendar, and the usual calendar needs none', () => {
  expect(calendarPlaceOf([])).toEqual(usual)
  expect(calendarPlaceOf(['calendar'])).toEqual(usual)
  expect(partsOf(calendarPlaceOf([]))).toEqual(['calendar'])
})

test('what the address says survives the way there and back', () => {
  const parts = [
    'calendar',
    'view=month',
    'rows=channel',
    'month=2026-02',
    'principle=liking',
    'channel=a=b/ü',
    'open=12',
  ]
  const place = calendarPlaceOf(parts)
  expect(place).toEqual({
    view: 'month',
    rows: 'channel',
    month: '2026-02',
    open: 12,
    filters: { principle: 'liking', channel: 'a=b/ü' },
  })
  expect(partsOf(place)).toEqual(parts)
})

test('an empty filter asks for what has none, and is no missing filter', () => {
  expect(calendarPlaceOf(['calendar', 'channel=']).filters).toEqual({ channel: '' })
  expect(partsOf({ ...calendarPlaceOf([]), filters: { owner: '' } })).toEqual(['calendar', 'owner='])
})

test('what is not known in an address is left out', () => {
  const strange = [
    'calendar',
    'view=year',
    'month=2026-13',
    'open=x',
    'principle=magic',
    'status=gone',
    'kind=x',
    'y=1',
    'z',
  ]
  expect(calendarPlaceOf(strange)).toEqual(usual)
})
