import type { EntryRule } from '../entries/entry-rules.ts'
import { refuse } from '../refusal.ts'

/** Scarcity must be true: an edition that is said to be limited is refused without the day on which it ends. */
export const limitedEditionEnds: EntryRule<'badge'> = ({ isLimited, endsOn }) => {
  if (isLimited && endsOn === null) refuse('badge-without-end')
}
