import { type Section, useSection } from '../../design/sections.tsx'
import { CohortsSection } from './cohorts-section.tsx'
import { compareSections } from './compare-sections.ts'
import { SegmentsSection } from './segments-section.tsx'

/** The same measures side by side: parts of a cohort, or several cohorts. */
export function CompareScreen() {
  const { id }: Section = useSection(compareSections)
  return id === 'cohorts' ? <CohortsSection /> : <SegmentsSection />
}
