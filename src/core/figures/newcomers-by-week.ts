import { mayStateCount } from '../engagement/disclose.ts'
import { measureOf } from '../engagement/measuring.ts'
import { firstThreadsIn } from '../engagement/unanswered.ts'
import { number } from '../engagement/wording.ts'
import type { Figure, FigureFacts } from './figure.ts'

/** How many people contributed for the first time, week by week, and how many of the conversations they opened first got a reply. */
export const newcomersByWeek: Figure = {
  id: 'newcomers-by-week',
  title: 'First contributions',
  draw: (given) => {
    const { weeks, whole, audience } = given
    const values = weeks.map(({ pair, isCovered }) => {
      const { value } = measureOf('new-contributors', pair)
      return value !== null && isCovered && mayStateCount(value, pair.now.members.length, audience) ? value : null
    })
    if (values.every((value) => value === null))
      return { unavailable: 'Suppressed: nobody or everybody of fewer than 10 people.' }
    return {
      finding: findingOf(measureOf('new-contributors', whole).value ?? 0, given),
      alt: 'Columns, one a week: people who contributed for the first time.',
      cautions: ['First over all imported data: when the data begins late, the first weeks look newer than they are.'],
      drawing: {
        kind: 'bars',
        unit: 'people',
        isStacked: false,
        categories: weeks.map((week) => week.label),
        series: [{ id: 'new-contributors', title: 'First contributions', tone: 'accent', values }],
      },
      table: {
        columns: [
          { title: 'Week', isNumber: false },
          { title: 'First contributions', isNumber: true },
        ],
        rows: weeks.map((week, at) => [week.label, String(values[at] ?? (week.isCovered ? 'suppressed' : '—'))]),
      },
    }
  },
}

function findingOf(first: number, given: FigureFacts): string {
  const { facts, window, whole, audience } = given
  if (!mayStateCount(first, whole.now.members.length, audience))
    return 'How many contributed for the first time is suppressed.'
  const people = `${number(first)} of ${number(whole.now.members.length)} people contributed for the first time`
  const threads = firstThreadsIn(facts, window)
  const replied = threads.filter((thread) => thread.firstReplyAt !== null).length
  if (threads.length === 0 || !mayStateCount(replied, threads.length, audience)) return `${people}.`
  return `${people}; of ${number(threads.length)} who opened a conversation for the first time, ${number(replied)} got a reply.`
}
