import { Refusal } from '../refusal.ts'
import { otherChannels, type Tally } from './tally.ts'

const mostNamed = 12
const longestName = 40

type Asked = Readonly<{ label: string; channels: readonly string[] | null }>

/** The refusal of files in which nothing can be counted, or nothing in the channels that were chosen. */
export function refusalOfNothing(tally: Tally, { label, channels }: Asked): Refusal {
  const known = tally.allChannels
  if (channels !== null && known.length > 0)
    return new Refusal('import-no-channel', { file: label, channels: named(channels), known: namesOf(tally) })
  const hint = rejectedFirst(tally)
  return new Refusal('import-no-events', { file: label, ...(hint === null ? {} : { hint }) })
}

/** The same said before anybody tries, and which of the chosen channels the files don't have. */
export function nothingProblems(tally: Tally, { channels }: Omit<Asked, 'label'>): string[] {
  const missing = missingAmong(tally, channels)
  if (missing.length > 0)
    return [`${named(missing)} is no channel of these files. Their channels are: ${namesOf(tally)}.`]
  if (tally.added > 0 || tally.duplicate > 0) return []
  return [
    ['Nothing in these files can be counted, so there is nothing to import.', rejectedFirst(tally)].join(' ').trim(),
  ]
}

function missingAmong(tally: Tally, channels: readonly string[] | null): string[] {
  const known = new Set(tally.allChannels.map(({ name }) => name))
  return known.size === 0 || known.has(otherChannels) ? [] : (channels ?? []).filter((name) => !known.has(name))
}

function rejectedFirst({ rejected: [first], rejectedCount }: Tally): string | null {
  if (!first) return null
  const place = first.line ? `line ${first.line}` : 'the first'
  return `${rejectedCount} ${rejectedCount === 1 ? 'row' : 'rows'} could not be read; ${place}: ${first.reason}.`
}

function namesOf(tally: Tally): string {
  return named(tally.allChannels.map(({ name }) => name))
}

function named(names: readonly string[]): string {
  const some = names
    .slice(0, mostNamed)
    .map((name) => (name.length > longestName ? `${name.slice(0, longestName)}…` : name))
  return names.length > mostNamed ? `${some.join(', ')} and ${names.length - mostNamed} more` : some.join(', ')
}
