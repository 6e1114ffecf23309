import { useSection } from '../../design/sections.tsx'
import { CheckSection } from './check-section.tsx'
import { classificationSections } from './classification-sections.ts'
import { WordsSection } from './words-section.tsx'

/** How the studio tells asks, gives and thanks apart, how sure that is, and how to make it better. */
export function ClassificationScreen() {
  const { id } = useSection(classificationSections)
  return id === 'words' ? <WordsSection /> : <CheckSection />
}
