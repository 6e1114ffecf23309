import { askForReportDays, daysOfReport, reportAuthor, reportDays, reportNotes } from './microsoft-report.ts'
import { personTotals } from './report-grades.ts'
import { reportSource } from './report-source.ts'

/** What each user of an organisation did in Teams: Graph's getTeamsUserActivityUserDetail, and what the admin centers export of it. */
export const teamsUsers = reportSource({
  id: 'teams-users',
  title: 'Teams user activity (CSV)',
  looksLike:
    'A CSV from the Microsoft 365 or Teams admin center with a row for each user: channel messages, replies, meetings.',
  steps: [
    'Ask somebody who may read reports in Microsoft 365 (a Reports Reader is enough).',
    'In the Microsoft 365 admin center open Reports, Usage, Microsoft Teams, User activity.',
    'Choose 7, 30, 90 or 180 days, then Export. Exports of 7 days that follow each other say most.',
    'If names are hidden, have them shown under Settings, Org settings, Services, Reports.',
  ],
  platform: 'teams',
  scope: 'organisation',
  grades: () => personTotals(['contributions']),
  shape: {
    columns: {
      ...reportDays,
      id: ['User Id', 'ID', 'Object Id'],
      principal: ['User Principal Name', 'UPN', 'Username', 'User name', 'Email'],
      name: ['Display name'],
      deleted: ['Is Deleted', 'Deleted'],
      messages: ['Team Chat Message Count', 'Team chat messages', 'Channel messages', 'Channel Message Count'],
      posts: ['Post Messages', 'Post message count'],
      replies: ['Reply Messages', 'Reply message count'],
      chat: ['Private Chat Message Count', 'Private chat messages', 'Chat messages'],
      meetings: [
        'Meetings Attended Count',
        'Total meetings participated',
        'Total meetings attended',
        'Meetings attended',
        'Meeting Count',
      ],
    },
    needed: ['messages', 'chat'],
    foreign: ['Report Date', 'Team Name', 'Team Id'],
    // Private chats are left out: they are nobody's business here.
    counts: { messages: ['messages'], posts: ['posts'], replies: ['replies'], meetings: ['meetings'] },
  },
  is: 'Its columns are those of the Teams user activity report: channel messages and chat messages, a row for each user.',
  asks: (table, name, { answers }) => askForReportDays(table, name, answers),
  open: (table, name, { answers }) => ({
    problems: reportNotes(table),
    subjectOf: (cell) => {
      const days = daysOfReport(cell('refreshed'), cell('period'), name, answers)
      if ('rejected' in days) return days
      const author = reportAuthor({
        id: cell('id'),
        principal: cell('principal'),
        name: cell('name'),
        isDeleted: /^(?:true|yes)$/i.test(cell('deleted')),
      })
      return author ? { of: 'person', author, channel: null, ...days } : { rejected: 'it names nobody' }
    },
  }),
})
