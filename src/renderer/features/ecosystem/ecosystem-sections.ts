import type { Section } from '../../design/sections.tsx'

export type EcosystemSectionId = 'platforms' | 'links' | 'activation' | 'time' | 'letter' | 'risks' | 'recognition'
type EcosystemSection = Section & Readonly<{ id: EcosystemSectionId }>

export const ecosystemSections: readonly [EcosystemSection, ...EcosystemSection[]] = [
  { id: 'platforms', title: 'Platforms' },
  { id: 'links', title: 'Links' },
  { id: 'activation', title: 'Activation' },
  { id: 'time', title: 'Time and reward' },
  { id: 'letter', title: 'Letter' },
  { id: 'risks', title: 'Risks' },
  { id: 'recognition', title: 'Badge and recognition' },
]
