import { type Audience, discloseCells, mayStateCount } from '../engagement/disclose.ts'
import { measureOf, pairOf, stepsOf } from '../engagement/measuring.ts'
import { firstThreadsIn } from '../engagement/unanswered.ts'
import type { Week } from '../engagement/weeks.ts'
import { number } from '../wording/numbers.ts'
import type { Figure, FigureFacts } from './figure.ts'

/**
 * How many people contributed for the first time, step by step, and how many of the conversations they opened first got a reply. When somebody first
 * wrote is lasting knowledge about them, so for stakeholders the steps are months and small cells are held back; facilitators see weeks.
 */
export const newcomersByWeek: Figure = {
  id: 'newcomers-by-week',
  title: 'First contributions',
  draw: (given) => {
    const steps = given.audience === 'stakeholder' ? monthsOf(given) : given.weeks
    const word = given.audience === 'stakeholder' ? 'month' : 'week'
    const values = valuesOf(steps, given.audience)
    if (values.every((value) => value === null))
      return { unavailable: 'Suppressed: too few people to tell when they began.' }
    return {
      finding: findingOf(measureOf('new-contributors', given.whole).value ?? 0, given),
      alt: `Columns, one a ${word}: people who contributed for the first time.`,
      cautions: [
        `First over all imported data: when the data begins late, the first ${word}s look newer than they are.`,
      ],
      drawing: {
        kind: 'bars',
        unit: 'people',
        isStacked: false,
        categories: steps.map((step) => step.label),
        series: [{ id: 'new-contributors', title: 'First contributions', tone: 'accent', values }],
      },
      table: {
        columns: [
          { title: word === 'month' ? 'Month' : 'Week', isNumber: false },
          { title: 'First contributions', isNumber: true },
        ],
        rows: steps.map((step, at) => [step.label, String(values[at] ?? (step.isCovered ? 'suppressed' : '—'))]),
      },
    }
  },
}

type Step = Pick<Week, 'label' | 'pair' | 'isCovered'>

function monthsOf({ facts, window }: FigureFacts): Step[] {
  return stepsOf(window, 'month').map((month) => {
    const pair = pairOf(facts, month, 'month')
    const label = new Date(`${month.from}T00:00:00Z`).toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' })
    return { label, pair, isCovered: pair.now.imports.length > 0 }
  })
}

function valuesOf(steps: readonly Step[], audience: Audience): (number | null)[] {
  const counts = steps.map(({ pair, isCovered }) => (isCovered ? measureOf('new-contributors', pair).value : null))
  const shown = discloseCells(
    counts.filter((count) => count !== null),
    audience,
  )[Symbol.iterator]()
  return counts.map((count) => (count === null ? null : (shown.next().value ?? null)))
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
