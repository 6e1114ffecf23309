import { amountInWords } from '../statement.ts'
import { type PurposeCheck, weak } from './check.ts'
import { findWords, hasWords, purposeWords, quoted } from './words.ts'

/** In the name of a measure some more words say that it counts taking part. */
const activity = [...purposeWords.activityWords, 'completion*', 'engagement', 'test score*', 'quiz score*']

/** With these a bad thing in the name is a good one: "complaints resolved", "weeks without accidents". */
const turnsRound =
  /\b(resolved|solved|closed|answered|free|without|avoided|saved|prevented|reported|within|fewer|less|reduction|reduced|gelöst|ohne|sans|résolus?|sin|resueltos?)\b/i

export const noMeasure: PurposeCheck = {
  id: 'no-measure',
  find: ({ measure, toState }) =>
    measure.name.trim() !== '' || toState.trim() === ''
      ? []
      : [
          weak('measure', {
            says: 'No number would show that it worked.',
            why: 'Whoever pays will ask; without an agreed number the loudest opinion answers.',
            mend: 'Name one number of the business that should move when people behave this way.',
            example: `How often [each month] somebody sees them ${quoted(toState, 8)}`,
          }),
        ],
}

export const measureOfActivity: PurposeCheck = {
  id: 'measure-of-activity',
  find: ({ measure, toState }) => {
    const [found] = findWords(measure.name, activity)
    return found
      ? [
          weak('measure', {
            words: found.words,
            says: `“${found.words}” counts what people do in the cohort, not what changes in their work.`,
            why: 'It can reach any target while the work stays as it was.',
            mend: 'Keep it for your own steering, and name a number from the work itself here.',
            example: toState.trim() === '' ? '' : `How often they are ${quoted(toState, 8)} at work`,
          }),
        ]
      : []
  },
}

/** Neither today's number nor the one to reach; or only one of them. */
export const noNumber: PurposeCheck = {
  id: 'no-number',
  find: ({ measure: { name, baseline, target } }) =>
    name.trim() !== '' && baseline === null && target === null
      ? [
          weak('target', {
            words: name.trim(),
            says: 'There is no number yet.',
            why: '“More” and “better” are always reached, or never.',
            mend: 'Write down today’s number and the one you want to see.',
            example: `${quoted(name)}: from [today] to [then]`,
          }),
        ]
      : [],
}

export const noBaseline: PurposeCheck = {
  id: 'no-baseline',
  find: ({ measure: { name, unit, baseline, target } }) =>
    baseline === null && target !== null
      ? [
          weak('baseline', {
            says: 'There is no baseline.',
            why: 'Without today’s number no change can be claimed later.',
            mend: 'Look it up before the cohort starts, or count for two weeks. A rough number with its source beats none.',
            example: `${quoted(name) || 'It'}: from [today’s number] to ${amountInWords(target, unit)}`,
          }),
        ]
      : [],
}

export const noTarget: PurposeCheck = {
  id: 'no-target',
  find: ({ measure: { name, unit, baseline, target } }) =>
    target === null && baseline !== null
      ? [
          weak('target', {
            says: 'There is no target.',
            why: 'Without one, nobody can say whether what happened was enough.',
            mend: 'Say how far the measure should move; ask whoever pays what would make it worth it.',
            example: `${quoted(name) || 'It'}: from ${amountInWords(baseline, unit)} to [how far?]`,
          }),
        ]
      : [],
}

export const sameNumber: PurposeCheck = {
  id: 'same-number',
  find: ({ measure: { name, unit, baseline, target } }) =>
    baseline !== null && baseline === target
      ? [
          weak('target', {
            words: amountInWords(target, unit),
            says: 'Baseline and target are the same.',
            why: 'Then the target is reached before anything was done.',
            mend: 'Say what should move, or say that it should hold while something else changes.',
            example: `${quoted(name) || 'It'}: from ${amountInWords(baseline, unit)} to [how far?]`,
          }),
        ]
      : [],
}

/** The numbers move away from what the measure's name calls good. */
export const wrongWay: PurposeCheck = {
  id: 'wrong-way',
  find: ({ measure: { name, unit, baseline, target } }) => {
    if (baseline === null || target === null || baseline === target || turnsRound.test(name)) return []
    const isBetterLow = hasWords(name, purposeWords.lowerIsBetter)
    const isBetterHigh = hasWords(name, purposeWords.higherIsBetter)
    if (isBetterLow === isBetterHigh || isBetterLow === target < baseline) return []
    return [
      weak('target', {
        words: `${amountInWords(baseline, unit)} to ${amountInWords(target, unit)}`,
        says: `The target goes ${target > baseline ? 'up' : 'down'}, and for “${quoted(name, 6)}” that looks like the wrong way.`,
        why: 'Baseline and target are easily swapped, and the review would then call a loss a gain.',
        mend: 'Swap them, or name the measure so that its good direction is plain.',
        example: `${quoted(name)}: from ${amountInWords(target, unit)} to ${amountInWords(baseline, unit)}`,
      }),
    ]
  },
}
