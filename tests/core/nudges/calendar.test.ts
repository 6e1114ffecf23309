import { describe, expect, it } from 'vitest'
import { openCalendar } from './written-calendar.ts'

describe('the calendar', () => {
  it('lists every week of the cohort, Monday to Sunday, and of the weeks around it those that hold something', async () => {
    const { nudge, calendar } = await openCalendar()
    await nudge({ title: 'Invitation', on: '2025-12-19' })
    await nudge({ title: 'Welcome', on: '2026-01-05' })
    await nudge({ title: 'Sunday', on: '2026-01-11' })
    await nudge({ title: 'A year on', on: '2027-01-04' })
    const { weeks } = await calendar()
    expect(weeks.map(({ number, isInCohort, items }) => [number, isInCohort, items.map(({ title }) => title)])).toEqual(
      [
        [-2, false, ['Invitation']],
        [1, true, ['Welcome', 'Sunday']],
        [2, true, []],
        [3, true, []],
        [4, true, []],
        [5, true, []],
        [6, true, []],
        [53, false, ['A year on']],
      ],
    )
    expect(weeks[0]?.window).toEqual({ from: '2025-12-15', to: '2025-12-22' })
    expect(weeks[1]?.window).toEqual({ from: '2026-01-05', to: '2026-01-12' })
  })

  it('counts the week in which a cohort starts on a Sunday as its first', async () => {
    const { client, cohortId, nudge, calendar } = await openCalendar()
    const overview = await client.cohorts.overview({ cohortId })
    await client.cohorts.update({ cohortId, cohort: { ...overview.cohort, startsOn: '2026-01-11' } })
    await nudge({ on: '2026-01-05' })
    await nudge({ on: '2026-01-12' })
    const { weeks } = await calendar()
    expect(weeks.slice(0, 2).map(({ number, items }) => [number, items.length])).toEqual([
      [1, 1],
      [2, 1],
    ])
  })

  it('puts what lasts all day before what has a time, and that in order', async () => {
    const { nudge, calendar } = await openCalendar()
    for (const at of ['15:00', '09:30', null]) await nudge({ title: at ?? 'any time', on: '2026-01-06', at })
    const { weeks } = await calendar()
    expect(weeks[0]?.items.map(({ title }) => title)).toEqual(['any time', '09:30', '15:00'])
  })

  it('counts the load of a week: nudges, asks for words or work, and minutes of nudges and rhythm', async () => {
    const { add, nudge, calendar } = await openCalendar()
    await nudge({ on: '2026-01-05', ask: 'tap', minutes: 2 })
    await nudge({ on: '2026-01-06', ask: 'none', minutes: 1 })
    await nudge({ on: '2026-01-07', ask: 'words', minutes: 10 })
    await nudge({ on: '2026-01-08', ask: 'work', minutes: 30 })
    await add(
      { kind: 'rhythm', body: { title: 'Practice', fromOn: '2026-01-07', minutes: 60 } },
      { kind: 'exportDay', body: { title: 'Slack', fromOn: '2026-01-09' } },
    )
    const { weeks } = await calendar()
    expect(weeks[0]?.load).toEqual({ nudges: 4, asks: 2, minutes: 103 })
    expect(weeks[1]?.load).toEqual({ nudges: 0, asks: 0, minutes: 60 })
  })

  it('balances the seven principles and none over the weeks, nudges without a day in the total only', async () => {
    const { nudge, calendar } = await openCalendar()
    await nudge({ on: '2026-01-05', principle: 'unity' })
    await nudge({ on: '2026-01-20', principle: 'unity' })
    await nudge({ on: null, principle: 'unity' })
    const free = await nudge({ on: null })
    const { balance, unscheduled } = await calendar()
    expect(balance.map(({ principle }) => principle)).toEqual([
      'reciprocation',
      'liking',
      'authority',
      'social-proof',
      'scarcity',
      'commitment',
      'unity',
      null,
    ])
    const unity = balance.find(({ principle }) => principle === 'unity')
    expect(unity?.total).toBe(3)
    expect(unity?.byWeek.map(({ nudges }) => nudges)).toEqual([1, 0, 1, 0, 0, 0])
    expect(balance.at(-1)).toMatchObject({ principle: null, total: 1 })
    expect(unscheduled).toHaveLength(2)
    expect(unscheduled).toContain(free.id)
  })

  it('holds a rhythm event as often as it happens, without its exceptions', async () => {
    const { add, calendar } = await openCalendar()
    const [entry] = await add({
      kind: 'rhythm',
      body: { title: 'Practice', fromOn: '2026-01-07', untilOn: '2026-02-04', exceptOn: ['2026-01-21'] },
    })
    const items = (await calendar()).weeks.flatMap((week) => week.items)
    expect(items.map(({ on }) => on)).toEqual(['2026-01-07', '2026-01-14', '2026-01-28', '2026-02-04'])
    expect(items[0]?.key).toBe(`${entry?.uid}:2026-01-07`)
  })

  it.each([
    ['day', ['2026-01-30', '2026-01-31', '2026-02-01', '2026-02-02', '2026-02-03']],
    ['weekday', ['2026-01-30', '2026-02-02', '2026-02-03']],
    ['two-weeks', ['2026-01-30']],
  ] as const)('repeats every %s', async (every, days) => {
    const { add, calendar } = await openCalendar()
    await add({ kind: 'rhythm', body: { fromOn: '2026-01-30', untilOn: '2026-02-03', every } })
    expect((await calendar()).weeks.flatMap((week) => week.items).map(({ on }) => on)).toEqual(days)
  })

  it('repeats every month on the same day number, or on the last day of a month that is too short', async () => {
    const { add, calendar } = await openCalendar()
    await add({ kind: 'rhythm', body: { fromOn: '2026-01-31', untilOn: '2026-05-31', every: 'month' } })
    const days = (await calendar()).weeks.flatMap((week) => week.items).map(({ on }) => on)
    expect(days).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'])
  })

  it('lets exports go on to the first day after the cohort, which alone holds its last days', async () => {
    const { add, calendar } = await openCalendar()
    await add({ kind: 'exportDay', body: { fromOn: '2026-01-16', every: 'two-weeks' } })
    const days = (await calendar()).weeks.flatMap((week) => week.items).map(({ on }) => on)
    expect(days).toEqual(['2026-01-16', '2026-01-30', '2026-02-13', '2026-02-27'])
  })

  it('lets exports without a first day begin when the first stretch is over, and one that is taken once the day after the cohort', async () => {
    const { add, calendar } = await openCalendar()
    await add(
      { kind: 'exportDay', body: { title: 'Weekly', every: 'two-weeks' } },
      { kind: 'exportDay', body: { title: 'Last', every: 'once' } },
    )
    const items = (await calendar()).weeks.flatMap((week) => week.items)
    expect(items.map(({ title, on }) => [title, on])).toEqual([
      ['Weekly', '2026-01-19'],
      ['Weekly', '2026-02-02'],
      ['Last', '2026-02-14'],
      ['Weekly', '2026-02-16'],
    ])
  })

  it('starts what comes again on the first day of the cohort when it names none', async () => {
    const { add, calendar } = await openCalendar()
    await add({ kind: 'rhythm', body: { every: 'two-weeks' } })
    const days = (await calendar()).weeks.flatMap((week) => week.items).map(({ on }) => on)
    expect(days).toEqual(['2026-01-05', '2026-01-19', '2026-02-02'])
  })

  it('shows a holiday on each of its days', async () => {
    const { add, calendar } = await openCalendar()
    await add({ kind: 'holiday', body: { title: 'Carnival', fromOn: '2026-01-31', untilOn: '2026-02-02' } })
    const days = (await calendar()).weeks.flatMap(({ number, items }) => items.map(({ on }) => [number, on]))
    expect(days).toEqual([
      [4, '2026-01-31'],
      [4, '2026-02-01'],
      [5, '2026-02-02'],
    ])
  })

  it('answers for days at the very ends of the calendar', async () => {
    const { client, cohortId, add, nudge, calendar } = await openCalendar()
    await nudge({ on: '0000-01-01', at: '00:00' })
    await nudge({ on: '9999-12-31' })
    await add({ kind: 'rhythm', body: { fromOn: '9999-12-30', untilOn: '9999-12-31', every: 'weekday' } })
    const { weeks } = await calendar()
    expect(weeks[0]?.window.from).toBe('0000-01-01')
    expect(weeks.at(-1)?.window.to).toBe('9999-12-31')
    const file = await (await client.nudges.exportIcs({ cohortId })).bytes.text()
    expect(file.match(/DTSTART.*/g)).toEqual(['DTSTART;VALUE=DATE:99991230'])
  })

  it('answers for a series without a sensible end with its first 2000 days', async () => {
    const { add, calendar } = await openCalendar()
    await add({ kind: 'rhythm', body: { every: 'day', untilOn: '9999-12-31' } })
    expect((await calendar()).weeks.flatMap((week) => week.items)).toHaveLength(2000)
  })
})
