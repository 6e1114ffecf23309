import type { Currency, WaveDraft } from '../../../src/contract/survey.ts'

/** Currencies called c1, c2 … */
export function someCurrencies(count: number): Currency[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `c${at + 1}`,
    label: `Currency ${at + 1}`,
    statement: `I gain number ${at + 1}.`,
  }))
}

/** A best–worst wave that is complete enough to open. */
export function aDraft(draft: Partial<WaveDraft> = {}): WaveDraft {
  return {
    title: 'What is it worth to you?',
    introduction: '',
    method: 'best-worst',
    currencies: someCurrencies(6),
    setSize: 3,
    questions: 10,
    segments: [],
    extras: ['minutes', 'stoppers', 'permission', 'channel', 'words'],
    threshold: 5,
    asksWho: false,
    closesOn: null,
    ...draft,
  }
}
