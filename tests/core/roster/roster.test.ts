import { describe, expect, test } from 'vitest'
import { fileOf, folderOf } from '../../builders/files.ts'
import { logicalContent } from '../../builders/logical-content.ts'
import { slackExport, smallTalk, ts } from '../../builders/slack.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { refusalOf, takeIn } from '../../builders/taking-in.ts'

const fresh = async () => {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort()
  const commit = (content: string | Buffer, name = 'people.csv') =>
    studio.client.roster.commit({ cohortId, uploadId: studio.point(fileOf(name, content)) })
  const names = async () => (await studio.client.roster.list({ cohortId })).map((person) => person.name)
  return { studio, cohortId, commit, names, roster: studio.client.roster }
}

describe('the roster', () => {
  test('finds people by number, e-mail, name or alias, folded, and refuses the ambiguous', async () => {
    const { cohortId, roster } = await fresh()
    const ada = await roster.add({
      cohortId,
      person: { name: 'Ada Field', email: 'ada@example.org', aliases: ['lovelace'] },
    })
    await roster.add({ cohortId, person: { name: 'Ben' } })
    await roster.add({ cohortId, person: { name: 'ben ', email: 'ben@example.org' } })
    for (const query of [String(ada.id), 'ADA@example.org', ' ada  field', 'Lovelace'])
      expect((await roster.find({ cohortId, query })).id).toBe(ada.id)
    expect(await refusalOf(roster.find({ cohortId, query: 'Ben' }))).toMatchObject({
      code: 'person-ambiguous',
      sentence: expect.stringContaining('ben@example.org'),
    })
    expect((await refusalOf(roster.find({ cohortId, query: 'Zoe' }))).code).toBe('person-not-found')
  })

  test('is edited in steps that can be undone', async () => {
    const { studio, cohortId, roster, names } = await fresh()
    const ada = await roster.add({ cohortId, person: { name: 'Ada', aliases: ['a'] }, role: 'facilitator' })
    const before = logicalContent(studio.file)
    await roster.update({ cohortId, personId: ada.id, person: { name: 'Ada Field', aliases: ['b'] } })
    expect((await studio.client.history.state()).undo).toBe('rename Ada')
    await studio.client.history.undo()
    expect(logicalContent(studio.file)).toEqual(before)
    await roster.setRole({ cohortId, personId: ada.id, role: 'participant', from: '2026-03-01' })
    await roster.remove({ cohortId, personId: ada.id })
    expect(await names()).toEqual([])
    await studio.client.history.undo()
    await studio.client.history.undo()
    expect(logicalContent(studio.file)).toEqual(before)
  })

  test('gives an alias to one person only', async () => {
    const { cohortId, roster } = await fresh()
    await roster.add({ cohortId, person: { name: 'Ada', aliases: ['Boss'] } })
    expect((await refusalOf(roster.add({ cohortId, person: { name: 'Ben', aliases: ['boss'] } }))).code).toBe(
      'alias-taken',
    )
  })

  test('keeps who has imported activity', async () => {
    const { studio, cohortId, roster } = await fresh()
    await takeIn(studio, cohortId, folderOf(slackExport({ general: smallTalk })))
    const ada = await roster.find({ cohortId, query: 'ada' })
    expect((await refusalOf(roster.remove({ cohortId, personId: ada.id }))).code).toBe('person-has-events')
  })

  test('knows when people joined: by its own date, by a reported joining, or not', async () => {
    const { studio, cohortId, roster } = await fresh()
    await roster.add({ cohortId, person: { name: 'Ben Oak', joinsOn: '2026-01-01' } })
    const messages = [
      ...smallTalk,
      { subtype: 'channel_join', user: 'U0BEN', ts: ts('2026-01-04T08:00:00Z') },
      // Ada wrote on 5 January and joined another channel later.
      { subtype: 'channel_join', user: 'U0ADA', ts: ts('2026-02-01T08:00:00Z') },
      // Dee joined on 1 March, and reacted to a message of January.
      { subtype: 'channel_join', user: 'U0DEE', ts: ts('2026-03-01T08:00:00Z') },
      { user: 'U0BEN', text: 'old', ts: ts('2026-01-10T08:00:00Z'), reactions: [{ name: 'x', users: ['U0DEE'] }] },
    ]
    await takeIn(studio, cohortId, folderOf(slackExport({ general: messages })))
    const joined = Object.fromEntries(
      (await roster.list({ cohortId })).map((person) => [person.name, [person.joinedOn, person.joinKnownFrom]]),
    )
    expect(joined).toMatchObject({
      'Ben Oak': ['2026-01-01', 'roster'],
      'Ada Field': ['2026-01-05', 'join-event'],
      'Cleo Reed': ['2026-01-05', 'join-event'],
      U0DEE: ['2026-03-01', 'join-event'],
      U0GONE: [null, 'unknown'],
    })
  })
})

describe('a roster file', () => {
  const csv =
    'Full name;E-Mail;Role;Joined;Left;Handles;Team\nAda Field;Ada@example.org;Host;2026-01-05;;ada|lovelace;red\nBen Oak;ben@example.org;learner;2026-01-06T10:00:00Z;2026-02-01;;blue\n'

  test('brings people in with roles, dates and aliases', async () => {
    const { commit, roster, cohortId } = await fresh()
    expect(await commit(csv)).toMatchObject({
      read: 2,
      added: 2,
      updated: 0,
      unchanged: 0,
      rejected: [],
      attributeColumns: ['Team'],
      unusedColumns: [],
    })
    expect(await roster.list({ cohortId })).toMatchObject([
      {
        name: 'Ada Field',
        email: 'ada@example.org',
        role: 'facilitator',
        joinsOn: '2026-01-05',
        aliases: ['ada', 'lovelace'],
        origin: 'added',
      },
      { name: 'Ben Oak', role: 'participant', joinsOn: '2026-01-06', leavesOn: '2026-02-01' },
    ])
  })

  test('taken in twice changes nothing, not even the history', async () => {
    const { studio, commit } = await fresh()
    await commit(csv)
    const before = logicalContent(studio.file)
    const { undo } = await studio.client.history.state()
    expect(await commit(csv)).toMatchObject({ read: 2, added: 0, updated: 0, unchanged: 2 })
    expect(logicalContent(studio.file)).toEqual(before)
    expect((await studio.client.history.state()).undo).toBe(undo)
  })

  test('is one step to undo, and its preview writes nothing', async () => {
    const { studio, cohortId, commit } = await fresh()
    const before = logicalContent(studio.file)
    const previewed = await studio.client.roster.preview({
      cohortId,
      uploadId: studio.point(fileOf('people.csv', csv)),
    })
    expect(logicalContent(studio.file)).toEqual(before)
    expect(await commit(csv)).toEqual(previewed)
    await studio.client.history.undo()
    expect(logicalContent(studio.file)).toEqual(before)
  })

  test('updates by e-mail, then by alias or name, and empties nothing', async () => {
    const { commit, roster, cohortId } = await fresh()
    await commit(csv)
    expect(
      await commit(
        'name,email,role,joined\nAda F.,ada@example.org,,\nlovelace,,staff,\nBen Oak,,,2026-01-07\nCleo,,bot,\n',
      ),
    ).toMatchObject({ read: 4, added: 1, updated: 3 })
    expect((await roster.list({ cohortId })).map((person) => [person.name, person.role, person.joinsOn])).toEqual([
      ['Ada F.', 'staff', '2026-01-05'],
      ['Ben Oak', 'participant', '2026-01-07'],
      ['Cleo', 'bot', null],
    ])
  })

  test('has two rows that contradict each other about one person told apart, not silently merged', async () => {
    const { commit, roster, cohortId } = await fresh()
    const report = await commit(
      'name,email\nAda Field,team@example.org\nBen Oak,team@example.org\nAda Field,team@example.org\n',
    )
    expect(report).toMatchObject({ read: 3, added: 1, updated: 0, unchanged: 1 })
    expect(report.rejected).toEqual([
      { file: expect.any(String), line: 3, reason: expect.stringContaining('Ada Field') },
    ])
    expect((await roster.list({ cohortId })).map((person) => person.name)).toEqual(['Ada Field'])
  })

  test('has its bad rows rejected with line and reason, and the others taken in', async () => {
    const { commit, names } = await fresh()
    const report = await commit(
      'first name,last name,email,role,start\nAda,Field,ada@example.org,wizard,\nBen,Oak,ben,,\nCleo,Reed,,,05/01/2026\n,,,,2026-01-01\nDee,Ash,,,2026-02-30\nEve,Elm,,,2026-01-05\nFay\n',
    )
    expect(report.rejected.map((row) => [row.line, row.reason])).toEqual([
      [2, '"wizard" is not a role; use participant, facilitator, staff or bot'],
      [3, '"ben" is not an e-mail address'],
      [4, '"05/01/2026" is not a date like 2026-01-31'],
      [5, 'it names nobody'],
      [6, '"2026-02-30" is not a date like 2026-01-31'],
      [8, 'it has 1 cell where the header has 5'],
    ])
    expect(await names()).toEqual(['Eve Elm'])
  })

  test("may be Slack's list of members, whose administrators stay participants", async () => {
    const { commit, roster, cohortId } = await fresh()
    await commit(
      'username,email,status,billing-active,has-2fa,has-sso,userid,fullname,displayname,expiration-timestamp\nada,ada@example.org,Admin,1,0,0,U0ADA,Ada Field,adaf,\nhelper,,Bot,0,0,0,U0BOT,Helper,,\n',
    )
    expect(await roster.list({ cohortId })).toMatchObject([
      { name: 'Ada Field', role: 'participant', aliases: ['ada', 'U0ADA', 'adaf'] },
      { name: 'Helper', role: 'bot' },
    ])
  })

  test('that names nobody, or is empty, is refused', async () => {
    const { commit } = await fresh()
    expect((await refusalOf(commit('shoe size,colour\n38,red\n'))).code).toBe('roster-no-name-column')
    expect((await refusalOf(commit(''))).code).toBe('import-empty')
  })

  test('names the people whom a later import meets', async () => {
    const { studio, cohortId, commit, names } = await fresh()
    await commit('name,email,handle\nAda the First,ada@example.org,\nBenjamin Oak,,ben\n')
    expect((await takeIn(studio, cohortId, folderOf(slackExport({ general: smallTalk })))).people).toEqual({
      added: 4,
      matched: 2,
    })
    expect(await names()).toEqual(['Ada the First', 'Benjamin Oak', 'Cleo Reed', 'Helper', 'poll', 'U0GONE'])
  })
})
