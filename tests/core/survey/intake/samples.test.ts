import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readAnswers } from '../../../../src/core/survey/intake/read-answers.ts'
import { openTestStudio } from '../../../builders/studio.ts'
import { waveByHand } from '../handout/wave-by-hand.ts'

const samples = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data')
const title = existsSync(samples) ? '' : ' (skipped: no sample data)'

async function read(...path: string[]) {
  const { studio, point } = await openTestStudio({ withWorkspace: false })
  return readAnswers(studio, point(join(samples, ...path)), waveByHand(), undefined, 'UTC')
}

const asksOther = [
  expect.objectContaining({ line: null, reason: expect.stringMatching(/say which column answers what/) }),
]

test.skipIf(!existsSync(samples))(
  `exports of surveys that are not ours are known for what they are and ask for a mapping${title}`,
  async () => {
    const google = await read('survey-googleforms', 'gw-data-workshop', 'Form Responses 1.csv')
    expect(google.files[0]?.source).toBe('google-forms')
    expect(google.columns.map(({ column, target }) => [column, target])).toEqual([
      ['Timestamp', 'submitted'],
      ['Full Name', null],
    ])
    const qualtrics = await read('survey-qualtrics', 'qualtrics-r', 'sample.csv')
    expect(qualtrics.files[0]).toMatchObject({ source: 'qualtrics', because: expect.stringContaining('import ids') })
    expect(qualtrics.columns.map(({ column }) => column)).toContain('Q1: This is a multiple choice question.')
    expect(qualtrics.columns.find(({ column }) => column.startsWith('Q2:'))?.examples).toEqual(['Hello World!'])
    const monkey = await read('survey-surveymonkey', 'fivethirtyeight-dev', 'weather-check', 'weather-check.csv')
    expect(monkey.files[0]?.source).toBe('surveymonkey')
    expect(monkey.columns.map(({ column }) => column)).toContain('US Region')
    for (const { answers, rejected, unmapped } of [google, qualtrics, monkey]) {
      expect(answers).toEqual([])
      expect(rejected).toEqual(asksOther)
      expect(unmapped).toContain('best:1')
    }
  },
)

test.skipIf(!existsSync(samples))(`an export with garbled letters is refused with what to do${title}`, async () => {
  await expect(read('survey-surveymonkey', 'fivethirtyeight-dev', 'star-wars-survey', 'StarWars.csv')).rejects.toThrow(
    /StarWars\.csv is not written in UTF-8 or UTF-16, so names would be garbled\. Save it as UTF-8/,
  )
})
