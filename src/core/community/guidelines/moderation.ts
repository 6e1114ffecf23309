import { type SectionRule, text, under } from './section.ts'

/** What moderators do, and what to do when one disagrees with them. */
export const moderation: SectionRule = ({ moderation: { stance, removes, edits, appeals } }) => ({
  part: 'norms',
  title: 'What moderators do',
  blocks: [
    ...text(stance),
    ...under('What they remove', removes),
    ...under('What they change', edits),
    ...under('When you see it differently', appeals),
  ],
  missing: 'Members don’t read what moderators do until the moderation policy is written.',
})
