import { addDays } from '../../time/days.ts'
import { longDay } from '../../wording/days.ts'
import { type PurposeCheck, weak } from './check.ts'

/** Three months after the end are time enough for work to change; two years are too long for anybody to remember. */
const aWhile = 90
const tooLate = 730

export const noDate: PurposeCheck = {
  id: 'no-date',
  find: ({ measure: { name, target, dueOn } }, days) =>
    dueOn === null && (name.trim() !== '' || target !== null)
      ? [
          weak('dueOn', {
            says: 'There is no date.',
            why: 'Without one the number is never late, and never looked at.',
            mend: 'Say by when the target should be reached.',
            example: days ? `by ${longDay(addDays(days.endsOn, aWhile))}, three months after the cohort ends` : '',
          }),
        ]
      : [],
}

/** A date at which the change can't be there yet, or at which nobody looks any more. */
export const oddDate: PurposeCheck = {
  id: 'odd-date',
  find: ({ measure: { dueOn } }, days) => {
    if (dueOn === null || !days) return []
    const words = longDay(dueOn)
    const later = `by ${longDay(addDays(days.endsOn, aWhile))}`
    if (dueOn < days.startsOn)
      return [
        weak('dueOn', {
          words,
          says: `The date comes before the cohort starts on ${longDay(days.startsOn)}.`,
          why: 'Nothing that the cohort does can count by then.',
          mend: 'Look at the year, or choose a day after the cohort has ended.',
          example: later,
        }),
      ]
    if (dueOn < days.endsOn)
      return [
        weak('dueOn', {
          words,
          says: `The date comes before the cohort ends on ${longDay(days.endsOn)}.`,
          why: 'People need time to do it at work before a number can show it.',
          mend: 'Choose a day after the end, and keep this one for a first look.',
          example: later,
        }),
      ]
    return dueOn > addDays(days.endsOn, tooLate)
      ? [
          weak('dueOn', {
            words,
            says: 'The date is more than two years after the cohort ends.',
            why: 'By then too much else has moved the number, and whoever asked has moved on.',
            mend: 'Choose an earlier day, even for a smaller step.',
            example: later,
          }),
        ]
      : []
  },
}
