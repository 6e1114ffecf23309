import fc from 'fast-check'
import { SurveyAnswer, type Wave } from '../../../../src/contract/survey.ts'
import { currencies, waveByHand } from '../handout/wave-by-hand.ts'

/** One respondent's complete answer; `at` makes it differ from others. */
export function answerByHand(wave: Wave, at: number, changes: Partial<SurveyAnswer> = {}): SurveyAnswer {
  const share = wave.currencies.map(({ id }, place) => [id, place === at % wave.currencies.length ? 100 : 0] as const)
  return SurveyAnswer.parse({
    key: `a${String(at).padStart(9, '0')}`,
    submittedAt: new Date(Date.UTC(2026, 4, 14, 10, at % 60, 0)).toISOString(),
    picks: wave.sets.map((set, set_at) => ({
      best: set[(at + set_at) % set.length],
      worst: set[(at + set_at + 1) % set.length],
    })),
    points: wave.method === 'points' ? Object.fromEntries(share) : {},
    segments: { region: ['North', 'South', 'East, and overseas'][at % 3], years: `${at} years` },
    minutes: 15 + at,
    stoppers: at % 2 ? 'A "second" login;\nmeetings, more meetings' : '=HYPERLINK("http://example.org")',
    permission: '',
    channel: 'Teams',
    words: at % 2 ? '' : 'مرحبا 🙂 <b>bold</b>',
    ...changes,
  })
}

/** What a respondent may type on one line or several: no blanks at the ends, which tables don't keep. */
const typed = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .map((text) => text.replaceAll('\0', '').trim())
  .filter(
    (text) =>
      !['-', 'N/A', '{question_not_shown}'].includes(text) &&
      !/[\uFEFF\uD800-\uDFFF]/.test(text.replace(/[\u{10000}-\u{10FFFF}]/gu, '')),
  )

/** A wave whose currencies read in any way, and up to five partial answers to it. */
export const waveWithAnswers = fc
  .record({
    method: fc.constantFrom('best-worst' as const, 'points' as const),
    count: fc.integer({ min: 4, max: 9 }),
    setSize: fc.integer({ min: 3, max: 4 }),
    questions: fc.integer({ min: 1, max: 7 }),
    statements: fc.array(
      fc.oneof(
        typed.filter((text) => !/^c?\d+$/i.test(text)),
        fc.constant(''),
      ),
      { minLength: 9, maxLength: 9 },
    ),
  })
  .chain(({ method, count, setSize, questions, statements }) => {
    const wave = waveByHand({
      method,
      setSize,
      questions,
      currencies: currencies(count).map((currency, at) => ({
        ...currency,
        statement: statements[at] || currency.statement,
      })),
    })
    return fc.record({ wave: fc.constant(wave), answers: fc.array(someAnswer(wave), { minLength: 1, maxLength: 5 }) })
  })
  .map(({ wave, answers }) => ({ wave, answers: answers.map((answer, at) => ({ ...answer, key: `key${at}000000` })) }))

function someAnswer(wave: Wave): fc.Arbitrary<SurveyAnswer> {
  return fc
    .record({
      picks: fc.tuple(
        ...wave.sets.map((set) =>
          fc.record({
            best: fc.constantFrom(null, set[0] ?? null, set[2] ?? null),
            worst: fc.constantFrom(null, set[1] ?? null),
          }),
        ),
      ),
      cut: fc.integer({ min: 0, max: 100 }),
      region: fc.constantFrom('North', 'South', 'East, and overseas'),
      years: typed,
      minutes: fc.option(fc.integer({ min: 0, max: 10_080 })),
      stoppers: typed,
      words: typed,
      minute: fc.integer({ min: 0, max: 59 }),
    })
    .map(({ picks, cut, region, years, minute, ...rest }) =>
      SurveyAnswer.parse({
        key: 'k',
        submittedAt: new Date(Date.UTC(2026, 4, 14, 10, minute)).toISOString(),
        picks,
        points:
          wave.method === 'points'
            ? Object.fromEntries(wave.currencies.map(({ id }, at) => [id, at === 0 ? cut : at === 1 ? 100 - cut : 0]))
            : {},
        segments: years === '' ? { region } : { region, years },
        ...rest,
      }),
    )
}
