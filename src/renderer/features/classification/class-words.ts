import type { ActClass, WordLanguage, WordListSort } from '../../../contract/classification.ts'

export const classWords: Readonly<Record<ActClass, string>> = {
  ask: 'Ask',
  give: 'Give',
  thank: 'Thank',
  prompt: 'Prompt',
}

export const languageWords: Readonly<Record<WordLanguage, string>> = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
}

export const sortWords: Readonly<Record<WordListSort, Readonly<{ title: string; means: string }>>> = {
  openings: {
    title: 'How questions begin',
    means: 'A message that begins like this asks, also without a question mark.',
  },
  needs: { title: 'How a need is put', means: 'A message with one of these asks.' },
  thanks: { title: 'Thanks', means: 'A message with one of these thanks.' },
  advance: { title: 'Thanks in advance', means: 'Thanks for what is still to come; they don’t count as thanks.' },
  offers: { title: 'How answers are put', means: 'A message with one of these gives.' },
}

/** What a message does, in words; nothing of it is something else. */
export function classesInWords(classes: readonly ActClass[]): string {
  return classes.length === 0 ? 'Something else' : classes.map((one) => classWords[one]).join(', ')
}
