import type { ComponentType } from 'react'
import { useSection } from '../../design/sections.tsx'
import { ArtefactsSection } from './artefacts-section.tsx'
import { BusinessSection } from './business-section.tsx'
import { IdeasSection } from './ideas-section.tsx'
import { ProblemsSection } from './problems-section.tsx'
import { SkillsSection } from './skills-section.tsx'
import { StoriesSection } from './stories-section.tsx'
import { type ValueSectionId, valueSections } from './value-sections.ts'

const components: Readonly<Record<ValueSectionId, ComponentType>> = {
  stories: StoriesSection,
  artefacts: ArtefactsSection,
  problems: ProblemsSection,
  ideas: IdeasSection,
  skills: SkillsSection,
  business: BusinessSection,
}

/** What the cohort is worth: to its members, in what they make, and to the organisation. */
export function ValueScreen() {
  const { id } = useSection(valueSections)
  const Section = components[id]
  return <Section />
}
