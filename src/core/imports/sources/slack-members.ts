import { kept } from '../intake/kept.ts'
import { personTotals } from './report-grades.ts'
import { reportSource } from './report-source.ts'
import { askForDays, daysOf } from './report-windows.ts'
import type { Author } from './source.ts'

const columns = {
  id: ['User ID', 'Member ID'],
  name: ['Name', 'Full name'],
  username: ['Username'],
  display: ['Display name'],
  email: ['Email', 'Email address'],
  type: ['Account type'],
  deactivated: ['Deactivated date (UTC)', 'Deactivated date'],
  days: ['Days active'],
  posted: ['Messages posted'],
  messages: ['Messages posted in channels', 'Messages posted'],
  reactions: ['Reactions added'],
  files: ['Files uploaded', 'Files added'],
} as const

/** Slack's member analytics: what each member of a workspace did in a window that only the file's name tells. */
export const slackMembers = reportSource({
  id: 'slack-members',
  title: 'Slack member analytics (CSV)',
  looksLike: 'A CSV named like “… Member Analytics Prior 30 Days - Apr 17, 2026.csv”, with a row for each member.',
  steps: [
    'In Slack on a computer, open the workspace’s menu and choose Tools & settings, then Analytics.',
    'Open the Members tab and choose the days that you want numbers for.',
    'Choose Export CSV; Slack sends you the file as a direct message.',
    'Keep the file’s name: the days it covers stand only there.',
  ],
  platform: 'slack',
  scope: 'organisation',
  grades: () => personTotals(['contributions', 'reactions']),
  shape: {
    columns,
    needed: ['id', 'posted'],
    counts: { messages: ['messages'], reactions: ['reactions'], 'days-present': ['days'], artefacts: ['files'] },
  },
  is: 'Its columns are those of Slack’s member analytics: user ID and messages posted, a row for each member.',
  asks: (_table, name, { answers }) => askForDays(name, answers),
  open: (table, name, { answers }) => {
    const days = daysOf(name, answers)
    const isByChannel = table.columns.some((header) => /^messages posted in channels$/i.test(header))
    return {
      problems: isByChannel
        ? []
        : [`${table.file} has no column for messages in channels, so direct messages are counted too.`],
      subjectOf: (cell) => {
        const author = authorOf(cell)
        return author ? { of: 'person', author, channel: null, ...days } : { rejected: 'it names nobody' }
      },
    }
  },
})

function authorOf(cell: (column: keyof typeof columns) => string): Author | null {
  const [username, display, type] = [cell('username'), cell('display'), cell('type')]
  const key = cell('id') || username
  if (key === '') return null
  const isBot = /\b(?:bot|app)\b/i.test(type)
  return {
    key: kept(key),
    name: kept(cell('name') || display || username || key),
    email: kept(cell('email')) || null,
    handle: kept(username) || null,
    aliases: [username, display].filter((alias) => alias !== '').map(kept),
    kind: isBot ? 'bot' : cell('deactivated') !== '' ? 'deleted' : /guest/i.test(type) ? 'guest' : 'person',
    isStaff: !isBot && /\b(?:admin|owner)\b/i.test(type),
  }
}
