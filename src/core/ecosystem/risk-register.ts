import type { EcosystemNote, RiskLevel, RiskRegister } from '../../contract/ecosystem.ts'
import type { Entry } from '../../contract/entries.ts'
import { longDay } from '../wording/days.ts'
import { counted } from '../wording/numbers.ts'
import { listed, quoted, startingLarge } from '../wording/text.ts'

type Risk = Entry<'risk'>
type Challenge = Risk['body']['challenge']

/** How heavy a risk weighs: the product of likelihood and impact (1 to 5 each) up to 4 is low, 9 moderate, 14 high, and severe above. */
function levelOf({ likelihood, impact }: Readonly<{ likelihood: number; impact: number }>): RiskLevel {
  const weight = likelihood * impact
  if (weight < 5) return 'low'
  if (weight < 10) return 'moderate'
  return weight < 15 ? 'high' : 'severe'
}

/** The risks from the heaviest down, closed ones last, with the grid of those that aren't closed. `today` is a day in the cohort's zone. */
export function riskRegisterOf(risks: readonly Risk[], today: string): RiskRegister {
  const sorted = [...risks].sort(
    (a, b) =>
      Number(isClosed(a)) - Number(isClosed(b)) ||
      weightOf(b) - weightOf(a) ||
      b.body.impact - a.body.impact ||
      a.id - b.id,
  )
  const alive = sorted.filter((risk) => !isClosed(risk))
  return {
    says: sentence(alive, risks.length),
    risks: sorted.map((risk) => ({ id: risk.id, level: levelOf(risk.body), isReviewDue: isReviewDue(risk, today) })),
    grid: grid(alive),
    notes:
      risks.length === 0
        ? []
        : [
            ...alive.flatMap(open),
            ...alive.filter((risk) => isReviewDue(risk, today)).map(review),
            ...uncovered(risks),
          ],
  }
}

const steps = [1, 2, 3, 4, 5] as const

/** What every learning community meets, and where rewards point. */
const challenges: Readonly<Partial<Record<Challenge, string>>> = {
  time: 'time and priority',
  culture: 'a culture that doesn’t share',
  technology: 'taking up the technology',
  momentum: 'keeping momentum',
  reward: 'what is really rewarded',
}

function sentence(alive: readonly Risk[], all: number): string {
  if (all === 0)
    return 'Every learning community meets the same four challenges: write down what you will do about yours.'
  const [first] = alive
  if (!first) return 'Every risk is closed.'
  const heavy = alive.filter(({ body }) => ['high', 'severe'].includes(levelOf(body)))
  const bare = heavy.filter(({ body }) => body.mitigation.trim() === '')
  if (heavy.length === 0)
    return `${startingLarge(counted(alive.length, { one: 'risk is', many: 'risks are' }))} open, none of them heavy.`
  const lead = `${heavy.length} of ${alive.length} open risks ${heavy.length === 1 ? 'weighs' : 'weigh'} heavily, ${titleOf(first)} most`
  return bare.length === 0
    ? `${lead}; each has an answer.`
    : `${lead}; ${bare.length === heavy.length ? 'none has an answer yet' : `${bare.length} without an answer`}.`
}

function open(risk: Risk): EcosystemNote[] {
  const { mitigation, owner } = risk.body
  const name = startingLarge(titleOf(risk))
  if (mitigation.trim() === '')
    return [
      {
        says: `${name} has no answer yet.`,
        mend: 'Say what you will do so that it is less likely, or hurts less.',
        id: risk.id,
      },
    ]
  if (owner.personId === null && owner.name.trim() === '')
    return [{ says: `Nobody looks after ${titleOf(risk)}.`, mend: 'Name the person who watches it.', id: risk.id }]
  return []
}

function review(risk: Risk): EcosystemNote {
  return {
    says: `${startingLarge(titleOf(risk))} was to be looked at again on ${longDay(risk.body.reviewOn ?? '')}.`,
    mend: 'Look at it, then set the next date or close it.',
    id: risk.id,
  }
}

function uncovered(risks: readonly Risk[]): EcosystemNote[] {
  const open = Object.entries(challenges).filter(
    ([challenge]) => !risks.some(({ body }) => body.challenge === challenge),
  )
  if (open.length === 0) return []
  return [
    {
      says: `No risk is written down about ${listed(open.map(([, words]) => words))}.`,
      mend: 'Take the ready-made one and make it yours, or decide that it doesn’t apply here.',
      id: null,
    },
  ]
}

function grid(alive: readonly Risk[]): RiskRegister['grid'] {
  return [...steps].reverse().flatMap((likelihood) =>
    steps.map((impact) => ({
      likelihood,
      impact,
      level: levelOf({ likelihood, impact }),
      ids: alive.filter(({ body }) => body.likelihood === likelihood && body.impact === impact).map(({ id }) => id),
    })),
  )
}

function isReviewDue({ body }: Risk, today: string): boolean {
  return body.status !== 'closed' && body.reviewOn !== null && body.reviewOn <= today
}

function isClosed({ body }: Risk): boolean {
  return body.status === 'closed'
}

function weightOf({ body }: Risk): number {
  return body.likelihood * body.impact
}

function titleOf({ body }: Risk): string {
  return quoted(body.title, 'an untitled risk')
}
