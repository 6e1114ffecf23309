import type { Measure } from '../../contract/engagement.ts'
import { changeBetween } from '../engagement/change.ts'
import { discloseMeasure } from '../engagement/disclose.ts'
import { measureOf } from '../engagement/measuring.ts'
import { fewestForPercent } from '../engagement/print.ts'
import { isPartial, type Week } from '../engagement/weeks.ts'
import { dayOfMonth } from '../wording/days.ts'
import { counted, percent } from '../wording/numbers.ts'
import { listed } from '../wording/text.ts'
import type { Figure } from './figure.ts'

/** The share of people who contributed, week by week, with its interval; only weeks of ten people or more, as fewer make no percentage. */
export const contributionRateByWeek: Figure = {
  id: 'contribution-rate-by-week',
  title: 'Contribution rate by week',
  draw: ({ weeks, audience }) => {
    const rates = weeks.map((week) => measureOf('contribution-rate', week.pair))
    const isDrawn = rates.map(({ denominator, value }) => value !== null && (denominator ?? 0) >= fewestForPercent)
    if (!isDrawn.includes(true))
      return {
        unavailable:
          'No week has ten people or more, so a percentage would mislead. The counts are in the participation figure.',
      }
    const valuesOf = (pick: (rate: Measure) => number | null) =>
      rates.map((rate, at) => (isDrawn[at] ? pick(rate) : null))
    const changes = changesIn(weeks, rates)
    return {
      finding: findingOf(changes),
      alt: 'A line with its 95% interval, one point a week.',
      cautions: [
        'The band is the 95% Wilson interval; weeks share their people, so changes are judged cautiously.',
        ...(changes.compared > 5
          ? [`Of ${changes.compared} comparisons, one in twenty may look clear by chance.`]
          : []),
        ...(rates.some((rate, at) => rate.value !== null && !isDrawn[at])
          ? ['Weeks with fewer than ten people are left open.']
          : []),
      ],
      drawing: {
        kind: 'lines',
        unit: 'share',
        categories: weeks.map((week) => week.label),
        series: [
          {
            id: 'contribution-rate',
            title: 'Contribution rate',
            tone: 'contributing',
            values: valuesOf((rate) => rate.value),
            low: valuesOf((rate) => rate.low),
            high: valuesOf((rate) => rate.high),
          },
        ],
        references: [],
      },
      table: {
        columns: [
          { title: 'Week', isNumber: false },
          { title: 'Contributed', isNumber: true },
          { title: 'Share', isNumber: true },
          { title: '95% interval', isNumber: true },
        ],
        rows: rates.map((rate, at) => [
          weeks[at]?.label ?? '',
          ...cellsOf(
            rate,
            isDrawn[at] ?? false,
            discloseMeasure(rate, { audience, population: rate.denominator }).isSuppressed,
          ),
        ]),
      },
    }
  },
}

type Changes = Readonly<{ compared: number; clear: readonly string[] }>

/** Only whole weeks are compared: part of a week has fewer contributors for no other reason. */
function changesIn(weeks: readonly Week[], rates: readonly Measure[]): Changes {
  const clear: string[] = []
  let compared = 0
  for (const [at, week] of weeks.entries()) {
    const before = weeks[at - 1]
    const now = rates[at]
    if (!now || !before || isPartial(week) || isPartial(before)) continue
    const { word } = changeBetween(rates[at - 1] ?? null, now)
    if (word === 'not comparable') continue
    compared++
    if (word !== 'no clear change')
      clear.push(`a ${word.slice('clear '.length)} in the week of ${dayOfMonth(week.monday)}`)
  }
  return { compared, clear }
}

function findingOf({ compared, clear }: Changes): string {
  if (compared === 0) return 'There are no two whole weeks in a row to compare.'
  if (clear.length === 0) return 'No week differs clearly from the week before.'
  if (clear.length > 4)
    return `${counted(clear.length, { one: 'week differs', many: 'weeks differ' })} clearly from the week before.`
  return `Clear changes from one week to the next: ${listed(clear)}.`
}

function cellsOf(rate: Measure, isPercent: boolean, isSuppressed: boolean): string[] {
  if (isSuppressed) return ['suppressed', 'suppressed', 'suppressed']
  const { value, numerator, denominator, low, high } = rate
  if (value === null || low === null || high === null) return ['—', '—', '—']
  const pair = `${numerator} of ${denominator}`
  return isPercent ? [pair, percent(value), `${percent(low)} to ${percent(high)}`] : [pair, '—', '—']
}
