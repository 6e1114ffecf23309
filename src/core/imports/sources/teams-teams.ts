import { askForReportDays, daysOfReport, placeNames, reportDays, reportNotes } from './microsoft-report.ts'
import { channelTotals } from './report-grades.ts'
import { reportSource } from './report-source.ts'

const names = ['Team Name', 'Name']
const ids = ['Team Id']

/** What happened in each team of an organisation: Graph's getTeamsTeamActivityDetail and the Teams usage report. */
export const teamsTeams = reportSource({
  id: 'teams-teams',
  title: 'Teams usage by team (CSV)',
  looksLike:
    'A CSV from the Microsoft 365 or Teams admin center with a row for each team: active users, posts, replies.',
  steps: [
    'Ask somebody who may read reports in Microsoft 365 (a Reports Reader is enough).',
    'In the Microsoft 365 admin center open Reports, Usage, Microsoft Teams, Teams usage.',
    'Choose 7, 30, 90 or 180 days, then Export.',
  ],
  platform: 'teams',
  scope: 'organisation',
  grades: () => channelTotals,
  shape: {
    columns: {
      ...reportDays,
      id: ids,
      name: names,
      present: ['Active Users'],
      posts: ['Post Messages'],
      replies: ['Reply Messages'],
      messages: ['Channel Messages'],
      reactions: ['Reactions'],
      meetings: ['Meetings Organized'],
    },
    needed: ['name', 'present', 'messages'],
    counts: {
      messages: ['messages'],
      posts: ['posts'],
      replies: ['replies'],
      reactions: ['reactions'],
      meetings: ['meetings'],
      'people-present': ['present'],
    },
  },
  is: 'Its columns are those of the Teams usage report: active users and channel messages, a row for each team.',
  asks: (table, name, { answers }) => askForReportDays(table, name, answers),
  open: async (table, name, { answers }) => {
    const called = await placeNames(table, names, ids)
    return {
      problems: reportNotes(table),
      subjectOf: (cell) => {
        const days = daysOfReport(cell('refreshed'), cell('period'), name, answers)
        if ('rejected' in days) return days
        const channel = called(cell('name') || cell('id'), cell('id'))
        return channel ? { of: 'channel', author: null, channel, ...days } : { rejected: 'it names no team' }
      },
    }
  },
})
