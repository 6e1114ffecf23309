import type { ReactNode } from 'react'
import type { CommunityPart } from '../../../contract/community.ts'
import { SectionLinks } from '../../design/sections.tsx'
import { Screen } from '../../ui/screen.tsx'
import { communitySections } from './community-sections.ts'

type CommunityFrameProps = Readonly<{
  section: CommunityPart | 'guidelines'
  headline: string
  support: string
  action?: ReactNode
  children: ReactNode
}>

/** A part of the community's design: its own sentence, the way to the other parts, and its content. */
export function CommunityFrame({ section, headline, support, action, children }: CommunityFrameProps) {
  return (
    <Screen name="Community" headline={headline} support={support} {...(action ? { action } : {})}>
      <SectionLinks sections={communitySections} current={section} />
      {children}
    </Screen>
  )
}
