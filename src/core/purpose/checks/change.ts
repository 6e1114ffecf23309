import { type PurposeCheck, weak } from './check.ts'
import { isReadable, namesBehaviour } from './seen.ts'
import { findWords, folded, hasWords, purposeWords, quoted } from './words.ts'

/** The words longest that anybody keeps in mind for one end of a change. */
const mostWords = 45

/** Nobody is named who will change. */
export const noAudience: PurposeCheck = {
  id: 'no-audience',
  find: ({ audience, toState }) =>
    audience.trim() !== '' || toState.trim() === ''
      ? []
      : [
          weak('audience', {
            says: 'Nobody is named who will change.',
            why: 'Without a “who” you can’t ask them what they do today, nor see whether it changed.',
            mend: 'Name the smallest group whose work will look different.',
            example: `Team leads in their first year will go … to ${quoted(toState)}`,
          }),
        ],
}

/** An audience that is everybody. */
export const everybody: PurposeCheck = {
  id: 'everybody',
  find: ({ audience, toState }) => {
    const isEverybody = purposeWords.everybody.some((word) => folded(word) === folded(audience))
    return isEverybody
      ? [
          weak('audience', {
            words: audience.trim(),
            says: `“${audience.trim()}” is nobody in particular.`,
            why: 'A change that is for everybody starts from no state that everybody shares.',
            mend: 'Say which of them first: by role, place or moment.',
            example: `${audience.trim()} who ${toState.trim() === '' ? 'meet this problem every week' : `could be ${quoted(toState, 8)} next week`}`,
          }),
        ]
      : []
  },
}

export const noFromState: PurposeCheck = {
  id: 'no-from-state',
  find: ({ audience, fromState, toState }) =>
    fromState.trim() !== '' || toState.trim() === ''
      ? []
      : [
          weak('fromState', {
            says: 'There is no starting point yet.',
            why: 'A change can only be seen by somebody who knows what was there before.',
            mend: `Ask two or three of ${audience.trim() === '' ? 'them' : `the ${quoted(audience, 6)}`} what they did last time, and write that down.`,
            example: `from [what they did last time] to ${quoted(toState)}`,
          }),
        ],
}

export const sameStates: PurposeCheck = {
  id: 'same-states',
  find: ({ fromState, toState }) =>
    toState.trim() !== '' && folded(fromState) === folded(toState)
      ? [
          weak('toState', {
            words: toState.trim(),
            says: 'From and to say the same.',
            why: 'Then nothing has to change for it to be reached.',
            mend: 'Say what will be different in what people do.',
            example: `from ${quoted(fromState, 8)} to [the next thing they can’t do yet]`,
          }),
        ]
      : [],
}

/** The change ends in a state that nobody could watch. */
export const noBehaviour: PurposeCheck = {
  id: 'no-behaviour',
  find: ({ audience, toState, behaviours }) => {
    if (toState.trim() === '' || !isReadable(toState)) return []
    if (namesBehaviour(toState) || namesBehaviour(behaviours) || isOnlyActivity(toState, behaviours)) return []
    const state = findWords(behaviours || toState, purposeWords.stateWords)[0]?.words ?? ''
    const isDescribed = behaviours.trim() !== '' && state === '' && !hasWords(behaviours, vague)
    return isDescribed
      ? []
      : [
          weak('behaviours', {
            words: state,
            says:
              state === ''
                ? 'No behaviour is named that somebody could see.'
                : `“${state}” describes a state; nobody can see it on a Tuesday.`,
            why: 'What can’t be seen can’t be practised, thanked for or measured.',
            mend: 'Say what a colleague standing beside them would see and hear.',
            example: `You will see ${audience.trim() === '' ? 'them' : quoted(audience, 6)} [ask, propose, decide, show …] because they are ${quoted(toState, 8)}`,
          }),
        ]
  },
}

/** The outcome is only taking part: posting, attending, completing. */
export const onlyActivity: PurposeCheck = {
  id: 'only-activity',
  find: ({ toState, behaviours }) => {
    if (!isOnlyActivity(toState, behaviours)) return []
    const inTo = findWords(toState, purposeWords.activityWords)[0]
    const found = inTo ?? findWords(behaviours, purposeWords.activityWords)[0]
    const words = found?.words ?? ''
    return [
      weak(inTo ? 'toState' : 'behaviours', {
        words,
        says: `“${words}” is taking part, not an outcome.`,
        why: 'People can do all of it and work exactly as before.',
        mend: 'Ask “so that …?” until the answer happens in their work.',
        example: `${quoted(inTo ? toState : behaviours, 8)}, so that [they do what differently at work?]`,
      }),
    ]
  },
}

export const tooLong: PurposeCheck = {
  id: 'too-long',
  find: (purpose) =>
    (['fromState', 'toState', 'behaviours', 'spacePurpose'] as const)
      .filter((field) => purpose[field].trim().split(/\s+/).length > mostWords)
      .map((field) =>
        weak(field, {
          says: `This takes ${purpose[field].trim().split(/\s+/).length} words; nobody will repeat it.`,
          why: 'A purpose works when people can say it from memory while they decide something.',
          mend: `Keep the one change that matters most, in at most ${mostWords} words. The rest belongs to the notes.`,
          example: quoted(purpose[field], 14),
        }),
      ),
}

const vague = purposeWords.vagueVerbs.flatMap(({ words }) => words)

function isOnlyActivity(toState: string, behaviours: string): boolean {
  if (namesBehaviour(toState) || namesBehaviour(behaviours)) return false
  return hasWords(`${toState} . ${behaviours}`, purposeWords.activityWords)
}
