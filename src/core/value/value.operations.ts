import type { Effect, ValueView } from '../../contract/value.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import { listEntries } from '../entries/entries.repo.ts'
import { operations } from '../operation.ts'
import { counted } from '../wording/numbers.ts'
import { listed } from '../wording/text.ts'
import { effectOf } from './effect.ts'
import { readPoints } from './points-file.ts'
import { skillChanges } from './skills.ts'

const feature = operations.value

export const value = feature.router({
  view: feature.view.handler(async ({ input: { cohortId }, context: { studio } }) => {
    const { read } = studio.workspace
    const cohort = await requireCohort(read, cohortId)
    const stories = await listEntries(read, cohortId, 'story')
    const effects = (await listEntries(read, cohortId, 'businessMeasure')).map((entry) => effectOf(entry, cohort))
    const held = {
      artefacts: (await listEntries(read, cohortId, 'artefact')).length,
      solved: (await listEntries(read, cohortId, 'solvedProblem')).length,
      stories: stories.length,
      others: stories.filter(({ body }) => !body.isSuccess).length,
    }
    return { ...answerTo(held, effects), skills: skillChanges(await listEntries(read, cohortId, 'skill')), effects }
  }),

  readPoints: feature.readPoints.handler(({ input: { uploadId, ...groups }, context: { studio } }) =>
    readPoints(studio.uploads.get(uploadId), groups),
  ),
})

type Held = Readonly<{ artefacts: number; solved: number; stories: number; others: number }>

function answerTo(
  { artefacts, solved, stories, others }: Held,
  effects: readonly Effect[],
): Pick<ValueView, 'sentence' | 'support'> {
  const parts = [
    [artefacts, { one: 'artefact', many: 'artefacts' }],
    [solved, { one: 'solved problem', many: 'solved problems' }],
    [stories, { one: 'story', many: 'stories' }],
  ] as const
  const said = parts.filter(([count]) => count > 0).map(([count, words]) => counted(count, words))
  const [best] = effects.map(({ tier }) => tier).sort()
  return {
    sentence:
      said.length === 0 ? 'Nothing is written down yet of what the cohort is worth.' : `${listed(said)} so far.`,
    support: [
      stories > 0 && others === 0
        ? 'None of the stories is of something that did not work; readers trust a set that has one.'
        : '',
      best === undefined
        ? 'No number of the business is followed yet.'
        : `The strongest claim about the business is of tier ${best}.`,
    ]
      .filter((line) => line !== '')
      .join(' '),
  }
}
