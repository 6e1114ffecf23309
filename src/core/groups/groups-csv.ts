import { stringify } from 'csv-stringify/sync'
import type { Grouped } from '../../contract/groups.ts'
import type { Member } from './traits.ts'

/** Groups as a CSV with one line for each member and a column for each trait that was balanced. Cells that a spreadsheet would take for a formula are marked as text. */
export function groupsCsv(
  { groups, request }: Pick<Grouped, 'groups' | 'request'>,
  members: readonly Member[],
): string {
  const traits = new Map(members.map((member) => [member.personId, member.traits]))
  const attributes = request.balance.map(({ attribute }) => attribute)
  const rows = groups.flatMap((group) =>
    group.members.map(({ personId, name }) => [
      group.name,
      name,
      ...attributes.map((attribute) => traits.get(personId)?.[attribute] ?? ''),
    ]),
  )
  return stringify([['Group', 'Name', ...attributes], ...rows], { escape_formulas: true, bom: true })
}
