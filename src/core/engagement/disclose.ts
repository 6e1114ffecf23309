import type { Measure, MeasureId } from '../../contract/engagement.ts'
import { ruleOf } from './measures.ts'
import { fewestForPercent, type Printed, printMeasure } from './print.ts'

/**
 * What a stakeholder may read. Everything that leaves the studio for people outside the cohort passes through this file; screens and terminal show
 * the people who run a cohort their own numbers unchanged.
 *
 * - A number is a statement about the group it is taken over. That group has at least 5 people (and what it divides by at least 5 cases), else the
 *   number is suppressed. So "2 of 24 contributed in the week of 16 March" is shown, alone or stacked with what the others did: it is said of 24.
 * - A breakdown sorts people by something lasting (how much they contribute altogether, a role, a department) and so says something of the people in
 *   each cell. A cell of 1 to 4 people is suppressed, and then the next smallest, until at least two cells and at least five people are hidden
 *   together, so that no subtraction from the total brings them back. Of fewer than 10 people there is no breakdown.
 * - Nobody or everybody of fewer than 10 people says something of each of them: suppressed.
 * - Below 10 no percentage is printed. How much the most active tenth makes is the share of a single person up to 10 people, so it needs 11; a
 *   Lorenz curve moves in steps of at least 5 people.
 * - Facilitators and staff act in their office: their share is shown however few they are.
 *
 * Suppressed, not available and zero stay three different things.
 */
export type Audience = 'facilitator' | 'stakeholder'

/** A number for an audience; `reason` says why there is none. */
export type Disclosed = Printed & Readonly<{ isSuppressed: boolean }>

/** The smallest group of which anything is said. */
export const smallestGroup = 5

const tooFew = `fewer than ${smallestGroup} people or cases`
const allOrNone = `nobody or everybody of fewer than ${fewestForPercent} people`

/** A measure as the audience may read it. `population`: how many people its window counts, null if unknown (then a stakeholder reads nothing). */
export function discloseMeasure(
  measure: Measure,
  { audience, population }: { audience: Audience; population: number | null },
): Disclosed {
  const printed: Disclosed = { ...printMeasure(measure, population), isSuppressed: false }
  if (audience === 'facilitator' || measure.grade === 'unavailable') return printed
  const reason = whySuppressed(measure, population ?? 0)
  return reason === null ? printed : { text: 'suppressed', company: reason, reason, isSuppressed: true }
}

/** All measures of one window as the audience may read them. */
export function discloseMeasures(measures: readonly Measure[], audience: Audience): Map<Measure['id'], Disclosed> {
  const population = populationOf(measures)
  return new Map(measures.map((measure) => [measure.id, discloseMeasure(measure, { audience, population })]))
}

/** How many people a window counts, read from its measures; null if they don't tell. */
export function populationOf(measures: readonly Measure[]): number | null {
  return measures.find((measure) => measure.id === 'contribution-rate')?.denominator ?? null
}

/** Whether "`count` of `population` people" may be said to the audience. */
export function mayStateCount(count: number, population: number, audience: Audience): boolean {
  if (audience === 'facilitator') return true
  if (population < smallestGroup) return false
  return population >= fewestForPercent || (count > 0 && count < population)
}

/** Whether a share of `cases` (threads, contributions) among `population` people may be said to the audience. */
export function mayStateShare(cases: number, population: number, audience: Audience): boolean {
  return audience === 'facilitator' || (cases >= smallestGroup && population >= smallestGroup)
}

/** The cells of a breakdown of people whose total is known; null where suppressed. */
export function discloseCells(cells: readonly number[], audience: Audience): (number | null)[] {
  if (audience === 'facilitator') return [...cells]
  const total = cells.reduce((sum, cell) => sum + cell, 0)
  if (total < fewestForPercent) return cells.map(() => null)
  const ascending = [...cells.keys()]
    .filter((at) => (cells[at] ?? 0) > 0)
    .sort((a, b) => (cells[a] ?? 0) - (cells[b] ?? 0))
  const hidden = new Set<number>()
  let people = 0
  for (const at of ascending) {
    const cell = cells[at] ?? 0
    const isComplement = hidden.size > 0 && (hidden.size < 2 || people < smallestGroup)
    if (cell >= smallestGroup && !isComplement) break
    hidden.add(at)
    people += cell
  }
  return cells.map((cell, at) => (hidden.has(at) ? null : cell))
}

function whySuppressed(measure: Measure, population: number): string | null {
  const { definition, counts, countsPeople } = ruleOf(measure.id)
  const { value, denominator } = measure
  if (population < definition.minimumN)
    return population < smallestGroup ? tooFew : `fewer than ${definition.minimumN} people`
  if (counts && denominator !== null && denominator > 0 && denominator < smallestGroup) return tooFew
  const isSharedByAll = value === null || (value === 0 && counts?.arePeople !== false)
  if (population < fewestForPercent && isSharedByAll) return allOrNone
  const isEverybody =
    counts?.arePeople === true &&
    denominator !== null &&
    denominator < fewestForPercent &&
    isAll(measure, denominator, population)
  return isEverybody || (countsPeople && population < fewestForPercent && value === population) ? allOrNone : null
}

/** Everybody did it: a rate of 1, or as many contributors as there are people. */
function isAll({ id, value }: Measure, denominator: number, population: number): boolean {
  return (
    value !== null &&
    (ruleOf(id).definition.unit === 'share'
      ? value === 1 || value === 0
      : ofContributors.has(id) && denominator === population)
  )
}

/** What is said of contributors tells how many there are. */
const ofContributors: ReadonlySet<MeasureId> = new Set(['contributions-median', 'effective-contributors'])
