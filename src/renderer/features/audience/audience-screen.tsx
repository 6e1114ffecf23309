import type { ComponentType } from 'react'
import { useSection } from '../../design/sections.tsx'
import { CurrencySection } from './currency-section.tsx'
import { EvidenceSection } from './evidence-section.tsx'
import { PersonasSection } from './personas-section.tsx'
import { PromptsSection } from './prompts-section.tsx'
import { type AudienceSectionId, audienceSections } from './sections.ts'
import { SurveySection } from './survey-section.tsx'

const components: Readonly<Record<AudienceSectionId, ComponentType>> = {
  evidence: EvidenceSection,
  survey: SurveySection,
  currency: CurrencySection,
  personas: PersonasSection,
  prompts: PromptsSection,
}

/** Whom the cohort is for, and what they trade their time and energy for. */
export function AudienceScreen() {
  const { id } = useSection(audienceSections)
  const Section = components[id]
  return <Section />
}
