import { chance } from '../chance.ts'
import { isFacilitator, type Member } from './cast.ts'

/** What the roster of the demo tells people apart by, beside their names. */
export type Traits = Readonly<{ region: Region; job: Job }>

/** How many of the 24 participants come from where, and do what. Two regions are so small that a survey may not show them. */
export const regions = { North: 8, South: 8, East: 5, Coast: 3 } as const
export const jobs = { 'Crew lead': 15, 'Depot lead': 9 } as const
type Region = keyof typeof regions
type Job = keyof typeof jobs

/** Who has which traits: the same numbers for every seed, dealt out by chance. Facilitators have none. */
export function traitsOf(seed: number, cast: readonly Member[]): ReadonlyMap<Member, Traits> {
  const dice = chance(`traits ${seed}`)
  const region = dice.shuffled(dealt(regions))
  const job = dice.shuffled(dealt(jobs))
  const participants = cast.filter((member) => !isFacilitator(member))
  return new Map(
    participants.map((member, at) => [member, { region: region[at] ?? 'North', job: job[at] ?? 'Crew lead' }]),
  )
}

function dealt<Value extends string>(counts: Readonly<Record<Value, number>>): Value[] {
  return (Object.keys(counts) as Value[]).flatMap((value) => Array.from({ length: counts[value] }, () => value))
}
