import type { PurposeField } from '../../../contract/purpose.ts'
import { type PurposeCheck, weak } from './check.ts'
import { findWords, purposeWords, quoted } from './words.ts'

const most = 3

/** Words that sound large and commit nobody. */
export const jargon: PurposeCheck = {
  id: 'jargon',
  find: ({ measure, ...purpose }) =>
    (
      [
        ['fromState', purpose.fromState],
        ['toState', purpose.toState],
        ['behaviours', purpose.behaviours],
        ['measure', measure.name],
        ['spacePurpose', purpose.spacePurpose],
      ] satisfies [PurposeField, string][]
    )
      .flatMap(([field, text]) =>
        findWords(text, purposeWords.jargon).map(({ words, from, until }) =>
          weak(field, {
            words,
            says: `“${words}” sounds large and says little.`,
            why: 'Ten readers take it in ten ways, and nobody asks.',
            mend: 'Say it as you would to a new colleague at lunch.',
            example: quoted(`${text.slice(0, from)}[what exactly?]${text.slice(until)}`, 14),
          }),
        ),
      )
      .slice(0, most),
}
