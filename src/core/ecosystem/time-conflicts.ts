import type { TimeConflict, TimeLoad } from '../../contract/ecosystem.ts'
import type { Entry } from '../../contract/entries.ts'
import type { PageBody } from '../../contract/page-kinds.ts'
import { fold } from '../roster/folding.ts'
import { counted } from '../wording/numbers.ts'
import { quoted } from '../wording/text.ts'

type Week = TimeLoad['weeks'][number]
type Page = PageBody<'timeAndReward'>

/** What is known of time and reward: the page, the letter's own words for what it asks, and what the calendar asks week by week. */
export type TimeFacts = Readonly<{
  page: Page
  letterAsk: string
  weeks: readonly Week[]
  risks: readonly Entry<'risk'>[]
}>

/** What stands against the time and the reward that people were promised. Each conflict names the risk that it is, by a title that stays the same. */
export function timeConflictsOf(facts: TimeFacts): TimeConflict[] {
  return rules
    .flatMap((rule) => rule(facts) ?? [])
    .map((conflict) => ({ ...conflict, riskId: riskOf(conflict.risk.title, facts.risks) }))
}

/** The calendar against the promise, in one sentence. */
export function timeLoadOf(promised: number | null, weeks: readonly Week[]): TimeLoad {
  return { says: loadSays(promised, weeks), promised, weeks: [...weeks] }
}

type Rule = (facts: TimeFacts) => Omit<TimeConflict, 'riskId'> | null

const rules: readonly Rule[] = [
  function notPromised({ page }) {
    if (page.minutesPerWeek !== null) return null
    return {
      says: 'Nobody has said how many minutes a week this takes.',
      mend: 'Put a number on it: people and their managers plan with numbers, and without one it is always too much.',
      risk: {
        title: 'Nobody knows how much time it takes',
        challenge: 'time',
        mitigation:
          'Agree on the minutes a week before anybody is invited, and name them in the invitation and in the letter to managers.',
      },
    }
  },

  function notProtected({ page }) {
    if (page.isProtected === 'yes') return null
    const says = {
      no: 'The time is not protected: it comes on top of the usual work.',
      partly: 'The time is protected only in part.',
      unknown: 'Nobody knows yet whether the time is protected.',
    }[page.isProtected]
    return {
      says,
      mend: 'Ask the managers to put it into the calendar and keep it free; the letter is written for that.',
      risk: {
        title: 'Daily work wins over the cohort',
        challenge: 'time',
        mitigation:
          'The managers put the time into the work plan and keep it free; what the cohort does is part of the work, not beside it.',
      },
    }
  },

  function nobodyProtects({ page }) {
    if (page.isProtected === 'no' || page.isProtected === 'unknown' || page.protectedBy.trim() !== '') return null
    return {
      says: 'The time is said to be protected, but not by whom or by what.',
      mend: 'Write down who can say no to other work in that time, and where it is agreed.',
      risk: {
        title: 'The promise of time is nobody’s',
        challenge: 'time',
        mitigation: 'One named person can say no to other work in that time, and every manager knows who it is.',
      },
    }
  },

  function tooMuch({ page, weeks }) {
    const promised = page.minutesPerWeek
    const over = promised === null ? [] : weeks.filter(({ minutes }) => minutes > promised)
    if (promised === null || over.length === 0) return null
    const worst = heaviest(over)
    return {
      says: `In ${over.length} of ${counted(weeks.length, weekWords)} the calendar asks for more than the ${counted(promised, minuteWords)} promised, most in week ${worst?.number} (${worst?.minutes}).`,
      mend: 'Take something out of those weeks, shorten it, or promise what it really takes.',
      risk: {
        title: 'The calendar asks for more time than was promised',
        challenge: 'time',
        mitigation:
          'No week of the calendar is planned above the promised minutes; what is added takes the place of something else.',
      },
    }
  },

  function letterSaysOther({ page, letterAsk }) {
    const promised = page.minutesPerWeek
    if (promised === null || letterAsk.trim() === '' || saysMinutes(letterAsk, promised)) return null
    return {
      says: `The letter to managers doesn’t name the ${counted(promised, minuteWords)} a week.`,
      mend: 'Ask them for the same number that you promise to members.',
      risk: {
        title: 'Managers were asked for something else than members were promised',
        challenge: 'time',
        mitigation: 'Invitation, letter and calendar name the same minutes a week.',
      },
    }
  },

  function competes({ page }) {
    if (page.competesWith.trim() === '') return null
    return {
      says: `${quoted(page.competesWith, 'Something else')} competes for the same time, and whoever takes part loses there.`,
      mend: 'Agree with whoever sets the targets that taking part counts, or lower the target by that time.',
      risk: {
        title: 'What is rewarded pulls the other way',
        challenge: 'reward',
        mitigation:
          'Contributions to the cohort are named in the yearly talk, and targets are lowered by the minutes promised.',
      },
    }
  },

  function rewardUnknown({ page }) {
    if (page.rewarded.trim() !== '') return null
    return {
      says: 'Nobody has written down what is really rewarded here.',
      mend: 'Ask two members what the last praise, bonus or promotion was for. What gets rewarded gets done.',
      risk: {
        title: 'Taking part is asked for, other things are rewarded',
        challenge: 'reward',
        mitigation: 'Find out what is really rewarded, and make helping others a part of it that a manager can see.',
      },
    }
  },
]

const minuteWords = { one: 'minute', many: 'minutes' }
const weekWords = { one: 'week', many: 'weeks' }

function loadSays(promised: number | null, weeks: readonly Week[]): string {
  const worst = heaviest(weeks)
  if (!worst || worst.minutes === 0)
    return 'The calendar asks for nothing yet; plan nudges and rhythm events to see what they take.'
  const most = `week ${worst.number} asks for ${counted(worst.minutes, minuteWords)}, the most of all`
  if (promised === null) return `Nothing is promised yet; ${most}.`
  const over = weeks.filter(({ minutes }) => minutes > promised).length
  if (over === 0) return `Every week keeps to the ${counted(promised, minuteWords)} promised; ${most}.`
  return `${counted(over, weekWords)} of ${weeks.length} ${over === 1 ? 'asks' : 'ask'} for more than the ${counted(promised, minuteWords)} promised; ${most}.`
}

function heaviest(weeks: readonly Week[]): Week | undefined {
  return [...weeks].sort((a, b) => b.minutes - a.minutes || a.number - b.number)[0]
}

/** "45 minutes", "45-minute" or, for whole hours, "2 hours", "one hour". */
function saysMinutes(text: string, minutes: number): boolean {
  const hours = minutes / 60
  const words = hours === 1 ? ['1', 'one', 'an'] : hours === 2 ? ['2', 'two'] : [String(hours)]
  return (
    new RegExp(`(?<!\\d)${minutes}(?![\\d.,]*\\d)`).test(text) ||
    (Number.isInteger(hours) && new RegExp(`\\b(${words.join('|')})[- ]hours?\\b`, 'i').test(text))
  )
}

function riskOf(title: string, risks: readonly Entry<'risk'>[]): TimeConflict['riskId'] {
  return risks.find(({ body }) => fold(body.title) === fold(title))?.id ?? null
}
