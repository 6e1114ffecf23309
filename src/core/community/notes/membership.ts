import type { CommunityNote } from '../../../contract/community.ts'
import { fold } from '../../roster/folding.ts'
import { isBlank } from '../../wording/text.ts'
import type { CommunityDesign } from '../design.ts'
import { note } from './note.ts'

/** Words by which two people would draw two different lines. */
const vague =
  /\b(interested|relevant|suitable|appropriate|motivated|engaged|committed|talented|experienced|senior enough|key (?:people|players|staff)|the right people|high[- ]potentials?|et ?c\b\.?|and so on|or similar|if needed|as needed|where possible|ideally|usually|normally)/i
const saysWhoInvites = /\b(invit|nominat|propos|recommend|appoint|ask|name[sd]?\b|choos|chose)/i
const fewestWords = 3

/** Is it clear who belongs, who doesn't, and how one comes and goes? */
export const membershipNotes = ({ membership }: Pick<CommunityDesign, 'membership'>): CommunityNote[] => {
  const { boundary, criteria, notFor, joining, leaving } = membership
  if (boundary === 'undecided' && [criteria, notFor, joining, leaving].every(isBlank))
    return [
      about(
        'boundary',
        'It isn’t decided yet who can be a member.',
        'Choose what draws the line: the organisation, a department, a skill, an invitation, or no line at all.',
      ),
    ]
  return [
    ...(boundary === 'undecided'
      ? [about('boundary', 'The kind of boundary is still undecided.', 'Choose the one that your criteria describe.')]
      : []),
    ...criteriaNotes(boundary, criteria),
    ...(isBlank(notFor)
      ? [
          about(
            'notFor',
            'It doesn’t say who it is not for.',
            'Name one group that might think it is meant, and where its people go instead.',
          ),
        ]
      : !isBlank(criteria) && fold(notFor) === fold(criteria)
        ? [
            about(
              'notFor',
              'The same people are meant and not meant.',
              'Leave in “Who it is not for” only those who are outside the criteria.',
            ),
          ]
        : []),
    ...joiningNotes(boundary, joining),
    ...(isBlank(leaving)
      ? [
          about(
            'leaving',
            'It doesn’t say how one leaves.',
            'Say how, that no reason is needed, and what happens to what somebody wrote.',
          ),
        ]
      : []),
  ]
}

function criteriaNotes(boundary: string, criteria: string): CommunityNote[] {
  if (isBlank(criteria)) {
    if (boundary === 'open' || boundary === 'undecided') return []
    return [
      about(
        'criteria',
        'Nobody could tell from this whether they belong.',
        'Write the criteria so that a stranger could check them: a job, a team, something people have done, a date.',
      ),
    ]
  }
  if (boundary === 'open')
    return [
      about(
        'criteria',
        'It is open to everybody, and yet there are criteria.',
        'Drop the criteria, or choose the boundary that they draw.',
      ),
    ]
  const word = vague.exec(criteria)?.[0]
  return [
    ...(word
      ? [
          about(
            'criteria',
            `“${word.trim()}” can be read in two ways, so two people would draw the line differently.`,
            'Put in its place what you would look at to decide: a job, a team, a task done, a date.',
          ),
        ]
      : []),
    ...(criteria.trim().split(/\s+/).length < fewestWords
      ? [
          about(
            'criteria',
            'The criteria are too short to decide by.',
            'Add what makes somebody one of them, and from when on.',
          ),
        ]
      : []),
  ]
}

function joiningNotes(boundary: string, joining: string): CommunityNote[] {
  if (isBlank(joining))
    return [
      about(
        'joining',
        'It doesn’t say how one joins.',
        'Say where one asks, who answers and how soon, and what happens on the first day.',
      ),
    ]
  if (boundary === 'invitation' && !saysWhoInvites.test(joining))
    return [
      about(
        'joining',
        'One joins by invitation, but it doesn’t say who invites.',
        'Name the role that invites, and how to be thought of.',
      ),
    ]
  return []
}

function about(field: string, says: string, mend: string): CommunityNote {
  return note('membership', says, mend, { field })
}
