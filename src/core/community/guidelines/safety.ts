import { type SectionRule, under } from './section.ts'

/** Why one can ask and be wrong here. */
export const safety: SectionRule = ({ safetyPlan }) => ({
  part: 'safety',
  title: 'It is safe to ask',
  blocks: [
    ...under('Those who lead go first', safetyPlan.leadersShow),
    ...under('Helping counts before knowing', safetyPlan.helpIsCelebrated),
    ...under('When you get it wrong', safetyPlan.mistakes),
    ...under('What stays here', safetyPlan.confidentiality),
  ],
  missing: 'Members don’t read why it is safe to ask until the safety plan is written.',
})
