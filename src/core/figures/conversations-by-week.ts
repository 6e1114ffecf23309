import { mayStateShare } from '../engagement/disclose.ts'
import type { ThreadFacts } from '../engagement/facts.ts'
import type { Week } from '../engagement/weeks.ts'
import { counted, number } from '../wording/numbers.ts'
import type { Figure } from './figure.ts'

const sevenDays = 7 * 86_400_000

const fates = [
  { id: 'answered', title: 'Answered within 7 days', tone: 'contributing' },
  { id: 'unanswered', title: 'Not answered in 7 days', tone: 'facilitators' },
  { id: 'young', title: 'Too young to tell', tone: 'quiet' },
] as const
type Fate = (typeof fates)[number]['id']

/** The conversations that members open, week by week, and what became of them. */
export const conversationsByWeek: Figure = {
  id: 'conversations-by-week',
  title: 'Conversations that members open',
  draw: ({ weeks, whole, audience }) => {
    const isTold = ({ isCovered, pair }: Week) =>
      isCovered &&
      (pair.now.threads.length === 0 || mayStateShare(pair.now.threads.length, pair.now.members.length, audience))
    const fatesOf = (week: Week) => week.pair.now.threads.map((thread) => fateOf(thread, whole.now.lastEventAt))
    const series = fates.map((fate) => ({
      ...fate,
      values: weeks.map((week) => (isTold(week) ? fatesOf(week).filter((one) => one === fate.id).length : null)),
    }))
    const all = whole.now.threads.map((thread) => fateOf(thread, whole.now.lastEventAt))
    if (all.length === 0)
      return { unavailable: 'No member opened a conversation in these days, or the imports don’t tell.' }
    if (!mayStateShare(all.length, whole.now.members.length, audience))
      return { unavailable: 'Suppressed: fewer than 5 conversations.' }
    return {
      finding: findingOf(all),
      alt: 'Stacked columns of conversations, one a week: answered within seven days, not answered, and too young to tell.',
      cautions: ['Answered by anybody but whoever began it and bots; facilitators count.'],
      drawing: { kind: 'bands', unit: 'threads', categories: weeks.map((week) => week.label), series, ceiling: null },
      table: {
        columns: [{ title: 'Week', isNumber: false }, ...fates.map(({ title }) => ({ title, isNumber: true }))],
        rows: weeks.map((week, at) => [
          week.label,
          ...series.map(({ values }) => String(values[at] ?? (week.isCovered ? 'suppressed' : '—'))),
        ]),
      },
    }
  },
}

function fateOf({ startedAt, firstReplyAt }: ThreadFacts, lastEventAt: number | null): Fate {
  if (firstReplyAt !== null && firstReplyAt - startedAt <= sevenDays) return 'answered'
  return lastEventAt !== null && startedAt + sevenDays <= lastEventAt ? 'unanswered' : 'young'
}

function findingOf(all: readonly Fate[]): string {
  const old = all.filter((fate) => fate !== 'young').length
  const answered = all.filter((fate) => fate === 'answered').length
  const opened = `Members opened ${counted(all.length, { one: 'conversation', many: 'conversations' })}`
  if (old < all.length && answered === all.length) return `${opened}; all are answered.`
  return `${opened}; ${number(answered)} ${answered === 1 ? 'was' : 'were'} answered within a week, ${number(all.filter((fate) => fate === 'unanswered').length)} not.`
}
