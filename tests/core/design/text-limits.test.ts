import { expect, test } from 'vitest'
import type { Page } from '../../../src/contract/entries.ts'
import { type EntryKind, entryKinds } from '../../../src/contract/entry-kinds.ts'
import { type PageKind, pageKinds } from '../../../src/contract/page-kinds.ts'
import { Purpose } from '../../../src/contract/purpose.ts'
import type { CohortId, MadeFile } from '../../../src/contract/scalars.ts'
import { openTestStudio, type TestStudio } from '../../builders/studio.ts'
import { readCalendar } from '../nudges/read-calendar.ts'
import { faultsOf } from '../reports/word-faults.ts'
import { filled, hostileTexts } from './filled.ts'

type Client = TestStudio['client']

/** The validator is a program of its own; a busy machine takes its time to start it. */
const patience = { timeout: 240_000 }
const kinds = Object.keys(entryKinds) as EntryKind[]
const pages = Object.keys(pageKinds) as PageKind[]
const texts = Object.entries(hostileTexts)

test.each(texts)(
  'ten thousand characters of %s stay as they were typed, in every field of the design',
  async (_, text) => {
    const { client, makeCohort, studio, file } = await openTestStudio()
    const cohortId = await makeCohort()
    await write(client, cohortId, text)
    studio.closeWorkspace()
    await studio.open(file)
    for (const kind of kinds) {
      const [entry] = await client.entries.list({ cohortId, kinds: [kind] })
      expect(entry?.body, kind).toEqual(filled(entryKinds[kind].body, text))
    }
    for (const kind of pages) {
      const { body } = await client.entries.page({ cohortId, kind })
      expect(body, kind).toEqual(filled(pageKinds[kind].body, text))
    }
    const { purpose } = await client.purpose.get({ cohortId })
    expect(purpose).toEqual(filled(Purpose, text.replace(/\p{Surrogate}/gu, '\uFFFD')))
  },
)

test.each(texts)('ten thousand characters of %s can be removed, undone and copied by a template', async (_, text) => {
  const { client, makeCohort } = await openTestStudio()
  const cohortId = await makeCohort()
  await write(client, cohortId, text)
  const before = await client.entries.list({ cohortId, kinds })
  await client.entries.remove({ cohortId, ids: before.map(({ id }) => id) })
  await client.history.undo()
  expect(await client.entries.list({ cohortId, kinds })).toEqual(before)
  const template = await client.templates.save({ cohortId, name: text })
  const cohort = {
    name: 'Autumn',
    groupName: '',
    startsOn: '2026-09-07',
    endsOn: '2026-12-13',
    timeZone: 'Europe/Berlin',
  }
  const next = await client.templates.start({ templateId: template.id, cohort: { ...cohort, space: '' } })
  const copies = await client.entries.list({ cohortId: next.id, kinds })
  const titles = copies.map(({ body }) => body.title)
  expect(titles.length).toBeGreaterThan(20)
  expect(titles.every((title) => title === text)).toBe(true)
})

test('every paper of a design full of anything is sound', patience, async () => {
  const { client, makeCohort } = await openTestStudio()
  const cohortId = await makeCohort()
  for (const [, text] of texts) await write(client, cohortId, text)
  const papers = await everyPaper(client, cohortId)
  const faults = await Promise.all(
    papers.filter(isWord).map(async (paper) => [paper.fileName, await faultsOf(await bytesOf(paper))]),
  )
  expect(faults).toEqual(faults.map(([name]) => [name, []]))
  expect(faults).toHaveLength(5)
  for (const paper of papers.filter(({ fileName }) => fileName.endsWith('.md'))) {
    const markdown = await paper.bytes.text()
    expect(markdown.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\u202E/u)
  }
  const calendar = await (await client.nudges.exportIcs({ cohortId })).bytes.text()
  expect(readCalendar(calendar).length).toBeGreaterThanOrEqual(texts.length)
})

test('five hundred nudges are kept, shown, planned, told of and written down', patience, async () => {
  const { client, makeCohort } = await openTestStudio()
  const cohortId = await makeCohort()
  const bodies = Array.from({ length: 500 }, (_, at) => {
    const [, text = ''] = texts[at % texts.length] ?? []
    return { ...filled(entryKinds.nudge.body, text.slice(0, 300)), title: `Nudge ${at}`, on: dayOf(at) }
  })
  await client.entries.add({ cohortId, drafts: bodies.map((body) => ({ kind: 'nudge' as const, body })) })
  const listed = await client.entries.list({ cohortId, kinds: ['nudge'] })
  expect(listed.map(({ body }) => body)).toEqual(bodies)
  const { weeks } = await client.nudges.calendar({ cohortId })
  expect(weeks.reduce((sum, { load }) => sum + load.nudges, 0)).toBe(500)
  const calendar = await (await client.nudges.exportIcs({ cohortId })).bytes.text()
  expect(readCalendar(calendar)).toHaveLength(500)
  const papers = [
    await client.readiness.exportBrief({ cohortId }),
    await client.community.exportGuidelines({ cohortId, as: 'docx' }),
  ]
  const faults = await Promise.all(papers.map(async (paper) => faultsOf(await bytesOf(paper))))
  expect(faults).toEqual([[], []])
})

/** An entry of every kind, every page and the purpose, with `text` in every field. */
async function write(client: Client, cohortId: CohortId, text: string): Promise<void> {
  for (const kind of kinds)
    await client.entries.add({ cohortId, drafts: [{ kind, body: filled(entryKinds[kind].body, text) } as never] })
  for (const kind of pages) {
    const page = { kind, body: filled(pageKinds[kind].body, text) } as Page
    await client.entries.savePage({ cohortId, page })
  }
  await client.purpose.save({ cohortId, purpose: filled(Purpose, text) })
}

/** Everything that a design is handed out as, with a survey that asks in these texts. */
async function everyPaper(client: Client, cohortId: CohortId): Promise<MadeFile[]> {
  const wave = await client.survey.add({
    cohortId,
    draft: {
      title: hostileTexts.markup ?? '',
      introduction: hostileTexts.controls ?? '',
      currencies: texts.map(([, text], at) => ({ id: `c${at}`, label: text, statement: text })),
      segments: [{ id: 'region', label: hostileTexts.emoji ?? '', choices: texts.map(([, text]) => text) }],
    },
  })
  await client.survey.open({ cohortId, waveId: wave.id })
  return [
    await client.readiness.exportBrief({ cohortId }),
    await client.community.exportGuidelines({ cohortId, as: 'docx' }),
    await client.community.exportGuidelines({ cohortId, as: 'md' }),
    await client.ecosystem.exportLetter({ cohortId }),
    await client.purpose.exportCallSheet({ cohortId, as: 'docx' }),
    await client.purpose.exportCallSheet({ cohortId, as: 'md' }),
    ...(await Promise.all(
      (['docx', 'html', 'text', 'limesurvey'] as const).map((as) =>
        client.survey.handOut({ cohortId, waveId: wave.id, as }),
      ),
    )),
  ]
}

function isWord({ fileName }: MadeFile): boolean {
  return fileName.endsWith('.docx')
}

async function bytesOf({ bytes }: MadeFile): Promise<Uint8Array> {
  return new Uint8Array(await bytes.arrayBuffer())
}

function dayOf(at: number): string {
  return new Date(Date.parse('2026-01-05') + ((at * 7) % 98) * 86_400_000).toISOString().slice(0, 10)
}
