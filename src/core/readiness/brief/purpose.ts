import { shortDay } from '../../engagement/wording.ts'
import { type BriefSection, facts, nameOf, table, titled } from './section.ts'

const helps = { yes: 'yes', partly: 'partly', no: 'no', unknown: 'not known' } as const

export const purposeSection: BriefSection = ({ purpose, statement, stands, page, entries }) => {
  const value = page('valueProposition')
  const answer = page('rootCauseSummary')
  return [
    ...(stands.training ? [{ kind: 'lead' as const, text: statement }] : []),
    ...facts(['Instead of', purpose.vagueOutcome], ['Purpose of the space', purpose.spacePurpose]),
    ...titled(
      'What everybody gets out of it',
      facts(['Members', value.individual], ['Their teams', value.team], ['The organisation', value.organisation]),
    ),
    ...titled('Why it isn’t happening now', [
      ...table(
        'Root causes',
        ['Cause', 'Evidence', 'Can a cohort help?'],
        entries('rootCause').map(({ title, evidence, canCohortHelp }) => [title, evidence, helps[canCohortHelp]]),
      ),
      ...facts([
        'Is a cohort the answer?',
        [helps[answer.isCohortTheAnswer], answer.because]
          .filter((part) => part.trim() !== '' && part !== 'not known')
          .join('. '),
      ]),
    ]),
    ...titled(
      'What was asked beforehand',
      facts(...entries('discoveryQuestion').map(({ title, answer: said }) => [title, said] as const)),
    ),
    ...titled(
      'Decisions',
      table(
        'What was decided, and why',
        ['Decision', 'Why', 'By', 'On'],
        entries('decision').map(({ title, why, decidedBy, on }) => [
          title,
          why,
          nameOf(decidedBy),
          on ? shortDay(on) : '',
        ]),
      ),
    ),
    ...titled('How we will know', [
      ...table(
        'Measures and what is done when they move',
        ['Measure', 'Decision rule'],
        entries('plannedMeasure').map(({ title, decisionRule }) => [title, decisionRule]),
      ),
    ]),
  ]
}
