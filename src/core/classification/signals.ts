/** What structure and words of a text say, as bits that are kept in its place. */
export const signal = {
  /** A question mark that ends a sentence of the writer's own. */
  question: 1,
  /** A sentence that begins as questions do. */
  opening: 2,
  /** Says that something is needed or looked for. */
  need: 4,
  thanks: 8,
  /** Thanks for what is still to come. */
  advance: 16,
  /** Begins or puts forward an answer. */
  offer: 32,
  link: 64,
  code: 128,
} as const

/** Any of these makes a text a question. */
export const asking = signal.question | signal.opening | signal.need

/** Languages that are guessed, in the order of their numbers; 0 is none of them. */
const guessed = ['en', 'de', 'fr', 'es'] as const
export type Language = (typeof guessed)[number]
const languagePlace = 256

/** The bits that say in which language a text seems to be; null: can't tell. */
export function languageBits(language: Language | null): number {
  return language === null ? 0 : (guessed.indexOf(language) + 1) * languagePlace
}

/** In which language a text seemed to be; null: none of those that are known, or too short to tell. */
export function languageOf(signals: number): Language | null {
  return guessed[Math.floor(signals / languagePlace) - 1] ?? null
}
