import { counted } from '../../wording/numbers.ts'
import { isBlank } from '../../wording/text.ts'
import { type Check, finding } from '../check.ts'

export const measureChecks: readonly Check[] = [
  {
    id: 'measures',
    area: 'Measures',
    title: 'Measures with decision rules',
    why: 'A number changes nothing unless it was agreed beforehand what is done when it moves.',
    place: ['purpose', 'measures'],
    look: ({ entries }) => {
      const measures = entries('plannedMeasure')
      const bare = measures.filter(({ decisionRule }) => isBlank(decisionRule))
      return finding(
        measures.length > 0,
        `${counted(measures.length, { one: 'measure', many: 'measures' })}, each with its decision rule.`,
        [
          ...(measures.length === 0 ? ['No measure is chosen.'] : []),
          ...(bare.length > 0
            ? [`${counted(bare.length, { one: 'measure has', many: 'measures have' })} no decision rule.`]
            : []),
        ],
      )
    },
  },
]
