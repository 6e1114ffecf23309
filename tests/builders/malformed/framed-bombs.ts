import { gzipSync } from 'node:zlib'
import { eachFormat } from '../each-format.ts'
import { rawZip } from '../raw-zip.ts'
import { type Malformed, malformed } from './malformed.ts'

const megabyte = 1024 ** 2

/** What looks like an ordinary export at its beginning, so that a source takes it on, and is none further in. */
export function framedBombs(): Malformed[] {
  const slack = (wrong: string, content: () => string) =>
    malformed('slack.zip', `a Slack day of ${wrong}`, () =>
      rawZip([
        { name: 'users.json', data: Buffer.from('[{"id":"U1","name":"ada"}]') },
        { name: 'channels.json', data: Buffer.from('[{"id":"C1","name":"general"}]') },
        {
          name: 'general/2026-01-05.json',
          data: Buffer.from('[{"type":"message","user":"U1","text":"hi","ts":"1767603600.000100"}]'),
        },
        { name: 'general/2026-01-06.json', data: Buffer.from(content()), method: 0 },
      ]),
    )
  const framed = (file: string, wrong: string, before: string, filler: string, times: number, after: string) =>
    malformed(file, wrong, () => before + filler.repeat(times) + after)
  const teams =
    '{"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#teams","value":[{"id":"1","messageType":"message","createdDateTime":"2026-01-05T09:00:00Z","from":{"user":{"id":"a","displayName":"Ada"}},"body":{"content":"hi"}}'
  const discord =
    '{"guild":{"id":"1","name":"g"},"channel":{"id":"2","type":"GuildTextChat","name":"c"},"messages":[{"id":"1","type":"Default","timestamp":"2026-01-05T09:00:00+00:00","content":"x","author":{"id":"1","name":"a","isBot":false}}'
  const xapi =
    '{"more":"","statements":[{"id":"6690e6c9-3ef0-4ed3-8b37-7f3964730bee","actor":{"mbox":"mailto:ada@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/commented"},"object":{"id":"https://example.org/1"},"timestamp":"2026-01-05T09:00:00Z"}'
  const mattermost = '{"type":"version","version":1}\n{"type":"team","team":{"name":"leaders"}}\n'
  const analytics =
    '{"date":"2026-01-05","team_id":"T1","enterprise_id":"E1","user_id":"U1","email_address":"ada@example.org","is_active":true,"messages_posted_count":1,"reactions_added_count":0}\n'
  const mail =
    'From ada@example.org Mon Jan  5 09:00:00 2026\nFrom: Ada <ada@example.org>\nDate: Mon, 5 Jan 2026 09:00:00 +0000\nMessage-ID: <1@example.org>\nSubject: hi\n'
  const log =
    '{"username":"ada","event_type":"edx.forum.thread.created","time":"2026-01-05T09:00:00+00:00","context":{"user_id":1,"course_id":"c"},"event":{"id":"t"}}\n'
  return [
    slack('twenty million numbers', () => `[${'1,'.repeat(20_000_000)}1]`),
    slack('ten million empty messages', () => `[${'{},'.repeat(10_000_000)}{}]`),
    slack('a hundred thousand brackets', () => '['.repeat(100_000)),
    slack(
      'a message with two hundred thousand reactions',
      () =>
        `[{"type":"message","user":"U1","text":"hi","ts":"1767690000.000100","reactions":[${'{"name":"x","users":["U1","U2"],"count":2},'.repeat(100_000)}{"name":"y","users":[],"count":1e308}]}]`,
    ),
    slack(
      'a message to which four hundred thousand people reacted',
      () =>
        `[{"type":"message","user":"U1","text":"hi","ts":"1767690000.000100","reactions":[{"name":"x","users":[${Array.from({ length: 400_000 }, (_, index) => `"U${index}"`).join(',')}],"count":400000}]}]`,
    ),
    slack(
      'a text of 24 MB',
      () => `[{"type":"message","user":"U1","text":"${'a b '.repeat(6 * megabyte)}","ts":"1767690000.000100"}]`,
    ),
    slack(
      'prototypes',
      () =>
        '[{"__proto__":{"user":"U1"},"constructor":1,"type":"message","user":"__proto__","ts":"1767690000.000100","thread_ts":"__proto__","reactions":[{"name":"__proto__","users":["constructor","toString"]}]}]',
    ),
    slack(
      'times that are none',
      () =>
        `[${['1e309', '-1', '1767690000', '99999999999999.1', '0.0', '1767690000.1e5', `1767690000.${'1'.repeat(100_000)}`].map((ts) => `{"type":"message","user":"U1","text":"hi","ts":"${ts}"}`).join(',')}]`,
    ),
    framed('teams.json', 'Teams messages that are empty, 45 MB', teams, ',{}', 15_000_000, ']}'),
    framed('teams.json', 'Teams messages that never end', teams, ',{"id":"2"', 100_000, ''),
    framed('discord.json', 'Discord messages that are numbers, 40 MB', discord, ',1', 20_000_000, ']}'),
    framed('xapi.json', 'statements that are lists in lists', xapi, ',[[]]', 5_000_000, ']}'),
    framed(
      'xapi.json',
      'a statement of 30 MB',
      xapi,
      `,{"id":"7690e6c9-3ef0-4ed3-8b37-7f3964730bee","x":"${'a'.repeat(30 * megabyte)}"}`,
      1,
      ']}',
    ),
    framed('import.jsonl', 'a line of 40 MB after a good one', mattermost, 'a', 40 * megabyte, '\n'),
    framed('import.jsonl', 'two million brackets, a line each', mattermost, '}\n', 2_000_000, ''),
    framed(
      'import.jsonl',
      'a post with a million replies',
      mattermost,
      '',
      1,
      `{"type":"post","post":{"team":"leaders","channel":"general","user":"ada","message":"hi","create_at":1767603600000,"replies":[${'{"user":"ben","message":"x","create_at":1767603600001},'.repeat(150_000)}{}]}}\n`,
    ),
    framed('tracking.log', 'a million lines that are lists', log, '[]\n', 1_000_000, ''),
    framed('list.mbox', 'a mail of 60 MB without a break', `${mail}\n`, 'a', 60 * megabyte, '\n'),
    framed('list.mbox', 'a header of 20 MB', mail, 'References: <a@b> <c@d>\n ', 800_000, '\n\nhi\n'),
    framed(
      'list.mbox',
      'two hundred thousand mails of nothing',
      `${mail}\nhi\n\n`,
      'From x Mon Jan  5 09:00:00 2026\n\n',
      200_000,
      '',
    ),
    framed(
      'list.mbox',
      'parts in parts',
      `${mail}Content-Type: multipart/mixed; boundary="b"\n\n`,
      '--b\nContent-Type: multipart/mixed; boundary="b"\n\n',
      50_000,
      '',
    ),
    framed('list.mbox', 'words that are encoded and never end', mail, 'Subject: =?utf-8?Q?=', 200_000, '\n\nhi\n'),
    malformed('members.json.gz', 'lines that go on as 200 MB of blanks', () =>
      gzipSync(Buffer.concat([Buffer.from(analytics.repeat(3)), Buffer.alloc(200 * megabyte, 0x20)])),
    ),
    malformed('members.json.gz', 'lines that go on as 100 MB of one line', () =>
      gzipSync(Buffer.concat([Buffer.from(analytics.repeat(3)), Buffer.alloc(100 * megabyte, 0x61)])),
    ),
    malformed('members.json.gz', 'lines and a second gzip', () =>
      Buffer.concat([gzipSync(analytics.repeat(3)), gzipSync(Buffer.alloc(100 * megabyte, 0x0a))]),
    ),
    framed(
      'attendance.csv',
      'sections that never end',
      content('teams-attendance'),
      '2. Participants\n3. In-Meeting Activities\n',
      200_000,
      '',
    ),
    framed(
      'participants.csv',
      'half a million meetings',
      content('zoom-participants'),
      'Ada Field,ada@example.org,01/25/2026 04:00:00 PM,soon,60,No\n',
      300_000,
      '',
    ),
    framed(
      'members.csv',
      'totals of 1e308',
      content('slack-members').replace(',30,25,4,', ',1e308,-5,1.5,'),
      '',
      1,
      '',
    ),
  ]
}

function content(id: 'teams-attendance' | 'zoom-participants' | 'slack-members'): string {
  const sample = eachFormat[id]
  if (!('content' in sample)) return ''
  return typeof sample.content === 'string' ? sample.content : sample.content.toString('utf16le')
}
