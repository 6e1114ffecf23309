import { askForReportDays, daysOfReport, reportAuthor, reportDays, reportNotes } from './microsoft-report.ts'
import { personTotals } from './report-grades.ts'
import { reportSource } from './report-source.ts'

/** What each user of an organisation did in Viva Engage (once Yammer): Graph's getYammerActivityUserDetail and its export. */
export const vivaUsers = reportSource({
  id: 'viva-users',
  title: 'Viva Engage activity by user (CSV)',
  looksLike: 'A CSV from the Microsoft 365 admin center with a row for each user: posted, read, liked.',
  steps: [
    'Ask somebody who may read reports in Microsoft 365 (a Reports Reader is enough).',
    'In the Microsoft 365 admin center open Reports, Usage, Viva Engage, Activity.',
    'Choose 7, 30, 90 or 180 days, then Export.',
    'If names are hidden, have them shown under Settings, Org settings, Services, Reports.',
  ],
  platform: 'viva-engage',
  scope: 'organisation',
  grades: () => personTotals(['contributions', 'reactions']),
  shape: {
    columns: {
      ...reportDays,
      principal: ['User Principal Name', 'Username', 'User name'],
      name: ['Display Name'],
      state: ['User State'],
      posted: ['Posted Count', 'Posted'],
      read: ['Read Count', 'Read'],
      liked: ['Liked Count', 'Liked'],
    },
    needed: ['principal', 'posted', 'read', 'liked'],
    counts: { messages: ['posted'], views: ['read'], reactions: ['liked'] },
  },
  is: 'Its columns are those of the Viva Engage activity report: posted, read and liked, a row for each user.',
  asks: (table, name, { answers }) => askForReportDays(table, name, answers),
  open: (table, name, { answers }) => ({
    problems: reportNotes(table),
    subjectOf: (cell) => {
      const days = daysOfReport(cell('refreshed'), cell('period'), name, answers)
      if ('rejected' in days) return days
      const isDeleted = /^(?:deleted|removed|suspended)$/i.test(cell('state'))
      const author = reportAuthor({ id: '', principal: cell('principal'), name: cell('name'), isDeleted })
      return author ? { of: 'person', author, channel: null, ...days } : { rejected: 'it names nobody' }
    },
  }),
})
