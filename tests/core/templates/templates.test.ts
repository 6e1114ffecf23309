import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { type EntryKind, entryKinds } from '../../../src/contract/entry-kinds.ts'
import { pageKinds } from '../../../src/contract/page-kinds.ts'
import { movedDay, movedDays } from '../../../src/core/templates/moved.ts'
import { openTestStudio, testCohort } from '../../builders/studio.ts'

/** A cohort of six weeks from Monday 5 January 2026 with a small design, saved as a template. */
async function withTemplate() {
  const opened = await openTestStudio()
  const { client } = opened
  const cohortId = await opened.makeCohort({ endsOn: '2026-02-15' })
  const { purpose } = await client.purpose.get({ cohortId })
  await client.purpose.save({ cohortId, purpose: { ...purpose, audience: 'team leads', toState: 'asking first' } })
  const [prompt] = await client.entries.add({ cohortId, drafts: [{ kind: 'prompt', body: { title: 'A hard talk' } }] })
  await client.entries.add({
    cohortId,
    drafts: [
      {
        kind: 'nudge',
        body: {
          title: 'Pin the goals',
          on: '2026-01-14',
          promptUid: prompt?.uid ?? '',
          owner: { personId: null, name: 'Hana Wold' },
        },
      },
      { kind: 'norm', body: { title: 'Ask before you advise' } },
      { kind: 'topic', body: { title: 'The new tool', votes: 9 } },
      { kind: 'holiday', body: { title: 'Carnival', fromOn: '2026-02-16' } },
    ],
  })
  await client.entries.savePage({
    cohortId,
    page: { kind: 'moderation', body: { ...pageKinds.moderation.body.parse({}), stance: 'Gentle.' } },
  })
  const template = await client.templates.save({ cohortId, name: 'Six weeks' })
  return { ...opened, cohortId, template }
}

test('a new cohort starts from a template with its days moved, its links kept, and without people or happenings', async () => {
  const { client, template } = await withTemplate()
  expect(template).toMatchObject({ name: 'Six weeks', weeks: 6 })
  const started = await client.templates.start({
    templateId: template.id,
    cohort: { ...testCohort, name: 'Autumn leaders', startsOn: '2026-09-09', endsOn: '2026-10-18' },
  })
  const list = (kind: EntryKind) => client.entries.list({ cohortId: started.id, kinds: [kind] })
  const [nudge] = await list('nudge')
  const [prompt] = await list('prompt')
  // Wednesday of the second week, as before: the new cohort starts on a Wednesday, in the week of Monday 7 September.
  expect(nudge?.body).toMatchObject({ on: '2026-09-16', owner: { personId: null, name: '' }, promptUid: prompt?.uid })
  expect((await list('topic'))[0]?.body).toMatchObject({ title: 'The new tool', votes: 0 })
  expect(await list('holiday')).toEqual([])
  expect((await client.purpose.get({ cohortId: started.id })).purpose.audience).toBe('team leads')
  expect((await client.entries.page({ cohortId: started.id, kind: 'moderation' })).body).toMatchObject({
    stance: 'Gentle.',
  })
  expect(await client.templates.changes({ cohortId: started.id })).toEqual({
    templateName: 'Six weeks',
    added: [],
    removed: [],
    changed: [],
    rewritten: [],
    unchanged: 4,
  })
})

test('what was changed since is told by entry, page and field', async () => {
  const { client, template } = await withTemplate()
  const { id: cohortId } = await client.templates.start({ templateId: template.id, cohort: testCohort })
  const [norm] = await client.entries.list({ cohortId, kinds: ['norm'] })
  const [nudge] = await client.entries.list({ cohortId, kinds: ['nudge'] })
  if (norm?.kind !== 'norm' || nudge?.kind !== 'nudge') throw new Error('the template lost entries')
  await client.entries.remove({ cohortId, ids: [norm.id] })
  await client.entries.add({ cohortId, drafts: [{ kind: 'norm', body: { title: 'Thank in public' } }] })
  await client.entries.save({
    cohortId,
    id: nudge.id,
    entry: { kind: 'nudge', body: { ...nudge.body, on: '2026-01-20', text: 'New words' } },
  })
  await client.entries.savePage({
    cohortId,
    page: { kind: 'governance', body: { ...pageKinds.governance.body.parse({}), direction: 'Together.' } },
  })
  expect(await client.templates.changes({ cohortId })).toMatchObject({
    added: [{ kind: 'norm', title: 'Thank in public' }],
    removed: [{ kind: 'norm', title: 'Ask before you advise' }],
    changed: [{ kind: 'nudge', title: 'Pin the goals', what: ['day', 'text'] }],
    rewritten: ['Governance'],
    unchanged: 2,
  })
})

test('starting a cohort from a template is one step to undo and to redo', async () => {
  const { client, template } = await withTemplate()
  const before = (await client.cohorts.list()).length
  await client.templates.start({ templateId: template.id, cohort: testCohort })
  await client.history.undo()
  expect(await client.cohorts.list()).toHaveLength(before)
  await client.history.redo()
  expect(await client.cohorts.list()).toHaveLength(before + 1)
})

test('a template goes to another workspace as a file', async () => {
  const { client, template } = await withTemplate()
  const { bytes, fileName } = await client.templates.exportFile({ templateId: template.id })
  expect(fileName).toBe('Six weeks.cohort-template.json')
  const other = await openTestStudio()
  const file = join(other.folder, fileName)
  writeFileSync(file, Buffer.from(await bytes.arrayBuffer()))
  expect(await other.client.templates.takeIn({ uploadId: other.point(file) })).toMatchObject({
    name: 'Six weeks',
    counts: template.counts,
  })
})

test.each([
  ['text', 'hello'],
  ['other JSON', '{"format":"something else"}'],
  [
    'an entry of an unknown kind',
    JSON.stringify({ format: 'cohort-studio-design', version: 1, entries: [{ kind: 'x' }] }),
  ],
])('a file of %s is refused and nothing is taken in', async (_, content) => {
  const { client, point, folder } = await openTestStudio()
  const file = join(folder, 'a.cohort-template.json')
  writeFileSync(file, content)
  await expect(client.templates.takeIn({ uploadId: point(file) })).rejects.toMatchObject({
    data: { code: 'template-not-readable' },
  })
  expect(await client.templates.list()).toEqual([])
})

test('a day keeps its week of the cohort and its weekday', () => {
  expect(movedDay('2026-01-14', '2026-01-05', '2026-09-07')).toBe('2026-09-16')
  expect(movedDay('2026-01-02', '2026-01-05', '2026-09-07')).toBe('2026-09-04')
  expect(movedDay('2026-01-14', '2026-01-07', '2026-09-11')).toBe('2026-09-16')
  expect(
    movedDays({ on: '2026-01-05', title: '2026-01-05', exceptOn: ['2026-01-06'] }, '2026-01-05', '2026-01-12'),
  ).toEqual({
    on: '2026-01-12',
    title: '2026-01-05',
    exceptOn: ['2026-01-13'],
  })
})

test('every day of every kind has a name by which templates move it', () => {
  const bodies = [...Object.values(entryKinds), ...Object.values(pageKinds)].map(({ body }) => body)
  const days = bodies.flatMap((body) => dayFields(z.toJSONSchema(body, { io: 'output' }), ''))
  expect(days.length).toBeGreaterThan(15)
  for (const name of days) expect(name).toMatch(/^on$|On$/)
})

/** The names under which a JSON schema holds days, at any depth. */
function dayFields(schema: unknown, name: string): string[] {
  if (Array.isArray(schema)) return schema.flatMap((part) => dayFields(part, name))
  if (typeof schema !== 'object' || schema === null) return []
  if ('format' in schema && schema.format === 'date') return [name]
  return Object.entries(schema).flatMap(([key, part]) =>
    key === 'properties' && typeof part === 'object' && part !== null
      ? Object.entries(part).flatMap(([field, inner]) => dayFields(inner, field))
      : dayFields(part, name),
  )
}
