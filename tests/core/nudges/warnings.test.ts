import { describe, expect, it } from 'vitest'
import type { EntryBody } from '../../../src/contract/entry-kinds.ts'
import type { CalendarWarning, Principle } from '../../../src/contract/nudges.ts'
import { openCalendar, wholeNudge } from './written-calendar.ts'

type Body = Partial<EntryBody<'nudge'>>

/** A calendar of nudges and nothing else, on 5 January 2026 unless said otherwise; gives the warnings of one rule. */
async function warned(rule: CalendarWarning['rule'], bodies: readonly Body[], today = '2026-01-05') {
  const calendar = await openCalendar()
  Object.assign(calendar.studio.ports.clock, { today: () => today })
  const keys: string[] = []
  for (const body of bodies) keys.push((await calendar.nudge(body)).uid)
  const of = async () => (await calendar.calendar()).warnings.filter((one) => one.rule === rule)
  return { ...calendar, keys, of, warnings: await of() }
}

const tap = { ask: 'tap' } as const

describe('too many nudges', () => {
  it('are more than three in a week', async () => {
    const days = ['2026-01-12', '2026-01-13', '2026-01-15', '2026-01-18', '2026-01-19']
    const { warnings, keys } = await warned('too-many-nudges', [...days.map((on) => ({ ...tap, on }))])
    expect(warnings).toEqual([
      {
        rule: 'too-many-nudges',
        week: 2,
        keys: keys.slice(0, 4),
        says: 'Week 2 holds 4 nudges; as a rule of thumb, more than 3 wear people out.',
        mend: 'Keep those that matter most and move the others to a calmer week.',
      },
    ])
  })

  it('are not three', async () => {
    const { warnings } = await warned('too-many-nudges', Array(3).fill({ ...tap, on: '2026-01-12' }))
    expect(warnings).toEqual([])
  })
})

describe('too many asks', () => {
  it('are more than two for words or work in a week', async () => {
    const { warnings, keys } = await warned('too-many-asks', [
      { on: '2026-01-12', ask: 'words' },
      { on: '2026-01-13', ask: 'tap' },
      { on: '2026-01-14', ask: 'work' },
      { on: '2026-01-16', ask: 'words' },
    ])
    expect(warnings).toMatchObject([{ week: 2, keys: [keys[0], keys[2], keys[3]] }])
  })

  it('are not two, however many taps there are', async () => {
    const { warnings } = await warned('too-many-asks', [
      { on: '2026-01-12', ask: 'words' },
      { on: '2026-01-13', ask: 'tap' },
      { on: '2026-01-14', ask: 'none' },
      { on: '2026-01-16', ask: 'work' },
    ])
    expect(warnings).toEqual([])
  })
})

describe('a holiday', () => {
  it('is no day for a nudge or a rhythm event, but one for an export', async () => {
    const { add, keys, of } = await warned('holiday', [
      { title: 'On it', on: '2026-01-06' },
      { title: 'After it', on: '2026-01-08' },
    ])
    const [, practice] = await add(
      { kind: 'holiday', body: { title: 'Epiphany', fromOn: '2026-01-06', untilOn: '2026-01-07' } },
      { kind: 'rhythm', body: { title: 'Practice', fromOn: '2026-01-07' } },
      { kind: 'exportDay', body: { title: 'Slack', fromOn: '2026-01-07' } },
    )
    expect((await of()).map(({ keys: [key], says, mend }) => [key, says, mend])).toEqual([
      [
        keys[0],
        '“On it” falls on Tuesday 6 January, which is free: “Epiphany”.',
        'Move it to a day on which people work.',
      ],
      [
        `${practice?.uid}:2026-01-07`,
        '“Practice” falls on Wednesday 7 January, which is free: “Epiphany”.',
        'Leave it out on that day.',
      ],
    ])
  })
})

describe('two nudges in the same channel', () => {
  it('on the same day are one too many, however the channel is written', async () => {
    const { warnings, keys } = await warned('same-channel', [
      { ...tap, title: 'A', on: '2026-01-06', channel: '#General' },
      { ...tap, title: 'B', on: '2026-01-06', channel: ' general' },
      { ...tap, title: 'C', on: '2026-01-06', channel: 'e-mail' },
      { ...tap, title: 'D', on: '2026-01-07', channel: 'general' },
    ])
    expect(warnings).toMatchObject([
      {
        week: 1,
        keys: [keys[0], keys[1]],
        says: '“A” and “B” come on the same day, Tuesday 6 January, in the same channel.',
      },
    ])
  })

  it('are not compared while they have none', async () => {
    const { warnings } = await warned('same-channel', Array(2).fill({ ...tap, on: '2026-01-06' }))
    expect(warnings).toEqual([])
  })
})

describe('nudges of the same principle', () => {
  it('are worn out after two in a row, across weeks, one warning for the row', async () => {
    const days = ['2026-01-09', '2026-01-13', '2026-01-21', '2026-01-30']
    const { warnings, keys } = await warned('same-principle', [
      ...days.map((on) => ({ ...tap, on, principle: 'unity' as const })),
      { ...tap, on: '2026-01-08', principle: 'liking' },
    ])
    expect(warnings).toMatchObject([
      {
        week: 3,
        keys: keys.slice(0, 4),
        says: '4 nudges in a row rest on the same principle: unity. People get used to it.',
      },
    ])
  })

  it('are fine with one of another between, and nudges of none are no row', async () => {
    const row = (principle: Principle | null, on: string) => ({ ...tap, principle, on })
    const { warnings } = await warned('same-principle', [
      row('unity', '2026-01-05'),
      row('unity', '2026-01-07'),
      row(null, '2026-01-08'),
      row('unity', '2026-01-09'),
      row(null, '2026-01-12'),
      row(null, '2026-01-13'),
      row(null, '2026-01-14'),
    ])
    expect(warnings).toEqual([])
  })
})

describe('two asks', () => {
  it('need a day between them, over the end of a week as well', async () => {
    const { warnings, keys } = await warned('no-gap', [
      { title: 'Fri', on: '2026-01-09', ask: 'words' },
      { title: 'Sun', on: '2026-01-11', ask: 'work' },
      { title: 'Mon', on: '2026-01-12', ask: 'words' },
      { title: 'Tap', on: '2026-01-13', ask: 'tap' },
      { title: 'Wed', on: '2026-01-14', ask: 'words' },
    ])
    expect(warnings).toMatchObject([
      {
        week: 2,
        keys: [keys[1], keys[2]],
        says: 'No day lies between “Sun” and “Mon”, and both ask for words or work.',
      },
    ])
  })

  it('on the same day have none', async () => {
    const { warnings } = await warned('no-gap', Array(2).fill({ on: '2026-01-09', ask: 'words' }))
    expect(warnings).toHaveLength(1)
  })
})

describe('outside the cohort', () => {
  it('are the days before its first and after its last', async () => {
    const { warnings, keys } = await warned('outside-cohort', [
      { title: 'Early', on: '2026-01-04' },
      { title: 'First', on: '2026-01-05' },
      { title: 'Last', on: '2026-02-13' },
      { title: 'Late', on: '2026-02-14' },
    ])
    expect(warnings.map((one) => [one.week, one.keys, one.says])).toEqual([
      [0, [keys[0]], '“Early” comes before the cohort starts on Monday 5 January.'],
      [6, [keys[3]], '“Late” comes after the cohort ends on Friday 13 February.'],
    ])
  })
})

describe('a quiet week', () => {
  it('has neither a nudge nor a rhythm event, and is no holiday from Monday to Friday', async () => {
    const { add, of } = await warned('quiet-week', [{ on: '2026-01-05' }, { on: '2026-01-25' }, { on: '2026-02-09' }])
    await add(
      { kind: 'exportDay', body: { fromOn: '2026-01-12' } },
      { kind: 'holiday', body: { fromOn: '2026-01-26', untilOn: '2026-01-30' } },
      { kind: 'holiday', body: { fromOn: '2026-02-02', untilOn: '2026-02-05' } },
    )
    expect((await of()).map(({ week }) => week)).toEqual([2, 5])
    await add({ kind: 'rhythm', body: { fromOn: '2026-01-14', untilOn: '2026-01-14' } })
    expect((await of()).map(({ week }) => week)).toEqual([5])
  })

  it('is not spoken of in a calendar that is still empty, nor when it is over', async () => {
    const empty = await warned('quiet-week', [{ on: null }])
    expect(empty.warnings).toEqual([])
    const running = await warned('quiet-week', [{ on: '2026-02-09' }], '2026-01-28')
    expect(running.warnings.map(({ week }) => week)).toEqual([4, 5])
  })
})

describe('a nudge of which members can’t read', () => {
  it('is warned of from ready on until it is disclosed', async () => {
    const { client, cohortId, nudge, of } = await warned('not-disclosed', [wholeNudge])
    expect(await of()).toEqual([])
    const bare = await nudge({ ...wholeNudge, title: 'Bare', disclosure: '' })
    await client.nudges.setStatus({ cohortId, id: bare.id, status: 'ready' })
    expect(await of()).toEqual([
      {
        rule: 'not-disclosed',
        week: null,
        keys: [bare.uid],
        says: '“Bare” is ready, but members can’t read about it yet.',
        mend: 'Write what members should read about each of them, then publish the guidelines with the disclosure page and mark it as disclosed.',
      },
    ])
    const body = { ...wholeNudge, title: 'Bare', status: 'ready' as const }
    await client.entries.save({ cohortId, id: bare.id, entry: { kind: 'nudge', body } })
    await client.nudges.markDisclosed({ cohortId })
    expect(await of()).toEqual([])
  })
})

describe('a nudge that is not sent', () => {
  it('is overdue on the day after its own', async () => {
    const bodies = [
      { title: 'Yesterday', on: '2026-01-13' },
      { title: 'Today', on: '2026-01-14' },
    ]
    const { warnings, keys } = await warned('overdue', bodies, '2026-01-14')
    expect(warnings).toEqual([
      {
        rule: 'overdue',
        week: 2,
        keys: [keys[0]],
        says: '“Yesterday” is not sent, though its day is past.',
        mend: 'Mark it as sent if that happened; otherwise move it to a day to come or remove it.',
      },
    ])
  })

  it('is warned of while its words have gaps', async () => {
    const { warnings, keys } = await warned('placeholders', [
      { title: 'A', on: '2026-01-06', text: 'Hello {first name}, {goal}?' },
      { title: 'B', on: '2026-01-07', disclosure: '{why} {goal} {who} {when}' },
      { title: 'C', on: '2026-01-08', text: 'No gaps { here } {}.' },
      { title: 'D', on: null, text: '{goal}' },
    ])
    expect(warnings).toEqual([
      {
        rule: 'placeholders',
        week: 1,
        keys: keys.slice(0, 2),
        says: '“A” and “B” still have gaps: {first name}, {goal}, {why} and more.',
        mend: 'Write what belongs there; until then it can’t be marked as ready.',
      },
    ])
  })
})

describe('scarcity', () => {
  it('is stopped unless a badge of the design ends', async () => {
    const { add, keys, of, warnings } = await warned('scarcity-not-real', [
      { title: 'Limited', on: '2026-01-06', principle: 'scarcity' },
      { title: 'Not this', on: '2026-01-07', principle: 'unity' },
    ])
    expect(warnings).toMatchObject([{ week: null, keys: [keys[0]] }])
    expect(warnings[0]?.says).toContain('Stop: “Limited” says that something is limited')
    await add({ kind: 'badge', body: { title: 'Pathfinder' } })
    expect(await of()).toHaveLength(1)
    await add({ kind: 'badge', body: { title: 'Pathfinder 2026', isLimited: true, endsOn: '2026-02-13' } })
    expect(await of()).toEqual([])
  })
})

describe('what was sent', () => {
  it('is not warned of, because it can’t be mended', async () => {
    const { client, cohortId, nudge, calendar, studio } = await openCalendar()
    Object.assign(studio.ports.clock, { today: () => '2026-01-10' })
    const sent = { ...wholeNudge, principle: 'scarcity', channel: 'general', on: '2026-01-06', ask: 'work' } as const
    for (let count = 0; count < 5; count += 1) {
      const { id } = await nudge(sent)
      await client.nudges.setStatus({ cohortId, id, status: 'ready' })
      await client.nudges.markDisclosed({ cohortId })
      await client.nudges.setStatus({ cohortId, id, status: 'sent' })
    }
    const { warnings, weeks } = await calendar()
    expect(warnings.filter(({ rule }) => rule !== 'quiet-week')).toEqual([])
    expect(weeks[0]?.load.asks).toBe(5)
  })
})
