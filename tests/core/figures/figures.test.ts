import { expect, test } from 'vitest'
import { FigureSpec } from '../../../src/contract/figures.ts'
import type { Window } from '../../../src/contract/scalars.ts'
import type { Audience } from '../../../src/core/engagement/disclose.ts'
import { loadFacts } from '../../../src/core/engagement/facts.ts'
import { figuresOf } from '../../../src/core/figures/figures.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { allExact, type Written, type WrittenEvent, writeCohort } from '../engagement/written-cohort.ts'

const spring: Window = { from: '2026-01-05', to: '2026-03-02' }

/** Eight weeks: Person n contributes n times in week 1 (n = 0 … 11), half of them again in week 3, nobody in week 4; Fay writes 5 posts each week but 4. */
function busy(people: number): Written {
  const events: WrittenEvent[] = []
  const post = (person: number, week: number, minute: number) =>
    events.push({
      person,
      kind: 'post',
      at: Date.parse('2026-01-06T09:00:00Z') + (week - 1) * 7 * 86_400_000 + minute * 60_000,
    })
  for (let person = 0; person < people; person++) {
    for (let count = 0; count < person; count++) post(person, 1, count)
    if (person % 2 === 1) post(person, 3, person)
  }
  for (const week of [1, 2, 3, 5, 6, 7, 8]) for (let count = 0; count < 5; count++) post(people, week, 30 + count)
  events.push({ person: 0, kind: 'reaction', at: Date.parse('2026-01-13T09:00:00Z') })
  // The last event, on the last Friday.
  events.push({ person: people, kind: 'join', at: Date.parse('2026-02-27T09:00:00Z') })
  return {
    people: [
      ...Array.from({ length: people }, (_, at) => ({ name: `Zyxwv${at}` })),
      { name: 'Fayuq', roles: [{ role: 'facilitator' as const, from: null, until: null }] },
    ],
    imports: [{ events }],
  }
}

async function figuresFor(written: Written, audience: Audience = 'facilitator', window = spring) {
  const test = await openTestStudio()
  const { cohortId } = await writeCohort(test, written)
  const figures = figuresOf(await loadFacts(test.studio.workspace.read, cohortId), window, audience)
  const { measures } = await test.client.engagement.measures({ cohortId, ...window, by: 'week' })
  const figure = (id: string): FigureSpec => {
    const found = figures.find((one) => one.id === id)
    if (!found) throw new Error(`no figure ${id}`)
    return found
  }
  const values = (id: string, series = 0) => {
    const { drawing } = figure(id)
    if (!drawing || drawing.kind === 'curve') throw new Error(`${id} has no series`)
    return drawing.series[series]?.values ?? []
  }
  return { figures, figure, values, measures, view: () => test.client.engagement.view({ cohortId, ...window }) }
}

test('every figure is a valid spec whose table has a cell for each column', async () => {
  const { figures } = await figuresFor(busy(12))
  expect(figures.map((figure) => figure.id)).toEqual([
    'participation-by-week',
    'contribution-rate-by-week',
    'ladder-by-week',
    'contributions-by-person',
    'who-carries-it',
    'ownership-by-week',
    'facilitator-shares',
    'newcomers-by-week',
    'first-contribution-curve',
    'retention-by-join-week',
    'conversations-by-week',
    'replies-network',
    'ask-give-thank',
  ])
  for (const figure of figures) {
    expect(() => FigureSpec.parse(figure)).not.toThrow()
    // Nobody answers anybody in it.
    if (figure.id === 'replies-network') expect(figure.unavailable).toContain('Nobody answered anybody')
    else if (figure.id === 'ask-give-thank') expect(figure.unavailable).toContain('too few')
    else expect(figure.drawing).not.toBeNull()
    expect(figure.alt).toContain(figure.finding)
    expect(figure.note).toContain('12 people')
    expect(figure.importIds).toHaveLength(1)
    for (const row of figure.table.rows) expect(row).toHaveLength(figure.table.columns.length)
    expect(figure.table.rows.length > 0).toBe(figure.drawing !== null)
  }
})

test('no figure names a person, for nobody’s eyes', async () => {
  for (const audience of ['facilitator', 'stakeholder'] as const) {
    for (const people of [3, 8, 12]) {
      const { figures } = await figuresFor(busy(people), audience)
      expect(JSON.stringify(figures)).not.toMatch(/Zyxwv|Fayuq/)
    }
  }
})

test('the numbers of a figure are those of the measures', async () => {
  const { values, measures } = await figuresFor(busy(12))
  const of = (id: string) => measures.filter((measure) => measure.id === id)
  expect(values('participation-by-week')).toEqual(of('contribution-rate').map((measure) => measure.numerator))
  expect(values('participation-by-week', 1)).toEqual(of('reacting-rate').map((measure) => measure.numerator))
  expect(values('contribution-rate-by-week')).toEqual(of('contribution-rate').map((measure) => measure.value))
  expect(values('newcomers-by-week')).toEqual(of('new-contributors').map((measure) => measure.value))
  expect(values('ownership-by-week', 1)).toEqual(of('facilitator-share').map((measure) => measure.value))
})

test('the findings of eight weeks are as counted by hand', async () => {
  const { figure, values } = await figuresFor(busy(12))
  expect(values('participation-by-week')).toEqual([11, 0, 6, 0, 0, 0, 0, 0])
  expect(values('participation-by-week', 1)).toEqual([0, 1, 0, 0, 0, 0, 0, 0])
  expect(figure('participation-by-week').finding).toBe(
    'Between 0 and 11 of 12 people contributed in a week; most in the week of 5 January.',
  )
  // Person n: n in week 1, the odd ones one more in week 3: 0, 2, 2, 4, 4, 6, 6, 8, 8, 10, 10, 12.
  expect(values('contributions-by-person')).toEqual([1, 2, 2, 6, 1])
  expect(figure('contributions-by-person').finding).toBe('1 of 12 people made no contribution, 1 made more than ten.')
  // 12 + 10 + 10 = 32 of 72; with the next 8 it is more than half.
  expect(figure('who-carries-it').finding).toBe('4 of 12 people make half of the contributions.')
  expect(figure('newcomers-by-week').finding).toBe(
    '11 of 12 people contributed for the first time; of 11 who opened a conversation for the first time, 0 got a reply.',
  )
  expect(figure('participation-by-week').table.rows[0]).toEqual(['W1 · 5 Jan', '11', '0', '12'])
})

test('ownership tells the first four weeks from the last four', async () => {
  const { figure, values } = await figuresFor(busy(12))
  // Weeks 1–4: 66 + 6 by members, 15 by Fay. Weeks 5–8: Fay alone.
  expect(figure('ownership-by-week').finding).toBe(
    'Facilitators and staff made 17% of the contributions in the first four weeks and 100% in the last four.',
  )
  expect(values('ownership-by-week', 0)[1]).toBe(0)
  expect(values('ownership-by-week', 0)[3]).toBeNull()
  expect(figure('ownership-by-week').table.rows[0]).toEqual(['W1 · 5 Jan', '71', '93%', '7%'])
})

test('a covered week in which nobody acts is a zero, an uncovered one a gap', async () => {
  const { values, figure } = await figuresFor(busy(12), 'facilitator', { from: '2026-02-16', to: '2026-03-16' })
  expect(values('participation-by-week')).toEqual([0, 0, null, null])
  expect(values('contribution-rate-by-week')).toEqual([0, 0, null, null])
  expect(figure('participation-by-week').note).toContain('2 weeks are not covered by any import and left open.')
  expect(figure('participation-by-week').table.rows.at(-1)).toEqual(['W10 · 9 Mar', '—', '—', '—'])
})

test('presence is drawn only where the imports tell it', async () => {
  const without = await figuresFor(busy(12))
  expect(without.figure('participation-by-week').note).toContain('Who only reads is not known')
  const written = busy(12)
  written.imports[0]?.events.push({ person: 0, kind: 'view', at: Date.parse('2026-01-20T09:00:00Z') })
  const seen = await figuresFor(written)
  expect(seen.values('participation-by-week', 2)).toEqual([0, 0, 1, 0, 0, 0, 0, 0])
  expect(seen.figure('participation-by-week').note).not.toContain('Who only reads')
})

test('reactions that the imports can’t tell are left out, and said to be', async () => {
  const written = busy(12)
  const { figure } = await figuresFor({
    ...written,
    imports: written.imports.map((one) => ({ ...one, grades: { ...allExact, 'reacting-rate': 'unavailable' } })),
  })
  expect(figure('participation-by-week').table.columns.map((column) => column.title)).toEqual([
    'Week',
    'Contributing',
    'People',
  ])
  expect(figure('participation-by-week').note).toContain('The imports hold no reactions.')
})

test('below ten people no figure speaks in percent', async () => {
  const { figures, figure } = await figuresFor(busy(8))
  expect(figure('contribution-rate-by-week').unavailable).toContain('a percentage would mislead')
  expect(figure('who-carries-it')).toMatchObject({
    drawing: null,
    finding: '3 of 8 people make half of the contributions. For a curve there are too few people.',
  })
  for (const { id, finding, table } of figures)
    if (!['ownership-by-week', 'facilitator-shares'].includes(id))
      expect(`${finding}${JSON.stringify(table)}`).not.toContain('%')
})

test('a stakeholder sees no figure of fewer than five people', async () => {
  const { figures } = await figuresFor(busy(4), 'stakeholder')
  for (const figure of figures) {
    expect(figure).toMatchObject({ drawing: null, unavailable: 'Suppressed: fewer than 5 people.' })
    expect(figure.table.rows).toEqual([])
  }
})

test('a stakeholder sees no group of one to four people, and no curve point for fewer than five', async () => {
  const { figure, values } = await figuresFor(busy(24), 'stakeholder')
  // By hand: 1 silent, 2, 2, 6 and 13 people; the small ones go, and 2 + 2 are fewer than five together, so the 6 go too.
  expect(values('contributions-by-person')).toEqual([null, null, null, null, 13])
  expect(figure('contributions-by-person').table.rows.map((row) => row[1])).toEqual([
    'suppressed',
    'suppressed',
    'suppressed',
    'suppressed',
    '13',
  ])
  const { drawing } = figure('who-carries-it')
  expect(drawing?.kind === 'curve' && drawing.points.map((point) => Math.round(point.x * 24))).toEqual([
    0, 9, 14, 19, 24,
  ])
})

test('to a stakeholder a week in which none of fewer than ten people took part is not told from a suppressed one', async () => {
  const { figure, values } = await figuresFor(busy(8), 'stakeholder')
  expect(values('participation-by-week')).toEqual([7, null, 4, null, null, null, null, null])
  expect(figure('participation-by-week').table.rows[3]).toEqual(['W4 · 26 Jan', 'suppressed', 'suppressed', '8'])
})

test('without data there is a sentence instead of a drawing', async () => {
  const { figures, view } = await figuresFor({ people: [{ name: 'Ada' }], imports: [] })
  for (const figure of figures) expect(figure.unavailable).toContain('Nothing is imported for these days')
  const { headline, cards } = await view()
  expect(headline.sentence).toContain('Nothing is imported for these days yet')
  for (const card of cards) expect(card).toMatchObject({ value: '—', grade: 'unavailable' })
})
