import { describe, expect, it } from 'vitest'
import { MeasureId } from '../../../src/contract/engagement.ts'
import { Principle, placeholder } from '../../../src/contract/nudges.ts'
import { openCalendar } from './written-calendar.ts'

describe('the library', () => {
  it('holds the seven principles and more, each strategy complete and once', async () => {
    const { client } = await openCalendar()
    const library = await client.nudges.library()
    expect(library.length).toBeGreaterThanOrEqual(24)
    expect(new Set(library.map(({ id }) => id)).size).toBe(library.length)
    expect(new Set(library.map(({ title }) => title)).size).toBe(library.length)
    expect(library.slice(0, 7).map(({ principle }) => principle)).toEqual(Principle.options)
    for (const { principle: _, ...words } of library) {
      expect(Object.entries(words).filter(([, text]) => text.trim() === '')).toEqual([])
    }
  })

  it('names measures that exist, and gaps that are seen as gaps', async () => {
    const { client } = await openCalendar()
    for (const { id, measure, template, hypothesis, disclosure } of await client.nudges.library()) {
      expect(MeasureId.options, id).toContain(measure)
      expect(template.replace(placeholder, ''), id).not.toMatch(/[{}]/)
      expect(`${hypothesis}${disclosure}`, `members and hypotheses have no gaps: ${id}`).not.toMatch(/[{}]/)
    }
  })

  it('makes a nudge in which the words are filled in that the cohort knows', async () => {
    const { client, cohortId, read } = await openCalendar()
    const purpose = { ...(await client.purpose.get({ cohortId })).purpose, spacePurpose: 'To try things out together.' }
    await client.purpose.save({ cohortId, purpose })
    const id = await client.nudges.fromStrategy({ cohortId, strategyId: 'first-steps', on: '2026-01-05' })
    const { body } = await read(id)
    expect(body).toMatchObject({
      title: 'Make the first step tiny',
      on: '2026-01-05',
      principle: 'commitment',
      strategyId: 'first-steps',
      ask: 'tap',
      measure: 'new-contributors',
      status: 'planned',
      isDisclosed: false,
      serves: [],
    })
    expect(body.text).toContain('Welcome, pathfinders! To try things out together: that’s what this place is for.')
    expect(body.text).toContain('We begin on 5 January 2026. You’ll hear from me {how often}, not more.')
    expect((await client.history.state()).undo).toBe('add the nudge “Make the first step tiny”')
  })

  it('leaves a gap open for what the cohort does not know yet', async () => {
    const { client, cohortId, read } = await openCalendar()
    const { cohort } = await client.cohorts.overview({ cohortId })
    await client.cohorts.update({ cohortId, cohort: { ...cohort, groupName: ' ', name: '$& {goal} $1' } })
    const first = await read(await client.nudges.fromStrategy({ cohortId, strategyId: 'first-steps', on: null }))
    expect(first.body.text).toContain('Welcome, {group name}! {space purpose}:')
    const badge = await read(await client.nudges.fromStrategy({ cohortId, strategyId: 'limited-badge', on: null }))
    expect(badge.body.text).toContain('This edition of $& {goal} $1 has')
  })

  it('refuses a strategy that it does not hold', async () => {
    const { client, cohortId } = await openCalendar()
    await expect(client.nudges.fromStrategy({ cohortId, strategyId: 'hypnosis', on: null })).rejects.toThrow(
      'The library has no strategy hypnosis.',
    )
  })
})

describe('the ready-made entries', () => {
  it.each(['exportDay', 'rhythm', 'holiday'] as const)('of %s have a title, a reason and a group', async (kind) => {
    const { client } = await openCalendar()
    const starters = await client.entries.starters({ kind })
    expect(starters.length).toBeGreaterThan(5)
    for (const { body, why, group } of starters) expect([body.title, why, group]).not.toContain('')
  })

  it('put export days for Slack into the calendar in one act', async () => {
    const { client, cohortId, calendar } = await openCalendar()
    const slack = (await client.entries.starters({ kind: 'exportDay' })).filter(({ group }) => group === 'Slack')
    await client.entries.add({ cohortId, drafts: slack })
    const days = (await calendar()).weeks.flatMap((week) => week.items).map(({ on, channel }) => [on, channel])
    expect(days.filter(([, channel]) => channel === 'Slack').map(([on]) => on)).toEqual([
      '2026-01-19',
      '2026-02-02',
      '2026-02-16',
    ])
    await client.history.undo()
    expect((await calendar()).weeks.flatMap((week) => week.items)).toEqual([])
  })
})
