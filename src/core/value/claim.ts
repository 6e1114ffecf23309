import type { EntryBody } from '../../contract/entry-kinds.ts'
import type { EvidenceTier } from '../../contract/value.ts'
import { longDay } from '../wording/days.ts'
import { type Difference, mean, type Periods } from './difference.ts'

type Claim = Readonly<{
  body: EntryBody<'businessMeasure'>
  from: string
  ours: Periods
  comparison: Periods | null
  difference: Difference | null
  tier: EvidenceTier
  cohort: string
}>

/** The sentence that a business measure bears, and no more: a cause only where groups were drawn by lot and the interval leaves out none. */
export function claimOf({ body, from, ours, comparison, difference, tier, cohort }: Claim): string {
  const what = body.title.trim() || 'The measure'
  if (difference === null) return `${what} needs values before ${longDay(from)} and from that day on.`
  const unit = body.unit.trim() === '' ? '' : ` ${body.unit.trim()}`
  const [before, after] = [written(mean(ours.before)), written(mean(ours.after))]
  const moved = `${what} was ${before}${unit} on average before ${longDay(from)} and ${after}${unit} since`
  const { low, high } = difference
  if (low === null || high === null) {
    return tier === 'D'
      ? `${moved}. By their own estimate participants put ${estimated(body, difference.value)}${unit} of that down to ${cohort}.`
      : `${moved}; too few values to tell that from chance.`
  }
  const interval = `95% interval ${signed(low)} to ${signed(high)}`
  const isClear = low > 0 || high < 0
  if (comparison === null) {
    return isClear
      ? `${moved}: ${signed(difference.value)}${unit} (${interval}). It changed along with ${cohort}; nothing here says that the cohort did it.`
      : `${moved}: ${signed(difference.value)}${unit} (${interval}), no clear change.`
  }
  const against = `${signed(difference.value)}${unit} against ${body.comparisonGroup.trim() || 'the comparison group'} (${interval})`
  if (!isClear) return `${moved}: ${against}, no clear difference.`
  if (tier === 'A')
    return `${moved}: ${against}. The groups were drawn by lot, so the difference can be put down to ${cohort}.`
  return tier === 'B'
    ? `${moved}: ${against}. A group chosen to be alike did not change as much; this is an association that a matched comparison supports.`
    : `${moved}: ${against}. This is an association; the groups were not chosen to be alike.`
}

/** Change × share attributed × confidence, as participants estimate it: Phillips. */
function estimated({ attributed, confidence }: EntryBody<'businessMeasure'>, change: number): string {
  return signed((change * (attributed ?? 0) * (confidence ?? 0)) / 10_000)
}

function signed(value: number): string {
  return value > 0 ? `+${written(value)}` : written(value)
}

/** Three figures that count, with the minus of typography. */
function written(value: number): string {
  const rounded = Number(value.toPrecision(3))
  return rounded.toLocaleString('en-GB', { maximumSignificantDigits: 3 }).replace('-', '−')
}
