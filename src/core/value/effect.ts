import type { Cohort } from '../../contract/cohorts.ts'
import type { Entry } from '../../contract/entries.ts'
import type { EntryBody } from '../../contract/entry-kinds.ts'
import type { BusinessPoint, Effect, EvidenceTier } from '../../contract/value.ts'
import { claimOf } from './claim.ts'
import { type Difference, differenceOf, mean, type Periods } from './difference.ts'

type BusinessMeasure = EntryBody<'businessMeasure'>

const fewestBeforeForTrend = 3
const fewestForInterval = 2
const fewestForTrust = 12

/** What a business measure shows and how far a claim may reach; the tier follows from the data that is there, not from what was hoped for. */
export function effectOf({ id, body }: Entry<'businessMeasure'>, cohort: Cohort): Effect {
  const from = body.effectFromOn ?? cohort.startsOn
  const ours = periodsOf(body.points, 'ours', from)
  const theirs = body.comparison === 'none' ? null : periodsOf(body.points, 'comparison', from)
  const comparison = theirs && theirs.before.length > 0 && theirs.after.length > 0 ? theirs : null
  const difference = differenceOf(ours, comparison)
  const tier = tierOf(body, ours, comparison, difference)
  const about = { body, from, ours, comparison, difference, tier, cohort: cohort.name }
  return {
    entryId: id,
    title: body.title,
    unit: body.unit,
    from,
    ours: levels(ours),
    comparison: theirs && levels(theirs),
    difference: difference && { ...difference, isBetween: comparison !== null },
    tier,
    claim: claimOf(about),
    cautions: cautionsOf(body, ours, theirs, comparison, difference),
  }
}

function periodsOf(points: readonly BusinessPoint[], group: BusinessPoint['group'], from: string): Periods {
  const own = points.filter((point) => point.group === group)
  return {
    before: own.filter(({ on }) => on < from).map(({ value }) => value),
    after: own.filter(({ on }) => on >= from).map(({ value }) => value),
  }
}

function levels({ before, after }: Periods): Effect['ours'] {
  const level = (values: readonly number[]) =>
    values.length === 0 ? null : { mean: mean(values), count: values.length }
  return { before: level(before), after: level(after) }
}

function tierOf(
  { comparison: kind, attributed, confidence }: BusinessMeasure,
  ours: Periods,
  comparison: Periods | null,
  difference: Difference | null,
): EvidenceTier {
  const hasInterval = difference !== null && difference.low !== null
  if (hasInterval && comparison && kind === 'by-lot') return 'A'
  if (hasInterval && comparison && kind === 'matched') return 'B'
  if (hasInterval && ours.before.length >= fewestBeforeForTrend) return 'C'
  return attributed !== null && confidence !== null && difference !== null ? 'D' : 'E'
}

function cautionsOf(
  body: BusinessMeasure,
  ours: Periods,
  theirs: Periods | null,
  comparison: Periods | null,
  difference: Difference | null,
): string[] {
  const all = [ours, ...(comparison ? [comparison] : [])].flatMap(({ before, after }) => [before, after])
  const fewest = Math.min(...all.map((values) => values.length))
  return [
    ...(body.comparison !== 'none' && !comparison
      ? [
          theirs === null || theirs.before.length + theirs.after.length === 0
            ? 'The comparison group has no values yet, so only your own before and after can be told.'
            : 'The comparison group lacks values before or after, so only your own before and after can be told.',
        ]
      : []),
    ...(body.comparison === 'none'
      ? ['Nobody is compared with: whatever else changed in these weeks is in the difference too.']
      : []),
    ...(comparison && body.comparison === 'at-hand'
      ? ['The comparison group was at hand and not chosen to be alike, so the two may have differed from the start.']
      : []),
    ...(difference && difference.low === null && fewest < fewestForInterval
      ? ['With a single value on a side nothing tells a change from chance.']
      : []),
    ...(difference && difference.low !== null && fewest < fewestForTrust
      ? [
          `The interval rests on as few as ${fewest} values on a side, and values that follow each other are alike: it is rather too narrow.`,
        ]
      : []),
    ...(body.comparison !== 'by-lot'
      ? ['People who join a cohort choose to, and may differ from those who don’t.']
      : []),
  ]
}
