import type { CommunityPart } from '../../../contract/community.ts'
import type { Section } from '../../design/sections.tsx'

type CommunitySection = Section & Readonly<{ id: CommunityPart | 'guidelines' }>

/** The parts of the screen, in the order in which a community is designed; at the end what members read. */
export const communitySections: readonly [CommunitySection, ...CommunitySection[]] = [
  { id: 'membership', title: 'Membership' },
  { id: 'roles', title: 'Roles' },
  { id: 'decisions', title: 'Decisions' },
  { id: 'conflict', title: 'Conflict' },
  { id: 'norms', title: 'Norms' },
  { id: 'topics', title: 'Topics' },
  { id: 'conversations', title: 'Conversations' },
  { id: 'safety', title: 'Safety' },
  { id: 'disclosure', title: 'Disclosure' },
  { id: 'guidelines', title: 'Guidelines' },
]
