import { describe, expect, test } from 'vitest'
import type { Review } from '../../../src/contract/reviews.ts'
import { quartersOf } from '../../../src/core/reviews/quarters.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { hostName, lively, makeReviewed, memberNames, tiny } from './lively-cohort.ts'

const quarter = '2026-Q1'

describe('a quarter with data', () => {
  test('tells its sections in the order in which they are read', async () => {
    const { review } = await drafted()
    expect(review.sections.map((section) => section.id)).toEqual([
      'answer',
      'why',
      'who',
      'scorecard',
      'participation',
      'distribution',
      'ownership',
      'newcomers',
      'method',
    ])
    const ids = review.sections.flatMap((section) => section.blocks.map((block) => block.id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('covers the calendar quarter, and says so with the time zone', async () => {
    const { review } = await drafted()
    expect(review.window).toEqual({ from: '2026-01-01', to: '2026-04-01' })
    expect(textOf(review, 'method.windows.text')).toMatch(/calendar quarter, 1 Jan – 31 Mar 2026.*Europe\/Berlin/)
  })

  test('states the same numbers as the terminal does', async () => {
    const { review, client, cohortId } = await drafted()
    const { measures } = await client.engagement.measures({
      cohortId,
      from: '2026-01-01',
      to: '2026-04-01',
      by: 'quarter',
    })
    const found = (id: string) => measures.find((measure) => measure.id === id)
    const { numerator, denominator } = found('contribution-rate') ?? {}
    expect(rowOf(review, 'scorecard.table', 'Contribution rate')[2]).toBe(`${numerator} of ${denominator} people`)
    expect(textOf(review, 'answer.verdict')).toContain(`${numerator} of ${denominator} people`)
    expect(rowOf(review, 'scorecard.table', 'Contributions')[1]).toBe(String(found('contributions')?.value))
    const facilitators = found('facilitator-share')
    expect(rowOf(review, 'scorecard.table', 'Share of facilitators and staff')[1]).toBe(
      `${Math.round((facilitators?.value ?? 0) * 100)}%`,
    )
  })

  test('names nobody, neither a person nor a file that carries a name', async () => {
    const { review } = await drafted()
    const everything = JSON.stringify(review)
    for (const name of [...memberNames, hostName]) expect(everything).not.toContain(name)
  })

  test('does not say the same sentence twice', async () => {
    const { review } = await drafted()
    const sentences = passagesOf(review).flatMap(({ drafted: text }) =>
      text.split(/(?<=[.:?]) /).filter((sentence) => sentence.length > 20),
    )
    expect(sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at)).toEqual([])
  })

  test('says which weeks are missing instead of counting them as silent', async () => {
    const { review } = await drafted()
    expect(textOf(review, 'answer.sure.data')).toContain('12 of the cohort’s 13 weeks')
    expect(textOf(review, 'answer.sure.data')).toContain('Missing: the week of 16 February.')
    const bands = figureOf(review, 'participation-by-week')
    expect(bands.table.rows.find(([week]) => week === 'W7 · 16 Feb')?.slice(1)).toEqual(['—', '—', '—'])
  })

  test('lists imports by source, days and counts', async () => {
    const { review } = await drafted()
    const rows = tableOf(review, 'method.imports.table').rows
    expect(rows).toHaveLength(2)
    expect(rows[0]).toEqual([
      'Table of events (CSV)',
      '5 Jan – 13 Feb 2026',
      '216',
      '0',
      '2',
      'bot message (12), system message (3)',
    ])
  })

  test('asks exactly three things of the reader', async () => {
    const { review } = await drafted()
    expect(passagesOf(review).filter(({ id }) => id.startsWith('answer.asked.'))).toHaveLength(3)
  })
})

test('a first quarter is compared with nothing, but within itself', async () => {
  const { review } = await drafted()
  expect(textOf(review, 'answer.changed.first')).toMatch(/first quarter with data/)
  expect(textOf(review, 'answer.changed.facilitator-share')).toMatch(/53% in January, 4% in March\.$/)
  const { rows } = tableOf(review, 'scorecard.table')
  expect(rows.map((row) => row[4])).toEqual(rows.map(() => '—'))
})

test('a later quarter lists what changed clearly, and calls nothing else a change', async () => {
  const { review } = await drafted(lively({ earlier: 12, weeks: 12 }))
  const changed = passagesOf(review).filter(({ id }) => id.startsWith('answer.changed.'))
  expect(changed.map(({ id }) => id)).toEqual(['answer.changed.reply-coverage'])
  expect(changed[0]?.drafted).toMatch(
    /^Reply coverage: 86%, a clear rise from 55% \(difference \+32 points, 95% interval \+4 to \+59\)\.$/,
  )
  expect(rowOf(review, 'scorecard.table', 'Contribution rate').slice(4)).toEqual(['65%', 'No clear change'])
  expect(textOf(review, 'answer.verdict')).toContain('no clear change from the quarter before (65%)')
})

test('of three people nothing is said, and the review says that it says nothing', async () => {
  const { review } = await drafted(tiny(3))
  expect(textOf(review, 'answer.verdict')).toMatch(/too small/)
  for (const row of tableOf(review, 'scorecard.table').rows) expect(['suppressed', '—']).toContain(row[1])
  for (const row of tableOf(review, 'scorecard.table').rows) expect(row[2]).toBe('—')
  expect(tableOf(review, 'method.imports.table').rows[0]?.slice(2, 5)).toEqual([
    'suppressed',
    'suppressed',
    'suppressed',
  ])
  for (const section of review.sections)
    for (const block of section.blocks)
      if (block.kind === 'figure') expect(block.figure).toMatchObject({ drawing: null, note: '' })
  expect(review.suppressed).toEqual([{ what: 'Every number and figure', why: 'Fewer than 5 people.' }])
  const passages = passagesOf(review).map(({ drafted: text }) => text)
  expect(passages.filter((text) => /\b(3|three|36) (of|people|contributions)/.test(text))).toEqual([])
})

test('a group of one to four within the cohort is suppressed and listed', async () => {
  const cohort = lively()
  const { review } = await drafted({
    ...cohort,
    people: cohort.people.map((person, at) => (at < 3 ? { ...person, leavesOn: '2026-03-20' } : person)),
  })
  expect(rowOf(review, 'who.table', 'of them left in the quarter')).toEqual([
    'of them left in the quarter',
    'suppressed',
  ])
  expect(review.suppressed.map(({ what }) => what)).toContain('People of the quarter: of them left in the quarter')
  expect(tableOf(review, 'method.held-back.table').rows).toEqual(review.suppressed.map(({ what, why }) => [what, why]))
})

test('a number is never told through the change from a suppressed one', async () => {
  const cohort = lively({ earlier: 12, weeks: 12 })
  const late = cohort.people.map((person, at) => (at >= 3 && at < 24 ? { ...person, joinsOn: '2026-01-05' } : person))
  const { review } = await drafted({ ...cohort, people: late })
  const row = rowOf(review, 'scorecard.table', 'Contribution rate')
  expect(row[4]).toBe('suppressed')
  expect(row[5]).toBe('Not comparable')
  expect(textOf(review, 'answer.verdict')).not.toContain('quarter before')
})

test('a cohort that its facilitator still carries is asked for co-hosts, with the share that says so', async () => {
  const { people, imports } = lively()
  const events = imports
    .flatMap((one) => one.events)
    .map((event, at) => (at % 4 === 0 ? event : { ...event, person: 24 }))
  const { review, client, cohortId } = await drafted({ people, imports: [{ events }] })
  const { measures } = await client.engagement.measures({ cohortId, from: '2026-03-01', to: '2026-04-01', by: 'month' })
  const share = measures.find((measure) => measure.id === 'facilitator-share')?.value ?? 0
  expect(share).toBeGreaterThan(0.6)
  expect(textOf(review, 'answer.asked.hosting')).toContain(
    `facilitators and staff still write ${Math.round(share * 100)}%`,
  )
})

test('a quarter of few weeks warns that its numbers are not those of a whole one, and judges no count', async () => {
  const studio = await openTestStudio()
  const cohortId = await makeReviewed(studio, lively())
  const review = await studio.client.reviews.draft({ cohortId, quarter: '2026-Q2' })
  expect(textOf(review, 'answer.sure.limits')).toContain('Counts and shares of 2 weeks come out lower')
  expect(rowOf(review, 'scorecard.table', 'Contributions')[5]).toBe('Not judged: no interval')
  expect(passagesOf(review).filter(({ id }) => id === 'answer.changed.contributions')).toEqual([])
  const whole = await studio.client.reviews.draft({ cohortId, quarter })
  expect(textOf(whole, 'answer.sure.limits')).not.toContain('Counts and shares of')
})

test('a quarter without data leaves out what would be empty and says why', async () => {
  const { review } = await drafted({ people: [], imports: [] })
  expect(review.sections.map((section) => section.id)).toEqual(['answer', 'why', 'who', 'method'])
  expect(textOf(review, 'answer.verdict')).toMatch(/^No import covers this quarter/)
  expect(textOf(review, 'answer.asked.data')).toMatch(/exports the conversations/)
  expect(textOf(review, 'method.imports.none')).toBe('Nothing is imported.')
})

test('a purpose that is not written is a note to write it, and a written one is stated with its measure', async () => {
  const without = await drafted(tiny(6), null)
  expect(textOf(without.review, 'why.missing')).toMatch(/not written yet/)
  expect(textOf(without.review, 'answer.asked.measure')).toMatch(/^Choose the business measure/)
  const { review } = await drafted(tiny(6))
  expect(textOf(review, 'why.statement')).toBe(
    'New team leads will go from solving every case themselves to coaching their people to solve it.',
  )
  expect(tableOf(review, 'why.measure').rows).toEqual([
    ['Cases solved without escalation', '41%', '60%', '30 June 2026'],
  ])
  expect(textOf(review, 'why.space')).toBe(
    'What the social space is for: Swap unsolved cases with people who have the same ones.',
  )
})

test('a quarter far away brings itself into the list, not the empty ones between', () => {
  const cohort = { startsOn: '2026-01-05', endsOn: '2026-04-12' }
  expect(quartersOf(cohort, ['2015-07-28', '2015-08-01', '2026-01-06'])).toEqual(['2015-Q3', '2026-Q1', '2026-Q2'])
})

test('quarters are those that the cohort’s dates or its data touch', async () => {
  const studio = await openTestStudio()
  const cohortId = await makeReviewed(studio, lively({ earlier: 12, weeks: 3 }))
  expect(await studio.client.reviews.quarters({ cohortId })).toEqual([
    { quarter: '2025-Q4', hasData: true, hasEdits: false },
    { quarter: '2026-Q1', hasData: true, hasEdits: false },
    { quarter: '2026-Q2', hasData: false, hasEdits: false },
  ])
})

async function drafted(cohort = lively(), purpose?: null) {
  const studio = await openTestStudio()
  const cohortId = await makeReviewed(studio, cohort, purpose)
  return { ...studio, cohortId, review: await studio.client.reviews.draft({ cohortId, quarter }) }
}

type Block = Review['sections'][number]['blocks'][number]
type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

function blocksOf<Kind extends Block['kind']>(review: Review, kind: Kind): Of<Kind>[] {
  return review.sections.flatMap((section) => section.blocks).filter((block): block is Of<Kind> => block.kind === kind)
}

function passagesOf(review: Review) {
  return blocksOf(review, 'passage')
}

function textOf(review: Review, id: string): string {
  return found(passagesOf(review), id).drafted
}

function tableOf(review: Review, id: string) {
  return found(blocksOf(review, 'table'), id)
}

function rowOf(review: Review, id: string, first: string): string[] {
  return tableOf(review, id).rows.find((row) => row[0] === first) ?? []
}

function figureOf(review: Review, id: string) {
  return found(blocksOf(review, 'figure'), id).figure
}

function found<Some extends { id: string }>(blocks: readonly Some[], id: string): Some {
  const block = blocks.find((one) => one.id === id)
  if (!block) throw new Error(`no block ${id}; there are ${blocks.map((one) => one.id).join(', ')}`)
  return block
}
