import { levels, waysOfDeciding } from '../../community/governance-words.ts'
import { addDays } from '../../time/days.ts'
import { shortPeriod } from '../../wording/days.ts'
import { type BriefSection, dated, facts, nameOf, table, titled } from './section.ts'

const boundaries = {
  organisation: 'the organisation',
  department: 'a department',
  skill: 'a skill',
  invitation: 'by invitation',
  open: 'open to everybody',
  undecided: '',
} as const

export const communitySection: BriefSection = ({ cohort, page, entries, roles }) => {
  const membership = page('membership')
  const governance = page('governance')
  const moderation = page('moderation')
  const safety = page('safetyPlan')
  const gaps = new Map(roles.map(({ title, says }) => [title, says]))
  return [
    ...titled(
      'Who belongs',
      facts(
        ['Membership', 'What holds'],
        ['Boundary', boundaries[membership.boundary]],
        ['Criteria', membership.criteria],
        ['Not for', membership.notFor],
        ['Joining', membership.joining],
        ['Leaving', membership.leaving],
      ),
    ),
    ...titled(
      'Roles',
      table(
        'Who holds what',
        ['Role', 'Responsibilities', 'Held by', 'Gaps'],
        entries('communityRole').map(({ title, responsibilities, holders }) => [
          title,
          responsibilities,
          holders
            .map(
              ({ who, fromOn, untilOn }) =>
                `${nameOf(who)}${fromOn || untilOn ? ` (${shortPeriod({ from: fromOn ?? cohort.startsOn, to: addDays(untilOn ?? cohort.endsOn, 1) })})` : ''}`,
            )
            .join('; '),
          gaps.get(title) ?? 'none',
        ]),
      ),
    ),
    ...titled('Governance', [
      ...facts(
        ['Governance', 'What holds'],
        ['Direction', governance.direction],
        ['How decisions are made', governance.decisions],
        ['How conflicts are resolved', governance.conflictPath],
        ['Reviewed on', dated(governance.reviewOn)],
      ),
      ...levels.flatMap(({ id, title }) =>
        table(
          title,
          ['What', 'Who decides', 'How'],
          entries('decisionRight')
            .filter(({ level }) => level === id)
            .map((right) => [right.title, right.decides, waysOfDeciding[right.how]]),
        ),
      ),
      ...table(
        'Escalation ladder',
        ['Step', 'When', 'Who', 'Within'],
        entries('escalationStep').map(({ title, when, who, within }) => [title, when, who, within]),
      ),
    ]),
    ...titled(
      'Norms',
      table(
        'What we keep to, and why',
        ['Norm', 'Reason'],
        entries('norm').map(({ title, reason }) => [title, reason]),
      ),
    ),
    ...titled(
      'Moderation',
      facts(
        ['Moderation', 'What holds'],
        ['Stance', moderation.stance],
        ['What is removed', moderation.removes],
        ['What is edited', moderation.edits],
        ['Appeals', moderation.appeals],
      ),
    ),
    ...titled('Topics and conversations', [
      ...table(
        'Topics of the group',
        ['Topic', 'Votes#', 'State'],
        entries('topic').map(({ title, votes, status }) => [title, String(votes), status]),
      ),
      ...table(
        'Conversations that end',
        ['Conversation', 'Opens', 'Closes', 'Host'],
        entries('conversation').map(({ title, opensOn, closesOn, host }) => [
          title,
          dated(opensOn),
          dated(closesOn),
          nameOf(host),
        ]),
      ),
    ]),
    ...titled('Psychological safety', [
      ...facts(
        ['Safety', 'What is planned'],
        ['Leaders show', safety.leadersShow],
        ['Help is celebrated', safety.helpIsCelebrated],
        ['Mistakes', safety.mistakes],
        ['Confidentiality', safety.confidentiality],
      ),
      ...table(
        'What is done',
        ['Action', 'How', 'By', 'On'],
        entries('safetyAction').map(({ title, how, owner, on }) => [title, how, nameOf(owner), dated(on)]),
      ),
    ]),
  ]
}
