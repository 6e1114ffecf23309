import { expect, test } from 'vitest'
import { MeasureId } from '../../../src/contract/engagement.ts'
import { loadFacts } from '../../../src/core/engagement/facts.ts'
import { figuresOf } from '../../../src/core/figures/figures.ts'
import { parts } from '../../../src/core/figures/parts.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { type Written, type WrittenEvent, writeCohort } from '../engagement/written-cohort.ts'

const at = (day: string, minute = 0) => Date.parse(`2026-01-${day}T10:00:00Z`) + minute * 60_000
const act = (person: number, kind: WrittenEvent['kind'], day: string, thread?: string, minute = 0): WrittenEvent => ({
  person,
  kind,
  at: at(day, minute),
  ...(thread ? { thread } : {}),
})

/**
 * Twelve people and Fay, who facilitates; four weeks from Monday 5 January. Persons 0 to 4 open a conversation each in the first week; 5 answers three of them,
 * 0 answers 5 in the conversation that 5 opens in the second week, Fay answers 4's. 6 reacts. Nobody else does anything; the data ends on 1 February.
 */
const january: Written = {
  startsOn: '2026-01-05',
  people: [
    ...Array.from({ length: 12 }, () => ({ name: 'Somebody', joinsOn: '2026-01-05' })),
    { name: 'Fay', roles: [{ role: 'facilitator' as const, from: null, until: null }] },
  ],
  imports: [
    {
      events: [
        ...[0, 1, 2, 3, 4].map((person) => act(person, 'post', '06', `t${person}`, person)),
        ...[0, 1, 2].map((thread) => act(5, 'reply', '07', `t${thread}`, thread)),
        act(12, 'reply', '07', 't4', 9),
        { ...act(6, 'reaction', '08'), words: 0 },
        act(5, 'post', '13', 't5'),
        act(0, 'reply', '14', 't5'),
        { person: 7, kind: 'join', at: Date.parse('2026-02-01T20:00:00Z') },
      ],
    },
  ],
}

async function drawn(written: Written = january) {
  const { studio, ...rest } = await openTestStudio()
  const { cohortId } = await writeCohort({ studio, ...rest }, written)
  const figures = figuresOf(
    await loadFacts(studio.workspace.read, cohortId),
    { from: '2026-01-05', to: '2026-02-02' },
    'facilitator',
  )
  return (id: string) => {
    const found = figures.find((figure) => figure.id === id)
    if (!found) throw new Error(`no figure ${id}`)
    return found
  }
}

test('every measure and every figure belongs to exactly one part of the screen', async () => {
  expect(parts.flatMap((part) => part.measureIds).sort()).toEqual([...MeasureId.options].sort())
  const { client, ...rest } = await openTestStudio()
  const { cohortId } = await writeCohort({ client, ...rest }, january)
  const view = await client.engagement.view({ cohortId, from: '2026-01-05', to: '2026-02-02' })
  expect(view.parts.flatMap((part) => part.figureIds).sort()).toEqual(view.figures.map(({ id }) => id).sort())
  expect(view.parts.flatMap((part) => part.cards)).toHaveLength(MeasureId.options.length)
})

test('the ladder counts each person once a week by their highest act, and who moved', async () => {
  const { table } = (await drawn())('ladder-by-week')
  expect(table.columns.map(({ title }) => title)).toEqual([
    ...['Week', 'Curating', 'Producing', 'Commenting', 'Reacting', 'Watching', 'Absent', 'Up / held / down'],
  ])
  expect(table.rows.slice(0, 3)).toEqual([
    ['W1 · 5 Jan', '1', '5', '0', '1', '0', '5', '—'],
    ['W2 · 12 Jan', '0', '1', '1', '0', '0', '10', '0 / 5 / 7'],
    ['W3 · 19 Jan', '0', '0', '0', '0', '0', '12', '0 / 10 / 2'],
  ])
})

test('the curve of first contributions keeps those who never spoke, with the numbers at risk', async () => {
  const { finding, table, note } = (await drawn())('first-contribution-curve')
  // Five spoke on day 1 and one on day 2, of twelve.
  expect(finding).toBe('Half had contributed by 2 days after joining. 50% of 12 had by day 7.')
  expect(table.rows.map(([day, atRisk, by]) => [day, atRisk, by])).toEqual([
    ['0', '12', '0%'],
    ['1', '12', '42%'],
    ['3', '6', '50%'],
    ['7', '6', '50%'],
    ['14', '6', '50%'],
    ['21', '6', '50%'],
  ])
  expect(note).toContain('12 on day 0, 6 on day 7 and 6 on day 14')
})

test('staying is told of those who were there for the whole week', async () => {
  const { finding, table } = (await drawn())('retention-by-join-week')
  expect(finding).toBe('50% contributed in their first week; in week 3 after joining 0% of 12 did.')
  expect(table.rows).toEqual([['Everybody', '12', '6 of 12', '2 of 12', '0 of 12', '0 of 12']])
})

test('the network counts members by their ties, with facilitators and without', async () => {
  const { finding, table } = (await drawn())('replies-network')
  // 5 answered 0, 1 and 2, 0 answered 5; Fay answered 4. 3 got no answer, 6 to 11 gave and got none.
  expect(table.rows).toEqual([
    ['With facilitators', '2', '3', '7', '5'],
    ['Members alone', '2', '2', '8', '4'],
  ])
  expect(finding).toBe(
    'Without facilitators 8 members of 12 would have no tie to another member; 4 would hang together.',
  )
})

test('conversations are answered, unanswered or too young', async () => {
  const { finding, table } = (await drawn())('conversations-by-week')
  expect(table.rows.slice(0, 2)).toEqual([
    ['W1 · 5 Jan', '4', '1', '0'],
    ['W2 · 12 Jan', '1', '0', '0'],
  ])
  expect(finding).toBe('Members opened 6 conversations; 5 were answered within a week, 1 not.')
})

test('what facilitators carry is told of what has five cases or more in a step', async () => {
  const { table } = (await drawn())('facilitator-shares')
  expect(table.rows[0]).toEqual(['W1 · 5 Jan', '1 of 9', '0 of 5', '11% (5 of 45)'])
})
