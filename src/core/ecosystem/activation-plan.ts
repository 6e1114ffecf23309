import type { Cohort } from '../../contract/cohorts.ts'
import { ActivationArea, type ActivationPlan, type EcosystemNote } from '../../contract/ecosystem.ts'
import type { Entry } from '../../contract/entries.ts'
import { weekOf, windowOfWeek } from '../time/cohort-weeks.ts'
import { longDay } from '../wording/days.ts'
import { counted } from '../wording/numbers.ts'
import { listed, quoted, startingLarge } from '../wording/text.ts'

type Step = Entry<'activationStep'>
type Planned = ActivationPlan['steps'][number]
type Dates = Pick<Cohort, 'startsOn' | 'endsOn'>

/** The activation plan by date, with what is overdue or missing on `today` (a day in the cohort's zone). */
export function activationPlanOf(steps: readonly Step[], cohort: Dates, today: string): ActivationPlan {
  const planned = steps
    .map((step) => plannedOf(step, cohort, today))
    .sort((a, b) => (a.on ?? lastDay).localeCompare(b.on ?? lastDay))
  const areas = ActivationArea.options.map((area) => {
    const own = planned.filter((step) => step.area === area)
    return { area, steps: own.length, done: count(own, 'done'), overdue: count(own, 'overdue') }
  })
  return {
    says: sentence(planned, areas),
    steps: planned,
    areas,
    weeks: timeline(planned, cohort, today),
    notes:
      steps.length === 0 ? [] : [...areas.flatMap(missing), ...overdue(planned), ...nobody(steps), ...undated(planned)],
  }
}

/** Sorts after every day. */
const lastDay = '9999-12-31'
/** Weeks before the start and after the end that the timeline shows at most. */
const mostBefore = 12
const mostAfter = 4

const areaWords: Readonly<Record<ActivationArea, Readonly<{ name: string; mend: string }>>> = {
  leaders: {
    name: 'leaders',
    mend: 'Ask one leader for something visible and small: a first question, a story of a mistake.',
  },
  champions: {
    name: 'champions',
    mend: 'Invite three early adopters before anybody else, and give each something to do in week 1.',
  },
  onboarding: {
    name: 'onboarding',
    mend: 'Plan the first ten minutes of a new member: where to look, what to say, who answers.',
  },
  content: {
    name: 'first content',
    mend: 'Put five pieces there before the doors open, so that nobody enters an empty room.',
  },
  launch: { name: 'a launch', mend: 'Plan one live hour in which people use the space together.' },
  rhythm: {
    name: 'a rhythm',
    mend: 'Choose one event that comes again each week; momentum is lost between launch and habit.',
  },
}

function plannedOf({ id, body }: Step, cohort: Dates, today: string): Planned {
  const week = body.on === null ? null : weekOf(cohort, body.on)
  return { id, title: body.title, area: body.area, on: body.on, week, state: stateOf(body, cohort, today) }
}

function stateOf({ status, on }: Step['body'], cohort: Dates, today: string): Planned['state'] {
  if (status === 'done') return 'done'
  if (on === null) return 'undated'
  if (on < today) return 'overdue'
  return weekOf(cohort, on) === weekOf(cohort, today) ? 'this-week' : 'ahead'
}

function sentence(steps: readonly Planned[], areas: ActivationPlan['areas']): string {
  if (steps.length === 0) return 'A space that is only announced stays empty: plan how it comes alive.'
  const late = count(steps, 'overdue')
  const open = areas.filter((area) => area.steps === 0).map(({ area }) => areaWords[area].name)
  const next = steps.find(({ state }) => state === 'this-week' || state === 'ahead')
  if (late > 0)
    return `${startingLarge(counted(late, { one: 'step is', many: 'steps are' }))} overdue; the oldest is ${titleOf(steps.find(({ state }) => state === 'overdue'))}.`
  if (open.length > 0) return `The plan still lacks ${listed(open)}.`
  if (next?.on) return `Next is ${titleOf(next)} on ${longDay(next.on)}; all six areas are planned.`
  return count(steps, 'done') === steps.length
    ? 'Everything that was planned is done.'
    : 'All six areas are planned; some steps still need a day.'
}

function missing({ area, steps }: ActivationPlan['areas'][number]): EcosystemNote[] {
  if (steps > 0) return []
  const { name, mend } = areaWords[area]
  return [{ says: `Nothing is planned for ${name}.`, mend, id: null }]
}

/** Each by itself while they are few; many of them as one, or they would hide what is missing. */
function overdue(steps: readonly Planned[]): EcosystemNote[] {
  const late = steps.filter(({ state }) => state === 'overdue')
  const [oldest] = late
  if (late.length <= fewOverdue || !oldest)
    return late.map((step) => ({
      says: wasDue(step),
      mend: 'Do it, give it another day, or mark it as done.',
      id: step.id,
    }))
  return [
    {
      says: `${late.length} steps are overdue. ${wasDue(oldest)}`,
      mend: 'Begin with those that still matter; give the others another day, or drop them.',
      id: oldest.id,
    },
  ]
}

const fewOverdue = 3

function wasDue(step: Planned): string {
  return `${startingLarge(titleOf(step))} was due on ${longDay(step.on ?? lastDay)}.`
}

function nobody(steps: readonly Step[]): EcosystemNote[] {
  const ownerless = steps.filter(
    ({ body }) => body.status !== 'done' && body.owner.personId === null && body.owner.name.trim() === '',
  )
  const [first] = ownerless
  if (!first) return []
  return [
    {
      says: `${startingLarge(counted(ownerless.length, { one: 'step has', many: 'steps have' }))} no owner, among them ${quoted(first.body.title, 'an untitled step')}.`,
      mend: 'Name one person for each; what everybody does, nobody does.',
      id: first.id,
    },
  ]
}

function undated(steps: readonly Planned[]): EcosystemNote[] {
  const open = steps.filter(({ state }) => state === 'undated')
  const [first] = open
  if (!first) return []
  return [
    {
      says: `${startingLarge(counted(open.length, { one: 'step has', many: 'steps have' }))} no day, among them ${titleOf(first)}.`,
      mend: 'Give each a day before or after the start.',
      id: first.id,
    },
  ]
}

/** From the week of the first step (at most twelve before the start) to the cohort's last one, or that of a later step (at most four after). */
function timeline(steps: readonly Planned[], cohort: Dates, today: string): ActivationPlan['weeks'] {
  const used = steps.flatMap(({ week }) => (week === null ? [] : [week]))
  const last = weekOf(cohort, cohort.endsOn)
  const from = Math.max(1 - mostBefore, Math.min(1, ...used))
  const to = Math.min(last + mostAfter, Math.max(last, ...used))
  const now = weekOf(cohort, today)
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const number = from + at
    return {
      number,
      from: windowOfWeek(cohort, number).from,
      isInCohort: number >= 1 && number <= last,
      isNow: number === now,
    }
  })
}

function count(steps: readonly Planned[], state: Planned['state']): number {
  return steps.filter((step) => step.state === state).length
}

function titleOf(step: Planned | undefined): string {
  return quoted(step?.title ?? '', 'an untitled step')
}
