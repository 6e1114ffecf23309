import type { CommunityNote } from '../../../contract/community.ts'
import type { Entry } from '../../../contract/entries.ts'
import { earlier } from '../../time/days.ts'
import { dayOfMonth } from '../../wording/days.ts'
import { isBlank } from '../../wording/text.ts'
import type { CommunityDesign } from '../design.ts'
import { overloads } from '../role-load.ts'
import { roleTermsOf, termsOf, workingWeeks } from '../role-terms.ts'
import { roleInSentence } from '../words.ts'
import { type NoteRule, note } from './note.ts'

/** Is every role held in every week, by people who can carry it? */
export const roleNotes: NoteRule = (design) => {
  const { cohort, roles, naming } = design
  if (roles.length === 0)
    return [
      note(
        'roles',
        'No role is written down yet.',
        'Start with the ones that a community can’t do without: community manager, moderator and one champion.',
      ),
    ]
  const weeks = workingWeeks(cohort)
  const held = roles.map((role) => ({ role, terms: termsOf(role, cohort, naming) }))
  return [
    ...held.flatMap(({ role, terms }) => {
      const { says } = roleTermsOf(role, weeks, terms)
      return says
        ? [note('roles', says, 'Add somebody for those weeks, or lower how many are needed.', { entryId: role.id })]
        : []
    }),
    ...overloads(held.map(({ role, terms }) => ({ ...role.body, terms }))).map((says) =>
      note('roles', says, 'Ask for one role less, or let the terms follow each other.'),
    ),
    ...roles.flatMap((role) => holderNotes(role, design)),
    ...roles
      .filter(({ body }) => isBlank(body.responsibilities))
      .map((role) =>
        note(
          'roles',
          `It isn’t said what ${roleInSentence(role.body.title)} is responsible for.`,
          'Two or three things that nobody else does are enough.',
          { entryId: role.id },
        ),
      ),
  ]
}

/** Lines of holders that say something else than was meant. */
function holderNotes(role: Entry<'communityRole'>, { cohort, naming }: CommunityDesign): CommunityNote[] {
  const title = roleInSentence(role.body.title)
  const about = { entryId: role.id }
  const seen: { key: string; from: string; until: string }[] = []
  return role.body.holders.flatMap(({ who, fromOn, untilOn }) => {
    const named = naming(who)
    if (!named) return [note('roles', `A term as ${title} names nobody.`, 'Say who, or remove the line.', about)]
    const from = fromOn ?? cohort.startsOn
    const until = untilOn ?? cohort.endsOn
    const isTwice = seen.some((other) => other.key === named.key && other.from <= until && from <= other.until)
    seen.push({ key: named.key, from, until })
    if (fromOn !== null && untilOn !== null && untilOn < fromOn)
      return [
        note('roles', `The term of ${named.name} as ${title} ends before it starts.`, 'Swap the two days.', about),
      ]
    if (until < cohort.startsOn || from > cohort.endsOn)
      return [
        note(
          'roles',
          `The term of ${named.name} as ${title} lies outside the cohort’s dates.`,
          'Move it into the cohort, or remove the line.',
          about,
        ),
      ]
    const isLeaving = named.leavesOn !== null && named.leavesOn < earlier(until, cohort.endsOn)
    return [
      ...(isLeaving && named.leavesOn
        ? [
            note(
              'roles',
              `${named.name} leaves the cohort on ${dayOfMonth(named.leavesOn)} and can’t be ${title} after that.`,
              'Find somebody who takes over, with a week in which both do it.',
              about,
            ),
          ]
        : []),
      ...(isTwice
        ? [
            note(
              'roles',
              `${named.name} is listed twice as ${title} for the same days and counts once.`,
              'Remove one of the lines, or name the second person.',
              about,
            ),
          ]
        : []),
    ]
  })
}
