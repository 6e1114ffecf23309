import { askForReportDays, daysOfReport, placeNames, reportDays, reportNotes } from './microsoft-report.ts'
import { channelTotals } from './report-grades.ts'
import { reportSource } from './report-source.ts'

const names = ['Group Display Name', 'Group name', 'Community name']
const owners = ['Owner Principal Name', 'Group admin', 'Owner']

/** What happened in each community of Viva Engage (once a group of Yammer): Graph's getYammerGroupsActivityDetail and its export. */
export const vivaGroups = reportSource({
  id: 'viva-groups',
  title: 'Viva Engage activity by community (CSV)',
  looksLike: 'A CSV from the Microsoft 365 admin center with a row for each community: members, posted, read, liked.',
  steps: [
    'Ask somebody who may read reports in Microsoft 365 (a Reports Reader is enough).',
    'In the Microsoft 365 admin center open Reports, Usage, Viva Engage, Groups activity.',
    'Choose 7, 30, 90 or 180 days, then Export.',
  ],
  platform: 'viva-engage',
  scope: 'organisation',
  grades: () => channelTotals,
  shape: {
    columns: {
      ...reportDays,
      name: names,
      owner: owners,
      members: ['Member Count', 'Members'],
      posted: ['Posted Count', 'Posted'],
      read: ['Read Count', 'Read'],
      liked: ['Liked Count', 'Liked'],
    },
    needed: ['name', 'posted', 'read', 'liked'],
    counts: { messages: ['posted'], views: ['read'], reactions: ['liked'], members: ['members'] },
  },
  is: 'Its columns are those of the Viva Engage groups report: posted, read and liked, a row for each community.',
  asks: (table, name, { answers }) => askForReportDays(table, name, answers),
  open: async (table, name, { answers }) => {
    const called = await placeNames(table, names, owners)
    return {
      problems: reportNotes(table),
      subjectOf: (cell) => {
        const days = daysOfReport(cell('refreshed'), cell('period'), name, answers)
        if ('rejected' in days) return days
        const channel = called(cell('name'), cell('owner'))
        return channel ? { of: 'channel', author: null, channel, ...days } : { rejected: 'it names no community' }
      },
    }
  },
})
