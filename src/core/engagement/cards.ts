import type { EngagementView, Measure, MeasureId } from '../../contract/engagement.ts'
import { populationOf } from './disclose.ts'
import { ruleOf } from './measures.ts'
import { printMeasure } from './print.ts'

const shown: readonly MeasureId[] = [
  'contribution-rate',
  'contributions',
  'contributions-median',
  'new-contributors',
  'reply-coverage',
  'hours-to-first-reply-median',
  'absence-factor',
  'facilitator-share',
]

/** The main measures of a window as the people who run the cohort read them. */
export function headlineCards(measures: readonly Measure[]): EngagementView['cards'] {
  return cardsFor(shown, measures)
}

/** Some measures of a window, in the order asked for. */
export function cardsFor(ids: readonly MeasureId[], measures: readonly Measure[]): EngagementView['cards'] {
  const population = populationOf(measures)
  return ids.flatMap((id) =>
    measures.filter((measure) => measure.id === id).map((measure) => cardFor(measure, population)),
  )
}

function cardFor(measure: Measure, population: number | null): EngagementView['cards'][number] {
  const { definition, needs } = ruleOf(measure.id)
  const { text, company } = printMeasure(measure, population)
  const note =
    measure.grade === 'exact'
      ? definition.reading
      : measure.grade === 'proxy'
        ? `Only roughly. It needs ${needs}.`
        : `To unlock it, import ${needs}.`
  return { measureId: measure.id, title: definition.title, value: text, company, note, grade: measure.grade }
}
