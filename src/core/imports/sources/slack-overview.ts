import { addDays } from '../../time/days.ts'
import { dayOrderOf, WrittenTimes } from '../../time/written-times.ts'
import { columnOf } from '../intake/columns.ts'
import type { Table } from '../intake/tables.ts'
import { channelTotals } from './report-grades.ts'
import { reportSource } from './report-source.ts'

const dates = ['Date']

/** Slack's overview of a whole workspace, a row for each day. */
export const slackOverview = reportSource({
  id: 'slack-overview',
  title: 'Slack workspace overview (CSV)',
  looksLike: 'A CSV of Slack’s analytics overview with a row for each day: active members, members posting, messages.',
  steps: [
    'In Slack on a computer, open the workspace’s menu and choose Tools & settings, then Analytics.',
    'Stay on the Overview tab and choose the days that you want numbers for.',
    'Choose Export CSV; Slack sends you the file as a direct message.',
  ],
  platform: 'slack',
  scope: 'organisation',
  grades: () => channelTotals,
  shape: {
    columns: {
      date: dates,
      members: ['Total enabled membership', 'Total membership', 'Total members'],
      present: ['Daily active members'],
      contributing: ['Daily members posting messages'],
      inPublic: ['Messages in public channels'],
      inPrivate: ['Messages in private channels'],
    },
    needed: ['date', 'present'],
    // Messages in shared channels are among those in public and private ones; direct messages are nobody's business here.
    counts: {
      members: ['members'],
      'people-present': ['present'],
      'people-contributing': ['contributing'],
      messages: ['inPublic', 'inPrivate'],
    },
  },
  is: 'Its columns are those of Slack’s analytics overview: daily active members, a row for each day.',
  asks: async (table, _name, { answers }) => {
    const texts = await datesOf(table)
    if (answers.dates || dayOrderOf(texts) !== 'unsure') return []
    return [{ about: 'dates', samples: texts.slice(0, 3), suggested: null }]
  },
  open: async (table, _name, { answers }) => {
    const found = dayOrderOf(await datesOf(table))
    const order = found === 'dmy' || found === 'mdy' ? found : found === 'unsure' ? answers.dates : null
    const times = new WrittenTimes({ zone: 'UTC', order })
    return {
      subjectOf: (cell) => {
        const reading = times.read(cell('date'))
        if ('reason' in reading) return { rejected: reading.reason }
        const from = new Date(reading.at).toISOString().slice(0, 10)
        return { of: 'everybody', author: null, channel: null, from, to: addDays(from, 1) }
      },
    }
  },
})

async function datesOf(table: Table): Promise<string[]> {
  const at = columnOf(table.columns, dates)
  const texts: string[] = []
  for await (const piece of table.rows()) for (const row of piece) if ('cells' in row) texts.push(row.cells[at] ?? '')
  return texts
}
