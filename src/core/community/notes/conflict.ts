import { isBlank } from '../../wording/text.ts'
import { quoted } from '../words.ts'
import { type NoteRule, note } from './note.ts'

/** A ladder of one rung leads nowhere. */
const fewestSteps = 2

/** Does everybody know what happens when two people disagree, or something goes wrong? */
export const conflictNotes: NoteRule = ({ governance, steps }) => [
  ...(isBlank(governance.conflictPath)
    ? [
        note(
          'conflict',
          'It isn’t said what happens when two people disagree.',
          'Begin with what the two can do themselves, then whom they ask.',
          { field: 'conflictPath' },
        ),
      ]
    : []),
  ...(steps.length < fewestSteps
    ? [
        note(
          'conflict',
          steps.length === 0 ? 'There is no escalation ladder.' : 'The escalation ladder has a single rung.',
          'Give it two to five rungs, from a word between two people up to whoever can end a membership.',
        ),
      ]
    : []),
  ...steps.flatMap(({ id, body }) => {
    const open = [
      ...(isBlank(body.when) ? ['when to climb it'] : []),
      ...(isBlank(body.who) ? ['who acts'] : []),
      ...(isBlank(body.within) ? ['within what time'] : []),
    ]
    if (open.length === 0) return []
    const says = `${quoted(body.title, 'A rung')} doesn’t say ${open.join(', or ')}.`
    return [note('conflict', says, 'Whoever needs the ladder has no time to ask.', { entryId: id })]
  }),
]
