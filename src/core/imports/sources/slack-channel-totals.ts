import { kept } from '../intake/kept.ts'
import { channelTotals } from './report-grades.ts'
import { reportSource } from './report-source.ts'
import { askForDays, daysOf } from './report-windows.ts'

/** Slack's channel analytics: what happened in each channel in a window that only the file's name tells. */
export const slackChannels = reportSource({
  id: 'slack-channels',
  title: 'Slack channel analytics (CSV)',
  looksLike: 'A CSV named like “… Channel Analytics Prior 30 Days - Apr 17, 2026.csv”, with a row for each channel.',
  steps: [
    'In Slack on a computer, open the workspace’s menu and choose Tools & settings, then Analytics.',
    'Open the Channels tab and choose the days that you want numbers for.',
    'Choose Export CSV; Slack sends you the file as a direct message.',
    'Keep the file’s name: the days it covers stand only there.',
  ],
  platform: 'slack',
  scope: 'organisation',
  grades: () => channelTotals,
  shape: {
    columns: {
      name: ['Name', 'Channel', 'Channel name'],
      members: ['Total membership'],
      messages: ['Messages posted by members', 'Messages posted'],
      viewed: ['Members who viewed', 'Members viewed'],
      posted: ['Members who posted', 'Members posted'],
      reactions: ['Reactions added'],
      reacted: ['Members who reacted', 'Members reacted'],
    },
    needed: ['name', 'members', 'messages'],
    counts: {
      messages: ['messages'],
      reactions: ['reactions'],
      members: ['members'],
      'people-present': ['viewed'],
      'people-contributing': ['posted'],
      'people-reacting': ['reacted'],
    },
  },
  is: 'Its columns are those of Slack’s channel analytics: membership and messages posted, a row for each channel.',
  asks: (_table, name, { answers }) => askForDays(name, answers),
  open: (_table, name, { answers }) => {
    const days = daysOf(name, answers)
    return {
      subjectOf: (cell) => {
        const channel = kept(cell('name').replace(/^#/, ''))
        return channel ? { of: 'channel', author: null, channel, ...days } : { rejected: 'it names no channel' }
      },
    }
  },
})
