import { expect, test } from 'vitest'
import type { Entry, Page } from '../../../src/contract/entries.ts'
import { type EntryKind, entryKinds } from '../../../src/contract/entry-kinds.ts'
import { pageKinds } from '../../../src/contract/page-kinds.ts'
import type { CohortId } from '../../../src/contract/scalars.ts'
import { openTestStudio, type TestStudio } from '../../builders/studio.ts'
import { opened, paragraphs, part, textOf } from '../reports/opened-file.ts'
import { faultsOf } from '../reports/word-faults.ts'

/** The validator is a program of its own; a busy machine takes its time to start it. */
const patience = { timeout: 120_000 }
const kinds = [
  'communityRole',
  'decisionRight',
  'escalationStep',
  'norm',
  'topic',
  'conversation',
  'safetyAction',
] as const
const pages = ['membership', 'governance', 'moderation', 'safetyPlan'] as const

const naughty = [
  ...Array.from({ length: 32 }, (_, code) => `control ${String.fromCharCode(code)} ${code}`),
  ...['\uFFFE', '\uFFFF', '\uD800', 'a\uDC00b', '\u2028', '\uFEFF', '\u{1FFFE}'],
  '\u202Ereversed\u202C مرحبا بالعالم עברית',
  '🧑🏽‍🚀 👩‍👩‍👧‍👦 é',
  '<w:p/> &amp; ]]> # - 1. *b* [a](b) | `c`',
  'line\nline\r\nline\rline',
].join(' ')
const longest = naughty + 'x'.repeat(10_000 - naughty.length)

/** Every kind and page of the community, twice, with `text` in every field that holds text. */
async function fill(client: TestStudio['client'], cohortId: CohortId, text: string) {
  for (const kind of [...kinds, 'nudge'] as const) {
    const body = filled(entryKinds[kind].body.parse({}), text)
    await client.entries.add({ cohortId, drafts: [kind, kind].map(() => ({ kind, body })) as never })
  }
  for (const kind of pages) {
    const body = filled(pageKinds[kind].body.parse({}), text)
    await client.entries.savePage({ cohortId, page: { kind, body } as unknown as Page })
  }
}

function filled(body: Readonly<Record<string, unknown>>, text: string): Record<string, unknown> {
  const texts = Object.entries(body).map(([field, value]) => {
    if (value === '') return [field, text]
    if (field === 'holders') return [field, [{ who: { personId: null, name: text }, fromOn: null, untilOn: null }]]
    return [
      field,
      value !== null && typeof value === 'object' && 'name' in value ? { personId: null, name: text } : value,
    ]
  })
  return Object.fromEntries(texts)
}

async function bytesOf(client: TestStudio['client'], cohortId: CohortId, as: 'docx' | 'md') {
  const { bytes, fileName } = await client.community.exportGuidelines({ cohortId, as })
  return { fileName, bytes: new Uint8Array(await bytes.arrayBuffer()) }
}

test(
  'guidelines from everything there is to start from are a sound Word file in the order of the screen',
  patience,
  async () => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    for (const kind of kinds) {
      const starters = await client.entries.starters({ kind: kind as EntryKind })
      await client.entries.add({ cohortId, drafts: starters.map(({ body }) => ({ kind, body })) as never })
    }
    for (const [kind, body] of Object.entries(await client.community.pageStarters()))
      await client.entries.savePage({ cohortId, page: { kind, body } as unknown as Page })
    const { paper } = await client.community.guidelines({ cohortId })
    const { bytes, fileName } = await bytesOf(client, cohortId, 'docx')
    expect(fileName).toBe('Spring leaders – community guidelines.docx')
    expect(await faultsOf(bytes)).toEqual([])
    const onPaper = paragraphs(part(await opened(bytes), 'word/document.xml'))
    const headings = paper.blocks.flatMap((block) =>
      block.kind === 'heading' ? [[`Heading${block.level}`, block.text]] : [],
    )
    expect(headings.length).toBeGreaterThan(30)
    expect(
      onPaper.filter(({ style }) => /^Heading\d/.test(style ?? '')).map(({ style, text }) => [style, text]),
    ).toEqual(headings)
  },
)

test('ten thousand characters of anything in every field leave Word and Markdown sound', patience, async () => {
  const { client, makeCohort } = await openTestStudio()
  const cohortId = await makeCohort()
  await fill(client, cohortId, longest)
  const word = (await bytesOf(client, cohortId, 'docx')).bytes
  expect(await faultsOf(word)).toEqual([])
  const text = textOf(part(await opened(word), 'word/document.xml'))
  for (const kept of ['مرحبا', '🧑🏽‍🚀', '<w:p/>', '&amp;', 'x'.repeat(5000)]) expect(text).toContain(kept)
  const markdown = new TextDecoder().decode((await bytesOf(client, cohortId, 'md')).bytes)
  expect(markdown.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\u202E/u)
  for (const line of markdown.split('\n')) {
    expect(line).not.toMatch(/(^|[^\\])<w:p/)
    if (line.startsWith('|'))
      expect(line.match(/(?<!\\)\|/g)?.length).toSatisfy((bars: number) => bars === 4 || bars === 5)
  }
  const notes = await client.community.notes({ cohortId })
  for (const { says } of notes) expect(says.length).toBeLessThan(600)
  for (const { says } of await client.community.roleGaps({ cohortId })) expect(says).toBeNull()
})

test('guidelines of a cohort that wrote nothing are a sound Word file of a title', patience, async () => {
  const { client, makeCohort } = await openTestStudio()
  const cohortId = await makeCohort({ groupName: '' })
  const { bytes } = await bytesOf(client, cohortId, 'docx')
  expect(await faultsOf(bytes)).toEqual([])
  const words = textOf(part(await opened(bytes), 'word/document.xml'))
  expect(words).toContain('Spring leaders')
  expect(words).not.toContain('How we')
})

test('every text can be kept in full', async () => {
  const { client, makeCohort } = await openTestStudio()
  const cohortId = await makeCohort()
  await fill(client, cohortId, longest)
  for (const kind of kinds) {
    const [entry] = (await client.entries.list({ cohortId, kinds: [kind] })) as Entry[]
    expect(entry?.body.title).toBe(longest)
  }
})
