import { addDays } from '../../time/days.ts'
import { reportSource } from './report-source.ts'
import { realDay } from './report-windows.ts'

/** How many users of an organisation posted or met in Teams, a row for each day: Graph's getTeamsUserActivityUserCounts. */
export const teamsDaily = reportSource({
  id: 'teams-daily',
  title: 'Teams users by day (CSV)',
  looksLike: 'A CSV from Microsoft 365 with a row for each day: how many users posted in channels and joined meetings.',
  steps: [
    'Ask somebody who may read reports in Microsoft 365 (a Reports Reader is enough).',
    "In Graph Explorer run getTeamsUserActivityUserCounts(period='D90') and save the CSV that it leads to.",
  ],
  platform: 'teams',
  scope: 'organisation',
  grades: () => ({}),
  shape: {
    columns: {
      date: ['Report Date'],
      chat: ['Team Chat Messages'],
      privately: ['Private Chat Messages'],
      others: ['Other Actions'],
    },
    // Without "Other Actions" it is the twin that counts acts and not people.
    needed: ['date', 'chat', 'privately', 'others'],
    counts: { 'people-contributing': ['chat'] },
  },
  is: 'Its columns are those of the Teams report of users by day: report date and how many users posted.',
  open: () => ({
    subjectOf: (cell) => {
      const from = realDay(cell('date'))
      if (from === null) return { rejected: `"${cell('date').slice(0, 40)}" is no date like 2026-01-31` }
      return { of: 'everybody', author: null, channel: null, from, to: addDays(from, 1) }
    },
  }),
})
