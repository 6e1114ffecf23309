import { addDays } from '../../time/days.ts'
import { daysBetween } from '../day-number.ts'
import { type MeasureRule, memberWords, needsThreads, nothing } from '../measure-rule.ts'

export const daysSinceLastThread: MeasureRule = {
  definition: {
    id: 'days-since-last-thread',
    version: 1,
    title: 'Days since a member’s conversation',
    family: 'health',
    formula:
      'Days from the last conversation that somebody of the population started to the last day of the window or of the data.',
    population: memberWords,
    interval: 'None: it is what happened.',
    direction: 'down',
    unit: 'days',
    isHeadline: false,
    minimumN: 5,
    reading: 'How long ago a member last opened a conversation. It counts from the end of the data, not from today.',
    source: 'Freshness, the studio’s own.',
  },
  counts: null,
  intervalBy: 'none',
  missing: 'no member has opened a conversation yet',
  toldLike: 'thread-starts',
  needs: needsThreads,
  compute: (now) => {
    const ids = new Set(now.members.map(({ personId }) => personId))
    const last = now.facts.threads.findLast(({ day, personId }) => day < now.end && ids.has(personId))
    return { ...nothing, value: last ? daysBetween(last.day, addDays(now.end, -1)) : null }
  },
}
