import { impactWords, likelihoodWords } from '../../../contract/ecosystem.ts'
import { startingLarge } from '../../wording/text.ts'
import { type BriefSection, dated, facts, nameOf, table, titled } from './section.ts'

const stages = { start: 'from the start', later: 'later', 'not-now': 'not now', retire: 'to be retired' } as const

export const ecosystemSection: BriefSection = ({ entries, page }) => {
  const { minutesPerWeek, isProtected, protectedBy, rewarded, competesWith } = page('timeAndReward')
  return [
    ...titled(
      'Platforms',
      table(
        'Where it happens',
        ['Platform', 'Stage', 'Already there?', 'Used for'],
        entries('platform').map(({ title, stage, isWhereTheyAre, use }) => [
          title,
          stages[stage],
          isWhereTheyAre ? 'yes' : 'no',
          use,
        ]),
      ),
    ),
    ...titled(
      'How places lead to each other',
      table(
        'Cross-links',
        ['Link', 'How'],
        entries('crossLink').map(({ title, how }) => [title, how]),
      ),
    ),
    ...titled(
      'Activation plan',
      table(
        'Steps, owners and dates',
        ['Step', 'Area', 'Owner', 'On'],
        entries('activationStep')
          .toSorted((a, b) => (a.on ?? '9').localeCompare(b.on ?? '9'))
          .map(({ title, area, owner, on }) => [title, area, nameOf(owner), dated(on)]),
      ),
    ),
    ...titled(
      'Time and reward',
      facts(
        ['Time and reward', 'What holds'],
        ['Minutes a week', minutesPerWeek === null ? '' : String(minutesPerWeek)],
        [
          'Protected',
          isProtected === 'unknown'
            ? ''
            : [startingLarge(isProtected), protectedBy].filter((part) => part.trim() !== '').join(': '),
        ],
        ['What is rewarded', rewarded],
        ['Competes with', competesWith],
      ),
    ),
    ...titled(
      'Risks',
      table(
        'Risks and what is done about them',
        ['Risk', 'Likelihood', 'Impact', 'Mitigation', 'Owner'],
        entries('risk')
          .filter(({ status }) => status !== 'closed')
          .map(({ title, likelihood, impact, mitigation, owner }) => [
            title,
            likelihoodWords[likelihood - 1] ?? '',
            impactWords[impact - 1] ?? '',
            mitigation,
            nameOf(owner),
          ]),
      ),
    ),
    ...titled('Badge and recognition', [
      ...table(
        'Badges',
        ['Badge', 'Criteria', 'Edition', 'Ends'],
        entries('badge').map(({ title, criteria, edition, isLimited, endsOn }) => [
          title,
          criteria,
          `${edition}${isLimited ? ' (limited)' : ''}`,
          dated(endsOn),
        ]),
      ),
      ...table(
        'How contributions are seen',
        ['What', 'How', 'When', 'By'],
        entries('recognition').map(({ title, how, when, owner }) => [title, how, when, nameOf(owner)]),
      ),
    ]),
    ...titled(
      'Groups',
      entries('grouping').flatMap(({ title, says, groups }) =>
        table(
          title || 'Groups',
          ['Group', 'Members'],
          groups.map(({ name, members }) => [name, members.map((member) => member.name).join(', ')]),
          says,
        ),
      ),
    ),
  ]
}
