import type { Cohort } from '../../../contract/cohorts.ts'
import type { Wave } from '../../../contract/survey.ts'
import { longDay } from '../../wording/days.ts'
import type { FormQuestion } from './form.ts'

/** What somebody who is asked reads before the first question. */
export type FormWords = Readonly<{
  title: string
  /** Who asks. */
  from: string
  introduction: string
  /** How long it takes and until when. */
  facts: readonly string[]
  /** What happens with the answers. */
  promises: readonly string[]
  /** How the questions about currencies are answered. */
  howTo: string
}>

/** The same words on paper, in the page and in a form service. What is promised is what the results keep to. */
export function formWords(wave: Wave, cohort: Cohort, form: readonly FormQuestion[]): FormWords {
  const minutes = minutesToFillIn(form)
  return {
    title: wave.title.trim() || 'What makes it worth your time?',
    from: cohort.groupName.trim() ? `${cohort.name} · ${cohort.groupName}` : cohort.name,
    introduction:
      wave.introduction.trim() ||
      'Taking part in a group costs time and energy. Tell us what would make it worth yours, so that we can plan for that.',
    facts: [
      `It takes about ${minutes} minutes.`,
      ...(wave.closesOn ? [`Please answer by ${longDay(wave.closesOn)}.`] : []),
      'There are no right answers, and you may leave out any question.',
    ],
    promises: [
      `The people who run ${cohort.name} ask you this, to plan what the group does.`,
      wave.asksWho
        ? 'You are asked for your e-mail address only to see who has not answered yet. No result is shown with a name.'
        : 'You are not asked who you are. Please don’t write names into your answers.',
      `You are not shown alone: results are shown only for groups of at least ${wave.threshold} people.`,
      ...(form.some(({ kind }) => kind === 'text' || kind === 'line')
        ? [
            'What you write in your own words is shown mixed with what others wrote, and only when at least ten people answered.',
          ]
        : []),
    ],
    howTo:
      wave.method === 'points'
        ? 'You have 100 points. Give more of them to what counts more for you.'
        : 'You see a few reasons at a time. Each time choose the one that counts most for you and the one that counts least. Reasons come back in other company: that is how we learn what really counts.',
  }
}

const seconds = { 'best-worst': 20, points: 0, choice: 8, line: 20, text: 35, minutes: 15, email: 10 } as const
const secondsForPoints = 10
const secondsToRead = 45

function minutesToFillIn(form: readonly FormQuestion[]): number {
  const total = form.reduce(
    (sum, question) =>
      sum + (question.kind === 'points' ? question.asks.length * secondsForPoints : seconds[question.kind]),
    secondsToRead,
  )
  return Math.max(2, Math.ceil(total / 60))
}
