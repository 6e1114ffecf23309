import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../../src/contract/scalars.ts'
import { erasures } from '../../../src/core/people/forgetting/erasure.ts'
import { fileOf, folderOf } from '../../builders/files.ts'
import { ben, slackExport, ts } from '../../builders/slack.ts'
import { preview, refusalOf, takeIn } from '../../builders/taking-in.ts'
import { everywhere, forget, marked, talk } from './forgotten-cohort.ts'
import { mark, markedIn } from './marked.ts'

describe('forgetting a person', () => {
  test('leaves them in no file, in no encoding', async () => {
    const { studio, client, cohortId, personId } = await everywhere()
    const nudge = await client.entries.add({
      cohortId,
      drafts: [
        {
          kind: 'nudge',
          body: { title: `Ask ${mark.name} for notes`, text: `Dear ${mark.name}, write to ${mark.email}.` },
        },
        { kind: 'risk', body: { title: 'Fatigue', owner: { personId, name: mark.name } } },
        { kind: 'risk', body: { title: 'Silence', owner: { personId: null, name: mark.name } } },
      ] as never,
    })
    expect(nudge).toHaveLength(3)
    await studio.studio.workspace.edit('x', 1, (db) =>
      db
        .insertInto('review_edit')
        .values({
          cohort_id: cohortId,
          quarter: '2026-Q1',
          block_id: 'a',
          text: `${mark.name} thanked`,
          drafted: `By ${mark.email}`,
          edited_at: 1,
        })
        .execute(),
    )
    await client.roster.update({
      cohortId,
      personId,
      person: { name: `${mark.name} junior`, email: mark.email, aliases: [mark.alias] },
    })
    await client.roster.update({
      cohortId,
      personId,
      person: { name: mark.name, email: mark.email, aliases: [mark.alias] },
    })
    await client.commitments.add({
      cohortId,
      personId,
      commitment: {
        text: `${mark.name} asks more`,
        madeOn: '2026-01-12',
        checkIns: [{ dueOn: '2026-02-01', note: mark.name }],
      } as never,
    })
    await client.people.addNote({ cohortId, personId, text: `${mark.name} likes mornings` })
    const [badge] = await client.entries.add({
      cohortId,
      drafts: [{ kind: 'badge', body: { title: 'Star' } }] as never,
    })
    await client.people.award({ cohortId, personId, uid: badge?.uid ?? '', on: '2026-02-02', because: mark.email })
    await client.people.keepSegment({ cohortId, name: `Like ${mark.name}`, filter: { search: mark.handle } as never })
    await studio.studio.workspace.write(async ({ db }) => {
      const wave = {
        cohort_id: cohortId,
        code: 'w',
        status: 'open',
        body: '{"title":"Survey"}',
        sets: '[]',
        created_at: 1,
      }
      const { id } = await db
        .insertInto('survey_wave')
        .values({ ...wave, opened_at: 1 })
        .returning('id')
        .executeTakeFirstOrThrow()
      const body = JSON.stringify({ key: mark.email, email: mark.email, name: mark.name, words: 'Zyxqvara speaking' })
      await db.insertInto('survey_answer').values({ wave_id: id, respondent: 'r', submitted_at: 1, body }).execute()
      const [{ id: importId } = { id: 1 }] = await db.selectFrom('import').select('id').execute()
      await db
        .insertInto('import_reject')
        .values({ import_id: importId, file: `${mark.name}.json`, line: 1, reason: `no time for Zyxqvara` })
        .execute()
    })
    await client.history.undo()
    await client.history.redo()
    await client.workspaces.backup()
    mkdirSync(join(studio.folder, 'test backups'), { recursive: true })
    writeFileSync(join(studio.folder, 'test backups', 'left.cohort.part'), mark.name)
    const waiting = await client.uploads.begin({ name: 'waiting.csv' })
    await client.uploads.append({
      uploadId: waiting.uploadId,
      path: 'waiting.csv',
      bytes: new Blob([mark.name]),
    } as never)
    expect(markedIn(studio.folder).length).toBeGreaterThan(10)

    const told = await forget(studio, cohortId, personId)

    expect(told).toMatchObject({ name: mark.name, acts: 4, surveyAnswers: 1 })
    expect(told.backups.length).toBeGreaterThan(0)
    expect(markedIn(studio.folder)).toEqual([])
    expect(studio.studio.workspace.problems()).toEqual([])
    studio.studio.closeWorkspace()
    expect(markedIn(studio.folder)).toEqual([])
    await studio.studio.open(studio.file)
    const risks = await client.entries.list({ cohortId, kinds: ['risk'] })
    expect(risks.map(({ body }) => (body as { owner: unknown }).owner)).toEqual([
      { personId: null, name: 'a former member' },
      { personId: null, name: 'a former member' },
    ])
  })

  test('keeps what others wrote, as answers to nobody whom a measure counts', async () => {
    const { studio, client, cohortId, personId } = await everywhere()
    const measured = () => client.roster.list({ cohortId })
    const ben = (await measured()).find(({ name }) => name === 'Ben Oak')
    await forget(studio, cohortId, personId)
    const [others, after] = await Promise.all([measured(), client.roster.find({ cohortId, query: 'Ben Oak' })])
    expect(after).toMatchObject({ acts: ben?.acts, contributions: ben?.contributions })
    expect(others.map(({ name, kind, contributions }) => [name, kind, contributions])).toEqual([
      ['Ben Oak', 'person', 3],
      ['Former members', 'unknown', 1],
    ])
    const file = new Database(studio.file, { readonly: true })
    expect(file.prepare('SELECT thread, count(*) AS replies FROM thread_reply GROUP BY thread').all()).toHaveLength(1)
    expect(file.prepare('SELECT count(*) FROM thread').pluck().get()).toBe(3)
    expect(file.prepare('SELECT count(*) FROM reply_tie').pluck().get()).toBe(1)
    file.close()
    expect((await refusalOf(client.people.forgetting({ cohortId, personId: others[1]?.id as PersonId }))).code).toBe(
      'forget-nobody',
    )
  })

  test('is asked for by their name, typed again', async () => {
    const { client, cohortId, personId } = await everywhere()
    expect((await refusalOf(client.people.forget({ cohortId, personId, name: 'Zyxqvara' }))).code).toBe(
      'forget-not-confirmed',
    )
    expect((await client.roster.find({ cohortId, query: mark.email })).acts).toBe(4)
    await client.people.forget({ cohortId, personId, name: ` ${mark.name.toUpperCase()} ` })
    expect((await refusalOf(client.roster.find({ cohortId, query: mark.email }))).code).toBe('person-not-found')
  })

  test('leaves nothing to undo', async () => {
    const { studio, client, cohortId, personId } = await everywhere()
    await forget(studio, cohortId, personId)
    expect(await client.history.state()).toEqual({ undo: null, redo: null })
  })

  test('points at words that may mean somebody else, and leaves them', async () => {
    const { studio, client, cohortId, personId } = await everywhere()
    await client.entries.add({
      cohortId,
      drafts: [
        { kind: 'nudge', body: { title: 'A tour', text: 'Meet in Mürkwood hall.' } },
        { kind: 'norm', body: { title: `Ask ${mark.name}` } },
        { kind: 'norm', body: { title: 'Be kind' } },
      ] as never,
    })
    const { mentions } = await client.people.forgetting({ cohortId, personId })
    expect(mentions).toEqual(
      [
        { where: 'Design: nudge “A tour”', excerpt: 'Meet in Mürkwood hall.', isTakenOut: false },
        { where: `Design: norm “Ask ${mark.name}”`, excerpt: `Ask ${mark.name}`, isTakenOut: true },
        { where: `Channel “dm ${mark.handle}”`, excerpt: `dm ${mark.handle}`, isTakenOut: true },
      ].sort(
        (a, b) =>
          mentions.findIndex(({ where }) => where === a.where) - mentions.findIndex(({ where }) => where === b.where),
      ),
    )
    await forget(studio, cohortId, personId)
    const entries = await client.entries.list({ cohortId, kinds: ['nudge', 'norm'] })
    expect(entries.map(({ body }) => body.title).sort()).toEqual(['A tour', 'Ask a former member', 'Be kind'])
    expect(new Set(markedIn(studio.folder).map((place) => place.split(': ')[1]))).toEqual(new Set(['mürkwood']))
  })

  test('finds them in other cohorts by account or address, never by name', async () => {
    const { studio, client, cohortId, personId } = await everywhere()
    const autumn = await studio.makeCohort({ name: 'Autumn leaders' })
    await takeIn(studio, autumn, folderOf(talk))
    const winter = await studio.makeCohort({ name: 'Winter leaders' })
    await client.roster.add({ cohortId: winter, person: { name: mark.name, email: 'another@example.org' } })
    const { cohorts } = await client.people.forgetting({ cohortId, personId })
    expect(cohorts.sort()).toEqual(['Autumn leaders', 'Spring leaders'])
    await forget(studio, cohortId, personId)
    expect((await client.roster.list({ cohortId: autumn })).map(({ name }) => name)).not.toContain(mark.name)
    expect((await client.roster.list({ cohortId: winter })).map(({ name }) => name)).toEqual([mark.name])
  })
})

describe('every table', () => {
  test('that says whose a row is loses the rows of who is forgotten', async () => {
    const { studio } = await everywhere()
    const file = new Database(studio.file, { readonly: true })
    const tables = file.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
    const refer = tables.flatMap((table) =>
      (file.pragma(`foreign_key_list(${table})`) as { table: string; from: string; on_delete: string }[])
        .filter((key) => key.table === 'person' && key.from !== 'cohort_id' && key.on_delete !== 'CASCADE')
        .map(() => table),
    )
    const owned = tables.filter((table) =>
      (file.pragma(`table_info(${table})`) as { name: string }[]).some(({ name }) => name === 'person_id'),
    )
    file.close()
    const kinds = new Map(Object.entries(erasures).map(([table, erasure]) => [table, erasure.is]))
    expect(tables.filter((table) => !table.startsWith('sqlite_') && !kinds.has(table))).toEqual([])
    expect(refer.filter((table) => !['theirs', 'special'].includes(kinds.get(table) ?? ''))).toEqual([])
    expect(owned.filter((table) => kinds.get(table) === 'written')).toEqual([])
  })
})

describe('who was forgotten', () => {
  test('is not brought back by the same export, nor by another of the platform', async () => {
    const { studio, client, cohortId, personId } = await everywhere()
    await forget(studio, cohortId, personId)
    const again = await takeIn(studio, cohortId, folderOf(talk))
    expect(again).toMatchObject({ importId: null, events: { read: 7, added: 0, duplicate: 3, ignored: 4 } })
    expect(again.ignored).toEqual({ 'of somebody who was forgotten': 4 })
    const more = slackExport(
      {
        other: [
          { user: mark.key, text: 'Me', ts: ts('2026-02-05T09:00:00Z') },
          { user: 'U0BEN', text: 'Hi', ts: ts('2026-02-05T10:00:00Z') },
        ],
      },
      [{ ...marked, real_name: 'Somebody Else', name: 'other', profile: {} }, ben],
    )
    const seen = await preview(studio, cohortId, folderOf(more))
    expect(seen).toMatchObject({
      preview: { events: { read: 2, added: 1, ignored: 1 }, people: { added: 0, matched: 1 } },
    })
    expect(await takeIn(studio, cohortId, folderOf(more))).toMatchObject({
      events: { added: 1, ignored: 1 },
      people: { added: 0 },
    })
    expect((await client.roster.list({ cohortId })).map(({ name }) => name)).toEqual(['Ben Oak', 'Former members'])
  })

  test('is not brought back by another platform that knows their address or nothing but their name', async () => {
    const { studio, client, cohortId, personId } = await everywhere()
    await forget(studio, cohortId, personId)
    const rows = [
      'at,person,email,type',
      `2026-03-02T09:00:00Z,Z. Q.,${mark.email},post`,
      `2026-03-02T10:00:00Z,${mark.name.toLowerCase()},,post`,
      '2026-03-02T12:00:00Z,Ben Oak,ben@example.org,post',
    ]
    const mapping = { at: 'at', person: 'person', email: 'email', kind: 'type' }
    const taken = await takeIn(studio, cohortId, fileOf('events.csv', rows.join('\n')), { mapping })
    expect(taken.events).toEqual({ read: 3, added: 1, duplicate: 0, ignored: 2 })
    const namesake = `at,person,email,type\n2026-03-02T11:00:00Z,${mark.alias},namesake@example.org,post\n`
    expect((await takeIn(studio, cohortId, fileOf('more.csv', namesake), { mapping })).events.added).toBe(1)
    expect((await client.roster.list({ cohortId })).map(({ email }) => email)).toContain('namesake@example.org')
  })

  test('is not brought back by a roster file, and can be added by hand', async () => {
    const { studio, client, cohortId, personId } = await everywhere()
    await forget(studio, cohortId, personId)
    const commit = (rows: string) =>
      client.roster.commit({ cohortId, uploadId: studio.point(fileOf('people.csv', `name,email\n${rows}`)) })
    const rows = `${mark.name},\nX,${mark.email}\nCleo Reed,\n`
    const report = await commit(rows)
    expect(report).toMatchObject({ read: 3, added: 1, rejected: [{ line: 2 }, { line: 3 }] })
    await client.roster.add({ cohortId, person: { name: mark.name, email: mark.email } })
    expect(await commit(`${mark.name},${mark.email}\n`)).toMatchObject({ unchanged: 1, rejected: [] })
  })

  test('takes nobody along who has the same name', async () => {
    const { studio, client, cohortId, personId } = await everywhere()
    await client.roster.add({ cohortId, person: { name: mark.name, email: 'twin@example.org' } })
    await forget(studio, cohortId, personId)
    const names = fileOf('events.csv', `at,person,type\n2026-03-02T10:00:00Z,${mark.name},post\n`)
    const mapping = { at: 'at', person: 'person', kind: 'type' }
    expect(await takeIn(studio, cohortId, names, { mapping })).toMatchObject({ events: { added: 1, ignored: 0 } })
    expect((await client.roster.find({ cohortId, query: 'twin@example.org' })).acts).toBe(1)
  })
})
