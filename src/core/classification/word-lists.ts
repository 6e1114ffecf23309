import de from '../../../resources/word-lists/de.json' with { type: 'json' }
import en from '../../../resources/word-lists/en.json' with { type: 'json' }
import es from '../../../resources/word-lists/es.json' with { type: 'json' }
import fr from '../../../resources/word-lists/fr.json' with { type: 'json' }
import type { WordLanguage, WordListSort } from '../../contract/classification.ts'

/** Phrases by language and by what they tell. */
export type WordLists = Readonly<Record<WordLanguage, Readonly<Record<WordListSort, readonly string[]>>>>

/** The lists that come with the studio. */
export const givenWordLists: WordLists = { en, de, fr, es }

/** Frequent words by which a language is guessed; not a matter of taste, so nobody edits them. */
export const commonWords: Readonly<Record<WordLanguage, readonly string[]>> = {
  en: en.common,
  de: de.common,
  fr: fr.common,
  es: es.common,
}
