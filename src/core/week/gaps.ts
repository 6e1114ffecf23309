import type { WeekView } from '../../contract/week.ts'
import { isPartial } from '../engagement/weeks.ts'
import { sourceOf } from '../imports/sources/sources.ts'
import { exportDays } from '../nudges/occurrences.ts'
import { platformName } from '../people/platforms.ts'
import { addDays, earlier } from '../time/days.ts'
import { dayOfMonth } from '../wording/days.ts'
import { quoted } from '../wording/text.ts'
import type { WeekFacts } from './week-facts.ts'

type Gap = WeekView['gaps'][number]

/** An export is taken up to this many days before its day, or after, and still counts as that one. */
const daysAround = 3
const daysAhead = 7

/** What is missing of the week, and exports whose day has come or comes next. */
export function gapsIn(given: WeekFacts): Gap[] {
  return [...missingIn(given), ...exportsDue(given)]
}

/** What the week lacks: all of it, its end, or one of several platforms. Nothing before its end has come, and nothing outside the cohort and its data. */
export function missingIn(given: WeekFacts): Gap[] {
  const { cohort, window, week, isCovered, today, all } = given
  if (window.from > cohort.endsOn || window.to <= cohort.startsOn) return []
  const isOver = window.to <= today
  if (!isCovered)
    return isOver
      ? [
          {
            says: `Nothing is imported for the week of ${dayOfMonth(window.from)}.`,
            on: window.from,
            steps: stepsFor(given, null),
          },
        ]
      : []
  const absent = platformsMissing(given)
  if (absent.length > 0)
    return absent.map(({ platform, lastOn }) => ({
      says: `The data from ${platformName(platform)} ends on ${dayOfMonth(lastOn)}; what is said of this week is without it.`,
      on: lastOn,
      steps: stepsFor(given, platform),
    }))
  const lastOn =
    all.imports
      .map((one) => one.lastOn)
      .sort()
      .at(-1) ?? window.from
  if (isOver && isPartial(week) && lastOn < addDays(window.from, 4))
    return [
      {
        says: `The data of this week ends on ${dayOfMonth(lastOn)}, so the week is told only in part.`,
        on: lastOn,
        steps: stepsFor(given, null),
      },
    ]
  return []
}

/** Platforms whose data ends before the week, while another's goes on. Known by what is imported now. */
function platformsMissing({ all, window }: WeekFacts): { platform: string; lastOn: string }[] {
  const lastOn = new Map<string, string>()
  const covering = new Set<string>()
  for (const one of all.imports) {
    const { platform } = sourceOf(one.source)
    if (one.lastOn > (lastOn.get(platform) ?? '')) lastOn.set(platform, one.lastOn)
    if (one.firstOn < window.to && one.lastOn >= window.from) covering.add(platform)
  }
  return [...lastOn].flatMap(([platform, day]) =>
    day < window.from && !covering.has(platform) ? [{ platform, lastOn: day }] : [],
  )
}

/** Export days of the design in the week or the one that follows, which no import has reached yet. */
function exportsDue({ design, cohort, window, all, today }: WeekFacts): Gap[] {
  const until = addDays(window.to, daysAhead)
  return design.exportDays.flatMap(({ body }) =>
    exportDays(body, cohort)
      .filter((day) => day >= window.from && day < until)
      .filter((day) => !all.imports.some(({ lastOn }) => lastOn >= earlier(addDays(day, -daysAround), today)))
      .map((day) => ({
        says: `${quoted(body.title, 'An export')} ${day < window.to ? 'was' : 'is'} to be taken on ${dayOfMonth(day)}.`,
        on: day,
        steps: body.steps.split('\n').filter((line) => line.trim() !== ''),
      })),
  )
}

/** How the export is taken that the cohort uses: of the platform, else of the newest import. */
function stepsFor({ all }: WeekFacts, platform: string | null): string[] {
  const used = all.imports.filter(({ source }) => platform === null || sourceOf(source).platform === platform).at(-1)
  return used ? [...sourceOf(used.source).steps] : []
}
