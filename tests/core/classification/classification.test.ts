import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../../src/contract/scalars.ts'
import { listActDays, listAsks } from '../../../src/core/classification/acts.repo.ts'
import { fileOf, folderOf } from '../../builders/files.ts'
import { logicalContent } from '../../builders/logical-content.ts'
import { slackExport, ts } from '../../builders/slack.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { takeIn } from '../../builders/taking-in.ts'

const root = ts('2026-01-05T09:00:00Z')
const talk = [
  { user: 'U0BEN', text: 'How do I open the shared folder?', ts: root, thread_ts: root },
  {
    ...{ user: 'U0ADA', text: 'With the password of the welcome mail', ts: ts('2026-01-05T10:00:00Z') },
    ...{ thread_ts: root, parent_user_id: 'U0BEN', reactions: [{ name: 'pray', users: ['U0CLEO'], count: 1 }] },
  },
  { user: 'U0BEN', text: 'Thanks a lot', ts: ts('2026-01-06T09:00:00Z'), thread_ts: root, parent_user_id: 'U0BEN' },
  { user: 'U0ADA', text: 'What is your goal this week?', ts: ts('2026-01-07T09:00:00Z') },
  { user: 'U0CLEO', text: 'Good morning', ts: ts('2026-01-08T09:00:00Z') },
]
const askKey = `slack:C00:${root}:U0BEN`

async function withTalk() {
  const test = await openTestStudio()
  const cohortId = await test.makeCohort()
  const path = folderOf(slackExport({ general: talk }))
  const report = await takeIn(test, cohortId, path)
  const people = await test.client.roster.list({ cohortId })
  const idOf = (name: string) => people.find((person) => person.name.startsWith(name))?.id ?? (0 as PersonId)
  const acts = async () => {
    const days = await listActDays(test.studio.workspace.read, cohortId)
    return days.map(({ personId, day, asks, gives, givesThanked, thanks, prompts }) => {
      const name = people.find((person) => person.id === personId)?.name.split(' ')[0]
      return `${name} ${day.slice(8)}: ${asks} ${gives}/${givesThanked} ${thanks} ${prompts}`
    })
  }
  return { ...test, cohortId, path, importId: report.importId ?? (0 as never), idOf, acts }
}

/** Asks, gives of which thanked, thanks, prompts. */
const asRead = [
  'Ada 05: 0 1/1 0 0',
  'Ada 07: 1 0/0 0 0',
  'Ben 05: 1 0/0 0 0',
  'Ben 06: 0 0/0 1 0',
  'Cleo 05: 0 0/0 1 0',
]

describe('asking, giving and thanking', () => {
  it('are counted by account and day within the import', async () => {
    const { acts, studio, cohortId } = await withTalk()
    expect((await acts()).sort()).toEqual(asRead)
    expect(await listAsks(studio.workspace.read, cohortId)).toMatchObject([
      { day: '2026-01-05', channel: 'general', answeredAt: Date.parse('2026-01-05T10:00:00Z') },
      { day: '2026-01-07', answeredAt: null },
    ])
  })

  it('follow roles: what a facilitator asks is a prompt from that day, until it is undone', async () => {
    const { acts, client, cohortId, idOf } = await withTalk()
    await client.roster.setRole({ cohortId, personId: idOf('Ada'), role: 'facilitator', from: '2026-01-06' })
    expect(await acts()).toContain('Ada 07: 0 0/0 0 1')
    await client.history.undo()
    expect((await acts()).sort()).toEqual(asRead)
    await client.history.redo()
    expect(await acts()).toContain('Ada 07: 0 0/0 0 1')
  })

  it('follow whose account is whose: nobody gives to themselves', async () => {
    const { acts, client, cohortId, idOf } = await withTalk()
    await client.matches.merge({ cohortId, a: idOf('Ada'), b: idOf('Ben') })
    expect((await acts()).join()).not.toContain('Ada 05')
  })

  it('go with their import, and the file says what it said before', async () => {
    const test = await openTestStudio()
    const cohortId = await test.makeCohort()
    const before = logicalContent(test.file)
    const { importId } = await takeIn(test, cohortId, folderOf(slackExport({ general: talk })))
    await test.client.imports.undo({ importId: importId ?? (0 as never) })
    expect(logicalContent(test.file)).toEqual(before)
  })

  it('are nothing where no message has text', async () => {
    const { client, point, makeCohort, studio } = await openTestStudio()
    const cohortId = await makeCohort()
    const path = fileOf('events.csv', 'time,person,type,thread,words\n2026-01-05T09:00:00Z,Ada,post,t1,5\n')
    await takeIn({ client, point } as never, cohortId, path)
    expect(await listActDays(studio.workspace.read, cohortId)).toEqual([])
    expect(await client.classification.report({ cohortId })).toMatchObject({
      messages: { withText: 0, withoutText: 1 },
      checked: 0,
      howSure: 'Not checked yet: correct a sample to see how sure this is.',
    })
  })

  it('keep nothing of the text', async () => {
    const { file } = await withTalk()
    expect(JSON.stringify(logicalContent(file))).not.toContain('shared folder')
  })
})

describe('corrections', () => {
  it('win over the rules, can be undone, and outlive the import', async () => {
    const { acts, client, cohortId, importId, path, ...test } = await withTalk()
    await client.classification.correct({ cohortId, corrections: [{ key: askKey, said: [] }] })
    const corrected = (await acts()).sort()
    expect(corrected).toEqual(asRead.filter((line) => !line.includes(' 05: ') || line.startsWith('Cleo')))
    await client.history.undo()
    expect((await acts()).sort()).toEqual(asRead)
    await client.history.redo()
    expect((await acts()).sort()).toEqual(corrected)
    await client.imports.undo({ importId })
    await takeIn({ ...test, client }, cohortId, path)
    expect(await client.classification.report({ cohortId })).toMatchObject({ checked: 1, counts: { ask: 1 } })
    await client.classification.correct({ cohortId, corrections: [{ key: askKey, said: null }] })
    expect(await client.classification.report({ cohortId })).toMatchObject({ checked: 0, counts: { ask: 2 } })
  })

  it('are compared with the rules class by class', async () => {
    const { client, cohortId } = await withTalk()
    const waiting = await client.classification.sample({ cohortId, which: 'waiting', count: 200 })
    expect(waiting).toHaveLength(5)
    expect(await client.classification.sample({ cohortId, which: 'waiting', count: 2 })).toEqual(waiting.slice(0, 2))
    const corrections = waiting.map(({ key, found }) => ({ key, said: key === askKey ? (['give'] as const) : found }))
    await client.classification.correct({
      cohortId,
      corrections: corrections.map(({ key, said }) => ({ key, said: [...said] })),
    })
    const report = await client.classification.report({ cohortId })
    expect(report.checked).toBe(5)
    expect(report.classes.find((one) => one.class === 'ask')).toMatchObject({
      precision: { part: 1, whole: 2, value: 0.5 },
      recall: { part: 1, whole: 1, value: 1 },
    })
    expect(report.confusion).toContainEqual({ said: ['give'], found: ['ask'], messages: 1 })
    expect(report.howSure).toBe('5 of at least 30 messages checked so far: correct a sample to see how sure this is.')
    expect(await client.classification.sample({ cohortId, which: 'waiting', count: 200 })).toEqual([])
    expect(await client.classification.sample({ cohortId, which: 'checked', count: 200 })).toHaveLength(5)
  })
})

describe('word lists of the workspace', () => {
  it('are what later imports are read with, and can be put back', async () => {
    const { client, cohortId, ...test } = await withTalk()
    const thanksIn = async () => {
      const lists = await client.classification.wordLists()
      return lists.find(({ language, sort }) => language === 'en' && sort === 'thanks')
    }
    const given = await thanksIn()
    expect(given).toMatchObject({ isEdited: false, words: expect.arrayContaining(['thanks']) })
    const counts = async () => (await client.classification.report({ cohortId })).counts
    const before = await counts()
    await client.classification.setWordList({ language: 'en', sort: 'thanks', words: ['ahoy', 'ahoy'] })
    expect(await thanksIn()).toEqual({ ...given, words: ['ahoy'], isEdited: true })
    expect(await counts()).toEqual(before)
    const said = (text: string, at: string) => ({ user: 'U0CLEO', text, ts: ts(at) })
    const later = [said('Ahoy Ben', '2026-01-09T09:00:00Z'), said('Thanks Ben', '2026-01-09T10:00:00Z')]
    await takeIn({ ...test, client }, cohortId, folderOf(slackExport({ general: later })))
    expect(await counts()).toEqual({ ...before, thank: before.thank + 1, other: before.other + 1 })
    await client.classification.setWordList({ language: 'en', sort: 'thanks', words: null })
    expect(await thanksIn()).toEqual(given)
    await client.history.undo()
    expect(await thanksIn()).toMatchObject({ isEdited: true })
  })
})
