import type { CalendarWarning } from '../../../contract/nudges.ts'
import { holiday } from './holiday.ts'
import { noGap } from './no-gap.ts'
import { notDisclosed } from './not-disclosed.ts'
import { outsideCohort } from './outside-cohort.ts'
import { overdue } from './overdue.ts'
import { placeholders } from './placeholders.ts'
import { quietWeek } from './quiet-week.ts'
import type { CalendarFacts, CalendarRule } from './rule.ts'
import { sameChannel } from './same-channel.ts'
import { samePrinciple } from './same-principle.ts'
import { scarcityNotReal } from './scarcity-not-real.ts'
import { tooManyAsks, tooManyNudges } from './too-many.ts'

/** Everything that a calendar can be warned of, the gravest first. */
const rules: readonly CalendarRule[] = [
  scarcityNotReal,
  notDisclosed,
  overdue,
  placeholders,
  outsideCohort,
  holiday,
  tooManyNudges,
  tooManyAsks,
  noGap,
  sameChannel,
  samePrinciple,
  quietWeek,
]

export function warningsOf(facts: CalendarFacts): CalendarWarning[] {
  return rules.flatMap((rule) => rule(facts))
}
