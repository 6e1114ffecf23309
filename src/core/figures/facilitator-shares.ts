import type { Measure, MeasureId } from '../../contract/engagement.ts'
import type { Tone } from '../../contract/figures.ts'
import { mayStateShare, smallestGroup } from '../engagement/disclose.ts'
import { measureOf, pairOf, stepsOf } from '../engagement/measuring.ts'
import { fewestForPercent } from '../engagement/print.ts'
import type { Week } from '../engagement/weeks.ts'
import { number, percent } from '../wording/numbers.ts'
import type { Figure, FigureFacts } from './figure.ts'

const kinds: readonly Readonly<{ id: MeasureId; title: string; tone: Tone }>[] = [
  { id: 'facilitator-share', title: 'Contributions', tone: 'facilitators' },
  { id: 'facilitator-thread-share', title: 'Conversation starts', tone: 'members' },
  { id: 'facilitator-first-reply-share', title: 'First answers', tone: 'accent' },
  { id: 'facilitator-words-share', title: 'Words', tone: 'context' },
]

/** The facilitators’ part of what is written, begun, first answered and said, step by step, by the role held on the day. */
export const facilitatorShares: Figure = {
  id: 'facilitator-shares',
  title: 'What facilitators carry',
  draw: (given) => {
    const { whole, audience } = given
    if (audience === 'stakeholder' && whole.now.members.length < fewestForPercent)
      return { unavailable: `Suppressed: fewer than ${fewestForPercent} people.` }
    const { word, steps } = stepsFor(given)
    const lines = kinds.map((kind) => {
      const shares = steps.map(({ pair }) => measureOf(kind.id, pair))
      const values = shares.map(({ value, denominator }, at) =>
        (denominator ?? 0) >= smallestGroup &&
        mayStateShare(denominator ?? 0, steps[at]?.pair.now.members.length ?? 0, audience)
          ? value
          : null,
      )
      return { ...kind, shares, values }
    })
    const drawn = lines.filter(({ values }) => values.some((value) => value !== null))
    if (drawn.length === 0)
      return { unavailable: `No ${word} has ${smallestGroup} cases or more, so a share would mislead.` }
    return {
      finding: findingOf(drawn.map((line) => ({ ...line, measure: measureOf(line.id, whole) }))),
      alt: `Lines, one point a ${word}: the share of facilitators and staff in contributions, conversation starts, first answers to members, and words.`,
      cautions: [
        `A ${word} with fewer than ${smallestGroup} cases is left open. First answers are those to members’ conversations.`,
        'The lines at 50% and 10% are FeverBee’s rule of thumb (members write half, later nine tenths); they are no target.',
      ],
      drawing: {
        kind: 'lines',
        unit: 'share',
        categories: steps.map(({ label }) => label),
        series: drawn.map(({ id, title, tone, values }) => ({ id, title, tone, values, low: null, high: null })),
        references: [
          { value: 0.5, label: '50%: members write half (FeverBee)' },
          { value: 0.1, label: '10%: members write nine tenths (FeverBee)' },
        ],
      },
      table: {
        columns: [
          { title: word === 'month' ? 'Month' : 'Week', isNumber: false },
          ...drawn.map(({ title }) => ({ title, isNumber: true })),
        ],
        rows: steps.map(({ label }, at) => [
          label,
          ...drawn.map(({ shares, values }) => cellOf(shares[at], values[at] ?? null, audience === 'stakeholder')),
        ]),
      },
    }
  },
}

const mostWeeks = 8

/** Weeks of a short window, months of a longer one: a few cases a week jump about and say little. */
function stepsFor({ facts, window, weeks }: FigureFacts): { word: string; steps: Pick<Week, 'label' | 'pair'>[] } {
  if (weeks.length <= mostWeeks) return { word: 'week', steps: [...weeks] }
  const steps = stepsOf(window, 'month').map((month) => ({
    label: new Date(month.from).toLocaleDateString('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }),
    pair: pairOf(facts, month, 'month'),
  }))
  return { word: 'month', steps }
}

function cellOf(share: Measure | undefined, drawn: number | null, isForStakeholders: boolean): string {
  if (!share || share.value === null || share.numerator === null || share.denominator === null) return '—'
  if (drawn === null && isForStakeholders) return 'suppressed'
  const pair = `${number(share.numerator)} of ${number(share.denominator)}`
  return share.denominator < fewestForPercent ? pair : `${percent(share.value)} (${pair})`
}

function findingOf(lines: readonly { title: string; measure: Measure }[]): string {
  const told = lines.flatMap(({ title, measure: { value, denominator } }) =>
    value !== null && (denominator ?? 0) >= fewestForPercent ? [`${percent(value)} of ${title.toLowerCase()}`] : [],
  )
  if (told.length === 0) return 'Too little was written to tell what facilitators carry.'
  const [last] = told.slice(-1)
  const list = told.length === 1 ? last : `${told.slice(0, -1).join(', ')} and ${last}`
  return `Facilitators and staff made ${list}.`
}
