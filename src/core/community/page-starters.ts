import texts from '../../../resources/starters/community-pages.json' with { type: 'json' }
import { communityPages } from '../../contract/community.ts'

/** Texts to start the community's pages from; fields that only the designer can know are left empty. */
export function communityPageStarters() {
  const { membership, governance, moderation, safetyPlan } = communityPages
  return {
    membership: membership.body.parse(texts.membership),
    governance: governance.body.parse(texts.governance),
    moderation: moderation.body.parse(texts.moderation),
    safetyPlan: safetyPlan.body.parse(texts.safetyPlan),
  }
}
