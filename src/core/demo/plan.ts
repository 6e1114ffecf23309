import { type Chance, chance, sum } from '../chance.ts'
import { addDays } from '../time/days.ts'
import { isFacilitator, type Member } from './cast.ts'
import { demoCohort, type FactId, truth } from './story.ts'

/** How many contributions each member makes in each week, the first week at index 0. */
export type Plan = ReadonlyMap<Member, readonly number[]>

/** How much goes on in a week as such: a lively start, tired by February, livelier with the newcomers, quiet around Easter. */
const energy = [1.2, 1.25, 1.1, 1, 0.95, 0.85, 0.9, 1.05, 1.1, 1.15, 1, 0.95, 0.75, 0.8]

/** Draws the cohort's activity so that the planted facts hold and everything else varies by chance. */
export function planOf(seed: number, cast: readonly Member[], omitted: ReadonlySet<FactId>): Plan {
  const dice = chance(`plan ${seed}`)
  const week = energy.map((amount, index) =>
    index + 1 === truth.silentWeek && !omitted.has('silent-week') ? 0 : amount,
  )
  const plan = new Map<Member, number[]>()
  for (const member of cast) if (!isFacilitator(member)) plan.set(member, weeksOf(dice, member, week))
  const superUser = cast.find((member) => member.part === 'super-user')
  if (superUser && !omitted.has('super-user')) plan.set(superUser, superUserWeeks(plan, superUser, week))
  const ofParticipants = week.map((_, index) => sum([...plan.values()].map((weeks) => weeks[index] ?? 0)))
  for (const member of cast)
    if (isFacilitator(member)) plan.set(member, facilitatorWeeks(member, ofParticipants, omitted))
  return plan
}

function weeksOf(dice: Chance, member: Member, week: readonly number[]): number[] {
  const { firstWeek } = member
  if (firstWeek === null) return week.map(() => 0)
  const usual = usualAmount(dice, member)
  return week.map((amount, index) => {
    const varied = Math.round(usual * amount * dice.between(0.6, 1.4))
    const isAway = dice.happens(0.1)
    const hasLeft = member.leavesOn !== null && addDays(demoCohort.startsOn, index * 7) > member.leavesOn
    if (index + 1 < firstWeek || hasLeft) return 0
    if (index + 1 === firstWeek) return Math.max(1, varied)
    return isAway ? 0 : varied
  })
}

/** Contributions in a usual week. A newcomer whom nobody answers seldom writes again. */
function usualAmount(dice: Chance, member: Member): number {
  if (!member.isFirstPostAnswered) return dice.between(0.3, 1.3)
  if (member.part === 'latecomer') return dice.between(3, 7)
  if (member.part === 'reader' || member.part === 'watcher') return dice.between(0.8, 1.6)
  return dice.between(5.8, 7.4)
}

/** Makes the planted share of what all participants contribute, spread over the weeks as the rest is. */
function superUserWeeks(plan: Plan, superUser: Member, week: readonly number[]): number[] {
  const others = sum([...plan].map(([member, weeks]) => (member === superUser ? 0 : sum(weeks))))
  const total = Math.round((others * truth.superUserShare) / (1 - truth.superUserShare))
  const perEnergy = total / sum(week)
  let owed = 0
  return week.map((amount) => {
    owed += amount * perEnergy
    const due = amount === 0 ? 0 : Math.round(owed)
    owed -= due
    return due
  })
}

function facilitatorWeeks(member: Member, ofParticipants: readonly number[], omitted: ReadonlySet<FactId>): number[] {
  return ofParticipants.map((amount, index) => {
    const share = omitted.has('fading-facilitator') ? truth.steadyShare : truth.fadingShares[index] || truth.steadyShare
    const both = Math.round((amount * share) / (1 - share))
    const ofLead = Math.round(both * (omitted.has('fading-facilitator') ? 0.5 : Math.max(0.25, 0.85 - index * 0.05)))
    return member.part === 'lead-facilitator' ? ofLead : both - ofLead
  })
}
