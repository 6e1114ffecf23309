import type { GuidelinesDraft } from '../../contract/community.ts'
import type { PaperBlock } from '../../contract/papers.ts'
import { addDays } from '../time/days.ts'
import { longDay, period } from '../wording/days.ts'
import type { CommunityDesign } from './design.ts'
import { belonging } from './guidelines/belonging.ts'
import { conversations } from './guidelines/conversations.ts'
import { deciding } from './guidelines/deciding.ts'
import { moderation } from './guidelines/moderation.ts'
import { norms } from './guidelines/norms.ts'
import { nudging } from './guidelines/nudging.ts'
import { peopleToAsk } from './guidelines/people-to-ask.ts'
import { place } from './guidelines/place.ts'
import { safety } from './guidelines/safety.ts'
import type { SectionRule } from './guidelines/section.ts'
import { trouble } from './guidelines/trouble.ts'

/** The sections in the order in which members read them. */
const sections: readonly SectionRule[] = [
  place,
  belonging,
  norms,
  safety,
  conversations,
  peopleToAsk,
  deciding,
  moderation,
  trouble,
  nudging,
]

/**
 * The community guidelines as members read them. A section of which nothing is written is left out of the paper altogether; what was left out, and where to
 * write it, is for the designer's eyes only.
 */
export function guidelinesOf(design: CommunityDesign): GuidelinesDraft {
  const { cohort, today } = design
  const built = sections.map((section) => section(design))
  const us = cohort.groupName.trim()
  return {
    paper: {
      title: 'Community guidelines',
      from: us || cohort.name,
      sentence: us
        ? `Welcome, ${us}. This is what you can count on here, and what the others count on.`
        : 'Welcome. This is what you can count on here, and what the others count on.',
      facts: [
        `${cohort.name} · ${period({ from: cohort.startsOn, to: addDays(cohort.endsOn, 1) })}`,
        `As of ${longDay(today)}`,
      ],
      language: 'en-GB',
      hasContents: false,
      blocks: built.flatMap(({ title, blocks }): PaperBlock[] =>
        blocks.length === 0 ? [] : [{ kind: 'heading', level: 1, text: title }, ...blocks],
      ),
    },
    leftOut: built
      .filter(({ blocks }) => blocks.length === 0)
      .map(({ part, title, missing }) => ({ part, title, says: missing })),
  }
}
