import { layoutDocument } from 'docx/layout'
import { expect, test } from 'vitest'
import { wordReview, writeReview } from '../../../src/core/reports/word-review.ts'
import { everyWord, opened, type Parts, paragraphs, part, partNames, textOf } from './opened-file.ts'
import { bands, bars, figure, passage, reviewByHand } from './review-by-hand.ts'

const byHand = writeReview(reviewByHand()).then((bytes) => opened(bytes))

test('sections and their headings are real headings, in order', async () => {
  const headings = paragraphs(part(await byHand, 'word/document.xml')).filter(({ style }) =>
    /^Heading/.test(style ?? ''),
  )
  expect(headings).toEqual([
    { style: 'Heading1', text: 'The quarter on one page' },
    { style: 'Heading2', text: 'What changed' },
    { style: 'Heading1', text: 'Scorecard' },
    { style: 'Heading1', text: 'Participation' },
    { style: 'Heading1', text: 'Method appendix' },
  ])
})

test('the contents list every heading with the page it is on, and Word does not ask to update them', async () => {
  const parts = await byHand
  const entries = paragraphs(part(parts, 'word/document.xml')).filter(({ style }) => /^TOC\d$/.test(style ?? ''))
  expect(entries.map(({ style, text }) => `${style} ${text}`)).toEqual([
    'TOC1 The quarter on one page 2',
    'TOC2 What changed 2',
    'TOC1 Scorecard 2',
    'TOC1 Participation 2',
    'TOC1 Method appendix 5',
  ])
  expect(part(parts, 'word/document.xml')).not.toContain('w:dirty')
  expect(part(parts, 'word/settings.xml')).not.toMatch(/<w:updateFields(?! w:val="false")/)
})

test('the file names its title, maker and language', async () => {
  const parts = await byHand
  const core = part(parts, 'docProps/core.xml')
  expect(core).toContain('<dc:title>Spring leaders: Quarterly review, first quarter of 2026</dc:title>')
  expect(core).toContain('<dc:creator>Cohort Studio</dc:creator>')
  expect(core).toContain('<cp:lastModifiedBy>Cohort Studio</cp:lastModifiedBy>')
  expect(part(parts, 'word/styles.xml')).toMatch(/<w:docDefaults>.*<w:lang w:val="en-GB"\/>.*<\/w:docDefaults>/s)
})

test('every page but the first has the running title above and its number below', async () => {
  const parts = await byHand
  const running = partNames(parts, /^word\/(header|footer)\d\.xml$/).map((name) => textOf(part(parts, name)))
  expect(running.filter((text) => text !== '').sort()).toEqual([
    'Made with Cohort Studio Page  of 5',
    'Spring leaders · first quarter of 2026',
  ])
  expect(part(parts, 'word/document.xml')).toContain('<w:titlePg/>')
})

test('a table repeats its header row, sets numbers to the right and keeps every cell', async () => {
  const table = /<w:tbl>.*?<\/w:tbl>/s.exec(part(await byHand, 'word/document.xml'))?.[0] ?? ''
  const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)].map(([row]) => row)
  expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false])
  expect(paragraphs(rows[1] ?? '')).toEqual([
    { style: 'TableCell', text: 'People who contribute' },
    { style: 'TableNumber', text: '46 % (11 of 24)' },
    { style: 'TableNumber', text: '28–65 %' },
    { style: 'TableCell', text: 'No clear change.' },
  ])
})

test('a table has rules only above, below and under its header', async () => {
  const table = /<w:tbl>.*?<\/w:tbl>/s.exec(part(await byHand, 'word/document.xml'))?.[0] ?? ''
  const outer = /<w:tblBorders>.*?<\/w:tblBorders>/s.exec(table)?.[0] ?? ''
  expect([...outer.matchAll(/<w:(\w+) w:val="single"/g)].map(([, side]) => side)).toEqual(['top', 'bottom'])
  const cells = [...table.matchAll(/<w:tcBorders>(.*?)<\/w:tcBorders>/gs)].map(([, sides]) => sides ?? '')
  expect(cells).toHaveLength(4)
  for (const sides of cells) expect(sides).toMatch(/^<w:bottom w:val="single"[^>]*\/>$/)
})

test('each figure is a native chart with its numbers cached and in a workbook, and reads aloud', async () => {
  const parts = await byHand
  const charts = partNames(parts, /^word\/charts\/chart\d+\.xml$/)
  expect(charts).toHaveLength(4)
  expect(partNames(parts, /^word\/embeddings\/[^!]*\.xlsx$/)).toHaveLength(4)
  const document = part(parts, 'word/document.xml')
  const alternatives = [...document.matchAll(/<wp:docPr [^>]*descr="([^"]+)"/g)].map(([, text]) => text)
  expect(alternatives).toHaveLength(4)
  expect(alternatives[3]).toBe(bars.alt)
  const [first, second, third] = charts.map((name) => part(parts, name))
  expect(first).toContain('<c:grouping val="stacked"/>')
  expect(cached(first, 0)).toEqual([9, 10, 11, 9, 10, 9, null, 8, 11, 12, 11, 10])
  expect(cached(first, 1)).toEqual([6, 7, 5, 6, 6, 5, null, 7, 7, 6, 7, 8])
  expect(second).toContain('<c:lineChart>')
  expect(second).toContain('<c:dispBlanksAs val="gap"/>')
  expect(second).toContain('<c:errBars>')
  expect(second).toContain('half (rule of thumb, FeverBee)')
  expect(third).toContain('<c:scatterChart>')
  const sheet = part(parts, partNames(parts, /!xl\/worksheets\/sheet1\.xml$/)[0] ?? '')
  for (const value of [9, 10, 11, 12]) expect(sheet).toContain(`<v>${value}</v>`)
})

test('a figure shows its finding above and its note below; a small table follows', async () => {
  const all = paragraphs(await documentOf(withFigure(bars)))
  const at = all.findIndex(({ style }) => style === 'Caption')
  expect(all.slice(at, at + 10).map(({ style, text }) => `${style}: ${text}`)).toEqual([
    'Caption: Figure 1. 13 of 24 people did not write; 6 wrote more than five times.',
    'Figure: ',
    'FigureNote: 24 people, 412 contributions.',
    'FigureNote: The numbers of figure 1',
    'TableHead: Contributions',
    'TableHead: People',
    'TableCell: 0',
    'TableNumber: 13',
    'TableCell: 1–5',
    'TableNumber: 5',
  ])
})

test('a bar that is held back says so under its axis and in the table', async () => {
  const held = {
    ...bars,
    drawing: { ...bars.drawing, series: [{ id: 'people', title: 'People', tone: 'accent', values: [13, null, 6] }] },
    table: {
      ...bars.table,
      rows: [
        ['0', '13'],
        ['1–5', 'suppressed'],
        ['6 or more', '6'],
      ],
    },
  } as typeof bars
  const chart = part(await opened(await writeReview(withFigure(held))), 'word/charts/chart1.xml')
  expect(chart).toContain('<c:v>1–5: suppressed</c:v>')
  expect(chart).toContain('<c:v>6 or more</c:v>')
  expect(cached(chart, 0)).toEqual([13, null, 6])
})

test('a week without data says so under its axis, a week at zero does not', async () => {
  const weeks = {
    ...bars,
    drawing: {
      kind: 'bands',
      unit: 'people',
      categories: ['W1', 'W2', 'W3'],
      series: [{ id: 'contributing', title: 'Contributing', tone: 'contributing', values: [4, 0, null] }],
      ceiling: 12,
    },
    table: { ...bars.table, rows: [] },
  } as typeof bars
  const chart = part(await opened(await writeReview(withFigure(weeks))), 'word/charts/chart1.xml')
  expect(chart).toContain('<c:v>W2</c:v>')
  expect(chart).toContain('<c:v>W3: no data</c:v>')
})

test('a figure without anything honest to draw says why instead', async () => {
  const parts = await opened(
    await writeReview(withFigure({ ...bands, drawing: null, unavailable: 'No import covers this quarter.' })),
  )
  expect(partNames(parts, /charts/)).toEqual([])
  expect(textOf(part(parts, 'word/document.xml'))).toContain('No import covers this quarter.')
})

test('what the facilitator wrote replaces the draft, and an emptied passage is left out', async () => {
  const review = reviewByHand()
  review.sections[0]?.blocks.splice(
    0,
    3,
    passage('answer.verdict', 'headline', 'The drafted verdict.', 'My own verdict.'),
    passage('answer.text', 'text', 'The drafted text.', ''),
  )
  const text = textOf(await documentOf(review))
  expect(text).toContain('My own verdict.')
  expect(text).not.toContain('drafted')
})

test('the same review gives the same content', async () => {
  const again = await opened(await writeReview(reviewByHand()))
  expect(contentOf(again) === contentOf(await byHand)).toBe(true)
})

test('the answer stays on one page of its own', () => {
  const { pages, stoppedAt } = layoutDocument(wordReview(reviewByHand()), { guess: true })
  expect(stoppedAt).toBeUndefined()
  expect(pages.length).toBe(5)
})

async function documentOf(review: ReturnType<typeof reviewByHand>): Promise<string> {
  return part(await opened(await writeReview(review)), 'word/document.xml')
}

function withFigure(spec: typeof bands) {
  const review = reviewByHand()
  return { ...review, sections: [{ id: 'participation', title: 'Participation', blocks: [figure(spec)] }] }
}

function cached(chart: string | undefined, series: number): (number | null)[] {
  const xml = [...(chart ?? '').matchAll(/<c:ser>.*?<\/c:ser>/gs)][series]?.[0] ?? ''
  const values = /<c:val>.*?<\/c:val>/s.exec(xml)?.[0] ?? ''
  const count = Number(/<c:ptCount val="(\d+)"/.exec(values)?.[1] ?? 0)
  const points = new Map(
    [...values.matchAll(/<c:pt idx="(\d+)">\s*<c:v>([^<]*)<\/c:v>/g)].map(([, at, value]) => [
      Number(at),
      Number(value),
    ]),
  )
  return Array.from({ length: count }, (_, at) => points.get(at) ?? null)
}

/** All text parts; names of relationships and bookmarks are the file's own plumbing, and the time of making is meant to differ. */
function contentOf(parts: Parts): string {
  return everyWord(new Map([...parts].filter(([name]) => !name.endsWith('core.xml'))))
    .replace(/rId[\w-]+|_Toc\d+/g, '')
    .replace(/(<w:bookmark\w+ (?:w:name="" )?w:id=)"\d+"/g, '$1')
}
