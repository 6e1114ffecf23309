import type { Cohort } from '../../contract/cohorts.ts'
import type { LetterDraft } from '../../contract/ecosystem.ts'
import type { PageBody } from '../../contract/page-kinds.ts'
import type { Purpose } from '../../contract/purpose.ts'
import { weekOf } from '../time/cohort-weeks.ts'
import { longDay } from '../wording/days.ts'
import { counted } from '../wording/numbers.ts'

/** What a letter to managers is written from. `statement` is the transformation statement as one sentence. */
export type LetterFacts = Readonly<{
  cohort: Pick<Cohort, 'name' | 'groupName' | 'startsOn' | 'endsOn'>
  purpose: Purpose
  statement: string
  time: PageBody<'timeAndReward'>
  value: PageBody<'valueProposition'>
  page: PageBody<'managerLetter'>
}>

/** The letter as the studio would write it: short, one ask with its number, and what the team gets. What it can't know is a gap, never a guess. */
export function letterDraftOf(facts: LetterFacts): LetterDraft {
  return {
    greeting: 'Dear colleague,',
    opening: opening(facts),
    ask: ask(facts),
    benefit: benefit(facts),
    closing:
      'If the time can’t be kept in a week, please tell me rather than them; we will find another way. What people say in the group stays there: you will hear about the group as a whole, never about single people.',
    gaps: gaps(facts),
  }
}

function opening({ cohort, statement, ...facts }: LetterFacts): string {
  const group = cohort.groupName.trim() === '' ? '' : `, the ${cohort.groupName.trim().replace(/^the /i, '')},`
  const first = `From ${longDay(cohort.startsOn)} to ${longDay(cohort.endsOn)} some of your people take part in ${oneLine(cohort.name)}${group} and learn with others in the same position.`
  return isStated(facts.purpose) ? `${first} This is what it is for: ${statement}` : first
}

function ask({ cohort, time }: LetterFacts): string {
  const minutes = time.minutesPerWeek
  const weeks = weekOf(cohort, cohort.endsOn)
  const what =
    minutes === null
      ? 'I ask you for one thing: a fixed time every week that is theirs, within working hours.'
      : `I ask you for one thing: ${counted(minutes, { one: 'minute', many: 'minutes' })} a week that are theirs, within working hours. Over ${weeks === 1 ? 'the week' : `the ${weeks} weeks`} that makes ${inHours(minutes * weeks)} for each of them.`
  const isSettled = time.isProtected === 'yes' || time.isProtected === 'partly'
  const agreed =
    isSettled && time.protectedBy.trim() !== '' ? ` The time is protected: ${ended(oneLine(time.protectedBy))}` : ''
  return `${what} Please settle with them when it is, put it into the calendar, and let it stand when things get busy.${agreed}`
}

function benefit({ value }: LetterFacts): string {
  const team = value.team.trim()
  return team === '' ? '' : `What your team gets out of it: ${ended(team)}`
}

function gaps({ purpose, time, value, page }: LetterFacts): LetterDraft['gaps'] {
  return [
    ...(isStated(purpose)
      ? []
      : [
          {
            says: 'The letter can’t say yet what the cohort is for.',
            mend: 'Write who changes, from what and to what, on the purpose screen.',
          },
        ]),
    ...(time.minutesPerWeek === null && page.ask.trim() === ''
      ? [
          {
            says: 'The letter asks for time without a number.',
            mend: 'Write the minutes a week under “Time and reward”.',
          },
        ]
      : []),
    ...(value.team.trim() === '' && page.benefit.trim() === ''
      ? [
          {
            says: 'The letter doesn’t say what the team gets out of it.',
            mend: 'Write the value for the team on the purpose screen, or say it here in your words.',
          },
        ]
      : []),
    ...(page.from.name.trim() === '' && page.from.personId === null
      ? [{ says: 'Nobody signs the letter.', mend: 'Name the sender; best somebody whom managers listen to.' }]
      : []),
  ]
}

function isStated({ audience, fromState, toState }: Purpose): boolean {
  return [audience, fromState, toState].every((part) => part.trim() !== '')
}

/** "about 9 hours" from minutes; minutes below an hour and a half. */
function inHours(minutes: number): string {
  if (minutes < 90) return counted(minutes, { one: 'minute', many: 'minutes' })
  const hours = minutes / 60
  const whole = Math.round(hours)
  return `${whole === hours ? '' : 'about '}${counted(whole, { one: 'hour', many: 'hours' })}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function ended(text: string): string {
  return /[.!?…]["”’)]*$/.test(text) ? text : `${text}.`
}
