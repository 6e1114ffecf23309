import type { Section } from '../../design/sections.tsx'

/** The parts of the screen; the second says how many pairs wait for a decision. */
export function peopleSections(waiting: number | null): readonly [Section, ...Section[]] {
  return [
    { id: 'everybody', title: 'Everybody' },
    { id: 'matches', title: waiting ? `Same person? (${waiting})` : 'Same person?' },
  ]
}
