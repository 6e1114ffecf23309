import type { ReactNode } from 'react'
import { SectionLinks } from '../../design/sections.tsx'
import { Screen } from '../../ui/screen.tsx'
import { type AudienceSectionId, audienceSections } from './sections.ts'

type AudienceFrameProps = Readonly<{
  section: AudienceSectionId
  headline: ReactNode
  support: ReactNode
  action?: ReactNode
  children: ReactNode
}>

/** What every section of the audience has around it. */
export function AudienceFrame({ section, headline, support, action, children }: AudienceFrameProps) {
  return (
    <Screen name="Audience" headline={headline} support={support} action={action}>
      <SectionLinks sections={audienceSections} current={section} />
      {children}
    </Screen>
  )
}
