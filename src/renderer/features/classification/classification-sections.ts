import type { Section } from '../../design/sections.tsx'

/** The parts of the screen, by their words in the address. */
export const classificationSections: readonly [Section, ...Section[]] = [
  { id: 'check', title: 'Check a sample' },
  { id: 'words', title: 'Word lists' },
]
