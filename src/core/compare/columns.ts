import type { Compared } from '../../contract/compare.ts'
import { Role } from '../../contract/roster.ts'
import type { Reader } from '../db/connection.ts'
import { type Facts, loadFacts } from '../engagement/facts.ts'
import { segmented } from '../engagement/segment.ts'
import { isParticipant } from '../engagement/window-facts.ts'
import { refuse } from '../refusal.ts'
import { addDays } from '../time/days.ts'
import type { Column } from './comparing.ts'

const mostValues = 12
const roleName = 'Role'

/** The columns that were asked for. Refused when nobody has such an attribute. */
export async function columnsFor(db: Reader, asked: Compared): Promise<Column[]> {
  return asked.by === 'segment'
    ? segmentColumns(db, asked)
    : Promise.all(asked.cohortIds.map((id) => cohortColumn(db, id, asked.weeks)))
}

/** What people can be told apart by, with how many values each has; an attribute that nearly everybody has a value of their own for is none. */
export function namesOf({ people }: Facts): { name: string; values: number }[] {
  const values = new Map<string, Set<string>>()
  for (const { attributes } of people)
    for (const [name, value] of Object.entries(attributes))
      if (value.trim() !== '') values.set(name, (values.get(name) ?? new Set()).add(value))
  const attributes = [...values]
    .map(([name, found]) => ({ name, values: found.size }))
    .filter((one) => one.values >= 2 && one.values <= mostValues)
  return [...attributes, { name: roleName, values: Role.options.length }]
}

async function segmentColumns(
  db: Reader,
  { cohortId, name, from, to }: Extract<Compared, { by: 'segment' }>,
): Promise<Column[]> {
  const facts = await loadFacts(db, cohortId)
  const window = { from, to }
  const values = name === roleName ? ['participant', 'facilitator', 'staff'] : valuesOf(facts, name)
  if (values.length === 0)
    return refuse('segment-unknown', {
      segment: name,
      known: namesOf(facts)
        .map((one) => one.name)
        .join(', '),
    })
  const whole: Column = { title: 'Everybody', facts, window, rest: null }
  const parts = values.slice(0, mostValues).map((value): Column => {
    const part = segmented(facts, { name, value })
    return { title: value, facts: part, window, rest: restOf(part) }
  })
  return [whole, ...parts]
}

/** The same cohort's participants who are not in the segment. */
function restOf(part: Facts): Facts {
  const { segment } = part
  if (!segment) throw new Error('there is no segment to leave out')
  const holds: typeof segment.holds = (person, window) =>
    isParticipant(person, window) && !segment.holds(person, window)
  return { ...part, segment: { ...segment, holds } }
}

function valuesOf({ people }: Facts, name: string): string[] {
  const counts = new Map<string, number>()
  for (const { attributes } of people) {
    const value = attributes[name]?.trim() ?? ''
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].sort(([a, many], [b, more]) => more - many || a.localeCompare(b)).map(([value]) => value)
}

async function cohortColumn(
  db: Reader,
  id: Extract<Compared, { by: 'cohort' }>['cohortIds'][number],
  weeks: number | null,
): Promise<Column> {
  const facts = await loadFacts(db, id)
  const { name, startsOn, endsOn } = facts.cohort
  const end = addDays(endsOn, 1)
  const after = weeks === null ? end : addDays(startsOn, weeks * 7)
  const [to = end] = [after, end].sort()
  return { title: name, facts, window: { from: startsOn, to }, rest: null }
}
