import type { Purpose } from '../../../contract/purpose.ts'
import { type PurposeCheck, refused, weak } from './check.ts'
import { isReadable, namesBehaviour } from './seen.ts'
import { findWords, folded, hasWords, purposeWords, quoted } from './words.ts'

const fillers = new Set(purposeWords.fillers.map(folded))
/** So much of the space's purpose may already stand in the training's before it repeats it. */
const sharedMost = 0.8

/** A space that is only for training gives nobody a reason to come. */
export const spaceIsTraining: PurposeCheck = {
  id: 'space-is-training',
  find: (purpose) => {
    if (!isOnlyTraining(purpose)) return []
    const text = purpose.spacePurpose
    return [
      refused('spacePurpose', {
        words: findWords(text, purposeWords.onlyTraining)[0]?.words ?? text.trim(),
        says: 'A space that is only for training gives nobody a reason to come.',
        why: 'The training has its purpose already. People come to a space for each other.',
        mend: 'Say who does what there together, and what they leave with.',
        example: exampleFor(purpose),
      }),
    ]
  },
}

/** The space's purpose says again what the training is for. */
export const spaceRepeats: PurposeCheck = {
  id: 'space-repeats',
  find: (purpose) => {
    const twin = twinOf(purpose)
    return twin === null || isOnlyTraining(purpose)
      ? []
      : [
          refused('spacePurpose', {
            words: purpose.spacePurpose.trim(),
            says: 'This repeats the purpose of the training.',
            why: 'Two purposes that are one leave the space without any: whoever has learned it is done.',
            mend: 'Say what the space itself is for: what they do there with each other.',
            example: exampleFor(purpose),
          }),
        ]
  },
}

export const spaceNamesNobody: PurposeCheck = {
  id: 'space-names-nobody',
  find: (purpose) =>
    isOpen(purpose) || namesPeople(purpose)
      ? []
      : [
          weak('spacePurpose', {
            says: 'It doesn’t say who comes.',
            why: 'People stay where they know who else is there.',
            mend: 'Begin with the people: a place for …',
            example: `a place for ${quoted(purpose.audience, 8) || 'the people named above'}: ${quoted(purpose.spacePurpose)}`,
          }),
        ],
}

/** It doesn't say what people do there with each other. */
export const spaceDoesNothing: PurposeCheck = {
  id: 'space-does-nothing',
  find: (purpose) => {
    const text = purpose.spacePurpose
    if (isOpen(purpose) || hasWords(text, purposeWords.togetherWords)) return []
    const [taking] = findWords(text, purposeWords.takingWords)
    if (namesBehaviour(text) && !taking) return []
    return [
      weak('spacePurpose', {
        words: taking?.words ?? '',
        says: taking
          ? `“${taking.words}” is what one person does alone; a shelf would do.`
          : 'It doesn’t say what people do there together.',
        why: 'A space lives from what people give each other, not from what is put there for them.',
        mend: 'Name one thing that needs at least two of them.',
        example: exampleFor(purpose),
      }),
    ]
  },
}

export const spaceIsPlatform: PurposeCheck = {
  id: 'space-is-platform',
  find: ({ spacePurpose }) => {
    const [found] = findWords(spacePurpose, purposeWords.platforms)
    return found
      ? [
          weak('spacePurpose', {
            words: found.words,
            says: `“${found.words}” is where it happens, not what it is for.`,
            why: 'Platforms come and go; the reason to meet should survive the next one.',
            mend: 'Leave the platform to the ecosystem and say only what people do.',
            example: quoted(`${spacePurpose.slice(0, found.from)}place${spacePurpose.slice(found.until)}`, 14),
          }),
        ]
      : []
  },
}

/** Blank, or refused for another reason: nothing more to say. */
function isOpen(purpose: Purpose): boolean {
  return (
    purpose.spacePurpose.trim() === '' ||
    !isReadable(purpose.spacePurpose) ||
    isOnlyTraining(purpose) ||
    twinOf(purpose) !== null
  )
}

/** Nothing is left of it when words for training and small words are taken away. */
function isOnlyTraining({ spacePurpose }: Purpose): boolean {
  const words = folded(spacePurpose).split(' ').filter(Boolean)
  if (words.length === 0 || !hasWords(spacePurpose, purposeWords.onlyTraining)) return false
  const rest = findWords(spacePurpose, purposeWords.onlyTraining).reduceRight(
    (text, { from, until }) => `${text.slice(0, from)} ${text.slice(until)}`,
    spacePurpose,
  )
  return folded(rest)
    .split(' ')
    .every((word) => word === '' || fillers.has(word))
}

/** The field of the training that the space's purpose says again; null when it says something of its own. */
function twinOf({ spacePurpose, fromState, toState, behaviours, vagueOutcome }: Purpose): string | null {
  const own = contentOf(spacePurpose)
  if (folded(spacePurpose) === '') return null
  return (
    [toState, behaviours, `${toState} ${behaviours}`, fromState, vagueOutcome].find((other) => {
      if (folded(other) === '') return false
      if (folded(other) === folded(spacePurpose)) return true
      const theirs = contentOf(other)
      const shared = [...own].filter((word) => theirs.has(word)).length
      return own.size >= 3 && shared / own.size >= sharedMost
    }) ?? null
  )
}

function contentOf(text: string): Set<string> {
  return new Set(
    folded(text)
      .split(' ')
      .filter((word) => word.length > 2 && !fillers.has(word)),
  )
}

function namesPeople({ spacePurpose, audience }: Purpose): boolean {
  if (hasWords(spacePurpose, purposeWords.peopleWords)) return true
  const said = contentOf(spacePurpose)
  return [...contentOf(audience)].some((word) => said.has(word))
}

function exampleFor({ audience, toState, behaviours }: Purpose): string {
  const who = quoted(audience, 8) || 'the people named above'
  const what = quoted(behaviours || toState, 8)
  const practice = what === '' ? 'a hard case' : `“${what}”`
  return `a place where ${who} practise ${practice} with each other before it counts, and come back to tell what happened`
}
