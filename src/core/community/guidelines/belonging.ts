import type { PageBody } from '../../../contract/page-kinds.ts'
import { isBlank } from '../../wording/text.ts'
import { type SectionRule, text, under } from './section.ts'

const boundaries: Readonly<Record<PageBody<'membership'>['boundary'], string>> = {
  organisation: 'Everybody in our organisation can be a member.',
  department: 'This is a place for one part of our organisation.',
  skill: 'This is a place for people who share a skill, wherever they work.',
  invitation: 'You become a member by invitation.',
  open: 'Whoever wants to come is welcome.',
  undecided: '',
}

/** Who belongs, who doesn't, and how one comes and goes. */
export const belonging: SectionRule = ({ membership: { boundary, criteria, notFor, joining, leaving } }) => {
  const isWritten = boundary !== 'undecided' || ![criteria, notFor, joining, leaving].every(isBlank)
  return {
    part: 'membership',
    title: 'Who it is for',
    blocks: isWritten
      ? [
          ...text(boundaries[boundary]),
          ...text(criteria),
          ...under('Who it is not for', notFor),
          ...under('How you join', joining),
          ...under('How you leave', leaving),
        ]
      : [],
    missing: 'Members don’t read who belongs until the membership is written.',
  }
}
