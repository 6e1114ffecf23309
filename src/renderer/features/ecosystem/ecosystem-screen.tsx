import type { ComponentType } from 'react'
import { useSection } from '../../design/sections.tsx'
import { ActivationSection } from './activation-section.tsx'
import { type EcosystemSectionId, ecosystemSections } from './ecosystem-sections.ts'
import { LetterSection } from './letter-section.tsx'
import { LinksSection } from './links-section.tsx'
import { PlatformsSection } from './platforms-section.tsx'
import { RecognitionSection } from './recognition-section.tsx'
import { RisksSection } from './risks-section.tsx'
import { TimeSection } from './time-section.tsx'

const components: Readonly<Record<EcosystemSectionId, ComponentType>> = {
  platforms: PlatformsSection,
  links: LinksSection,
  activation: ActivationSection,
  time: TimeSection,
  letter: LetterSection,
  risks: RisksSection,
  recognition: RecognitionSection,
}

/** Where the cohort lives, how it comes alive, and what its members' time and contributions are worth. */
export function EcosystemScreen() {
  const { id } = useSection(ecosystemSections)
  const Section = components[id]
  return <Section />
}
