import { expect, it } from 'vitest'
import { disclosureOf } from '../../../src/core/nudges/disclosure.ts'
import { openCalendar } from './written-calendar.ts'

it('tells members of every nudge that has words for them, by principle and day, each sentence once', async () => {
  const { nudge } = await openCalendar()
  const told = disclosureOf([
    await nudge({ principle: 'unity', on: '2026-02-02', disclosure: 'We use your name.' }),
    await nudge({ principle: null, on: '2026-01-06', disclosure: 'We link places.' }),
    await nudge({ principle: 'unity', on: null, disclosure: 'We meet.' }),
    await nudge({ principle: 'unity', on: '2026-01-06', disclosure: ' We let you vote.\n' }),
    await nudge({ principle: 'unity', on: '2026-02-09', disclosure: 'We let you vote.' }),
    await nudge({ principle: 'liking', on: '2026-01-06', disclosure: '  ' }),
    await nudge({ principle: 'reciprocation', on: '2026-01-07', disclosure: 'We ask for less.' }),
  ])
  expect(told.map(({ principle, title, points }) => [principle, title, points])).toEqual([
    ['reciprocation', 'Reciprocation', ['We ask for less.']],
    ['unity', 'Unity', ['We let you vote.', 'We use your name.', 'We meet.']],
    [null, 'Good habits', ['We link places.']],
  ])
  expect(told.every(({ expect: sentence }) => sentence.endsWith('.'))).toBe(true)
})
