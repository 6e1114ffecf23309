import { counted } from '../../wording/numbers.ts'
import { isBlank } from '../../wording/text.ts'
import { quoted } from '../words.ts'
import { type NoteRule, note } from './note.ts'

const fewestNorms = 3
/** More norms than this are read by nobody twice. A rule of thumb of ours. */
const mostNorms = 10

/** Can members live by the norms, and do they know what a moderator does? */
export const normNotes: NoteRule = ({ norms, moderation }) => [
  ...(norms.length === 0
    ? [
        note(
          'norms',
          'There are no norms yet.',
          'Choose five to seven that answer what really goes wrong in your groups.',
        ),
      ]
    : norms.length < fewestNorms
      ? [
          note(
            'norms',
            `${counted(norms.length, { one: 'norm is', many: 'norms are' })} hardly a culture.`,
            'Five to seven are remembered and cover most days.',
          ),
        ]
      : norms.length > mostNorms
        ? [
            note(
              'norms',
              `${norms.length} norms are more than anybody remembers.`,
              'Keep those that you would act on, and put the rest into the moderation policy.',
            ),
          ]
        : []),
  ...norms
    .filter(({ body }) => isBlank(body.reason))
    .map(({ id, body }) =>
      note(
        'norms',
        `${quoted(body.title, 'A norm')} gives no reason.`,
        'A norm with a reason is followed when nobody looks.',
        {
          entryId: id,
        },
      ),
    ),
  ...moderationFields
    .filter(({ field }) => isBlank(moderation[field]))
    .map(({ field, says, mend }) => note('norms', says, mend, { field })),
]

const moderationFields = [
  {
    field: 'stance',
    says: 'It isn’t said what moderators are here for.',
    mend: 'One sentence: editors who keep the thread readable, not judges.',
  },
  {
    field: 'removes',
    says: 'It isn’t said what is removed.',
    mend: 'List the few things that go at once, and who is told.',
  },
  {
    field: 'edits',
    says: 'It isn’t said what moderators may change in other people’s words.',
    mend: 'Say what they may do (titles, tags, splitting threads) and that they never change what somebody meant.',
  },
  {
    field: 'appeals',
    says: 'It isn’t said what to do when one disagrees with a moderator.',
    mend: 'Name a second person to turn to, and how soon they answer.',
  },
] as const
