import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../../src/contract/scalars.ts'
import { classesIn } from '../../../src/core/classification/act-classes.ts'
import { type Act, type Ask, type Give, type Message, Talk } from '../../../src/core/classification/talk.ts'
import { reactionSignals, textFacts } from '../../../src/core/classification/text-facts.ts'

const minute = 60_000
const day = 86_400_000

type Line = Partial<Message> & { by: number; says?: string; after?: number }

/** Lets the lines be said one after the other, a minute apart unless told; replies name the thread of an earlier line. */
function hear(...lines: readonly Line[]) {
  const acts: Act[] = []
  const asks: Ask[] = []
  const gives: Give[] = []
  const talk = new Talk({
    act: (act) => acts.push(act),
    ask: (ask) => asks.push(ask),
    give: (give) => gives.push(give),
  })
  let at = 0
  for (const [index, { by, says = '', after = minute, ...rest }] of lines.entries()) {
    at += after
    const person = by as PersonId
    talk.hear({
      ...{ eventId: index, account: person, personId: person, isGuide: false, at, day: '2026-01-05' },
      ...{ kind: rest.thread === undefined ? 'post' : 'reply', thread: `m${index}`, channel: 'general' },
      ...{ hasArtefact: false, correction: null, reactsTo: null },
      ...textFacts(says),
      ...rest,
    })
  }
  return { acts, asks, gives, classes: acts.map(({ classes }) => classesIn(classes).join(' ')) }
}

const ask: Line = { by: 1, says: 'How do I open the shared folder?' }
const answer: Line = { by: 2, says: 'With the password of the welcome mail', thread: 'm0' }
const thanks: Line = { by: 1, says: 'Thanks, that worked', thread: 'm0' }

describe('a talk', () => {
  it('goes from ask to give to thanks', () => {
    const { classes, asks, gives, acts } = hear(ask, answer, thanks)
    expect(classes).toEqual(['ask', 'give', 'thank'])
    expect(asks).toMatchObject([{ message: { eventId: 0 }, answeredAt: 2 * minute }])
    expect(gives).toMatchObject([{ message: { eventId: 1 }, isThanked: true }])
    expect(acts.map(({ ruling }) => ruling.because)).toEqual([
      ['ends a sentence with a question mark'],
      ['answers what somebody else asked'],
      ['says thanks'],
    ])
  })

  it('calls what facilitators and staff ask a prompt, which nobody has to answer', () => {
    const { classes, asks } = hear({ ...ask, isGuide: true }, answer, { ...ask, by: 3, isGuide: true, thread: 'm0' })
    expect(classes).toEqual(['prompt', '', 'prompt'])
    expect(asks).toEqual([])
  })

  it('takes no answer from the asker, from agreement, or from a question back', () => {
    expect(hear(ask, { ...answer, by: 1 }).classes).toEqual(['ask', ''])
    expect(hear(ask, { ...answer, says: 'me too' }).classes).toEqual(['ask', ''])
    expect(hear(ask, { ...answer, says: 'Which folder is it?' }).classes).toEqual(['ask', 'ask'])
    expect(hear(ask, { ...answer, says: 'Have a look at the welcome mail, is it there?' }).classes).toEqual([
      'ask',
      'ask give',
    ])
  })

  it('doesn’t turn who helps whom round for a question back', () => {
    const back = { ...answer, says: 'Which folder is it?' }
    const { classes, asks } = hear(ask, back, { ...answer, by: 1, says: 'The one for week three of five' }, answer)
    expect(classes).toEqual(['ask', 'ask', '', 'give'])
    expect(asks.map(({ answeredAt }) => answeredAt)).toEqual([4 * minute, null])
  })

  it('sees a link, a file or a put answer given without being asked', () => {
    expect(hear({ by: 1, says: 'https://example.org/notes' }).classes).toEqual(['give'])
    expect(hear({ by: 1, says: 'My notes', hasArtefact: true }).classes).toEqual(['give'])
    expect(hear({ by: 1, says: 'You can find the notes on the board' }).classes).toEqual(['give'])
    expect(hear({ by: 1, says: 'Good morning all' }).classes).toEqual([''])
  })

  it('finds answers where people talk without threads, if they come soon', () => {
    const loose = { ...answer, thread: null, kind: 'post' }
    const open = { ...ask, thread: null, kind: 'post' }
    expect(hear(open, loose).classes).toEqual(['ask', 'give'])
    expect(hear(open, { ...loose, after: 4 * 60 * minute }).classes).toEqual(['ask', ''])
    expect(hear(open, { ...loose, channel: 'random' }).classes).toEqual(['ask', ''])
    const chat = [3, 4, 5, 6, 7].map((by) => ({ by, says: 'hello', thread: null, kind: 'post' }))
    expect(hear(open, ...chat, loose).classes.at(-1)).toBe('')
  })

  it('keeps threads of a channel apart', () => {
    const { classes } = hear(ask, { by: 3, says: 'Good morning all', thread: 'other' }, { ...answer, thread: 'other' })
    expect(classes).toEqual(['ask', '', ''])
  })

  it('hears thanks in a reaction to what was given, and not to anything else', () => {
    const reaction = (reactsTo: number, by = 1): Line => ({
      ...{ by, kind: 'reaction', reactsTo, thread: 'm0' },
      signals: reactionSignals('pray') ?? 0,
    })
    expect(hear(ask, answer, reaction(1)).gives).toMatchObject([{ isThanked: true }])
    expect(hear(ask, answer, reaction(0)).gives).toMatchObject([{ isThanked: false }])
    expect(hear(ask, answer, reaction(1, 2)).gives).toMatchObject([{ isThanked: false }])
  })

  it('counts thanks within seven days, and those of anybody but the giver', () => {
    expect(hear(ask, answer, { ...thanks, after: 7 * day }).gives).toMatchObject([{ isThanked: true }])
    expect(hear(ask, answer, { ...thanks, after: 7 * day + 1 }).gives).toMatchObject([{ isThanked: false }])
    expect(hear(ask, answer, { ...thanks, by: 3 }).gives).toMatchObject([{ isThanked: true }])
    expect(hear(ask, answer, { ...thanks, by: 2 }).gives).toMatchObject([{ isThanked: false }])
  })

  it('believes the facilitator before its rules, for the message and for what follows', () => {
    const { classes, acts } = hear({ ...ask, correction: 0 }, answer, { ...thanks, correction: 3 })
    expect(classes).toEqual(['', '', 'ask give'])
    expect(classesIn(acts[0]?.ruling.classes ?? 0)).toEqual(['ask'])
  })
})
