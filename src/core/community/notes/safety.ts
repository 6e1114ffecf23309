import { isBlank } from '../../wording/text.ts'
import { quoted } from '../words.ts'
import { type NoteRule, note } from './note.ts'

/** Will people dare to ask and to be wrong? */
export const safetyNotes: NoteRule = ({ safetyPlan, actions, naming }) => [
  ...fields
    .filter(({ field }) => isBlank(safetyPlan[field]))
    .map(({ field, says, mend }) => note('safety', says, mend, { field })),
  ...(actions.length === 0
    ? [
        note(
          'safety',
          'Nothing is planned that makes it safe to ask.',
          'Begin with a leader who tells in the first week what they got wrong.',
        ),
      ]
    : []),
  ...actions.flatMap(({ id, body }) => {
    const title = quoted(body.title, 'An action')
    const isOwned = naming(body.owner) !== null
    if (isOwned && body.on !== null) return []
    const open = isOwned ? 'no day' : body.on === null ? 'nobody and no day' : 'nobody'
    return [note('safety', `${title} has ${open}.`, 'What nobody does on no day doesn’t happen.', { entryId: id })]
  }),
]

const fields = [
  {
    field: 'leadersShow',
    says: 'It isn’t said how leaders show that they don’t know everything.',
    mend: 'Name what they will tell or ask in public, and when first.',
  },
  {
    field: 'helpIsCelebrated',
    says: 'It isn’t said how helping is celebrated before knowing.',
    mend: 'Say where help is thanked, and by whom, so that it counts more than being right.',
  },
  {
    field: 'mistakes',
    says: 'It isn’t said what happens after a mistake.',
    mend: 'Say how one owns up here, and what nobody will do then.',
  },
  {
    field: 'confidentiality',
    says: 'It isn’t said what stays in the space.',
    mend: 'Say who can read along, what may be told outside, and what is never passed to managers.',
  },
] as const
