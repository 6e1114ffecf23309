import { layoutDocument } from 'docx/layout'
import { expect, test } from 'vitest'
import { wordReview } from '../../../src/core/reports/word-review.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { everyWord, opened, paragraphs, part, partNames } from '../reports/opened-file.ts'
import { faultsOf } from '../reports/word-faults.ts'
import { hostName, lively, makeReviewed, memberNames, tiny } from './lively-cohort.ts'

const quarter = '2026-Q1'

test('no part of the file, and no workbook in it, names a person', async () => {
  const { bytes } = await usual()
  const parts = await opened(bytes)
  expect(partNames(parts, /\.xlsx!xl\/worksheets\/sheet1\.xml$/)).toHaveLength(6)
  const words = everyWord(parts)
  for (const name of [...memberNames, hostName]) expect(words).not.toContain(name)
})

test('the file is named after cohort and quarter and says that it is a Word file', async () => {
  const { fileName, type } = await usual()
  expect(fileName).toBe('Spring leaders – 2026 Q1 review.docx')
  expect(type).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
})

test.each([
  ['a usual cohort', usual],
  ['a tiny cohort', () => exported(tiny(3))],
  ['a cohort without anybody', () => exported({ people: [], imports: [] })],
])('the review of %s is a sound Word file', { timeout: 120_000 }, async (_, make) => {
  expect(await faultsOf((await make()).bytes)).toEqual([])
})

test('the contents name every heading with its page', async () => {
  const { bytes } = await usual()
  const all = paragraphs(part(await opened(bytes), 'word/document.xml'))
  const headings = all.filter(({ style }) => /^Heading/.test(style ?? '')).map(({ text }) => text)
  const entries = all.filter(({ style }) => /^TOC/.test(style ?? '')).map(({ text }) => text)
  expect(entries.map((entry) => entry.replace(/ \d+$/, ''))).toEqual(headings)
  for (const entry of entries) expect(entry).toMatch(/ \d+$/)
})

test('the answer is one page, and no page but the last is less than a third full', async () => {
  const studio = await openTestStudio()
  const cohortId = await makeReviewed(studio, lively())
  const { pages, stoppedAt } = layoutDocument(wordReview(await studio.client.reviews.draft({ cohortId, quarter })), {
    guess: true,
  })
  expect(stoppedAt).toBeUndefined()
  expect(firstText(pages[1])).toBe('The answer on one page')
  expect(firstText(pages[2])).toBe('Why this cohort exists')
  for (const page of pages.slice(0, -1)) expect(fullness(page)).toBeGreaterThan(1 / 3)
})

type Page = ReturnType<typeof layoutDocument>['pages'][number]

function firstText(page: Page | undefined): string | undefined {
  const first = page?.body[0]
  return first?.type === 'paragraph' ? first.lines[0]?.text : undefined
}

/** How far down the text goes, of the page between its margins of 25 mm. */
function fullness(page: Page): number {
  const margin = (25 / 25.4) * 96
  const ends = page.body.flatMap((block): number[] =>
    block.type === 'paragraph' ? block.lines.map(endOf) : block.rows.map(endOf),
  )
  return (Math.max(...ends) - margin) / (page.height - 2 * margin)
}

function endOf({ y, height }: { y: number; height: number }): number {
  return y + height
}

/** The file of the usual cohort, made once. */
function usual(): ReturnType<typeof exported> {
  kept ??= exported(lively())
  return kept
}

let kept: ReturnType<typeof exported> | null = null

async function exported(cohort: Parameters<typeof makeReviewed>[1]) {
  const studio = await openTestStudio()
  const cohortId = await makeReviewed(studio, cohort)
  const { fileName, bytes } = await studio.client.reviews.export({ cohortId, quarter })
  return { fileName, type: bytes.type, bytes: new Uint8Array(await bytes.arrayBuffer()) }
}
