import { expect, test } from 'vitest'
import type { FigureSpec } from '../../../src/contract/figures.ts'
import type { Review } from '../../../src/contract/reviews.ts'
import { writeReview } from '../../../src/core/reports/word-review.ts'
import { changed, opened, part, textOf } from './opened-file.ts'
import { reviewByHand } from './review-by-hand.ts'
import { faultsOf, wordFaults } from './word-faults.ts'

const byHand = writeReview(reviewByHand())
/** The validator is a program of its own; a busy machine takes its time to start it. */
const patience = { timeout: 120_000 }

test('a review of every kind of block is a sound Word file', patience, async () => {
  expect(await faultsOf(await byHand)).toEqual([])
})

test('a review without any section is a sound Word file', patience, async () => {
  expect(await faultsOf(await writeReview({ ...reviewByHand(), sections: [] }))).toEqual([])
})

test('text that programs stumble over leaves the Word file sound and its words in place', patience, async () => {
  const bytes = await writeReview(withText(reviewByHand(), naughty))
  expect(await faultsOf(bytes)).toEqual([])
  const text = textOf(part(await opened(bytes), 'word/document.xml'))
  for (const kept of ['<w:p/>', '&amp;', 'مرحبا', '🧑🏽‍🚀', 'x'.repeat(5000), ']]>', '=1+1', '\uFFFD'])
    expect(text).toContain(kept)
  for (const harmful of ['\u0000', '\u0008', '\uFFFE', '\uFFFF', '\u202E']) expect(text).not.toContain(harmful)
})

const seeded: { fault: string; name?: string; change: (xml: string) => string; found: RegExp }[] = [
  {
    fault: 'a cell without a paragraph',
    change: (xml) => xml.replace(/(<w:tc><w:tcPr>(?:(?!<\/w:tcPr>).)*<\/w:tcPr>)<w:p>.*?<\/w:p>(<\/w:tc>)/s, '$1$2'),
    found: /cell without a paragraph/,
  },
  {
    fault: 'a style that is not defined',
    change: (xml) => xml.replace('w:val="Headline"', 'w:val="Headlime"'),
    found: /Headlime/,
  },
  {
    fault: 'a list that is not defined',
    change: (xml) => xml.replace(/<w:numId w:val="\d+"/, '<w:numId w:val="99"'),
    found: /list 99/,
  },
  {
    fault: 'a table without a header row',
    change: (xml) => xml.replace('<w:tblHeader/>', ''),
    found: /without a header row/,
  },
  {
    fault: 'a figure without alternative text',
    change: (xml) => xml.replace(/ descr="[^"]*"/, ''),
    found: /without alternative text/,
  },
  { fault: 'two drawings with one id', change: (xml) => xml.replace('id="1002"', 'id="1001"'), found: /same id/ },
  {
    fault: 'an empty heading',
    change: (xml) => xml.replace('>Scorecard</w:t></w:r><w:bookmarkEnd', '></w:t></w:r><w:bookmarkEnd'),
    found: /empty heading/,
  },
  {
    fault: 'a heading that skips a level',
    change: (xml) => xml.replace('w:val="Heading1"', 'w:val="Heading2"'),
    found: /level 2 after one of level 0/,
  },
  {
    fault: 'headings without an outline level',
    name: 'word/styles.xml',
    change: (xml) => xml.replace(/<w:outlineLvl w:val="0"\/>/, ''),
    found: /no outline level/,
  },
  {
    fault: 'no language',
    name: 'word/styles.xml',
    change: (xml) => xml.replace(/<w:lang [^>]*>/, ''),
    found: /no language/,
  },
  {
    fault: 'no title',
    name: 'docProps/core.xml',
    change: (xml) => xml.replace(/<dc:title>.*<\/dc:title>/, ''),
    found: /no title/,
  },
  {
    fault: 'a chart that is not there',
    name: 'word/_rels/document.xml.rels',
    change: (xml) => xml.replace('charts/chart2.xml', 'charts/chart9.xml'),
    found: /chart9\.xml, which is not there/,
  },
]

test.each(seeded)('the check finds $fault', async ({ name = 'word/document.xml', change, found }) => {
  const faulty = await changed(await byHand, name, change)
  expect(wordFaults(await opened(faulty)).join('; ')).toMatch(found)
})

test("Microsoft's validator runs and finds what the schema forbids", patience, async () => {
  const faulty = await changed(await byHand, 'word/document.xml', (xml) =>
    xml.replace('<w:keepNext/>', '<w:keepNext w:val="perhaps"/>'),
  )
  expect((await faultsOf(faulty)).join('; ')).toMatch(/perhaps/)
})

/** Controls, non-characters, half characters, directions, joined emoji, XML in text, very long words, what spreadsheets take for formulas. */
const naughty = [
  ...[
    '\u007F',
    '\u0085',
    '\u00A0',
    '\u200B',
    '\u2028',
    '\uFEFF',
    '\uFFFE',
    '\uFFFF',
    '\uD800',
    '\uDFFF',
    'a\uDC00b',
    '\u{1FFFE}',
    '\u{10FFFF}',
  ],
  '\u202Ereversed\u202C مرحبا بالعالم עברית',
  '🧑🏽‍🚀 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 é Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞',
  '<w:p/> &amp; &#0; <!-- --> <![CDATA[ ]]> "quoted" \'single\' \\ % $1 {{x}} %s',
  'x'.repeat(5000),
  'line\nline\r\nline\rline\ttab',
  '=1+1 @SUM(A1) +1 -1',
  'javascript:alert(1) ../../etc/passwd CON NUL',
  ...Array.from({ length: 32 }, (_, code) => `control ${String.fromCharCode(code)} ${code}`),
].join(' ')

/** The review with every text of it followed by the given one. */
function withText(review: Review, text: string): Review {
  const long = (own: string) => `${own} ${text}`
  const short = (own: string) => long(own).slice(0, 200)
  return {
    ...review,
    cover: {
      ...review.cover,
      title: short('Title'),
      groupName: short('Group'),
      cohortName: short('Cohort'),
      period: short('Period'),
      audience: short('Audience'),
      sentence: short('Sentence'),
    },
    sections: review.sections.map((section) => ({
      ...section,
      title: short(section.title),
      blocks: section.blocks.map((block) => {
        if (block.kind === 'passage') return { ...block, drafted: long(block.drafted) }
        if (block.kind === 'figure') return { ...block, figure: figureWithText(block.figure, short) }
        return {
          ...block,
          caption: short(block.caption),
          note: long(block.note),
          columns: block.columns.map((column) => ({ ...column, title: short(column.title) })),
          rows: block.rows.map((row) => row.map(short)),
        }
      }),
    })),
  }
}

function figureWithText(figure: FigureSpec, worse: (own: string) => string): FigureSpec {
  const { drawing } = figure
  const words = {
    title: worse(figure.title),
    finding: worse(figure.finding),
    note: worse(figure.note),
    alt: worse(figure.alt),
  }
  if (!drawing) return { ...figure, ...words }
  if (drawing.kind === 'curve')
    return { ...figure, ...words, drawing: { ...drawing, xTitle: worse('x'), yTitle: worse('y') } }
  const categories = drawing.categories.map(worse)
  return {
    ...figure,
    ...words,
    drawing: {
      ...drawing,
      categories,
      series: drawing.series.map((series) => ({ ...series, title: worse(series.title) })),
    } as FigureSpec['drawing'],
  }
}
