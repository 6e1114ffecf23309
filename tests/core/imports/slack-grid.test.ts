import { describe, expect, test } from 'vitest'
import { slackExport } from '../../../src/core/imports/sources/slack-export.ts'
import { folderOf, zipOf } from '../../builders/files.ts'
import { readSource } from '../../builders/read-source.ts'
import { ts } from '../../builders/slack.ts'

const people = [
  { id: 'U1', name: 'ada', real_name: 'Ada Field', is_owner: true },
  { id: 'U2', name: 'ben', real_name: 'Ben Oak', deleted: true },
  { id: 'U3', name: 'cleo', real_name: 'Cleo Reed', is_restricted: true },
  { id: 'U4', name: 'dora', real_name: 'Dora Lind', is_ultra_restricted: true },
  { id: 'U5', name: 'poll', real_name: 'Poll', is_bot: true, deleted: true },
  { id: 'U6', name: 'eve', real_name: 'Eve Stone' },
  { id: 'U7', name: 'far', real_name: 'Far Away' },
]

const said = (user: string, minute: number, more: object = {}) => ({
  type: 'message',
  user,
  text: 'Good day',
  ts: ts('2026-01-05T09:00:00Z', minute),
  team: 'T1',
  ...more,
})

describe('the Slack export of an organisation', () => {
  test('has a folder for each workspace, whose channels of one name stay two', async () => {
    const workspace = (id: string) => [{ id, name: 'general', members: ['U1', 'U6'] }]
    const read = await readSource(
      slackExport,
      folderOf({
        'org_users.json': people,
        'channels.json': [],
        'dms.json': [{ id: 'D1234567', members: ['U1', 'U2'] }],
        'D1234567/2026-01-05.json': [said('U1', 1)],
        'teams/north/channels.json': workspace('C1'),
        'teams/north/general/2026-01-05.json': [said('U1', 2)],
        'teams/south/channels.json': workspace('C2'),
        'teams/south/general/2026-01-05.json': [said('U1', 2)],
      }),
    )
    expect(read.found).toMatchObject({ is: expect.stringContaining('org_users.json') })
    expect(read.events.map(({ key, channel }) => [key.split(':')[1], channel])).toEqual([
      ['C1', 'general'],
      ['C2', 'general (south)'],
    ])
    expect(read.ignored).toEqual({ 'direct message': 1 })
  })

  test('may keep its lists above the folders of its channels', async () => {
    const read = await readSource(
      slackExport,
      folderOf({
        'users.json': people,
        'channels.json': [{ id: 'C1', name: 'general' }],
        'channels/general/2026-01-05.json': [said('U1', 1)],
      }),
    )
    expect(read.events[0]?.key).toMatch(/^slack:C1:/)
  })

  test('lists of its people only those who belong to a channel that comes in', async () => {
    const read = await readSource(
      slackExport,
      folderOf({
        'org_users.json': people,
        'channels.json': [{ id: 'C1', name: 'general', members: ['U1', 'U2', 'U3', 'U5', 'U9'] }],
        'groups.json': [
          { id: 'G1', name: 'staff', members: ['U6'] },
          { id: 'G2', name: 'mpdm-a--b-1', is_mpim: true, members: ['U7'] },
        ],
        'dms.json': [{ id: 'D1', members: ['U7'] }],
        'general/2026-01-05.json': [said('U1', 1)],
      }),
    )
    expect(read.members.map(({ name, kind }) => [name, kind])).toEqual([
      ['Ada Field', 'person'],
      ['Ben Oak', 'deleted'],
      ['Cleo Reed', 'guest'],
      ['Eve Stone', 'person'],
    ])
  })

  test('tells guests, people of other organisations, those who left and programs apart', async () => {
    const outsider = { user_team: 'T2', user_profile: { real_name: 'Out Side', team: 'T2' } }
    const read = await readSource(
      slackExport,
      folderOf({
        'users.json': people,
        'channels.json': [{ id: 'C1', name: 'general' }],
        'general/2026-01-05.json': [
          ...['U1', 'U2', 'U3', 'U4', 'U5', 'U6'].map((user, minute) => said(user, minute)),
          said('U8', 7, outsider),
          said('U9', 8),
          said('USLACKBOT', 9),
        ],
      }),
    )
    expect([...read.authors.values()].map(({ name, kind, isStaff }) => [name, kind, isStaff])).toEqual([
      ['Ada Field', 'person', true],
      ['Ben Oak', 'deleted', false],
      ['Cleo Reed', 'guest', false],
      ['Dora Lind', 'guest', false],
      ['Poll', 'bot', false],
      ['Eve Stone', 'person', false],
      ['Out Side', 'guest', false],
      ['U9', 'person', false],
      ['USLACKBOT', 'bot', false],
    ])
  })

  test('leaves out comments on canvases and takes private channels in', async () => {
    const read = await readSource(
      slackExport,
      await zipOf({
        'users.json': people,
        'channels.json': [],
        'groups.json': [{ id: 'G1', name: 'staff' }],
        'canvases.json': [{ id: 'F1' }],
        'FC:F0123456:Plan/2026-01-05.json': [said('U1', 1)],
        'staff/2026-01-05.json': [said('U1', 2)],
      }),
    )
    expect(read.ignored).toEqual({ 'comment on a canvas': 1 })
    expect(read.events.map((event) => event.channel)).toEqual(['staff'])
  })
})
