import { counted } from '../../wording/numbers.ts'
import { isBlank } from '../../wording/text.ts'
import { type Check, finding } from '../check.ts'

export const purposeChecks: readonly Check[] = [
  {
    id: 'statement',
    area: 'Purpose',
    title: 'Transformation statement',
    why: 'Everything else is read against it; a vague one can’t be missed, and can’t be met.',
    place: ['purpose', 'statement'],
    look: ({ purpose, stands, notes }) => {
      const own = notes.filter(({ field }) => field !== 'spacePurpose')
      return finding(
        ![purpose.audience, purpose.fromState, purpose.toState].every(isBlank),
        'It says who changes, from what to what, and how that is seen.',
        [
          ...(stands.training ? [] : ['The statement is not complete.']),
          ...(stands.training && own.length > 0
            ? [`It stands; ${counted(own.length, { one: 'note', many: 'notes' })} would make it stronger.`]
            : []),
        ],
      )
    },
  },
  {
    id: 'space-purpose',
    area: 'Purpose',
    title: 'Purpose of the space',
    why: 'People come back for what they do together, not for the training.',
    place: ['purpose', 'statement'],
    look: ({ purpose, stands }) =>
      finding(
        !isBlank(purpose.spacePurpose),
        'The space has a purpose of its own.',
        stands.space
          ? []
          : [
              isBlank(purpose.spacePurpose)
                ? 'Nothing says what people come to the space for.'
                : 'What is written only repeats the training.',
            ],
      ),
  },
  {
    id: 'value',
    area: 'Purpose',
    title: 'Value proposition',
    why: 'Members, their teams and the organisation each ask what they get out of it.',
    place: ['purpose', 'value'],
    look: ({ page }) => {
      const { individual, team, organisation } = page('valueProposition')
      const open = Object.entries({ members: individual, teams: team, 'the organisation': organisation }).filter(
        ([, text]) => isBlank(text),
      )
      return finding(
        open.length < 3,
        'Members, teams and the organisation each have an answer.',
        open.length === 0 ? [] : [`Not said yet for ${open.map(([who]) => who).join(' and ')}.`],
      )
    },
  },
  {
    id: 'orphans',
    area: 'Purpose',
    title: 'Everything serves a purpose',
    why: 'What serves nothing costs members time that the purpose needs.',
    place: ['purpose', 'map'],
    look: ({ serving }) => {
      const orphans = serving.filter(({ serves }) => serves.length === 0)
      return finding(serving.length > orphans.length, `All ${serving.length} parts name the purpose they serve.`, [
        ...(serving.length === 0 ? ['There is nothing yet that could serve it.'] : []),
        ...(orphans.length > 0
          ? [`${counted(orphans.length, { one: 'part names', many: 'parts name' })} no purpose.`]
          : []),
      ])
    },
  },
]
