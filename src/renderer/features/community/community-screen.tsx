import type { ComponentType } from 'react'
import { useSection } from '../../design/sections.tsx'
import { useCohort } from '../../studio/cohort.tsx'
import { communitySections } from './community-sections.ts'
import { ConflictSection } from './conflict-section.tsx'
import { ConversationsSection } from './conversations-section.tsx'
import { DecisionsSection } from './decisions-section.tsx'
import { DisclosureSection } from './disclosure-section.tsx'
import { GuidelinesSection } from './guidelines-section.tsx'
import { MembershipSection } from './membership-section.tsx'
import { NormsSection } from './norms-section.tsx'
import { RolesSection } from './roles-section.tsx'
import { SafetySection } from './safety-section.tsx'
import { TopicsSection } from './topics-section.tsx'

const parts: Readonly<Record<(typeof communitySections)[number]['id'], ComponentType>> = {
  membership: MembershipSection,
  roles: RolesSection,
  decisions: DecisionsSection,
  conflict: ConflictSection,
  norms: NormsSection,
  topics: TopicsSection,
  conversations: ConversationsSection,
  safety: SafetySection,
  disclosure: DisclosureSection,
  guidelines: GuidelinesSection,
}

/** Who belongs, who does what, how people treat each other, and the guidelines that members read. */
export function CommunityScreen() {
  const cohort = useCohort()
  const { id } = useSection(communitySections)
  const Part = parts[id]
  return <Part key={cohort.id} />
}
