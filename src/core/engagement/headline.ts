import type { Window } from '../../contract/scalars.ts'
import { addDays } from '../time/days.ts'
import { dayOfMonth, period } from '../wording/days.ts'
import { counted, number } from '../wording/numbers.ts'
import { changeBetween } from './change.ts'
import type { Facts } from './facts.ts'
import { measureOf, type WindowPair } from './measuring.ts'
import { lastCompleteWeek, type Week } from './weeks.ts'

const people = { one: 'person', many: 'people' }

/** The answer first: how many took part in the last complete week, compared with the week before; then what the answer stands on. */
export function headlineFor(
  facts: Facts,
  window: Window,
  weeks: readonly Week[],
  whole: WindowPair,
): { sentence: string; support: string } {
  return { sentence: sentenceFor(window, lastCompleteWeek(weeks), whole), support: supportFor(facts, window, whole) }
}

/** The roster adds nobody to those who acted, so people who never act are unknown. */
export function isWithoutSilentPeople(facts: Facts): boolean {
  return facts.people.length > 0 && facts.people.every((person) => person.days.length > 0)
}

function sentenceFor(window: Window, week: Week | null, whole: WindowPair): string {
  if (whole.now.imports.length === 0)
    return 'Nothing is imported for these days yet, so there is nothing to say about them.'
  const { numerator: k, denominator: n } = measureOf('contribution-rate', week?.pair ?? whole)
  if (k === null || n === null) return 'The imports of these days do not tell who contributed.'
  if (n === 0) return 'Nobody but facilitators, staff and bots is known in these days.'
  if (isHostsOnly(whole)) return `Only facilitators and staff wrote in these days; ${noneOf(whole.now.members.length)}.`
  const tookPart = `${number(k)} of ${number(n)} took part`
  return week
    ? `${tookPart} in the week of ${dayOfMonth(week.monday)}; ${comparison(week.pair)}.`
    : `${tookPart} from ${period(window)}.`
}

/** Facilitators and staff contributed, and nobody of the population did. */
function isHostsOnly(whole: WindowPair): boolean {
  const { numerator, denominator } = measureOf('facilitator-share', whole)
  return numerator !== null && numerator > 0 && numerator === denominator
}

function noneOf(members: number): string {
  return members === 1 ? 'the only member did not' : `none of the ${number(members)} members did`
}

function comparison({ now, before }: WindowPair): string {
  const earlier = measureOf('contribution-rate', { now: before, before })
  const { word } = changeBetween(earlier, measureOf('contribution-rate', { now, before }))
  const { numerator: k, denominator: n } = earlier
  if (word === 'not comparable' || k === null || n === null) return 'there is no week before to compare with'
  if (word === 'no clear change') return 'no clear change from the week before'
  return `a ${word} from ${number(k)} of ${number(n)} the week before`
}

function supportFor(facts: Facts, window: Window, whole: WindowPair): string {
  if (facts.imports.length === 0) return 'Import an export of the place where the group talks to see who takes part.'
  if (whole.now.imports.length === 0) {
    return `Your imports hold ${period(dataWindow(facts))}. Choose days in that time, or import a newer export.`
  }
  const imports = counted(whole.now.imports.length, { one: 'import', many: 'imports' })
  const said = `Data from ${period(overlap(window, dataWindow(facts)))} out of ${imports}; ${counted(whole.now.members.length, people)}.`
  if (isHostsOnly(whole)) return `${said} If that is a surprise, see under People who holds which role.`
  return isWithoutSilentPeople(facts)
    ? `${said} People who never act are missing from the denominators until you import the roster.`
    : said
}

function overlap(a: Window, b: Window): Window {
  const [, from = a.from] = [a.from, b.from].sort()
  const [to = a.to] = [a.to, b.to].sort()
  return { from, to }
}

/** From the first day of the data to the day after its last. */
function dataWindow({ cohort, imports }: Facts): Window {
  const from = imports.map((one) => one.firstOn).sort()[0] ?? cohort.startsOn
  const last =
    imports
      .map((one) => one.lastOn)
      .sort()
      .at(-1) ?? from
  return { from, to: addDays(last, 1) }
}
