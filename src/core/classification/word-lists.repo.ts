import { z } from 'zod'
import { WordLanguage, type WordList, WordListSort } from '../../contract/classification.ts'
import type { Reader, Writer } from '../db/connection.ts'
import { givenWordLists, type WordLists } from './word-lists.ts'

const Words = z.array(z.string())

/** Every list in force: edited ones, else those that come with the studio. */
export async function listWordLists(db: Reader): Promise<WordList[]> {
  const rows = await db.selectFrom('word_list').selectAll().execute()
  const edited = new Map(rows.map((row) => [`${row.language} ${row.sort}`, Words.parse(JSON.parse(row.words))]))
  return WordLanguage.options.flatMap((language) =>
    WordListSort.options.map((sort) => {
      const own = edited.get(`${language} ${sort}`)
      return { language, sort, words: own ?? [...givenWordLists[language][sort]], isEdited: own !== undefined }
    }),
  )
}

/** The lists in force, as texts are read with them. */
export async function wordListsInForce(db: Reader): Promise<WordLists> {
  const lists = await listWordLists(db)
  const wordsOf = (language: WordLanguage, sort: WordListSort) =>
    lists.find((list) => list.language === language && list.sort === sort)?.words ?? []
  const listsOf = (language: WordLanguage) => ({
    openings: wordsOf(language, 'openings'),
    needs: wordsOf(language, 'needs'),
    thanks: wordsOf(language, 'thanks'),
    advance: wordsOf(language, 'advance'),
    offers: wordsOf(language, 'offers'),
  })
  return { en: listsOf('en'), de: listsOf('de'), fr: listsOf('fr'), es: listsOf('es') }
}

/** Keeps an edited list; null: as it came. */
export async function setWordList(
  db: Writer,
  language: WordLanguage,
  sort: WordListSort,
  words: readonly string[] | null,
): Promise<void> {
  if (words === null) {
    await db.deleteFrom('word_list').where('language', '=', language).where('sort', '=', sort).execute()
    return
  }
  const json = JSON.stringify(words)
  await db
    .insertInto('word_list')
    .values({ language, sort, words: json })
    .onConflict((conflict) => conflict.columns(['language', 'sort']).doUpdateSet({ words: json }))
    .execute()
}
