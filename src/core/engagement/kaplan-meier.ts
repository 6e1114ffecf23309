import { once } from './once.ts'
import type { Interval } from './wilson.ts'

/** How long somebody was followed, and whether what was waited for happened then. */
export type Followed = Readonly<{ days: number; hasHappened: boolean }>

/** After `day` days the share of people to whom it has not happened; how many were still followed on that day, and to how many it happened. */
export type Step = Readonly<{ day: number; atRisk: number; happened: number; waiting: number; greenwood: number }>

const z = 1.959963984540054

/**
 * The Kaplan–Meier curve of people who wait: a step for each day on which it happened to somebody. Who is followed no longer counts until then and is
 * never dropped. Source: Kaplan and Meier 1958; `greenwood` is the sum of Greenwood's formula 1926.
 */
export const kaplanMeier = once((people: readonly Followed[]): readonly Step[] => {
  const happened = new Map<number, number>()
  const ended = new Map<number, number>()
  for (const { days, hasHappened } of people) {
    ended.set(days, (ended.get(days) ?? 0) + 1)
    if (hasHappened) happened.set(days, (happened.get(days) ?? 0) + 1)
  }
  const steps: Step[] = []
  let waiting = 1
  let greenwood = 0
  let atRisk = people.length
  for (const [day, leaving] of [...ended].sort(([one], [other]) => one - other)) {
    const count = happened.get(day) ?? 0
    if (count > 0) {
      waiting = atRisk === count ? 0 : waiting * (1 - count / atRisk)
      greenwood += atRisk > count ? count / (atRisk * (atRisk - count)) : 0
      steps.push({ day, atRisk, happened: count, waiting, greenwood })
    }
    atRisk -= leaving
  }
  return steps
})

/** The first day by which it has happened to half; null while it has to fewer. */
export function medianWait(steps: readonly Step[]): number | null {
  return steps.find(({ waiting }) => waiting <= 0.5 + 1e-12)?.day ?? null
}

/**
 * The share to whom it has happened by a day, with a 95 % interval on the log-minus-log scale (none at 0 and 1); null when nobody was followed that long
 * and it had not happened to all.
 */
export function happenedBy(
  people: readonly Followed[],
  day: number,
): { share: number; interval: Interval | null } | null {
  const last = kaplanMeier(people).findLast((step) => step.day <= day)
  const waiting = last?.waiting ?? 1
  if (people.length === 0 || (waiting > 0 && people.every(({ days }) => days < day))) return null
  if (!last || waiting <= 0 || waiting >= 1) return { share: 1 - waiting, interval: null }
  const spread = (z * Math.sqrt(last.greenwood)) / Math.log(waiting)
  return {
    share: 1 - waiting,
    interval: { low: 1 - waiting ** Math.exp(spread), high: 1 - waiting ** Math.exp(-spread) },
  }
}
