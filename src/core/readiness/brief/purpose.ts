import { startingLarge } from '../../wording/text.ts'
import { type BriefSection, dated, facts, measureNamed, nameOf, table, titled } from './section.ts'

const helps = { yes: 'yes', partly: 'partly', no: 'no', unknown: 'not known' } as const

export const purposeSection: BriefSection = ({ purpose, statement, stands, page, entries }) => {
  const value = page('valueProposition')
  const answer = page('rootCauseSummary')
  return [
    ...(stands.training ? [{ kind: 'lead' as const, text: statement }] : []),
    ...facts(
      ['Behind it', 'In words'],
      ['Instead of', purpose.vagueOutcome],
      ['Purpose of the space', purpose.spacePurpose],
    ),
    ...titled(
      'What everybody gets out of it',
      facts(
        ['For', 'What it brings'],
        ['Members', value.individual],
        ['Their teams', value.team],
        ['The organisation', value.organisation],
      ),
    ),
    ...titled('Why it isn’t happening now', [
      ...table(
        'Root causes',
        ['Cause', 'Evidence', 'Can a cohort help?'],
        entries('rootCause').map(({ title, evidence, canCohortHelp }) => [title, evidence, helps[canCohortHelp]]),
      ),
      ...facts(
        ['Question', 'Our answer'],
        [
          'Is a cohort the answer?',
          [startingLarge(helps[answer.isCohortTheAnswer]), answer.because]
            .filter((part) => part.trim() !== '' && part !== 'Not known')
            .join('. '),
        ],
      ),
    ]),
    ...titled(
      'What was asked beforehand',
      facts(
        ['We asked', 'Answer'],
        ...entries('discoveryQuestion')
          .filter(({ answer: said }) => said.trim() !== '')
          .map(({ title, answer: said, answeredBy, answeredOn }) => {
            const source = [nameOf(answeredBy), dated(answeredOn)].filter((part) => part !== '').join(', ')
            return [title, source === '' ? said : `${said} (${source})`] as const
          }),
      ),
    ),
    ...titled(
      'Decisions',
      table(
        'What was decided, and why',
        ['Decision', 'Why', 'By', 'On'],
        entries('decision').map(({ title, why, alternatives, decidedBy, on }) => [
          title,
          alternatives.trim() === '' ? why : `${why} Also considered: ${alternatives}`,
          nameOf(decidedBy),
          dated(on),
        ]),
      ),
    ),
    ...titled('How we will know', [
      ...table(
        'Measures and what is done when they move',
        ['Measure', 'Read from', 'Decision rule'],
        entries('plannedMeasure').map(({ title, measureId, decisionRule }) => [
          title,
          measureId === null ? 'work itself' : measureNamed(measureId),
          decisionRule,
        ]),
      ),
    ]),
  ]
}
