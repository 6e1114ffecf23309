import { expect, test } from 'vitest'
import type { Paper, PaperBlock } from '../../../src/contract/papers.ts'
import { writePaper } from '../../../src/core/reports/word-paper.ts'
import { opened, part, textOf } from './opened-file.ts'
import { faultsOf } from './word-faults.ts'

function everyBlock(text: string): PaperBlock[] {
  return [
    { kind: 'heading', level: 1, text },
    { kind: 'lead', text },
    { kind: 'heading', level: 2, text },
    { kind: 'text', text },
    { kind: 'quote', text },
    { kind: 'points', items: [text, 'second'], isNumbered: false },
    { kind: 'points', items: [text, 'second'], isNumbered: true },
    { kind: 'points', items: ['again from one'], isNumbered: true },
    { kind: 'facts', items: [{ name: text, value: text }] },
    {
      kind: 'table',
      caption: text,
      columns: [
        { title: text, isNumber: false },
        { title: 'n', isNumber: true },
      ],
      rows: [[text, '3']],
      note: text,
    },
    { kind: 'table', caption: '', columns: [{ title: 'a', isNumber: false }], rows: [['b']], note: '' },
    { kind: 'choices', options: [text, 'no'] },
    { kind: 'lines', count: 3 },
    { kind: 'note', text },
    { kind: 'page-break' },
    { kind: 'heading', level: 3, text: 'Third' },
    { kind: 'signatures', signers: [{ role: 'Sponsor', name: text }] },
  ]
}

function paper(text: string, hasContents = false): Paper {
  const blocks = everyBlock(text)
  return { title: text, from: text, sentence: text, facts: [text], language: 'de-DE', hasContents, blocks }
}

const hostile = {
  plain: 'Ask before you advise.',
  long: 'word '.repeat(2000),
  'one long word': 'x'.repeat(10_000),
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈 done',
  'right to left': 'مرحبا بكم في المجموعة \u202Eabc',
  'control characters': 'a\u0000b\u0007c\uFFFEd\uD800e\u000Bf',
  markup: '</w:t><w:br/>&amp;]]><script>',
  blank: '   ',
}

for (const [name, text] of Object.entries(hostile)) {
  test(`a paper of ${name} text is a sound Word file`, async () => {
    expect(await faultsOf(await writePaper(paper(text)))).toEqual([])
  })
}

test('a paper has its title, language, contents and repeated header rows', async () => {
  const bytes = await writePaper(paper('Guidelines', true))
  expect(await faultsOf(bytes)).toEqual([])
  const parts = await opened(bytes)
  expect(part(parts, 'docProps/core.xml')).toContain('<dc:title>Guidelines: Guidelines</dc:title>')
  expect(part(parts, 'word/styles.xml')).toContain('w:val="de-DE"')
  const document = part(parts, 'word/document.xml')
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(3)
  expect(document).toContain('TOC \\h')
  expect(textOf(document)).toContain('again from one')
})

test('each numbered list counts from one', async () => {
  const parts = await opened(await writePaper(paper('x')))
  const lists = [...part(parts, 'word/document.xml').matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id)
  expect(new Set(lists).size).toBe(3)
})
