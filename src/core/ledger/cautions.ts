import type { Entry } from '../../contract/entries.ts'
import type { Window } from '../../contract/scalars.ts'
import { fewestForPercent } from '../engagement/print.ts'
import { shortTitle } from '../nudges/words.ts'
import { counted } from '../wording/numbers.ts'
import { listed } from '../wording/text.ts'

type Circumstances = Readonly<{
  sent: readonly Entry<'nudge'>[]
  holidays: readonly Entry<'holiday'>[]
  /** The days before and after together. */
  window: Window
  finding: string
  population: number | null
  hasInterval: boolean
}>

/** Why not to over-read what was seen before and after a nudge, a sentence each; the general one last. */
export function cautionsFor(
  nudge: Entry<'nudge'>,
  { sent, holidays, window, finding, population, hasInterval }: Circumstances,
): string[] {
  const others = sent
    .filter(({ id, body }) => id !== nudge.id && body.sentOn !== null && isWithin(body.sentOn, window))
    .map(({ body }) => `“${shortTitle('nudge', body)}”`)
  const free = holidays
    .filter(
      ({ body: { fromOn, untilOn } }) => fromOn !== null && fromOn < window.to && (untilOn ?? fromOn) >= window.from,
    )
    .map(({ body }) => `“${body.title}”`)
  const { audience } = nudge.body
  return [
    ...(others.length > 0
      ? [
          `${counted(others.length, { one: 'other nudge', many: 'other nudges' })} went out in these two weeks: ${named(others)}.`,
        ]
      : []),
    ...(free.length > 0 ? [`${named(free)} ${free.length === 1 ? 'falls' : 'fall'} into these days.`] : []),
    ...(audience.trim() === '' ? [] : [`It was meant for ${audience.trim()}; the measure counts everybody.`]),
    ...(population !== null && population < fewestForPercent
      ? [`With ${counted(population, { one: 'person', many: 'people' })} one more or less changes everything.`]
      : []),
    ...(finding === 'no clear change' && hasInterval ? ['A small effect could hide in an interval this wide.'] : []),
    'Before and after without a comparison group shows an association, not that the nudge did it.',
  ]
}

const mostNamed = 3

function named(titles: readonly string[]): string {
  const more = titles.length - mostNamed
  return listed(more > 0 ? [...titles.slice(0, mostNamed), `${more} more`] : titles)
}

function isWithin(day: string, { from, to }: Window): boolean {
  return day >= from && day < to
}
