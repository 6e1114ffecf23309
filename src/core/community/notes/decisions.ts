import { isBlank } from '../../wording/text.ts'
import { levels } from '../governance-words.ts'
import { quoted } from '../words.ts'
import { type NoteRule, note } from './note.ts'

/** Does everybody know who decides what, on each of the three levels? */
export const decisionNotes: NoteRule = ({ governance, rights, today }) => {
  const about = (field: string, says: string, mend: string) => note('decisions', says, mend, { field })
  return [
    ...(isBlank(governance.decisions)
      ? [
          about(
            'decisions',
            'It isn’t said how decisions are made.',
            'One or two sentences: what members decide themselves, and where they read what was decided.',
          ),
        ]
      : []),
    ...(isBlank(governance.direction)
      ? [
          about(
            'direction',
            'It isn’t said who sets the direction.',
            'Say who may change what the community is for, and who is heard before.',
          ),
        ]
      : []),
    ...levels
      .filter(({ id }) => !rights.some(({ body }) => body.level === id))
      .map(({ title }) =>
        note(
          'decisions',
          `Nothing is written about who decides on the level “${title}”.`,
          'Add one decision that will come up there, and who takes it.',
        ),
      ),
    ...rights
      .filter(({ body }) => isBlank(body.decides))
      .map(({ id, body }) =>
        note(
          'decisions',
          `${quoted(body.title, 'A decision')} names nobody who decides.`,
          'Name a role rather than a person; roles outlast people.',
          { entryId: id },
        ),
      ),
    ...(governance.reviewOn === null
      ? [
          about(
            'reviewOn',
            'No day is set on which the rules are looked at again.',
            'Half-way through the cohort is a good first day.',
          ),
        ]
      : governance.reviewOn < today
        ? [
            about(
              'reviewOn',
              'The day on which the rules were to be looked at again has passed.',
              'Look at them, write down what changed, and set the next day.',
            ),
          ]
        : []),
  ]
}
