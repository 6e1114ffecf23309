import type { Purpose } from '../../../contract/purpose.ts'
import { type Finding, type PurposeCheck, weak } from './check.ts'
import { type Found, findWords, purposeWords, quoted } from './words.ts'

/** More than so many at once is a lecture. */
const most = 3
const littleWords =
  /^(?:themselves|with|about|of|on|in|that|how|to|for|the importance of|über|von|dass|avec|à|au|aux|con|que|a|sobre)\s+/i

/** Verbs for states of mind, which nobody can watch. */
export const vagueVerb: PurposeCheck = {
  id: 'vague-verb',
  find: (purpose) => [...vagueIn('toState', purpose), ...vagueIn('behaviours', purpose)].slice(0, most),
}

function vagueIn(field: 'toState' | 'behaviours', purpose: Purpose): Finding[] {
  const text = purpose[field]
  return purposeWords.vagueVerbs
    .flatMap((row) =>
      findWords(text, row.words)
        .slice(0, 1)
        .map((found) => ({ found, row })),
    )
    .sort((one, other) => one.found.from - other.found.from)
    .filter(({ found }, at, all) => at === 0 || found.from >= (all[at - 1]?.found.until ?? 0))
    .map(({ found, row }) =>
      weak(field, {
        words: found.words,
        says: `Nobody can watch people “${found.words.toLowerCase()}”.`,
        why: 'It happens inside heads, so nobody can say later whether it did.',
        mend: 'Name what they will be seen doing instead.',
        example: row.instead.replace('{object}', objectOf(text, found, row.language)),
      }),
    )
}

/** What the verb is about, in the writer's words: what follows it or, as in German, what comes before it. */
function objectOf(text: string, { from, until }: Found, language: string): string {
  const after = stripped(text.slice(until).split(/[.,;:!?()\n]/)[0] ?? '')
  const before = stripped(
    text
      .slice(0, from)
      .split(/[.,;:!?()\n]/)
      .at(-1) ?? '',
  )
  const object = language === 'de' && before !== '' ? before : after
  return object === '' ? placeholders[language as keyof typeof placeholders] : quoted(object, 10)
}

const placeholders = { en: 'it', de: 'es', fr: 'cela', es: 'esto' } as const

function stripped(text: string): string {
  let rest = text.trim()
  while (littleWords.test(`${rest} `)) {
    const shorter = `${rest} `.replace(littleWords, '').trim()
    if (shorter === rest) break
    rest = shorter
  }
  return rest
}
