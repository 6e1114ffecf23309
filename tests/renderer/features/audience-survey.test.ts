import { describe, expect, it } from 'vitest'
import starterCurrencies from '../../../resources/currencies.json' with { type: 'json' }
import { type Wave, WaveDraft } from '../../../src/contract/survey.ts'
import { formOf } from '../../../src/core/survey/handout/form.ts'
import { formWords } from '../../../src/core/survey/handout/form-words.ts'
import { balanceOf, questionSets } from '../../../src/core/survey/question-sets.ts'
import { bringsInWords, targetInWords } from '../../../src/renderer/features/audience/answer-targets.ts'
import { evidenceFrom } from '../../../src/renderer/features/audience/evidence-from-survey.ts'
import { intervalInWords, rankInWords, scoreInWords } from '../../../src/renderer/features/audience/score-words.ts'
import {
  betterQuestions,
  evenQuestions,
  minutesToAnswer,
  timesSeen,
} from '../../../src/renderer/features/audience/wave-numbers.ts'
import { firstDraft, hurdles } from '../../../src/renderer/features/audience/wave-words.ts'
import { testCohort } from '../../builders/studio.ts'

const draft = (part: Partial<WaveDraft> = {}) =>
  WaveDraft.parse({ title: 'Wave', currencies: starterCurrencies, questions: 9, ...part })
const currenciesOf = (many: number) =>
  Array.from({ length: many }, (_, at) => ({ id: `c${at}`, label: `Currency ${at}`, statement: '' }))
const waveOf = (asked: WaveDraft) =>
  ({
    ...asked,
    id: 1,
    status: 'open',
    code: 'ABC234',
    answers: 0,
    openedAt: '2026-01-10T23:30:00.000Z',
    sets:
      asked.method === 'points'
        ? []
        : Array.from({ length: asked.questions }, () => ['fun', 'money', 'career', 'mastery']),
    balance: { shown: [0, 0], together: [0, 0] },
  }) as unknown as Wave

describe('the numbers of a survey', () => {
  it('tell how often a member sees each currency', () => {
    expect(timesSeen(draft())).toEqual({ least: 3, most: 3 })
    expect(timesSeen(draft({ questions: 10 }))).toEqual({ least: 3, most: 4 })
  })

  it('know the fewest questions that are even', () => {
    expect(evenQuestions(7, 3)).toBe(7)
    expect(evenQuestions(3, 4)).toBe(3)
  })

  it('recommend questions in which every two currencies meet, as far as a member bears them', () => {
    const togetherOf = (currencies: number, setSize: number, questions: number) => {
      const asked = draft({ currencies: currenciesOf(currencies), setSize, questions })
      return balanceOf(questionSets(asked, 'ABC234'), asked.currencies).together
    }
    for (const currencies of [5, 6, 7, 9, 10, 11, 12, 13]) {
      const questions = evenQuestions(currencies, 4) ?? 0
      expect(togetherOf(currencies, 4, questions)[0], `${currencies} currencies`).toBeGreaterThanOrEqual(1)
      expect(betterQuestions(draft({ currencies: currenciesOf(currencies), questions }), [1, 2])).toBeNull()
    }
    expect(evenQuestions(12, 4)).toBe(12)
    expect(betterQuestions(draft({ questions: 9 }), togetherOf(12, 4, 9))).toBe(12)
    expect(betterQuestions(draft({ questions: 10 }), togetherOf(12, 4, 10))).toBe(12)
    expect(evenQuestions(19, 3)).toBe(19)
    expect(betterQuestions(draft({ currencies: currenciesOf(19), setSize: 3, questions: 19 }), [0, 1])).toBeNull()
  })

  it.each([
    ['best–worst', draft()],
    ['points', draft({ method: 'points' })],
    ['the barest', draft({ questions: 1, extras: [], currencies: starterCurrencies.slice(0, 3) })],
    [
      'everything',
      draft({
        questions: 40,
        asksWho: true,
        segments: [{ id: 'region', label: 'Region', choices: ['North', 'South'] }],
      }),
    ],
  ])('promise the minutes that the hand-outs promise: %s', (_name, asked) => {
    const wave = waveOf(asked)
    const words = formWords(wave, { ...testCohort, id: 1 } as never, formOf(wave))
    expect(words.facts[0]).toContain(`about ${minutesToAnswer(asked)} minutes`)
  })
})

describe('a draft of a wave', () => {
  it('begins with all starter currencies, each seen equally often', () => {
    const first = firstDraft(starterCurrencies, [])
    expect(first.currencies).toEqual(starterCurrencies)
    const { least, most } = timesSeen(first)
    expect(least).toBe(most)
    expect(hurdles(first)).toEqual([])
  })

  it('repeats the newest wave, numbered, so that both can be compared', () => {
    const second = firstDraft(starterCurrencies, [waveOf(draft({ threshold: 7 }))])
    expect(second).toMatchObject({ title: 'Wave · wave 2', threshold: 7 })
    expect(firstDraft([], [waveOf(second), waveOf(draft())]).title).toBe('Wave · wave 3')
  })

  it('says why it can’t open', () => {
    const [one, two, ...others] = starterCurrencies
    if (!one || !two) throw new Error('there are starter currencies')
    expect(hurdles(draft({ currencies: [{ id: 'own', label: ' ', statement: '' }, one, ...others] }))).toEqual([
      'A currency has no words yet.',
    ])
    expect(hurdles(draft({ currencies: [{ ...two, label: one.label }, one, ...others] }))).toEqual([
      'Two currencies are called the same.',
    ])
    expect(hurdles(draft({ segments: [{ id: 'a', label: 'Region', choices: ['North'] }] }))).toEqual([
      '“Region” needs at least two answers to choose from.',
    ])
  })
})

const segment = (value: string, isSuppressed: boolean) => ({
  value,
  n: null,
  isSuppressed,
  currencies: [],
  minutes: null,
})

describe('results in words', () => {
  it('write scores with a real minus, never a negative zero', () => {
    expect(scoreInWords(-0.418, 'best-worst')).toBe('−0.42')
    expect(scoreInWords(0.4, 'best-worst')).toBe('+0.40')
    expect(scoreInWords(-0.001, 'best-worst')).toBe('0.00')
    expect(scoreInWords(8.25, 'points')).toBe('8.3')
    expect(scoreInWords(23.4, 'points')).toBe('23')
  })

  it('admit ties and missing intervals', () => {
    expect(rankInWords([1, 1])).toBe('1st')
    expect(rankInWords([2, 12])).toBe('2nd to 12th')
    expect(rankInWords([3, 3])).toBe('3rd')
    expect(intervalInWords({ low: null, high: null }, 'best-worst')).toBe('too few to say')
  })

  it('become evidence without naming a group that is held back, dated in the cohort’s zone', () => {
    const kept = evidenceFrom(
      { headline: 'Mastery counts most.', n: 24 },
      [{ segments: [segment('North', false), segment('East', true)] }, { segments: [segment('Nights', false)] }],
      waveOf(draft()),
      'Europe/Berlin',
    )
    expect(kept).toMatchObject({ covers: ['North', 'Nights'], on: '2026-01-11', n: 24, found: 'Mastery counts most.' })
  })
})

describe('answers that come in', () => {
  it('are counted in a sentence', () => {
    const report = { files: [], read: 9, added: 5, replaced: 1, unchanged: 2, columns: [], unmapped: [] }
    const rejected = [{ file: 'a.csv', line: 3, reason: 'is empty' }]
    expect(bringsInWords({ ...report, rejected })).toBe(
      '9 answers: 5 new, 1 in place of an earlier answer, 2 here already, 1 can’t be read.',
    )
    expect(bringsInWords({ ...report, read: 0, rejected: [] })).toBe('No answers were found in these files.')
  })

  it('have targets in words, as they stand where the wave doesn’t know them', () => {
    const wave = waveOf(draft())
    expect(targetInWords(wave, 'best:2')).toBe('Choice 2: counts most')
    expect(targetInWords(wave, 'points:gone')).toBe('points:gone')
  })
})
