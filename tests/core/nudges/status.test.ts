import { describe, expect, it } from 'vitest'
import type { EntryBody } from '../../../src/contract/entry-kinds.ts'
import { ethicsPassed, openCalendar, wholeNudge } from './written-calendar.ts'

/** A nudge as far on its way as `status` says. */
async function openWith(status: 'planned' | 'ready' | 'sent' | 'reviewed', body: Partial<EntryBody<'nudge'>> = {}) {
  const calendar = await openCalendar()
  const { client, cohortId, nudge, read } = calendar
  const { id } = await nudge({ ...wholeNudge, ...body })
  const to = (next: typeof status) => client.nudges.setStatus({ cohortId, id, status: next })
  const save = async (change: Partial<EntryBody<'nudge'>>) => {
    const { body: now } = await read(id)
    return client.entries.save({ cohortId, id, entry: { kind: 'nudge', body: { ...now, ...change } } })
  }
  if (status !== 'planned') await to('ready')
  if (status === 'sent' || status === 'reviewed') {
    await client.nudges.markDisclosed({ cohortId })
    await to('sent')
  }
  if (status === 'reviewed') {
    await save({ outcome: 'Nine of twelve tapped.' })
    await to('reviewed')
  }
  return { ...calendar, id, to, save, now: async () => (await read(id)).body }
}

describe('a nudge becomes ready', () => {
  it('when it has day, text and the whole ethics check, as one step of the history', async () => {
    const { client, to, now } = await openWith('planned')
    await to('ready')
    expect((await now()).status).toBe('ready')
    expect((await client.history.state()).undo).toBe('mark “A simpler request” ready')
    await client.history.undo()
    expect((await now()).status).toBe('planned')
  })

  it.each([
    ['a day', { on: null }, 'It has no day.'],
    ['a text', { text: ' \n' }, 'It has no text.'],
    [
      'gaps filled in',
      { text: 'Aim for {goal} by {closing day}.' },
      '{goal} and {closing day} are still to be filled in.',
    ],
    ['gaps in the disclosure filled in', { disclosure: 'We {do}.' }, '{do} is still to be filled in.'],
    [
      'an answered ethics check',
      { ethics: { ...ethicsPassed, openness: { answer: 'open', note: 'later' }, goals: { answer: 'open', note: '' } } },
      'The ethics check is not answered yet on openness and goals.',
    ],
    [
      'a note to each no',
      { ethics: { ...ethicsPassed, options: { answer: 'no', note: ' ' } } },
      'The ethics check says no on options without a note.',
    ],
  ] as const)('not without %s', async (_, lacks, sentence) => {
    const { client, cohortId, id, to, save, now } = await openWith('planned', lacks)
    await expect(to('ready')).rejects.toThrow(
      `“A simpler request” can't be ready yet. ${sentence} Nothing was changed;`,
    )
    await expect(save({ status: 'ready' })).rejects.toThrow(sentence)
    expect((await now()).status).toBe('planned')
    expect(await client.nudges.nextStatus({ cohortId, id })).toEqual({ next: 'ready', missing: [sentence] })
  })

  it('with a no that has a note', async () => {
    const { to, now } = await openWith('planned', {
      ethics: { ...ethicsPassed, options: { answer: 'no', note: 'There is no milder way in week one.' } },
    })
    await to('ready')
    expect((await now()).status).toBe('ready')
  })

  it('and stays complete as long as it is', async () => {
    const { save } = await openWith('ready')
    await expect(save({ text: '' })).rejects.toThrow('It has no text.')
    await save({ text: '', status: 'planned' })
  })
})

describe('a nudge becomes sent', () => {
  it('when members can read about it, and notes the day', async () => {
    const { client, cohortId, id, to, now } = await openWith('ready')
    const hidden = 'Members can’t read about it yet: publish the disclosure page and mark it as disclosed.'
    await expect(to('sent')).rejects.toThrow(hidden)
    expect(await client.nudges.nextStatus({ cohortId, id })).toEqual({ next: 'sent', missing: [hidden] })
    expect(await client.nudges.markDisclosed({ cohortId })).toEqual({ disclosed: 1 })
    await to('sent')
    expect(await now()).toMatchObject({ status: 'sent', isDisclosed: true, sentOn: '2026-05-03' })
  })

  it('not without words for members', async () => {
    const { client, cohortId, to, save } = await openWith('ready', { disclosure: '' })
    expect(await client.nudges.markDisclosed({ cohortId })).toEqual({ disclosed: 0 })
    await save({ isDisclosed: true })
    await expect(to('sent')).rejects.toThrow('No words tell members about it.')
  })

  it('not while members read older words than it has now', async () => {
    const { client, cohortId, to, save } = await openWith('ready')
    await client.nudges.markDisclosed({ cohortId })
    await save({ disclosure: 'Something else.' })
    await expect(to('sent')).rejects.toThrow('Members still read older words about it: publish the page again.')
    expect(await client.nudges.markDisclosed({ cohortId })).toEqual({ disclosed: 1 })
    await to('sent')
  })

  it('and then keeps what members met and what was expected, but not its outcome', async () => {
    const { save, now } = await openWith('sent')
    await expect(save({ text: 'Better words.', on: '2026-01-15', hypothesis: 'I knew it.' })).rejects.toThrow(
      "“A simpler request” was sent, so text, day and hypothesis can't be changed any more: what members met stays as it was.",
    )
    await expect(save({ isDisclosed: false, disclosure: '' })).rejects.toThrow(
      "so disclosure can't be changed any more",
    )
    await save({ outcome: 'Nine of twelve tapped.', title: 'The tap' })
    expect(await now()).toMatchObject({ text: 'Tap one.', outcome: 'Nine of twelve tapped.', title: 'The tap' })
  })

  it('and can be edited again when it goes back to planned, because it was not sent after all', async () => {
    const { to, save, now } = await openWith('sent')
    await to('planned')
    expect(await now()).toMatchObject({ status: 'planned', sentOn: null })
    await save({ text: 'Better words.' })
    expect((await now()).text).toBe('Better words.')
  })
})

describe('a nudge becomes reviewed', () => {
  it('when it says what happened, and keeps the day on which it was sent', async () => {
    const { client, cohortId, id, to, save, now } = await openWith('sent')
    await expect(to('reviewed')).rejects.toThrow('Nothing says yet what happened after it.')
    await save({ outcome: 'Nine of twelve tapped.' })
    await to('reviewed')
    expect(await now()).toMatchObject({ status: 'reviewed', sentOn: '2026-05-03' })
    expect(await client.nudges.nextStatus({ cohortId, id })).toEqual({ next: null, missing: [] })
  })
})

describe('a status', () => {
  it.each([
    ['planned', 'sent', 'ready'],
    ['planned', 'reviewed', 'ready'],
    ['ready', 'reviewed', 'sent'],
  ] as const)('does not jump from %s to %s', async (from, over, next) => {
    const { to, now } = await openWith(from)
    await expect(to(over)).rejects.toThrow(
      `“A simpler request” is ${from}, so it becomes ${next} before it can be ${over}. Nothing was changed.`,
    )
    expect((await now()).status).toBe(from)
  })

  it('goes back to any earlier one', async () => {
    const { to, now } = await openWith('reviewed')
    for (const status of ['sent', 'ready', 'planned'] as const) {
      await to(status)
      expect((await now()).status).toBe(status)
    }
  })

  it('does not start anywhere but at planned or ready', async () => {
    const { nudge } = await openCalendar()
    await expect(nudge({ ...wholeNudge, isDisclosed: true, status: 'sent' })).rejects.toThrow('one after the other')
    expect((await nudge({ ...wholeNudge, status: 'ready' })).body.status).toBe('ready')
  })

  it('belongs to nudges only', async () => {
    const { client, cohortId, add } = await openCalendar()
    const [entry] = await add({ kind: 'rhythm', body: { title: 'Practice' } })
    if (!entry) throw new Error('nothing was added')
    await expect(client.nudges.setStatus({ cohortId, id: entry.id, status: 'ready' })).rejects.toThrow(
      '“Practice” is no nudge, so it has no status.',
    )
  })
})

describe('marking as disclosed', () => {
  it('is one step, for all that are ready, or only those that are named', async () => {
    const { client, cohortId, nudge, read } = await openCalendar()
    const [first, second, planned] = [await nudge(wholeNudge), await nudge(wholeNudge), await nudge(wholeNudge)]
    for (const { id } of [first, second]) await client.nudges.setStatus({ cohortId, id, status: 'ready' })
    expect(await client.nudges.markDisclosed({ cohortId, ids: [second.id, planned.id] })).toEqual({ disclosed: 1 })
    expect(await client.nudges.markDisclosed({ cohortId })).toEqual({ disclosed: 1 })
    expect(await client.nudges.markDisclosed({ cohortId })).toEqual({ disclosed: 0 })
    expect((await read(planned.id)).body.isDisclosed).toBe(false)
    expect((await read(first.id)).body.disclosedText).toBe(wholeNudge.disclosure)
    await client.history.undo()
    expect((await read(first.id)).body.isDisclosed).toBe(false)
    expect((await read(second.id)).body.isDisclosed).toBe(true)
  })
})
