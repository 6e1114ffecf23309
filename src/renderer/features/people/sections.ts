import type { Section } from '../../design/sections.tsx'

/** The parts of the screen; those that wait for something say how much. */
export function peopleSections(waiting: number | null, due = 0): readonly [Section, ...Section[]] {
  return [
    { id: 'everybody', title: 'Everybody' },
    { id: 'matches', title: waiting ? `Same person? (${waiting})` : 'Same person?' },
    { id: 'commitments', title: due > 0 ? `Commitments (${due} due)` : 'Commitments' },
  ]
}
