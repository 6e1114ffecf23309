import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SurveyAnswer, Wave } from '../../../../src/contract/survey.ts'
import { answerFromJson, answersInText } from '../../../../src/core/survey/intake/answer-file.ts'
import { csvSheet } from '../../../../src/core/survey/intake/sheet.ts'
import { tableAnswers } from '../../../../src/core/survey/intake/table-answers.ts'
import { answerFileOf, answerTextOf } from './answer-files.ts'
import {
  type Export,
  googleFormsExport,
  limeSurveyCodes,
  limeSurveyWords,
  microsoftFormsExport,
  qualtricsExport,
  qualtricsNumbers,
  surveyMonkeyExport,
} from './exports.ts'
import { entryOf } from './in-memory.ts'
import { waveWithAnswers } from './some-answers.ts'

const exports: readonly [string, Export, string][] = [
  ['Google Forms', googleFormsExport, 'google-forms'],
  ['Microsoft Forms', microsoftFormsExport, 'microsoft-forms'],
  ['LimeSurvey in codes', limeSurveyCodes, 'limesurvey'],
  ['LimeSurvey in words', limeSurveyWords, 'limesurvey'],
  ['SurveyMonkey', surveyMonkeyExport, 'surveymonkey'],
  ['Qualtrics', qualtricsExport, 'qualtrics'],
  ['Qualtrics in numbers', qualtricsNumbers, 'qualtrics'],
]

test.each(exports)('%s gives back what was answered, whatever the currencies are called', async (_, write, source) => {
  await fc.assert(
    fc.asyncProperty(
      waveWithAnswers,
      fc.constantFrom(',', ';', '\t'),
      fc.boolean(),
      async ({ wave, answers }, delimiter, bom) => {
        const sheet = await csvSheet(entryOf('answers.csv', write(wave, answers, { delimiter, bom })))
        const table = tableAnswers(sheet, wave, undefined, 'UTC')
        expect(table.rejected).toEqual([])
        expect(table.unmapped).toEqual([])
        expect(table.source.source).toBe(source)
        expect(table.answers.map(({ answer }) => said(wave, answer))).toEqual(
          answers.map((answer) => said(wave, answer)),
        )
      },
    ),
    { numRuns: 80 },
  )
})

test('an answer file and the text to paste give back what was answered', () => {
  fc.assert(
    fc.property(waveWithAnswers, fc.constantFrom('', '> ', '   '), ({ wave, answers }, quoting) => {
      for (const answer of answers) {
        const expected = { answer: { ...answer, ...said(wave, answer) } }
        expect(answerFromJson(answerFileOf(wave, answer), wave)).toEqual(expected)
        const mail = answerTextOf(wave, answer).replace(/^/gm, quoting)
        expect(answersInText(`${mail}\n${mail}`, wave)).toEqual([expected, expected])
      }
    }),
    { numRuns: 80 },
  )
})

/** What respondents said, without what products add. */
function said(wave: Wave, { picks, points, segments, minutes, stoppers, words }: SurveyAnswer) {
  return {
    picks: wave.sets.map((_, at) => picks[at] ?? { best: null, worst: null }),
    points,
    segments: Object.fromEntries(Object.entries(segments).filter(([, value]) => value !== '')),
    minutes,
    stoppers,
    words,
  }
}
