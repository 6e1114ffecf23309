import { isBlank } from '../../wording/text.ts'
import { conversationState } from '../conversation-state.ts'
import { quoted } from '../words.ts'
import { type NoteRule, note } from './note.ts'

/** Does every conversation have a host and an end, and end with a story? */
export const conversationNotes: NoteRule = ({ conversations, naming, today }) => [
  ...conversations.flatMap(({ id, body }) => {
    const title = quoted(body.title, 'A conversation')
    const about = { entryId: id }
    const state = conversationState(body, today)
    if (body.opensOn !== null && body.closesOn !== null && body.closesOn < body.opensOn)
      return [note('conversations', `${title} closes before it opens.`, 'Swap the two days.', about)]
    return [
      ...(state === 'to-tie-off'
        ? [
            note(
              'conversations',
              `${title} has closed and waits to be tied off.`,
              isBlank(body.story)
                ? 'Write what the group found out as a short story, thank people in it, and tie it off.'
                : 'Its story is written: put it before everybody, then tie it off.',
              about,
            ),
          ]
        : []),
      ...(state !== 'tied-off' && body.closesOn === null
        ? [
            note(
              'conversations',
              `${title} has no last day.`,
              'One or two weeks are plenty; an end makes room for a story.',
              about,
            ),
          ]
        : []),
      ...(state !== 'tied-off' && naming(body.host) === null
        ? [
            note(
              'conversations',
              `${title} has no host.`,
              'Ask the member who raised it, with a facilitator beside them.',
              about,
            ),
          ]
        : []),
      ...(isBlank(body.question)
        ? [
            note(
              'conversations',
              `${title} has no opening question.`,
              'Ask for an experience, not an opinion: “When did you last …?”',
              about,
            ),
          ]
        : []),
    ]
  }),
]
