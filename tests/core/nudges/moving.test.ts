import { describe, expect, it } from 'vitest'
import { openCalendar, wholeNudge } from './written-calendar.ts'

describe('scheduling', () => {
  it('moves a nudge to another day and keeps its time, or sets it', async () => {
    const { client, cohortId, nudge, read } = await openCalendar()
    const { id } = await nudge({ on: '2026-01-05', at: '09:00' })
    await client.nudges.schedule({ cohortId, id, on: '2026-01-06' })
    expect((await read(id)).body).toMatchObject({ on: '2026-01-06', at: '09:00' })
    await client.nudges.schedule({ cohortId, id, on: '2026-01-06', at: null })
    expect((await read(id)).body).toMatchObject({ on: '2026-01-06', at: null })
    await client.nudges.schedule({ cohortId, id, on: null })
    expect((await read(id)).body.on).toBeNull()
  })

  it('is one step of the history, named after the nudge', async () => {
    const { client, cohortId, nudge, read } = await openCalendar()
    const { id } = await nudge({ title: 'Welcome', on: '2026-01-05' })
    await client.nudges.schedule({ cohortId, id, on: '2026-01-06' })
    expect((await client.history.state()).undo).toBe('move “Welcome”')
    await client.history.undo()
    expect((await read(id)).body.on).toBe('2026-01-05')
  })

  it('moves a rhythm event with the occurrences that are left out', async () => {
    const { client, cohortId, add, calendar } = await openCalendar()
    const [entry] = await add({
      kind: 'rhythm',
      body: { fromOn: '2026-01-07', untilOn: '2026-01-28', exceptOn: ['2026-01-14', '2026-06-01'] },
    })
    if (!entry) throw new Error('nothing was added')
    await client.nudges.schedule({ cohortId, id: entry.id, on: '2026-01-08', at: '15:30' })
    const items = (await calendar()).weeks.flatMap((week) => week.items)
    expect(items.map(({ on, at }) => [on, at])).toEqual([
      ['2026-01-08', '15:30'],
      ['2026-01-22', '15:30'],
    ])
  })

  it('moves a holiday as long as it is', async () => {
    const { client, cohortId, add, calendar } = await openCalendar()
    const [entry] = await add({ kind: 'holiday', body: { fromOn: '2026-01-07', untilOn: '2026-01-09' } })
    if (!entry) throw new Error('nothing was added')
    await client.nudges.schedule({ cohortId, id: entry.id, on: '2026-02-02' })
    const days = (await calendar()).weeks.flatMap((week) => week.items).map(({ on }) => on)
    expect(days).toEqual(['2026-02-02', '2026-02-03', '2026-02-04'])
  })

  it('refuses what has no place in the calendar', async () => {
    const { client, cohortId, add } = await openCalendar()
    const [norm] = await add({ kind: 'norm', body: { title: 'Be kind' } })
    if (!norm) throw new Error('nothing was added')
    await expect(client.nudges.schedule({ cohortId, id: norm.id, on: '2026-01-08' })).rejects.toThrow(
      '“Be kind” has no place in the calendar; only nudges, rhythm events, export days and holidays do. Nothing was changed.',
    )
  })

  it('refuses to take the day from a nudge that is ready', async () => {
    const { client, cohortId, nudge, read } = await openCalendar()
    const { id } = await nudge(wholeNudge)
    await client.nudges.setStatus({ cohortId, id, status: 'ready' })
    await expect(client.nudges.schedule({ cohortId, id, on: null })).rejects.toThrow('It has no day.')
    expect((await read(id)).body.on).toBe('2026-01-14')
  })
})

describe('duplicating', () => {
  it('makes a plan of its own, right after the first, with nothing of what happened to that', async () => {
    const { client, studio, cohortId, nudge, read } = await openCalendar()
    const first = await nudge({ ...wholeNudge, outcome: 'Went well.' })
    const last = await nudge({ title: 'Last' })
    await client.nudges.setStatus({ cohortId, id: first.id, status: 'ready' })
    await client.nudges.markDisclosed({ cohortId })
    await client.nudges.setStatus({ cohortId, id: first.id, status: 'sent' })
    const id = await client.nudges.duplicate({ cohortId, id: first.id, on: '2026-01-28' })
    const copy = await read(id)
    expect(copy.uid).not.toBe(first.uid)
    expect(copy.body).toEqual({ ...first.body, on: '2026-01-28', outcome: '' })
    const order = (await client.entries.list({ cohortId, kinds: ['nudge'] })).map((entry) => entry.id)
    expect(order).toEqual([first.id, id, last.id])
    expect((await client.history.state()).undo).toBe('duplicate “A simpler request”')
    expect(studio.workspace.problems()).toEqual([])
  })
})
