import { isBlank } from '../../wording/text.ts'
import { asSentence } from '../words.ts'
import { type SectionRule, text, under } from './section.ts'

/** What the place is for, and where it is. */
export const place: SectionRule = ({ spacePurpose, cohort }) => ({
  part: 'purpose',
  title: 'What this place is for',
  blocks:
    isBlank(spacePurpose) && isBlank(cohort.space)
      ? []
      : [...text(asSentence(spacePurpose)), ...under('Where you find us', cohort.space)],
  missing: 'Members don’t read what the place is for until the purpose of the space is written.',
})
