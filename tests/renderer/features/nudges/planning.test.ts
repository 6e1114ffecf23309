import { expect, test } from 'vitest'
import strategies from '../../../../resources/nudge-strategies.json' with { type: 'json' }
import {
  dayAndMonth,
  mondaysOfMonth,
  monthAfter,
  shortSpan,
} from '../../../../src/renderer/features/nudges/calendar-days.ts'
import { marksOf } from '../../../../src/renderer/features/nudges/calendar-looks.ts'
import { isFiltering, passes, valuesOf } from '../../../../src/renderer/features/nudges/filtering.ts'
import { firstWeeks } from '../../../../src/renderer/features/nudges/first-weeks.ts'
import { gapsIn } from '../../../../src/renderer/features/nudges/gaps.ts'
import { withMoves } from '../../../../src/renderer/features/nudges/moves.ts'
import { itemTitle, shortened } from '../../../../src/renderer/features/nudges/nudge-words.ts'
import { withPromptWords } from '../../../../src/renderer/features/nudges/with-prompt-words.ts'
import { calendarOf, itemOn } from './calendar-of.ts'

test('a month begins with the Monday on or before its first day, also across years', () => {
  expect(mondaysOfMonth('2026-02')).toEqual(['2026-01-26', '2026-02-02', '2026-02-09', '2026-02-16', '2026-02-23'])
  expect(mondaysOfMonth('2026-06')[0]).toBe('2026-06-01')
  expect(monthAfter('2026-12', 1)).toBe('2027-01')
  expect(monthAfter('2026-01', -1)).toBe('2025-12')
  expect(shortSpan('2026-03-30', '2026-04-05')).toBe('30 Mar – 5 Apr')
  expect(dayAndMonth('2026-04-05')).toBe('5 Apr')
})

test('the first six weeks are twelve nudges of the library on Tuesdays and Thursdays, never three of a principle in a row', () => {
  const picks = firstWeeks({ startsOn: '2026-01-05', endsOn: '2026-04-12' })
  expect(picks).toHaveLength(12)
  expect(picks.slice(0, 2).map(({ on }) => on)).toEqual(['2026-01-06', '2026-01-08'])
  const used = picks.map(({ strategyId }) => strategies.find(({ id }) => id === strategyId))
  expect(used.every((strategy) => strategy !== undefined)).toBe(true)
  const principles = used.map((strategy) => strategy?.principle)
  expect(new Set(principles).has('scarcity')).toBe(false)
  expect(principles.some((each, at) => each && each === principles[at + 1] && each === principles[at + 2])).toBe(false)
  for (let week = 0; week < 6; week += 1) {
    const asks = used.slice(week * 2, week * 2 + 2).filter((each) => each?.ask === 'words' || each?.ask === 'work')
    expect(asks.length).toBeLessThanOrEqual(2)
  }
})

test('a cohort that starts late in a week begins with the next, and a short one gets fewer nudges', () => {
  expect(firstWeeks({ startsOn: '2026-01-09', endsOn: '2026-04-12' })[0]?.on).toBe('2026-01-13')
  expect(firstWeeks({ startsOn: '2026-01-05', endsOn: '2026-01-13' })).toHaveLength(3)
})

test('a moved card stands in its new week at once, and only the two weeks change', () => {
  const item = itemOn('2026-01-06')
  const calendar = calendarOf([item, itemOn('2026-01-20')])
  const moved = withMoves(calendar, new Map([[item.key, { item, on: '2026-01-13' }]]))
  expect(moved.weeks.map(({ items }) => items.length)).toEqual([0, 1, 1, 0])
  expect(moved.weeks[1]?.items[0]).toMatchObject({ key: item.key, on: '2026-01-13' })
  expect(moved.weeks[2]).toBe(calendar.weeks[2])
})

test('filters combine; what has no such property is hidden by it', () => {
  const liked = itemOn('2026-01-06', { principle: 'liking', channel: 'Slack' })
  const plain = itemOn('2026-01-06', { channel: 'Slack' })
  const holiday = itemOn('2026-01-06', { kind: 'holiday' })
  expect([liked, plain, holiday].filter((item) => passes(item, { channel: 'Slack' }))).toEqual([liked, plain])
  expect([liked, plain, holiday].filter((item) => passes(item, { channel: 'Slack', principle: '' }))).toEqual([plain])
  expect([liked, plain, holiday].filter((item) => passes(item, {}))).toHaveLength(3)
  expect(valuesOf([liked, plain, holiday], 'principle')).toEqual(['liking', ''])
  expect(isFiltering({})).toBe(false)
})

test('gaps are cut out of a text without losing a character', () => {
  const text = 'Dear {group name},\nvote for {first approach} { not this } {}'
  const pieces = gapsIn(text)
  expect(pieces.map(({ words }) => words).join('')).toBe(text)
  expect(pieces.filter(({ isGap }) => isGap).map(({ words }) => words)).toEqual(['{group name}', '{first approach}'])
})

test('a title of any length becomes short without cutting an emoji in two', () => {
  expect(shortened('😀'.repeat(5000), 10)).toBe(`${'😀'.repeat(9)}…`)
  expect(itemTitle({ title: ' \n ', kind: 'exportDay' })).toBe('Untitled export day')
})

test('a warning marks its card, gaps only more quietly', () => {
  const warnings = [
    { rule: 'placeholders' as const, week: 1, keys: ['a', 'b'], says: '', mend: '' },
    { rule: 'holiday' as const, week: 1, keys: ['b'], says: '', mend: '' },
  ]
  const marks = marksOf({ ...calendarOf([]), warnings })
  expect([...marks]).toEqual([
    ['a', 'gaps'],
    ['b', 'look'],
  ])
})

test('the words of a prompt go where the text wants them, once, and never past what a text may hold', () => {
  expect(withPromptWords('Hello.\n\n{prompt}\n\nBye.', 'How $& why?')).toBe('Hello.\n\nHow $& why?\n\nBye.')
  expect(withPromptWords('Hello.', 'How?')).toBe('Hello.\n\nHow?')
  expect(withPromptWords('', 'How?')).toBe('How?')
  expect(withPromptWords('Hello.\n\nHow?', 'How?')).toBe('Hello.\n\nHow?')
  expect(withPromptWords('x'.repeat(9_999), 'How?')).toHaveLength(9_999)
})
