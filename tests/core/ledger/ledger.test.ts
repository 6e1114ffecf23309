import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/contract/entries.ts'
import type { EntryBody } from '../../../src/contract/entry-kinds.ts'
import type { LedgerLine } from '../../../src/contract/ledger.ts'
import type { EntryId } from '../../../src/contract/scalars.ts'
import { loadFacts } from '../../../src/core/engagement/facts.ts'
import { bodyOf } from '../../../src/core/entries/entries.repo.ts'
import { ledgerOf } from '../../../src/core/ledger/ledger.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { type WrittenEvent, writeCohort } from '../engagement/written-cohort.ts'
import { openCalendar, wholeNudge } from '../nudges/written-calendar.ts'

const day = (date: string) => Date.parse(`${date}T10:00:00Z`)

/** Twenty people; `early` of them post in the week of 12 January, `late` in the week of 19 January. The data ends on `lastOn`. */
async function factsOf(early: number, late: number, lastOn = '2026-02-01') {
  const test = await openTestStudio()
  const people = Array.from({ length: 20 }, (_, index) => ({ name: `Person ${index + 1}` }))
  const posts = (count: number, date: string): WrittenEvent[] =>
    Array.from({ length: count }, (_, person) => ({ person, kind: 'post' as const, at: day(date) }))
  const end: WrittenEvent[] = [
    { person: 0, kind: 'view', at: day('2026-01-05') },
    { person: 0, kind: 'view', at: day(lastOn) },
  ]
  const events = [...posts(early, '2026-01-13'), ...posts(late, '2026-01-20'), ...end]
  const { cohortId } = await writeCohort(test, { people, imports: [{ events }] })
  return loadFacts(test.studio.workspace.read, cohortId)
}

let id = 0

function nudge(body: Partial<EntryBody<'nudge'>>): Entry<'nudge'> {
  id++
  const all = { title: `Nudge ${id}`, status: 'sent', sentOn: '2026-01-19', measure: 'contribution-rate', ...body }
  return { id: id as EntryId, kind: 'nudge', uid: `uid-${id}`, originUid: null, body: bodyOf('nudge', all) }
}

function holiday(title: string, fromOn: string): Entry<'holiday'> {
  id++
  return {
    id: id as EntryId,
    kind: 'holiday',
    uid: `uid-${id}`,
    originUid: null,
    body: bodyOf('holiday', { title, fromOn }),
  }
}

async function only(nudges: readonly Entry<'nudge'>[], early = 4, late = 15, lastOn?: string): Promise<LedgerLine> {
  const { lines } = ledgerOf(await factsOf(early, late, lastOn), nudges, [])
  const [line] = lines
  if (!line) throw new Error('the ledger is empty')
  return line
}

describe('the nudge ledger', () => {
  it('holds what was sent, the newest first, and counts what waits for a verdict', async () => {
    const facts = await factsOf(4, 4)
    const first = nudge({ title: 'First', sentOn: '2026-01-12', verdict: 'keep' })
    const second = nudge({ title: 'Second', sentOn: '2026-01-19', status: 'reviewed' })
    const planned = nudge({ status: 'ready', sentOn: null })
    const { sentence, lines } = ledgerOf(facts, [first, planned, second], [])
    expect(lines.map(({ title, verdict }) => [title, verdict])).toEqual([
      ['Second', 'open'],
      ['First', 'keep'],
    ])
    expect(sentence).toBe('2 nudges tried; 1 waits for your verdict.')
  })

  it('sets the seven days from the day it was sent beside the seven before', async () => {
    const line = await only([nudge({})])
    expect(line.before?.window).toEqual({ from: '2026-01-12', to: '2026-01-19' })
    expect(line.after?.window).toEqual({ from: '2026-01-19', to: '2026-01-26' })
    expect([line.before?.value, line.after?.value]).toEqual(['20%', '75%'])
    expect(line.before?.company).toContain('4 of 20')
  })

  it('says a change only where its interval leaves out none', async () => {
    const clear = await only([nudge({})], 4, 15)
    expect(clear.finding).toBe('clear rise')
    expect(clear.says).toMatch(/^Clear rise: difference \+55 points, 95% interval \+\d+ to \+\d+\.$/)
    const unclear = await only([nudge({})], 4, 6)
    expect(unclear.finding).toBe('no clear change')
    expect(unclear.cautions).toContain('A small effect could hide in an interval this wide.')
    expect((await only([nudge({})], 15, 4)).finding).toBe('clear fall')
  })

  it('waits until the data holds the seven days after', async () => {
    const early = await only([nudge({})], 4, 15, '2026-01-24')
    expect(early.finding).toBe('too early')
    expect(early.says).toContain('24 January 2026')
    expect((await only([nudge({})], 4, 15, '2026-01-25')).finding).toBe('clear rise')
  })

  it('compares nothing without a measure that the studio counts, and takes one by its title too', async () => {
    expect(await only([nudge({ measure: '' })])).toMatchObject({ finding: 'no measure', before: null, measureId: null })
    expect((await only([nudge({ measure: 'smiles in the corridor' })])).says).toContain('“smiles in the corridor”')
    expect((await only([nudge({ measure: ' Contribution rate ' })])).measureId).toBe('contribution-rate')
  })

  it('names what else went on: other nudges, holidays, a narrower audience; and always that it proves no cause', async () => {
    const facts = await factsOf(4, 15)
    const one = nudge({ title: 'One', audience: 'newcomers' })
    const other = nudge({ title: 'Other', sentOn: '2026-01-14' })
    const far = nudge({ title: 'Far', sentOn: '2026-01-26' })
    const { lines } = ledgerOf(
      facts,
      [one, other, far],
      [holiday('Carnival', '2026-01-21'), holiday('Easter', '2026-04-05')],
    )
    expect(lines.find(({ title }) => title === 'One')?.cautions).toEqual([
      '1 other nudge went out in these two weeks: “Other”.',
      '“Carnival” falls into these days.',
      'It was meant for newcomers; the measure counts everybody.',
      'Before and after without a comparison group shows an association, not that the nudge did it.',
    ])
  })

  it('keeps a verdict as a step that can be undone, and refuses one on what was not sent', async () => {
    const { client, cohortId, nudge: write, read } = await openCalendar()
    const { id } = await write(wholeNudge)
    await expect(client.ledger.judge({ cohortId, id, verdict: 'keep' })).rejects.toThrow('has not been sent')
    await client.nudges.setStatus({ cohortId, id, status: 'ready' })
    await client.nudges.markDisclosed({ cohortId })
    await client.nudges.setStatus({ cohortId, id, status: 'sent' })
    await client.ledger.judge({ cohortId, id, verdict: 'stop' })
    expect((await client.ledger.read({ cohortId })).lines).toMatchObject([{ entryId: id, verdict: 'stop' }])
    expect((await client.history.state()).undo).toBe('stop “A simpler request”')
    await client.history.undo()
    expect((await read(id)).body.verdict).toBe('open')
  })
})
