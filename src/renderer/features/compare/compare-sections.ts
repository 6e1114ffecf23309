import type { Section } from '../../design/sections.tsx'

/** The parts of the screen, by their words in the address. */
export const compareSections: readonly [Section, ...Section[]] = [
  { id: 'segments', title: 'Segments' },
  { id: 'cohorts', title: 'Cohorts' },
]
