import type { ReactNode } from 'react'
import { SectionLinks } from '../../design/sections.tsx'
import { Screen } from '../../ui/screen.tsx'
import { type EcosystemSectionId, ecosystemSections } from './ecosystem-sections.ts'

type EcosystemFrameProps = Readonly<{
  section: EcosystemSectionId
  headline: ReactNode
  support: ReactNode
  action?: ReactNode
  children: ReactNode
}>

/** What every section of the ecosystem has around it. */
export function EcosystemFrame({ section, headline, support, action, children }: EcosystemFrameProps) {
  return (
    <Screen name="Ecosystem" headline={headline} support={support} action={action}>
      <SectionLinks sections={ecosystemSections} current={section} />
      {children}
    </Screen>
  )
}
