import type { Readiness } from '../../contract/readiness.ts'
import { counted } from '../wording/numbers.ts'
import { listed } from '../wording/text.ts'
import { audienceChecks } from './checks/audience.ts'
import { communityChecks } from './checks/community.ts'
import { ecosystemChecks } from './checks/ecosystem.ts'
import { measureChecks } from './checks/measures.ts'
import { nudgeChecks } from './checks/nudges.ts'
import { purposeChecks } from './checks/purpose.ts'
import type { WholeDesign } from './whole-design.ts'

const checks = [
  ...purposeChecks,
  ...audienceChecks,
  ...nudgeChecks,
  ...communityChecks,
  ...ecosystemChecks,
  ...measureChecks,
]

/** What is ready in a design, what is missing, and why it matters. */
export function readinessOf(design: WholeDesign): Readiness {
  const looked = checks.map(({ look, ...check }) => ({ ...check, place: [...check.place], ...look(design) }))
  const ready = looked.filter(({ state }) => state === 'ready').length
  return { headline: headlineOf(ready, looked), ready, checks: looked }
}

function headlineOf(ready: number, looked: Readiness['checks']): string {
  if (ready === looked.length) return 'Everything is ready: the brief can be signed.'
  const missing = looked.filter(({ state }) => state === 'missing').map(({ title }) => title.toLowerCase())
  const count = `${ready} of ${looked.length} parts are ready`
  if (missing.length === 0) return `${count}; the others are under way.`
  if (missing.length > 4) return `${count}; ${counted(missing.length, { one: 'is', many: 'are' })} still missing.`
  return `${count}; still missing: ${listed(missing)}.`
}
