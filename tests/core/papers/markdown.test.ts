import { expect, test } from 'vitest'
import type { Paper, PaperBlock } from '../../../src/contract/papers.ts'
import { paperToMarkdown } from '../../../src/core/papers/markdown.ts'

function paper(...blocks: PaperBlock[]): Paper {
  return { title: 'Guidelines', from: '', sentence: '', facts: [], language: 'en-GB', hasContents: false, blocks }
}

test('headings stand one level below the title', () => {
  expect(paperToMarkdown(paper({ kind: 'heading', level: 1, text: 'Norms' }))).toBe('# Guidelines\n\n## Norms\n')
})

test('what Markdown would take for a mark reads as it was typed', () => {
  const typed = ['# not a heading', '- not a point', '1. not a number', '*bold* <b>x</b> [a](b) `c` a|b &lt;', '---']
  for (const text of typed) {
    const [, written = ''] = paperToMarkdown(paper({ kind: 'text', text })).split('\n\n')
    expect(written.replace(/\\(.)/g, '$1').trim()).toBe(text)
    expect(written).toMatch(/\\/)
  }
})

test('a table keeps its columns when a cell holds a bar or a new line', () => {
  const markdown = paperToMarkdown(
    paper({
      kind: 'table',
      caption: '',
      note: '',
      columns: [
        { title: 'Who', isNumber: false },
        { title: 'Votes', isNumber: true },
      ],
      rows: [['a|b\nc', '3']],
    }),
  )
  expect(markdown).toContain('| Who | Votes |\n| --- | ---: |\n| a\\|b c | 3 |')
})

test('lines of a text stay lines, and control characters are left out', () => {
  expect(paperToMarkdown(paper({ kind: 'text', text: 'one\u0000\ntwo\u202E' }))).toContain('one  \ntwo\n')
})
