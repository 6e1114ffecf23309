import { statementOf } from '../../purpose/statement.ts'
import { longDay } from '../../wording/days.ts'
import { startingLarge } from '../../wording/text.ts'
import { type DraftBlock, numbers, passage, type Section, table, words } from '../drafting.ts'
import type { ReviewFacts } from '../review-facts.ts'

/** What the cohort is for: the transformation it is meant to bring, the measure that shows it, and what its social space is for. */
export const why: Section = {
  id: 'why',
  title: 'Why this cohort exists',
  draft: (facts) => [...transformation(facts), ...space(facts)],
}

function transformation({ purpose }: ReviewFacts): DraftBlock[] {
  const isWritten = [purpose.audience, purpose.fromState, purpose.toState].every((text) => text.trim() !== '')
  if (!isWritten)
    return [
      passage(
        'why.missing',
        'note',
        'The transformation statement is not written yet: who goes from what to what. Write it under Purpose, or say it here.',
      ),
      ...measure(purpose),
    ]
  const unmeasured = { ...purpose, measure: { ...purpose.measure, name: '', target: null } }
  return [passage('why.statement', 'headline', statementOf(unmeasured)), ...measure(purpose)]
}

function measure({ measure }: ReviewFacts['purpose']): DraftBlock[] {
  if (measure.name.trim() === '')
    return [
      passage(
        'why.unmeasured',
        'note',
        'No business measure is named yet, so this review can’t say how near its goal the cohort is.',
      ),
    ]
  const amount = (value: number | null) =>
    value === null
      ? 'not set'
      : `${value.toLocaleString('en-GB')}${measure.unit === '%' ? '%' : measure.unit && ` ${measure.unit}`}`
  const due = measure.dueOn === null ? 'not set' : longDay(measure.dueOn)
  return [
    table(
      'why.measure',
      'The measure that would show it',
      [words('Measure'), numbers('At the start'), numbers('Target'), numbers('By')],
      [[startingLarge(measure.name.trim()), amount(measure.baseline), amount(measure.target), due]],
      'Given by the people who run the cohort. Many things move such a measure; beside the numbers of this review it shows an association, not an effect.',
    ),
  ]
}

function space({ purpose, cohort }: ReviewFacts): DraftBlock[] {
  const where =
    cohort.space.trim() === '' ? [] : [passage('why.where', 'text', `Where it talks: ${cohort.space.trim()}`)]
  if (purpose.spacePurpose.trim() === '')
    return [
      ...where,
      passage(
        'why.space-missing',
        'note',
        'What the social space is for, beyond the training, is not written yet. Write it under Purpose, or say it here.',
      ),
    ]
  return [passage('why.space', 'text', `What the social space is for: ${purpose.spacePurpose.trim()}`), ...where]
}
