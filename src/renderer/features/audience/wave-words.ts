import { type Currency, type SurveyExtra, type Wave, WaveDraft } from '../../../contract/survey.ts'
import { counted } from '../../ui/wording.ts'
import { evenQuestions, minutesToAnswer } from './wave-numbers.ts'

export const statusWords: Readonly<Record<Wave['status'], string>> = {
  draft: 'Draft',
  open: 'Open',
  closed: 'Closed',
}

/** The questions beside the currencies: what is asked, and what it is good for. */
export const extraWords: Readonly<Record<SurveyExtra, Readonly<{ label: string; why: string }>>> = {
  minutes: { label: 'Minutes a week they would give', why: 'Sets the size of what you may ask.' },
  stoppers: { label: 'What would make them stop', why: 'Read it before you plan the first week.' },
  permission: { label: 'Who must agree to it', why: 'Names the manager’s letter that you need.' },
  channel: { label: 'Where they would like to talk', why: 'Decides the first platform.' },
  words: { label: 'Anything in their own words', why: 'The language for your prompts.' },
}

/** What a wave is called in lists and sentences. */
export function nameOf({ title }: Pick<Wave, 'title'>): string {
  return title.trim() || 'Untitled survey'
}

/** A first draft: the starter currencies, and as many questions as show each of them equally often. */
export function firstDraft(currencies: readonly Currency[], before: readonly Wave[]): WaveDraft {
  const [last] = before
  if (last) {
    const name = nameOf(last).replace(/(?:,| ·) wave \d+$/, '')
    return { ...WaveDraft.parse(last), title: `${name.slice(0, 9_000)} · wave ${before.length + 1}`, closesOn: null }
  }
  return WaveDraft.parse({
    title: 'What would you trade your time for?',
    introduction:
      'We want this cohort to be worth your time. Tell us what you would trade your time and energy for; there are no right answers.',
    currencies: [...currencies],
    questions: evenQuestions(currencies.length, 4) ?? 8,
  })
}

/** Why a draft can't be opened yet, in sentences; empty when it can. */
export function hurdles({ currencies, segments }: WaveDraft): string[] {
  const labels = currencies.map(({ label, statement }) => (label.trim() || statement.trim()).toLowerCase())
  return [
    ...(labels.includes('') ? ['A currency has no words yet.'] : []),
    ...(new Set(labels).size < labels.length && !labels.includes('') ? ['Two currencies are called the same.'] : []),
    ...segments.flatMap(({ label, choices }) =>
      label.trim() === ''
        ? ['A question about the members has no words yet.']
        : choices.length < 2
          ? [`“${label}” needs at least two answers to choose from.`]
          : [],
    ),
  ]
}

/** "12 currencies in 9 questions, about 5 minutes" */
export function sizeInWords(draft: WaveDraft): string {
  const minutes = `about ${counted(minutesToAnswer(draft), 'minute')}`
  const currencies = counted(draft.currencies.length, 'currency', 'currencies')
  return draft.method === 'points'
    ? `100 points for ${currencies}, ${minutes}`
    : `${currencies} in ${counted(draft.questions, 'question')}, ${minutes}`
}
