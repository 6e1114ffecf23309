import { disclosureBlocks } from '../disclosure.ts'
import type { SectionRule } from './section.ts'

/** What members can expect of nudges, and why. */
export const nudging: SectionRule = ({ nudges }) => ({
  part: 'disclosure',
  title: 'How we nudge you',
  blocks: disclosureBlocks(nudges),
  missing:
    nudges.length === 0
      ? 'There is no nudge to tell members about.'
      : 'Members don’t read about the nudges until one has words for them.',
})
