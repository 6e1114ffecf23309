import type { Section } from '../../design/sections.tsx'

export type ValueSectionId = 'stories' | 'artefacts' | 'problems' | 'ideas' | 'skills' | 'business'
type ValueSection = Section & Readonly<{ id: ValueSectionId }>

/** The parts of the screen, by their words in the address. */
export const valueSections: readonly [ValueSection, ...ValueSection[]] = [
  { id: 'stories', title: 'Stories' },
  { id: 'artefacts', title: 'Artefacts' },
  { id: 'problems', title: 'Solved problems' },
  { id: 'ideas', title: 'Ideas' },
  { id: 'skills', title: 'Skills' },
  { id: 'business', title: 'Business' },
]
