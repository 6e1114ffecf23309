import type { GuidelinesDraft } from '../../../contract/community.ts'
import type { PaperBlock } from '../../../contract/papers.ts'
import { isBlank } from '../../wording/text.ts'
import type { CommunityDesign } from '../design.ts'

type LeftOut = GuidelinesDraft['leftOut'][number]

/** A section of the guidelines: what members read, without its heading, and what is to be said on the screen while there is nothing to read. */
type GuidelinesSection = Readonly<{
  part: LeftOut['part']
  title: string
  blocks: readonly PaperBlock[]
  missing: string
}>
export type SectionRule = (design: CommunityDesign) => GuidelinesSection

export function text(words: string): PaperBlock[] {
  return isBlank(words) ? [] : [{ kind: 'text', text: words.trim() }]
}

/** Words under a heading of their own; nothing at all where there are no words. */
export function under(heading: string, words: string): PaperBlock[] {
  return isBlank(words) ? [] : [{ kind: 'heading', level: 2, text: heading }, ...text(words)]
}
