import type { Level, PersonProfile, PersonWeek } from '../../contract/people.ts'
import type { Person } from '../../contract/roster.ts'
import type { DayActs } from '../engagement/engagement.repo.ts'
import type { Facts } from '../engagement/facts.ts'
import { isCovered } from '../engagement/window-facts.ts'
import { addDays, localDay, mondayOf } from '../time/days.ts'
import { shortDay } from '../wording/days.ts'
import { counted } from '../wording/numbers.ts'
import { listed } from '../wording/text.ts'
import { factsAround, recentWindows, standingIn } from './standing-now.ts'

const mostWeeks = 80

/** Where somebody stands now, in a sentence that compares it with the four weeks before. */
export function standingOf(facts: Facts, person: Person): Pick<PersonProfile, 'level' | 'sentence'> {
  const around = factsAround(facts, person.id)
  const windows = recentWindows(facts)
  if (!windows) return { level: null, sentence: 'No activity is imported yet.' }
  const level = standingIn(around, windows.now).get(person.id) ?? null
  const before = standingIn(around, windows.before).get(person.id) ?? null
  if (level === null) return { level, sentence: `${whyUncounted(person)} in the last four weeks of the data.` }
  const now = `${capital(level)} in the last four weeks of the data`
  if (before === null) return { level, sentence: `${now}; the four weeks before can’t be told.` }
  return {
    level,
    sentence: before === level ? `${now}, as in the four before.` : `${now}, ${before} in the four before.`,
  }
}

/** The cohort's weeks that the data reaches, at most the last eighty, with what somebody did in each. */
export function weeksOfPerson(facts: Facts, person: Person): PersonWeek[] {
  const { cohort, lastEventAt } = facts
  if (lastEventAt === null) return []
  const around = factsAround(facts, person.id)
  const days = around.people.find(({ id }) => id === person.id)?.days ?? []
  const first = mondayOf(cohort.startsOn)
  const last = mondayOf(localDay(lastEventAt, cohort.timeZone))
  const count = Math.round((Date.parse(last) - Date.parse(first)) / week) + 1
  return Array.from({ length: Math.max(0, count) }, (_, at) => at)
    .slice(-mostWeeks)
    .map((at) => {
      const monday = addDays(first, at * 7)
      const window = { from: monday, to: addDays(monday, 7) }
      const level = standingIn(around, window).get(person.id) ?? null
      const says = isCovered(around, window)
        ? level === null && !isIn(person, window)
          ? 'not in the cohort'
          : didInWords(days.filter(({ day }) => day >= window.from && day < window.to))
        : 'no import tells of this week'
      return {
        label: `W${at + 1} · ${shortDay(monday)}`,
        monday,
        level: isCovered(around, window) ? level : null,
        says,
      }
    })
}

const week = 7 * 86_400_000

function isIn({ joinedOn, leavesOn }: Person, { from, to }: { from: string; to: string }): boolean {
  return (joinedOn === null || joinedOn < to) && (leavesOn === null || leavesOn >= from)
}

function didInWords(days: readonly DayActs[]): string {
  const sum = (of: (day: DayActs) => number) => days.reduce((total, day) => total + of(day), 0)
  const amounts: [number, string, string][] = [
    [sum(({ posts }) => posts), 'post', 'posts'],
    [sum(({ replies }) => replies), 'reply', 'replies'],
    [sum(({ artefacts }) => artefacts), 'artefact', 'artefacts'],
    [sum(({ reactions }) => reactions), 'reaction', 'reactions'],
    [sum(({ presences }) => presences), 'time present', 'times present'],
  ]
  const parts = amounts.filter(([amount]) => amount > 0).map(([amount, one, many]) => counted(amount, { one, many }))
  return parts.length > 0 ? listed(parts) : 'nothing seen'
}

function whyUncounted({ role, standing }: Person): string {
  if (standing === 'left-out') return 'Left out of the cohort, so not counted'
  if (role !== 'participant') return `Not counted on the ladder as ${role}`
  return 'Not in the cohort'
}

function capital(level: Level): string {
  return level.charAt(0).toUpperCase() + level.slice(1)
}
